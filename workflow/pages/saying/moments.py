"""How is a moment said to people, in their language?"""

from datetime import date, datetime, time
from functools import lru_cache

from ...catalogue import say, texts


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
    return _day("when.day" if here else "when.date", at.date(), lang)


@lru_cache(maxsize=1024)
def _day(code: str, day: date, lang: str) -> str:
    return _said(code, datetime.combine(day, time()), lang)


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
