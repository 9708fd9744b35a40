"""Does the whole history hold? Hashes, form, guards, commitments, projections: all of it."""

from collections.abc import Iterator, Sequence
from typing import Final

from ..engine import Engine
from ..engine.replaying import FLAWS
from ..frozen.named import NamedTuple
from ..policy import Policy
from ..query.conditions import Condition, Equal
from ..record.event import Secret, Stored
from ..record.naming import case_id
from ..store import CaseQuery, CaseRow, Reader, UserRow
from ..store.marks import marks_in
from .attaching.checking import Contents
from .coaching.kept import KEPT
from .grouping.reading import held_of
from .opening import STREAM, policy_of
from .proving import Decided, Examined, desk_streams, examined, is_of_the_desk
from .showing import row_of
from .views import BrokenAt, Verification

GROUPED: Final = Condition(((Equal("incident", None),),), negated=True)


def verify(engine: Engine, view: Reader) -> Verification:
    """Check every stream of the desk against itself and against what lists show of it.

    Every step is taken again at its recorded time, by the guards, people and policy of then.
    """
    policy, faults, events, cases = policy_of(view), list[BrokenAt](), 0, 0
    contents = Contents(view)
    records = desk_streams(view)
    names, streams = [*records], [*records.values()]
    decided = Decided(streams)
    faults += [BrokenAt(names[depth], *fault) for depth, fault in decided.faults]
    events += sum(map(len, streams))
    for stream in view.streams():
        if is_of_the_desk(stream):
            continue
        found = checked(engine, view, stream, decided, policy)
        cases, events = cases + 1, events + len(found.stored)
        faults += found.faults
        faults += contents.of_stream(found.stored, found.secrets)
    faults += [
        *_lost_cases(view),
        *_desk(view, decided, len(streams[0])),
        *contents.unclaimed(view.contents()),
    ]
    return Verification(cases, events, tuple(faults), contents.count)


class Checked(NamedTuple):
    """What was read of one case's history, and what does not hold in it."""

    faults: Sequence[BrokenAt]
    stored: Sequence[Stored]
    secrets: Sequence[Secret]


def checked(engine: Engine, view: Reader, stream: str, decided: Decided, policy: Policy) -> Checked:
    """Check one case's history, and what lists show of it."""
    stored, secrets, row = view.events(stream), view.secrets(stream), view.case(stream)
    found = examined(engine, stream, stored, secrets, decided.in_force)
    faults = [BrokenAt(stream, *fault) for fault in found.faults]
    faults += _projection(engine, row, found, policy, stream)
    faults += _receipt(row, stored, secrets)
    faults += _marks(view, stream, stored)
    return Checked(faults, stored, secrets)


def _projection(
    engine: Engine, row: CaseRow | None, found: Examined, policy: Policy, stream: str
) -> Iterator[BrokenAt]:
    if row is None:
        yield BrokenAt(stream, 0, "not_listed")
    elif not found.faults:
        follows = row_of(engine.process, row, found.snapshot, policy)
        for name, shown, true in zip(CaseRow._fields, row, follows, strict=True):
            if shown != true and not name.startswith("next_"):
                yield _shown(stream, found.snapshot.seq, name, shown, true)


def _shown(stream: str, seq: int, name: str, shown: object, true: object) -> BrokenAt:
    values = {"name": name, "shown": str(shown), "true": str(true)}
    return BrokenAt(stream, seq, "shown_otherwise", values)


def _lost_cases(view: Reader) -> Iterator[BrokenAt]:
    streams = set(view.streams())
    for row in view.cases(CaseQuery()):
        if row.id not in streams:
            yield BrokenAt(row.id, 0, "no_history")


def _receipt(
    row: CaseRow | None, stored: Sequence[Stored], secrets: Sequence[Secret]
) -> Iterator[BrokenAt]:
    """See that number and channel are those of the receipt, and that one person owns the words."""
    if row is None or not stored:
        return
    if row.id != case_id(row.number):
        yield _shown(row.id, 1, "number", row.number, row.id)
    try:
        channel = stored[0].event().data.get("channel")
    except FLAWS:
        return  # told already
    if row.channel != channel:
        yield _shown(row.id, 1, "channel", row.channel, channel)
    for one in secrets:
        if one.person != row.person:
            yield BrokenAt(row.id, one.seq, "vault_person", {"name": one.field})


def _marks(view: Reader, stream: str, stored: Sequence[Stored]) -> Iterator[BrokenAt]:
    """See that reports count what the record says."""
    if [*view.marks(stream)] != [mark for one in stored for mark in marks_in(one)]:
        yield BrokenAt(stream, len(stored), "counted_otherwise")


def _desk(view: Reader, decided: Decided, seq: int) -> Iterator[BrokenAt]:
    """See that people, policy and playbooks are what the desk's own stream made them."""
    users = decided.now.users
    shown: dict[str, UserRow] = {user.name: user for user in view.users()}
    for name in sorted(users.keys() | shown.keys()):
        if users.get(name) != shown.get(name):
            yield BrokenAt(STREAM, seq, "user_otherwise", {"name": name})
    if decided.now.policy != policy_of(view):
        yield BrokenAt(STREAM, seq, "policy_otherwise")
    if decided.now.playbooks != (view.meta(KEPT) or ""):
        yield BrokenAt(STREAM, seq, "playbooks_otherwise")
    yield from _groups(view, decided, seq)


def _groups(view: Reader, decided: Decided, seq: int) -> Iterator[BrokenAt]:
    """See that groups are what the record made them, and that members belong to one of them."""
    true = decided.now.groups
    try:
        same = held_of(view) == true
    except FLAWS:
        same = False
    if not same:
        yield BrokenAt(STREAM, seq, "groups_otherwise")
    for row in view.cases(CaseQuery(where=(GROUPED,))):
        if row.incident not in true.groups:
            yield BrokenAt(row.id, 0, "no_such_group", {"name": str(row.incident)})
