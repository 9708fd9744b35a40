"""How do calendars look: which there are, and the days of one on a wall?"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from amends.workflow.frozen.named import NamedTuple

from ....catalogue import texts
from ....context.session import Session
from ....render.pairs import cell
from ....render.refusal import command_line
from ....terminal.table import columns, tsv
from ....terminal.wrap import wrap
from .wall import SIGNS, beside, day_said, month_lines, spans_text, special_lines

if TYPE_CHECKING:
    from amends.workflow.calendars import Calendar


class Listed(NamedTuple):
    """A calendar of the list: whether the desk keeps it, and whether the desk counts by it."""

    calendar: "Calendar"
    own: bool
    used: bool


def iso_day(day: int) -> str:
    """Write a day as files do."""
    return date.fromordinal(day).isoformat()


def about(calendar: "Calendar", *, own: bool) -> dict[str, Any]:
    """Return what programs are told of a calendar."""
    return {
        "name": calendar.name,
        "zone": calendar.zone,
        "confirmed_since": iso_day(calendar.confirmed_since),
        "confirmed_until": iso_day(calendar.confirmed_until),
        "own": own,
        "source": calendar.source,
        "mark": calendar.mark,
    }


def tell_list(session: Session, found: Sequence[Listed]) -> None:
    """Print the list of calendars."""
    rows = [{**about(one.calendar, own=one.own), "in_force": one.used} for one in found]
    if session.json:
        session.object({"calendars": rows})
    elif session.screen:
        names = ("name", "zone", "confirmed", "kept", "source")
        header = [session.say(f"col.{name}") for name in names]
        shown = [_list_row(session, one) for one in found]
        session.out(columns(shown, header, session.width, [header[-1], header[1]]))
        used = next((one.calendar.name for one in found if one.used), "")
        do = command_line(("amends", "policy", "set", "calendar", "NAME"), session.call)
        session.out(["", *wrap(session.say("calendar.in_force", name=used, command=do), 10_000)])
    else:
        session.out(tsv([cell(value) for value in row.values()] for row in rows))


def _list_row(session: Session, one: Listed) -> list[str]:
    it = one.calendar
    kept = session.say("calendar.own" if one.own else "calendar.shipped")
    zone = it.zone or session.say("calendar.desk_zone")
    return [it.name, zone, iso_day(it.confirmed_until), kept, it.source]


def tell_days(
    session: Session, calendar: "Calendar", months: Sequence[tuple[int, int]], *, own: bool
) -> None:
    """Print every day of these months."""
    days = [day for month in months for day in _days_of(*month)]
    if session.json:
        found = [_day(calendar, day) for day in days]
        session.object({**about(calendar, own=own), "days": found})
    elif session.screen:
        session.out(_wall(session, calendar, months, days))
    else:
        session.out(tsv([cell(value) for value in _day(calendar, day).values()] for day in days))


def _days_of(year: int, month: int) -> range:
    first = date(year, month, 1).toordinal()
    return range(first, first + monthrange(year, month)[1])


def _day(calendar: "Calendar", day: int) -> dict[str, Any]:
    told = calendar.describe(day)
    return {
        "day": iso_day(day),
        "kind": told.code,
        "name": told.name,
        "works": calendar.works(day),
        "hours": [*filter(None, spans_text(calendar.hours_of(day)).split(", "))],
        "confirmed": calendar.is_confirmed(day),
    }


def _wall(
    session: Session,
    calendar: "Calendar",
    months: Sequence[tuple[int, int]],
    days: Sequence[int],
) -> Iterator[str]:
    yield from beside([month_lines(calendar, *one, session.lang) for one in months], session.width)
    special = [*special_lines(calendar, days, session.lang, session.width)]
    if special:
        yield from [*special, ""]
    yield from wrap("   ".join(_legend(session, calendar, days)), session.width)


def _legend(session: Session, calendar: "Calendar", days: Sequence[int]) -> Iterator[str]:
    """Explain the signs that were used."""
    used = {calendar.describe(day).code for day in days}
    for kind in SIGNS:
        if kind in used:
            mark = texts(session.lang)[f"calendar.mark.{kind}"]
            meaning = session.say(f"calendar.day.{kind}")
            yield session.say("calendar.legend", mark=mark, meaning=meaning)
    if not all(map(calendar.is_confirmed, days)):
        until = day_said(calendar.confirmed_until, session.lang)
        yield session.say("calendar.provisional", until=until)
