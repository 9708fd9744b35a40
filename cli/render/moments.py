"""How is a moment said to people: in their language, and near ones by how far away they are?"""

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from amends.workflow.pages.saying.moments import clock, day, moment, weekday, when

from ..catalogue import say

MINUTE: Final = 60
HOUR: Final = 3600
DAY: Final = 86_400

__all__ = ["clock", "day", "deadline", "left", "moment", "span", "weekday", "when"]


def deadline(text: str, now: datetime, lang: str) -> str:
    """Say how a deadline stands: how late it is, how soon it comes, or on which day."""
    at = datetime.fromisoformat(text)
    seconds = int((at - now).total_seconds())
    if seconds < 0:
        return _away("when.late", -seconds, lang)
    if seconds < 6 * HOUR:
        return _away("when.in", seconds, lang)
    here = now.astimezone(at.tzinfo)
    if at.date() == here.date():
        return say("when.today", lang, time=f"{at:%H:%M}")
    if at.date() == here.date() + timedelta(days=1):
        return say("when.tomorrow", lang, time=f"{at:%H:%M}")
    return moment(text, lang)


def left(text: str, now: datetime, lang: str) -> str:
    """Say how much time is left until a moment, or how late it is."""
    seconds = int((datetime.fromisoformat(text) - now).total_seconds())
    return _away("when.late" if seconds < 0 else "when.in", abs(seconds), lang)


def _away(code: str, seconds: int, lang: str) -> str:
    return _said_of(code, _rounded(seconds), lang)


@lru_cache(maxsize=1024)
def _said_of(code: str, seconds: int, lang: str) -> str:
    return say(code, lang, span=span(seconds, lang))


def _rounded(seconds: int) -> int:
    """Leave out what `span` does not say: many lengths are said alike."""
    unit = next((unit for unit in (DAY, HOUR, MINUTE) if seconds >= unit), MINUTE)
    return seconds - seconds % unit


def span(seconds: int, lang: str) -> str:
    """Say a length of time in its largest unit, rounded down."""
    for unit, code in ((DAY, "span.days"), (HOUR, "span.hours"), (MINUTE, "span.minutes")):
        if seconds >= unit:
            return say(code, lang, count=seconds // unit)
    return say("span.now", lang)
