"""Which questions does a desk answer? What stands where, what is next, why not, and how then."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from ..engine import Answer, Engine, Owed, Snapshot, Standing
from ..engine.judge import moment_of
from ..engine.owed import Where
from ..frozen import altered
from ..frozen.named import NamedTuple
from ..moments import local
from ..policy import Policy
from ..record.event import PRIVATE, Actor, Event, Secret, Stored, said_by_event
from ..store import CaseQuery, CaseRow, Reader
from .asker import Asking
from .caring.privacy import manner_of, masked, sees, suggested, viewer_of
from .finding import find
from .opening import people_of, policy_of
from .showing import row_due, stand_in_of, view_of
from .views import CaseView, ListedCase, LogEntry, QueueItem, QueueLine

PAGE: Final = 200  # cases of which the records are in memory at a time

if TYPE_CHECKING:
    from .caring.recovery import Recovery


class Seen(NamedTuple):
    """A case as it was found: its row, what its record folds to, and where it is asked from."""

    row: CaseRow
    snapshot: Snapshot
    policy: Policy
    where: Where


def see(engine: Engine, view: Reader, case: str, asking: Asking) -> Seen:
    """Find a case and fold its record; raises `NoSuchCase`."""
    row = find(view, case)
    return _stands(engine, row, view.events(row.id), policy_of(view), people_of(view), asking)


def _stands(
    engine: Engine,
    row: CaseRow,
    stored: Sequence[Stored],
    policy: Policy,
    people: dict[str, str],
    asking: Asking,
) -> Seen:
    snapshot = engine.folds.replayed(stored)
    where = engine.where(row.id, snapshot, policy, asking.now, people)
    return Seen(row, snapshot, policy, where)


def show(engine: Engine, view: Reader, case: str, asking: Asking) -> CaseView:
    """Return everything about one case."""
    seen = see(engine, view, case, asking)
    return shown(engine, view, seen, asking)


def shown(engine: Engine, view: Reader, seen: Seen, asking: Asking) -> CaseView:
    """Return the view of a case; the record is read again only where something is attached."""
    from .attaching import attachments_of, has_attachments

    row, at, said = seen.row, seen.snapshot, view.secrets(seen.row.id)
    found = drawn(engine, seen, asking, said)
    if not has_attachments(at):
        return found
    return altered(found, attachments=attachments_of(view, row, said, seen.policy.zone, at.seq))


def drawn(
    engine: Engine, seen: Seen, asking: Asking, said: Sequence[Secret], *, practice: bool = False
) -> CaseView:
    """Return the view of a case without what is attached, of what was read already."""
    from ..engine.explain import ready_moves

    ready, now = ready_moves(engine, seen.where, asking.about("")), int(asking.now.timestamp())
    found = view_of(engine, seen.row, seen.snapshot, seen.policy, now, said, ready)
    return _for(engine, seen, found, asking.actor, said, practice=practice)


def _for(
    engine: Engine,
    seen: Seen,
    found: CaseView,
    actor: Actor,
    said: Sequence[Secret],
    *,
    practice: bool = False,
) -> CaseView:
    """Show somebody what is theirs to see: suggestions, the private note, no one else's strain."""
    moment = moment_of(seen.where)
    viewer = viewer_of(actor, moment, open_=seen.row.open)
    return altered(
        found,
        facts=masked(found.facts, viewer),
        manner=manner_of(said, viewer),
        hints=suggested(engine.process.hints(moment, seen.policy), viewer),
        practice=practice,
    )


def recovery(engine: Engine, view: Reader, case: str) -> "Recovery":
    """Return how the customer's feeling went over time."""
    from .caring.recovery import recovery_of

    row, zone = find(view, case), policy_of(view).zone
    steps = next((one.states for one in engine.process.regions if one.name == "feeling"), ("",))
    return recovery_of(row.id, (one.event() for one in view.events(row.id)), zone, steps)


