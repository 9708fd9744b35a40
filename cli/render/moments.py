"""How is a moment said to people: in their language, and near ones by how far away they are?"""

from datetime import datetime, timedelta
from typing import Final

from ..catalogue import say, texts

MINUTE: Final = 60
HOUR: Final = 3600
DAY: Final = 86_400


def moment(text: str, lang: str) -> str:
    """Say a moment in full: day, date and time, as it is in the desk's zone."""
    return _said("when.full", datetime.fromisoformat(text), lang)


def when(text: str, precision: str | None, lang: str) -> str:
    """Say a moment as precisely as it is known: without its time if only the day is."""
    return weekday(text, lang) if precision == "day" else moment(text, lang)


def day(text: str, lang: str, now: datetime | None = None) -> str:
    """Say the day of a moment in short, with its year where it is not that of `now`."""
    at = datetime.fromisoformat(text)
    here = now is None or at.year == now.astimezone(at.tzinfo).year
    return _said("when.day" if here else "when.date", at, lang)


def clock(text: str) -> str:
    """Say the time of a moment."""
    return f"{datetime.fromisoformat(text):%H:%M}"


def weekday(text: str, lang: str) -> str:
    """Say the day of a moment with its weekday."""
    return _said("when.weekday", datetime.fromisoformat(text), lang)


def _said(code: str, at: datetime, lang: str) -> str:
    return say(
        code,
        lang,
        weekday=texts(lang)["when.weekdays"].split()[at.weekday()],
        day=at.day,
        month=texts(lang)["when.months"].split()[at.month - 1],
        year=at.year,
        time=f"{at:%H:%M}",
    )


def deadline(text: str, now: datetime, lang: str) -> str:
    """Say how a deadline stands: how late it is, how soon it comes, or on which day."""
    at = datetime.fromisoformat(text)
    seconds = int((at - now).total_seconds())
    if seconds < 0:
        return say("when.late", lang, span=span(-seconds, lang))
    if seconds < 6 * HOUR:
        return say("when.in", lang, span=span(seconds, lang))
    here = now.astimezone(at.tzinfo)
    if at.date() == here.date():
        return say("when.today", lang, time=f"{at:%H:%M}")
    if at.date() == here.date() + timedelta(days=1):
        return say("when.tomorrow", lang, time=f"{at:%H:%M}")
    return moment(text, lang)


def left(text: str, now: datetime, lang: str) -> str:
    """Say how much time is left until a moment, or how late it is."""
    seconds = int((datetime.fromisoformat(text) - now).total_seconds())
    return say("when.late" if seconds < 0 else "when.in", lang, span=span(abs(seconds), lang))


def span(seconds: int, lang: str) -> str:
    """Say a length of time in its largest unit, rounded down."""
    for unit, code in ((DAY, "span.days"), (HOUR, "span.hours"), (MINUTE, "span.minutes")):
        if seconds >= unit:
            return say(code, lang, count=seconds // unit)
    return say("span.now", lang)
