"""Of what does a period consist? Its days and hours, as somebody checks them on a wall calendar."""

from collections.abc import Iterable, Iterator, Sequence

from ..frozen.named import NamedTuple
from .calendar import Calendar, DayKind
from .counting import Counting, First, Length, Unit
from .cuts import NEVER, Cuts
from .hours import Hours, compiled
from .periods import Reckoned, reckon


class Part(NamedTuple):
    """A run of time that is counted alike.

    `counted` is in seconds for hours, in months or years for these, else in days. `what` is a code:
    `late`, `not_counted_first_day`, `hours`, `opening`, `closed`, `working_days`, `make_up`,
    `half_day`, `calendar_days`, `month`, `year`, `weekend`, `holiday`, `expected`, `excluded`,
    `rolled`. `name` is that of the holiday or other special day.
    """

    begins: int
    ends: int
    counted: int
    what: str
    name: str = ""


class _Run(NamedTuple):
    after: int
    counted: int
    what: str
    name: str = ""


def explain(
    start: int,
    length: Length,
    counting: Counting,
    calendar: Calendar,
    excluded: Sequence[tuple[int, int]] = (),
) -> Sequence[Part]:
    """Return the parts of a period, one after the other from its start to its deadline.

    What is counted in them sums to the length, weeks in days; of a period that stands still
    without an end it is what has been counted so far.
    """
    found = reckon(start, length, counting, calendar, excluded)
    hours = compiled(calendar)
    parts = [Part(start, found.begins, 0, "late")]
    if length.unit in {Unit.HOUR, Unit.OPENING_HOUR}:
        parts += _seconds(found, length.unit, hours)
    else:
        parts += _days(found, length, counting, hours)
    return tuple(_joined(parts))


def _seconds(found: Reckoned, unit: Unit, hours: Hours) -> Iterator[Part]:
    end = min(found.deadline.at, next((a for a, b in found.cuts if b > NEVER), NEVER))
    whole = [Part(found.begins, end, 0, "hours")]
    yield from _cut(whole if unit is Unit.HOUR else _openings(found.begins, end, hours), found.cuts)
    yield Part(end, found.deadline.at, 0, "excluded")


def _cut(parts: Iterable[Part], cuts: Cuts) -> Iterator[Part]:
    """Take excluded intervals out of what is counted in seconds."""
    for part in parts:
        at = part.begins
        for begin, end in cuts:
            if begin < part.ends and at < end:
                yield _timed(part, at, begin)
                yield Part(max(at, begin), min(end, part.ends), 0, "excluded")
                at = min(end, part.ends)
        yield _timed(part, at, part.ends)


def _timed(part: Part, begins: int, ends: int) -> Part:
    counts = part.what in {"hours", "opening"}
    return part._replace(begins=begins, ends=ends, counted=max(0, ends - begins) * counts)


def _openings(at: int, end: int, hours: Hours) -> Iterator[Part]:
    day = hours.day_at(at)
    while at < end:
        told, after = hours.calendar.describe(day), min(hours.begins(day + 1), end)
        for opens, closes in hours.intervals(day):
            yield Part(at, min(opens, end), 0, "closed")
            yield Part(max(at, opens), min(closes, end), 0, "opening", told.name)
            at = max(at, min(closes, end))
        works = hours.calendar.works(day)
        yield Part(at, after, 0, "closed" if works else told.code, "" if works else told.name)
        at, day = max(at, after), day + 1


def _days(found: Reckoned, length: Length, counting: Counting, hours: Hours) -> Iterator[Part]:
    at, final = found.begins, found.deadline
    day = hours.day_at(at)
    if counting.first is First.NEXT or not length.number:
        after = min(hours.begins(day + 1), final.at)
        yield Part(at, after, 0, "not_counted_first_day")
        at, day = after, day + 1
    while day <= final.day:
        following, counted, what, name = _run(day, found, length, hours.calendar)
        ends = final.at if following > final.day else hours.begins(following)
        yield Part(at, ends, counted, what, name)
        at, day = ends, following


def _run(day: int, found: Reckoned, length: Length, calendar: Calendar) -> _Run:
    """Say until which day days count alike from this one on, for how much, and what they are."""
    if length.unit in {Unit.MONTH, Unit.YEAR} and day <= found.last:
        if day <= found.base:
            return _Run(found.base + 1, length.number, length.unit)
        return _Run(found.last + 1, 0, "excluded")
    gap = next((end for begin, end in found.cuts if begin <= day < end), None)
    if gap is not None:
        return _Run(gap, 0, "excluded")
    told = calendar.describe(day)
    if day > found.last:
        return _Run(day + 1, 0, "rolled", told.name)
    if length.unit is not Unit.WORKING_DAY:
        return _Run(day + 1, 1, "calendar_days")
    what = "working_days" if told.code is DayKind.WORKING else told.code
    return _Run(day + 1, int(calendar.works(day)), what, told.name)


def _joined(parts: Iterable[Part]) -> Iterator[Part]:
    """Join runs of the same, and leave out what takes no time."""
    last: Part | None = None
    for part in parts:
        if part.begins >= part.ends and not part.counted:
            continue
        if last and (last.what, last.name) == (part.what, part.name):
            last = last._replace(ends=part.ends, counted=last.counted + part.counted)
            continue
        if last:
            yield last
        last = part
    if last:
        yield last