def log(engine: Engine, view: Reader, case: str, asking: Asking) -> tuple[LogEntry, ...]:
    """Return every event of a case, with what the vault still has of the words.

    What is private to others is left out, as if it had never been said.
    """
    seen = see(engine, view, case, asking)
    row, zone = seen.row, seen.policy.zone
    said = said_by_event(view.secrets(row.id))
    viewer = viewer_of(asking.actor, moment_of(seen.where), open_=row.open)
    found = (one.event() for one in view.events(row.id))
    events = (event for event in found if sees(engine.process, viewer, event))
    return tuple(
        LogEntry(
            seq=event.seq,
            kind=event.kind,
            what=event.what,
            who=event.actor.name,
            role=event.actor.role,
            behalf=event.behalf,
            happened=local(event.happened, zone),
            recorded=local(event.recorded, zone),
            changes=tuple((one.region, one.source, one.target) for one in event.changes),
            data=event.data,
            said=_told(event, said.get(event.seq, {})),
        )
        for event in events
    )


def _told(event: Event, said: dict[str, str]) -> dict[str, str]:
    """Return what was said, by the names of the fields; a file's name as it was given."""
    from .attaching import ATTACH, unescaped

    said = {name.removeprefix(f"{PRIVATE}."): one for name, one in said.items()}
    if event.what != ATTACH or "name" not in said:
        return said
    return {**said, "name": unescaped(said["name"])}


def queue(engine: Engine, view: Reader, asking: Asking, query: CaseQuery) -> Iterator[QueueItem]:
    """Yield the cases of a query, each with the step that usually comes, a page at a time."""
    now = int(asking.now.timestamp())
    for seen, said in _standing(engine, view, asking, query):
        line = _line(engine, seen, said, asking, query.alarms)
        case = view_of(engine, seen.row, seen.snapshot, seen.policy, now, said)
        yield QueueItem(_for(engine, seen, case, asking.actor, said), *line[1:])


def queue_lines(
    engine: Engine, view: Reader, asking: Asking, query: CaseQuery
) -> Iterator[QueueLine]:
    """Yield the lines of a queue, whose cases are shown in short."""
    for seen, said in _standing(engine, view, asking, query):
        yield _line(engine, seen, said, asking, query.alarms)


def _standing(
    engine: Engine, view: Reader, asking: Asking, query: CaseQuery
) -> Iterator[tuple[Seen, Sequence[Secret]]]:
    """Yield cases as they stand, and their values of the vault: those of a page read together."""
    policy, people, rows = policy_of(view), people_of(view), view.each(query)
    while page := [*islice(rows, PAGE)]:
        ids = [row.id for row in page]
        stored, said = view.events_of(ids), view.secrets_of(ids)
        for row in page:
            yield _stands(engine, row, stored[row.id], policy, people, asking), said[row.id]


def _line(
    engine: Engine, seen: Seen, said: Sequence[Secret], asking: Asking, alarms: Sequence[str]
) -> QueueLine:
    row, (step, owed) = seen.row, usual(engine, seen, asking)
    called = next((it.value for it in said if (it.seq, it.field) == (1, "customer")), None)
    case = ListedCase(row.id, called, row.stage, row.feeling_reading)
    due = row_due(row, seen.policy, int(asking.now.timestamp()))
    return QueueLine(case, due, step, owed, row.alarm if row.alarm in alarms else None)


def usual(engine: Engine, seen: Seen, asking: Asking) -> tuple[str | None, Owed | None]:
    """Return the step that usually comes next, and what is owed first if the move waits for it."""
    from ..engine.explain import answer

    mine = stand_in_of(seen.row, seen.policy, int(asking.now.timestamp()))
    if mine and mine.who == asking.actor.name and not mine.took:
        return "take", None
    stage = seen.snapshot.state(engine.process.matter.fact)
    names = [name for name in engine.process.path if engine.machines.ways(stage, name)]
    answers = [answer(engine, seen.where, asking.about(name)) for name in names]
    if not answers:
        return None, None
    best = min(answers, key=lambda one: (one.standing is Standing.NOT_ALLOWED, len(one.owed)))
    if best.standing is Standing.NOT_ALLOWED:
        return None, None
    first = best.owed[0] if best.owed else None
    return (first.need.act or None if first else best.name), first


def moves(engine: Engine, seen: Seen, asking: Asking) -> tuple[Answer, ...]:
    """Say how every act and move stands."""
    from ..engine.explain import menu

    return menu(engine, seen.where, asking.about(""))
