"""How is a period told as a sum? Of each interval its days, what it is, how much it counts."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from ...catalogue import say, texts
from .moments import clock, moment, weekday

if TYPE_CHECKING:
    from ...desk.timekeeping.explaining import PartView

TIMED: Final = frozenset({"hours", "opening"})
LONG: Final = {"month": "length.month", "year": "length.year"}


def length_text(number: int, unit: str, lang: str) -> str:
    """Say a length of time."""
    return say(f"length.{unit}.one" if number == 1 else f"length.{unit}", lang, count=number)


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
        return length_text(one.counted, one.what, lang)
    return say("counted.days", lang, count=one.counted)


def _time(seconds: int, lang: str) -> str:
    hours, minutes = divmod(round(seconds / 60), 60)
    code = "counted.time" if minutes else "counted.hours"
    said = {"hours": hours, "minutes": minutes} if minutes else {"hours": hours}
    return say(code, lang, **said)


def what_it_is(one: "PartView", lang: str) -> str:
    """Say why an interval counts, or why it does not."""
    what = texts(lang).get(f"part.{one.what}", one.what)
    return say("part.with_name", lang, what=what, name=one.name) if one.name else what


def days_of(one: "PartView", lang: str) -> str:
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
