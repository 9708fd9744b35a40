"""What does the desk talk over in the morning, and what in the evening, at a glance (S2-18)?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from ...frozen.named import NamedTuple
from ...moments import day_of, from_epoch, iso
from ...policy import Policy
from ...process import Act, Process
from ...query.conditions import Condition, Span
from ...record.event import Actor, Event
from ...store import CaseQuery, CaseRow, Reader
from ..opening import policy_of
from ..views import CaseView, DueView, QueueItem
from .improving import ImprovementView
from .notices import Notice

MOST: Final = 500  # cases of a brief, the nearest deadline first
PROMISE: Final = "promise"
HANDOVER: Final = "handover"


class Waiting(NamedTuple):
    """A case of a brief: what it waits for and by when, in the desk's zone, or nothing due."""

    case: str
    stage: str
    what: str = ""
    at: str = ""
    feeling: int | None = None
    owner: str | None = None


class Morning(NamedTuple):
    """What a day begins with. Each list holds a case once, the nearest deadline first.

    `today` is due before the day ends, `late` is over already, `promises` is what customers were
    promised for today or before, `hot` are customers whose last reading is above what counts as
    calm, `notices` the rules that changed since whoever asks confirmed, `improvements` those late.
    """

    day: str
    who: str | None
    today: tuple[Waiting, ...]
    late: tuple[Waiting, ...]
    promises: tuple[Waiting, ...]
    hot: tuple[Waiting, ...]
    notices: tuple[Notice, ...]
    improvements: tuple[ImprovementView, ...]
    cut: bool


class Done(NamedTuple):
    """What was done with a case on one day: the steps by name, how often each."""

    case: str
    stage: str
    steps: tuple[tuple[str, int], ...]


class Evening(NamedTuple):
    """What a day ends with: what was done, what waits untouched, who stands in for whom.

    `waits` are open cases due by the end of tomorrow that nobody touched today. `handed` are cases
    that somebody was asked to handle. `strain` is how often whoever asks said today that a case is
    too much, and `abuse` how often they met abuse: their own, and nobody else's.
    """

    day: str
    who: str | None
    done: tuple[Done, ...]
    waits: tuple[Waiting, ...]
    handed: tuple[tuple[str, str, str], ...]  # case, owner, who stands in
    strain: int
    abuse: int
    cut: bool


class Asked(NamedTuple):
    """Who asks for a brief, about whose cases (None: everybody's), and when."""

    actor: Actor
    owner: str | None
    now: datetime


def morning(
    view: Reader,
    asked: Asked,
    items: Sequence[QueueItem],
    notices: tuple[Notice, ...],
    late: tuple[ImprovementView, ...],
) -> Morning:
    """Bring together what a day begins with."""
    policy = policy_of(view)
    cases, today = [one.case for one in items[:MOST]], day_of(asked.now, policy.zone)
    near = [(case, due) for case in cases for due in case.due if _by(due, today, policy.zone)]
    hot = [one for one in cases if (one.feeling_reading or 0) > policy.calm_at_most]
    return Morning(
        day=_day(asked.now, policy),
        who=asked.owner,
        today=_once((case, due) for case, due in near if not due.late),
        late=_once((case, due) for case, due in near if due.late),
        promises=_once((case, due) for case, due in near if due.kind == PROMISE),
        hot=tuple(_waiting(one) for one in hot),
        notices=notices,
        improvements=tuple(one for one in late if asked.owner in {None, one.owner}),
        cut=len(items) > MOST,
    )


def _by(due: DueView, today: int, zone: str) -> bool:
    """Tell whether something is due by the end of a civil day, or over."""
    return due.late or day_of(datetime.fromisoformat(due.at), zone) <= today


def _once(found: Iterator[tuple[CaseView, DueView]]) -> tuple[Waiting, ...]:
    kept: dict[str, Waiting] = {}
    for case, due in found:
        kept.setdefault(case.id, _waiting(case, due))
    return tuple(kept.values())


def _waiting(case: CaseView, due: DueView | None = None) -> Waiting:
    kind, at = (due.kind, due.at) if due else ("", "")
    return Waiting(case.id, case.stage, kind, at, case.feeling_reading, case.owner)


def _day(now: datetime, policy: Policy) -> str:
    from ...moments import day_text

    return day_text(day_of(now, policy.zone))


def evening(process: Process, view: Reader, asked: Asked, items: Sequence[QueueItem]) -> Evening:
    """Bring together what a day ends with."""
    policy = policy_of(view)
    today = day_of(asked.now, policy.zone)
    since = asked.now - timedelta(days=1)  # wide enough for any zone; each event is looked at
    spanned = Condition(((Span("recorded_at", low=iso(since)),),))
    rows = view.cases(CaseQuery(where=(spanned,), order="newest", limit=MOST + 1))
    events = {row.id: [*_today(view, row, today, policy.zone)] for row in rows[:MOST]}
    done = {row.id: _done(process, row, events[row.id], asked.owner) for row in rows[:MOST]}
    waits = (one for one in items[:MOST] if not events.get(one.case.id))
    own = [one for found in events.values() for one in found if _own(one, asked.actor.name)]
    return Evening(
        day=_day(asked.now, policy),
        who=asked.owner,
        done=tuple(one for one in done.values() if one is not None),
        waits=_once(
            (one.case, due)
            for one in waits
            for due in one.case.due
            if _by(due, today + 1, policy.zone)
        ),
        handed=tuple(_handed(items[:MOST])),
        strain=sum(one.data.get("strained") is True for one in own),
        abuse=sum(one.data.get("abuse") is True for one in own),
        cut=len(rows) > MOST or len(items) > MOST,
    )


def _today(view: Reader, row: CaseRow, today: int, zone: str) -> Iterator[Event]:
    """Yield what people did with a case on a civil day, refusals left out."""
    for event in (one.event() for one in view.events(row.id)):
        recorded = from_epoch(int(datetime.fromisoformat(event.recorded).timestamp()))
        if event.kind in {"act", "move"} and day_of(recorded, zone) == today:
            yield event


def _own(event: Event, who: str) -> bool:
    return event.what == "strain" and event.actor.name == who


def _done(
    process: Process, row: CaseRow, events: Sequence[Event], owner: str | None
) -> Done | None:
    """Count what was done; what is private to somebody is nobody else's to see."""
    shown = [one for one in events if not _is_private(process, one.what)]
    mine = [one for one in shown if owner in {None, one.actor.name}]
    counted = Counter(one.what for one in mine)
    return Done(row.id, row.stage, tuple(counted.most_common())) if mine else None


def _is_private(process: Process, what: str) -> bool:
    form = process.form(what)
    return isinstance(form, Act) and bool(form.private_to)


def _handed(items: Sequence[QueueItem]) -> Iterator[tuple[str, str, str]]:
    for one in items:
        if one.case.stand_in is not None:
            yield one.case.id, one.case.owner or "", one.case.stand_in.who
