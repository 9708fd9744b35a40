"""How is a period told as a sum? A line an interval: its days, what it is, how much it counts."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from ...catalogue import say, texts
from ...render.moments import clock, moment, weekday
from ...terminal.table import columns
from ...terminal.width import pad
from ...terminal.width import width as cells_of

if TYPE_CHECKING:
    from amends.workflow.desk.timekeeping.explaining import PartView

HOUR: Final = 3600
TIMED: Final = frozenset({"hours", "opening"})
LONG: Final = {"month": "length.month", "year": "length.year"}
INDENT: Final = 4


def interval_lines(parts: "Sequence[PartView]", total: str, lang: str, width: int) -> list[str]:
    """Lay the intervals of a period out, with what they sum up to below."""
    rows = [[_days(one, lang), _what(one, lang), counted(one, lang)] for one in parts]
    rows.append([say("clocks.sum", lang), "", total])
    room = max(cells_of(row[2]) for row in rows)
    shown = [[*row[:2], pad(row[2], room, right=True)] for row in rows]
    lines = columns(shown, ["", "", ""], width - INDENT)[1:]
    return [" " * INDENT + line for line in lines]


def sum_of(parts: "Sequence[PartView]", lang: str) -> str:
    """Say what intervals sum up to."""
    timed = [one for one in parts if one.what in TIMED]
    if timed:
        return _time(sum(one.counted for one in timed), lang)
    long = [one for one in parts if one.what in LONG]
    if long:
        return counted(long[0], lang)
    return say("counted.days", lang, count=sum(one.counted for one in parts))


def counted(one: "PartView", lang: str) -> str:
    """Say how much of an interval counts."""
    if not one.counted:
        return say("counted.none", lang)
    if one.what in TIMED:
        return _time(one.counted, lang)
    if one.what in LONG:
        code = LONG[one.what]
        return say(f"{code}.one" if one.counted == 1 else code, lang, count=one.counted)
    return say("counted.days", lang, count=one.counted)


def _time(seconds: int, lang: str) -> str:
    hours, minutes = divmod(round(seconds / 60), 60)
    code = "counted.time" if minutes else "counted.hours"
    return say(code, lang, hours=hours, minutes=minutes)


def _what(one: "PartView", lang: str) -> str:
    what = texts(lang).get(f"part.{one.what}", one.what)
    return say("part.with_name", lang, what=what, name=one.name) if one.name else what


def _days(one: "PartView", lang: str) -> str:
    """Say from when to when: days where it is made of whole ones, else moments."""
    begins, ends = datetime.fromisoformat(one.begins), datetime.fromisoformat(one.ends)
    last = ends - timedelta(seconds=1)
    if begins.date() == last.date():
        whole = _is_midnight(begins) and _is_day_end(ends)
        return weekday(one.begins, lang) if whole else _within(one, lang)
    if _is_midnight(begins) and _is_day_end(ends):
        ends_at = weekday(last.isoformat(), lang)
        return say("clocks.day_to_day", lang, first=weekday(one.begins, lang), last=ends_at)
    return say("clocks.day_to_day", lang, first=moment(one.begins, lang), last=_until(ends, lang))


def _within(one: "PartView", lang: str) -> str:
    ends = datetime.fromisoformat(one.ends)
    until = "24:00" if _is_day_end(ends) else clock(one.ends)
    return say("clocks.in_day", lang, first=moment(one.begins, lang), last=until)


def _until(ends: datetime, lang: str) -> str:
    return moment(ends.isoformat(), lang)


def _is_midnight(at: datetime) -> bool:
    return (at.hour, at.minute, at.second) == (0, 0, 0)


def _is_day_end(at: datetime) -> bool:
    """Tell whether a day is over then: at its midnight, or told as its last second."""
    return _is_midnight(at) or (at.hour, at.minute, at.second) == (23, 59, 59)
