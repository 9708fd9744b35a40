"""Does the whole history hold? Hashes, form, machines, commitments, projections: all of it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..engine import Engine, Snapshot
from ..engine.snapshot import applied, new_snapshot
from ..errors import AmendsError
from ..machine import FORCED_MARK
from ..policy import Policy, changed
from ..record.canonical import parse
from ..record.chain import FIRST, commitment
from ..record.event import Event, Secret, Stored
from ..store import CaseQuery, CaseRow, Reader, UserRow
from .attaching.checking import Contents
from .finding import case_id
from .opening import STREAM, policy_of
from .showing import row_of
from .views import BrokenAt, Verification


class Walked(NamedTuple):
    """What a walk along a stream came to: where it stands, and what does not hold."""

    snapshot: Snapshot
    faults: list[BrokenAt]


def verify(engine: Engine, view: Reader) -> Verification:
    """Check every stream of the desk against itself and against what lists show of it."""
    policy, faults, events, cases = policy_of(view), list[BrokenAt](), 0, 0
    contents = Contents(view)
    for stream in view.streams():
        stored, secrets = view.events(stream), view.secrets(stream)
        events += len(stored)
        walked = _walk(engine, stream, stored, secrets)
        faults += walked.faults
        if stream != STREAM:
            cases += 1
            faults += _projection(engine, view.case(stream), walked, policy, stream)
            faults += _receipt(view.case(stream), stored, secrets)
            faults += contents.of_stream(stored, secrets)
    faults += [*_lost_cases(view), *_desk(view), *contents.unclaimed()]
    return Verification(cases, events, tuple(faults), contents.count)


def _walk(
    engine: Engine, stream: str, stored: Sequence[Stored], secrets: Sequence[Secret]
) -> Walked:
    snapshot, faults, last = new_snapshot(engine.process), list[BrokenAt](), FIRST
    by_event: dict[int, dict[str, Secret]] = {}
    for secret in secrets:
        by_event.setdefault(secret.seq, {})[secret.field] = secret
    for at, one in enumerate(stored, 1):
        try:
            parse(one.body)
            event = one.event()
            whys = [*_chain(event, one, stream, at, last), *_vault(event, by_event.pop(at, {}))]
            if stream != STREAM:
                whys += _legal(engine, snapshot, event)
                snapshot = applied(engine.process, snapshot, event, one.hash)
        except (AmendsError, KeyError, TypeError, ValueError, AttributeError) as error:
            whys = [f"cannot be read: {error}"]
        faults += [BrokenAt(stream, at, why) for why in whys]
        last = one.hash
    faults += [BrokenAt(stream, seq, "the vault knows an event that is gone") for seq in by_event]
    return Walked(snapshot, faults)


def _chain(event: Event, one: Stored, stream: str, at: int, last: str) -> Iterator[str]:
    if (event.stream, event.seq, one.seq) != (stream, at, at):
        yield "it is not the event that belongs here"
    if event.previous != last:
        yield "it does not follow from the event before"


def _vault(event: Event, kept: dict[str, Secret]) -> Iterator[str]:
    for field, promised in event.personal.items():
        secret = kept.pop(field, None)
        if secret is None:
            yield f"the vault has lost {field}"
        elif commitment(secret.salt, field, secret.value) != promised:
            yield f"{field} in the vault is not what was recorded"
    for field in kept:
        yield f"the vault has {field}, which the event does not know"


def _legal(engine: Engine, before: Snapshot, event: Event) -> Iterator[str]:
    """See that every change is a row of the process, from the state the record had reached."""
    facts = {region.name: region.fact for region in engine.process.regions}
    states = {name: before.state(fact) for name, fact in facts.items()}
    for region, source, target in event.changes:
        if states.get(region) != source:
            yield f"{region} was {states.get(region)}, not {source}"
        states[region] = target
    matter, stage = engine.process.matter.name, before.state(engine.process.matter.fact)
    if event.kind == "act" and event.seq > 1 and (stage, event.what) not in engine.machines.table:
        yield f"{event.what} is not possible in {stage}"
    for region, source, target in event.changes:
        if region == matter and target not in _targets(engine, source, event.what):
            yield f"{event.what} does not lead from {source} to {target}"


def _targets(engine: Engine, source: str, move: str) -> set[str]:
    ways = engine.machines.table
    found = (*ways.get((source, move), ()), *ways.get((source, move + FORCED_MARK), ()))
    return {way.target for way in found if way.target}


def _projection(
    engine: Engine, row: CaseRow | None, walked: Walked, policy: Policy, stream: str
) -> Iterator[BrokenAt]:
    if row is None:
        yield BrokenAt(stream, 0, "the case is missing from the list")
    elif not walked.faults:
        follows = row_of(engine.process, row, walked.snapshot, policy)
        for name, shown, true in zip(CaseRow._fields, row, follows, strict=True):
            if shown != true and not name.startswith("next_due"):
                yield BrokenAt(
                    stream, walked.snapshot.seq, f"{name} is shown as {shown}, not {true}"
                )


def _lost_cases(view: Reader) -> Iterator[BrokenAt]:
    streams = set(view.streams())
    for row in view.cases(CaseQuery()):
        if row.id not in streams:
            yield BrokenAt(row.id, 0, "the case has lost its history")


def _receipt(
    row: CaseRow | None, stored: Sequence[Stored], secrets: Sequence[Secret]
) -> Iterator[BrokenAt]:
    """See that number and channel are those of the receipt, and that one person owns the words."""
    if row is None or not stored:
        return
    if row.id != case_id(row.number):
        yield BrokenAt(row.id, 1, f"number is shown as {row.number}")
    try:
        channel = stored[0].event().data.get("channel")
    except (AmendsError, KeyError, TypeError, ValueError, AttributeError):
        return  # told already
    if row.channel != channel:
        yield BrokenAt(row.id, 1, f"channel is shown as {row.channel}, not {channel}")
    for one in secrets:
        if one.person != row.person:
            yield BrokenAt(row.id, one.seq, f"{one.field} in the vault belongs to somebody else")


def _desk(view: Reader) -> Iterator[BrokenAt]:
    """See that people and policy are what the desk's own stream made them."""
    stored = view.events(STREAM)
    try:
        users, policy = _decided(stored)
    except (AmendsError, KeyError, TypeError, ValueError, AttributeError):
        return  # told already
    shown = {user.name: user for user in view.users()}
    for name in sorted(users.keys() | shown.keys()):
        if users.get(name) != shown.get(name):
            yield BrokenAt(STREAM, len(stored), f"the user {name} is not what the record says")
    if policy != policy_of(view):
        yield BrokenAt(STREAM, len(stored), "the policy is not what the record says")


def _decided(stored: Sequence[Stored]) -> tuple[dict[str, UserRow], Policy]:
    users, policy = dict[str, UserRow](), Policy()
    for event in (one.event() for one in stored):
        name = str(event.data.get("name", ""))
        if event.what == "user_added":
            users[name] = UserRow(name, str(event.data["role"]))
        elif event.what == "user_disabled":
            users[name] = users[name]._replace(active=False)
        elif event.what == "policy_set":
            policy = changed(policy, name, event.data["after"])  # type: ignore[arg-type]
    return users, policy
