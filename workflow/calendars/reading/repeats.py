"""How does an event of a feed repeat? Yearly, on the same day, or it is not read."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from ...errors import BadInput
from ...frozen.named import NamedTuple
from ...moments import YEARS

_COUNT: Final = re.compile(r"[1-9]\d{0,2}", re.ASCII)
_UNTIL: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?", re.ASCII)
_PLAIN: Final = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "WKST"})


class Repeat(NamedTuple):
    """The last year in which an event falls, 0 where it has no end of its own."""

    last_year: int

    def days(self, first: int, last_year: int) -> Iterator[int]:
        """Give the days on which a repeated event begins."""
        begins = date.fromordinal(first)
        for year in range(begins.year, (self.last_year or last_year) + 1):
            try:
                yield begins.replace(year=year).toordinal()
            except ValueError:  # 29 February
                continue


def repeat(rule: str, first: int, name: str, path: str) -> Repeat:
    """Read the rule of an event; raises `BadInput` for any but a simple yearly one."""
    pairs = (one.partition("=") for one in rule.upper().split(";") if one)
    parts = {key: value for key, _, value in pairs}
    begins = date.fromordinal(first)
    same = {"FREQ": "YEARLY", "INTERVAL": "1", "BYMONTH": str(begins.month)}
    same["BYMONTHDAY"] = str(begins.day)
    simple = parts.get("FREQ") == "YEARLY" and parts.keys() <= _PLAIN
    if not simple or any(parts.get(key, value) != value for key, value in same.items()):
        raise BadInput("calendar_repeats", path=path, name=name)
    return Repeat(_last_year(parts, begins, name, path))


def _last_year(parts: dict[str, str], begins: date, name: str, path: str) -> int:
    count, until = parts.get("COUNT"), parts.get("UNTIL")
    last = 0
    if count is not None and _COUNT.fullmatch(count):
        last = begins.year + int(count) - 1
    elif until is not None and (found := _UNTIL.fullmatch(until)):
        year, month, day = map(int, found.groups())
        last = year if (month, day) >= (begins.month, begins.day) else year - 1
    elif count is not None or until is not None:
        raise BadInput("calendar_repeats", path=path, name=name)
    if last and last not in YEARS:
        raise BadInput("calendar_repeats", path=path, name=name)
    return last
