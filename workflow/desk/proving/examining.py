"""Does one case's history hold? Its form, its chain, its vault, and every step taken again."""

from collections.abc import Iterator, Sequence

from ...engine import Engine, Snapshot
from ...engine.replaying import FLAWS, Fault, InForce, replay
from ...frozen.named import NamedTuple
from ...policy import Policy
from ...record.canonical import parse
from ...record.chain import FIRST, commitment
from ...record.event import Event, Secret, Stored, is_private

Kept = dict[int, dict[str, Secret]]


class Examined(NamedTuple):
    """Where a history leads, by which policy it went on last, and what does not hold in it."""

    snapshot: Snapshot
    policy: Policy
    faults: Sequence[Fault]


def examined(
    engine: Engine,
    stream: str,
    stored: Sequence[Stored],
    secrets: Sequence[Secret],
    in_force: InForce,
) -> Examined:
    """Examine a case's history."""
    kept: Kept = {}
    for secret in secrets:
        kept.setdefault(secret.seq, {})[secret.field] = secret
    faults, history, last = list[Fault](), list[tuple[Stored, Event]](), FIRST
    for at, one in enumerate(stored, 1):
        try:
            parse(one.body)
            event = one.event()
            lacks = _vault(event, kept.pop(at, {}), at)
            faults += [*_chain(event, one, stream, at, last), *lacks]
            if len(history) == at - 1:
                history.append((one, event))
        except FLAWS as error:
            faults.append(Fault(at, "unreadable", {"why": str(error) or type(error).__name__}))
        last = one.hash
    faults += [Fault(seq, "vault_alone") for seq in kept]
    told = {(fault.seq, fault.code) for fault in faults}
    found = replay(engine, stream, history, in_force)
    faults += [one for one in found.faults if (one.seq, one.code) not in told]
    return Examined(found.snapshot, found.policy, sorted(faults, key=_place))


def _place(fault: Fault) -> int:
    return fault.seq


def _chain(event: Event, one: Stored, stream: str, at: int, last: str) -> Iterator[Fault]:
    if (event.stream, event.seq, one.seq) != (stream, at, at):
        yield Fault(at, "not_here")
    if event.previous != last:
        yield Fault(at, "chain")


def _vault(event: Event, kept: dict[str, Secret], at: int) -> Iterator[Fault]:
    for field, promised in event.personal.items():
        secret = kept.pop(field, None)
        if secret is None and is_private(field):
            continue  # it is forgotten when its case ends, and leaves no desk
        if secret is None:
            yield Fault(at, "vault_lost", {"name": field})
        elif commitment(secret.salt, field, secret.value) != promised:
            yield Fault(at, "vault_other", {"name": field})
    for field in kept:
        yield Fault(at, "vault_more", {"name": field})
