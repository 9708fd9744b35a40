"""How does a sentence name a moment? By the day, or by the time as well, as a clock on the wall."""

import re
from datetime import datetime
from typing import Final, NamedTuple

OPENING: Final = "09:00"  # what is meant by a day without a time: when the desk opens
PATTERN: Final = (
    r"\d{4}-\d\d-\d\d(?: at \d\d:\d\d)?|\d{4}年\d{1,2}月\d{1,2}日(?:\d\d:\d\d)?"  # no group inside
)
SAMPLES: Final = ("2026-09-30", "2026-09-30 at 10:00", "2026年9月30日", "2026年9月30日10:00")
_NUMBERS: Final = re.compile(r"\d+")


class Wall(NamedTuple):
    """What a calendar and a clock on the wall show; `timed` tells whether a time was named."""

    at: datetime
    timed: bool


def read_moment(text: str) -> Wall:
    """Read a moment as a sentence names it; raises `ValueError` for a day that there is not."""
    year, month, day, *time = map(int, _NUMBERS.findall(text))
    hour, minute = time or map(int, OPENING.split(":"))
    return Wall(datetime(year, month, day, hour, minute), bool(time))  # noqa: DTZ001  # of a wall


def moment_said(wall: Wall, lang: str) -> str:
    """Say a moment as a sentence would."""
    day, time = f"{wall.at:%Y-%m-%d}", f"{wall.at:%H:%M}"
    if lang == "zh":
        at = wall.at
        return f"{at.year}年{at.month}月{at.day}日{time if wall.timed else ''}"
    return f"{day} at {time}" if wall.timed else day
