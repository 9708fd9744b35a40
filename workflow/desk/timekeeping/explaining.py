"""Why is it due then? Every clock of a case, and the intervals that make up each."""

from collections.abc import Callable, Sequence

from ...calendars import Length, Part, explain
from ...clocks import FOREVER, Change, Extended, Reckoned
from ...engine import Snapshot
from ...facts.time import reckoning
from ...frozen.named import NamedTuple
from ...moments import find_zone, from_epoch
from ...policy import Policy

Shown = Callable[[int], str]


class LengthView(NamedTuple):
    """From when on a clock had which length, and where that stands."""

    at: str
    number: int
    unit: str
    reference: str
    mark: str


class ExtensionView(NamedTuple):
    """An extension: when it was granted, what it added or until when, and where that stands."""

    at: str
    number: int
    unit: str
    until: str | None
    reference: str
    mark: str


class PartView(NamedTuple):
    """One interval: from, to, how much of it counts (seconds of hours, or days), and why.

    `what` is a code such as `working_days`, `holiday` or `excluded`; `name` names a holiday.
    """

    begins: str
    ends: str
    counted: int
    what: str
    name: str


class ClockView(NamedTuple):
    """One clock of a case; times are ISO 8601 in the zone in which it is counted.

    `state` is running, excluded, met, met_late, missed, superseded or provisional; it is `open`
    while somebody has to do something about it. `due` is None while its time is excluded. `parts`
    sum up to the whole from `since` to `due`; where somebody named the day there are none. `missed`
    says what it means that the clock ran out: a `breach`, that something is over (`barred`), or
    that something is to be done now (`due`).
    """

    id: str
    kind: str
    layer: str
    state: str
    since: str
    due: str | None
    stopped: str | None
    late: bool
    open: bool
    provisional: bool
    unconfirmed: bool
    reference: str
    mark: str
    calendar: str | None
    zone: str
    lengths: tuple[LengthView, ...] = ()
    extended: tuple[ExtensionView, ...] = ()
    excluded: tuple[tuple[str, str | None], ...] = ()
    parts: tuple[PartView, ...] = ()
    missed: str = "breach"


def clocks_of(at: Snapshot, policy: Policy, now: int) -> tuple[ClockView, ...]:
    """Return every clock of a complaint, those that wait for somebody first, the nearest on top."""
    found = reckoning.clocks(at.facts, at.timers, policy, now)
    found.sort(key=lambda one: (not one.open, one.due or one.since))
    return tuple(clock_view(one, policy.zone) for one in found)


def clock_view(one: Reckoned, zone: str) -> ClockView:
    """Return the view of one clock, counted in its calendar's zone, else in the desk's."""
    zone = one.calendar.zone if one.calendar and one.calendar.zone else zone

    def shown(seconds: int) -> str:
        return _shown(seconds, zone)

    return ClockView(
        id=one.id,
        kind=one.kind,
        layer=one.layer,
        state=one.state,
        since=shown(one.since),
        due=None if one.due is None else shown(one.due),
        stopped=None if one.stopped is None else shown(one.stopped),
        late=one.state in {"missed", "met_late"},
        open=one.open,
        provisional=one.provisional,
        unconfirmed=one.unconfirmed,
        reference=one.source.reference,
        mark=one.source.mark,
        calendar=one.calendar.name if one.calendar else None,
        zone=zone,
        lengths=tuple(_length(change, shown(change.at)) for change in one.lengths),
        extended=tuple(_extension(more, shown) for more in one.extended),
        excluded=tuple((shown(a), shown(b) if b < FOREVER else None) for a, b in one.excluded),
        parts=part_views(parts_of(one), zone),
        missed=one.missed,
    )


def _length(change: Change, at: str) -> LengthView:
    number, unit = change.length
    return LengthView(at, number, unit, change.source.reference, change.source.mark)


def _extension(more: Extended, shown: Shown) -> ExtensionView:
    number, unit = more.how.length or (0, "")
    until = shown(more.until) if more.until else None
    source = more.how.source
    return ExtensionView(shown(more.at), number, unit, until, source.reference, source.mark)


def part_views(parts: Sequence[Part], zone: str) -> tuple[PartView, ...]:
    """Return the views of intervals, their times in a zone."""
    return tuple(
        PartView(_shown(one.begins, zone), _shown(one.ends, zone), one.counted, one.what, one.name)
        for one in parts
    )


def _shown(seconds: int, zone: str) -> str:
    return from_epoch(seconds).astimezone(find_zone(zone)).isoformat()


def parts_of(one: Reckoned) -> Sequence[Part]:
    """Return the intervals from the start of a clock to its end."""
    if one.due is None or one.calendar is None or one.counting is None or not one.lengths:
        return ()
    length = one.lengths[-1].length
    added = [more.how.length for more in one.extended if more.how.length]
    total = length.number + sum(more.number for more in added if more.unit is length.unit)
    whole = Length(total, length.unit)
    parts = [*explain(one.since, whole, one.counting, one.calendar, one.excluded)]
    for more in added:
        if more.unit is not length.unit:
            parts += explain(parts[-1].ends, more, one.counting, one.calendar)
    if parts and parts[-1].ends < one.due:
        parts.append(Part(parts[-1].ends, one.due, 0, "named_day", ""))
    return parts
