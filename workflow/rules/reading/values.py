"""What does a table of a pack hold under a key? Each value read in one way, or one clear fault."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Final, TypeVar

from ...calendars.counting import Length, Unit
from ...errors import BadInput
from ...frozen.named import NamedTuple
from ..events import is_event

MOST: Final = 100_000  # of anything that is counted
LONGEST: Final = {  # a century of days and longer units; beyond it a figure is a slip of the pen
    Unit.HOUR: MOST,
    Unit.OPENING_HOUR: MOST,
    Unit.CALENDAR_DAY: 36_500,
    Unit.WORKING_DAY: 36_500,
    Unit.WEEK: 5_200,
    Unit.MONTH: 1_200,
    Unit.YEAR: 100,
}
LANGUAGES: Final = ("en", "zh")
IN_DAYS: Final = frozenset({Unit.CALENDAR_DAY, Unit.WORKING_DAY})  # 0 of them: that very day
_LENGTH: Final = re.compile(r"(-?[0-9]{1,9}) ([a-z_]+)", re.ASCII)
_WORD: Final = re.compile(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*", re.ASCII)
_ADDRESS: Final = re.compile(r"https?://\S+")

Closed = TypeVar("Closed", bound=StrEnum)


def is_word(text: str) -> bool:
    """Tell whether a text can be an id or a word: small letters, digits, and what joins them."""
    return _WORD.fullmatch(text) is not None


def near(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known names that are nearest to one that is not."""
    from difflib import get_close_matches

    return tuple(get_close_matches(name, list(known), 3, 0.5))


class Table(NamedTuple):
    """One table of a pack, and where it stands: the file or desk, and the way to it by keys."""

    where: str
    at: str
    values: Mapping[str, object]

    def place(self, key: str) -> str:
        """Return the way to a key of this table."""
        return f"{self.at}.{key}" if self.at else key

    def fault(self, code: str, key: str, /, **more: object) -> BadInput:
        """Return a fault of what stands under a key."""
        return BadInput(code, where=self.where, at=self.place(key), **more)

    def only(self, known: tuple[str, ...]) -> "Table":
        """Return the table; raises `BadInput` for a key that it cannot have."""
        for key in self.values:
            if key not in known:
                nearest = near(str(key), known)
                raise self.fault("pack_unknown_key", str(key), key=str(key), nearest=nearest)
        return self

    def has(self, key: str) -> bool:
        """Tell whether there is anything under a key."""
        return key in self.values

    def must(self, key: str) -> object:
        """Return what stands under a key; raises `BadInput` where nothing does."""
        if key not in self.values:
            raise self.fault("pack_missing", key, key=key)
        return self.values[key]

    def text(self, key: str) -> str:
        """Return a text on one line that is not empty."""
        value = self.must(key)
        if not isinstance(value, str) or not value.strip() or not value.isprintable():
            raise self.fault("pack_not_text", key)
        return value

    def word(self, key: str) -> str:
        """Return an id or a word."""
        value = self.text(key)
        if not is_word(value):
            raise self.fault("pack_bad_word", key, value=value)
        return value

    def optional_word(self, key: str) -> str:
        """Return an id or a word, or nothing where none is given."""
        return self.word(key) if self.has(key) else ""

    def address(self, key: str) -> str:
        """Return the address of a page, or nothing where none is given."""
        value = self.text(key) if self.has(key) else ""
        if value and not _ADDRESS.fullmatch(value):
            raise self.fault("pack_not_an_address", key, value=value)
        return value

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """Return whether something is so."""
        value = self.must(key) if default is None else self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.fault("pack_not_a_flag", key)
        return value

    def whole(self, key: str, value: object, least: int, most: int) -> int:
        """Return a whole number within bounds, which stands under a key or in its list."""
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.fault("pack_not_whole", key, value=value, least=least, most=most)
        return value

    def closed(self, key: str, kind: type[Closed], default: Closed | None = None) -> Closed:
        """Return one of the words of a closed list."""
        if default is not None and not self.has(key):
            return default
        value = self.must(key)
        try:
            return kind(value)  # type: ignore[arg-type]  # anything else is refused below
        except ValueError:
            raise self.fault(
                "pack_unknown_word", key, value=str(value), choices=tuple(kind)
            ) from None

    def length(self, key: str, least: int = 1) -> Length:
        """Return a length that is written like `15 working_day`."""
        value = self.must(key)
        found = _LENGTH.fullmatch(value) if isinstance(value, str) else None
        if not found:
            raise self.fault("pack_not_a_length", key, value=str(value))
        if found[2] not in Unit.__members__.values():
            raise self.fault("pack_unknown_word", key, value=found[2], choices=tuple(Unit))
        unit = Unit(found[2])
        least = least if unit in IN_DAYS else 1
        return Length(self.whole(key, int(found[1]), least, LONGEST[unit]), unit)

    def day(self, key: str) -> int:
        """Return a day as its ordinal, or 0 where none is given."""
        value = self.values.get(key)
        if value is None and not self.has(key):
            return 0
        try:
            found = date.fromisoformat(value) if isinstance(value, str) else value
        except ValueError:
            found = None
        if not isinstance(found, date) or isinstance(found, datetime):
            raise self.fault("pack_not_a_day", key, value=str(value))
        return found.toordinal()

    def items(self, key: str) -> list[object]:
        """Return the items of a list, or none where it is not given."""
        value = self.values.get(key, [])
        if not isinstance(value, list | tuple):
            raise self.fault("pack_not_a_list", key)
        return list(value)

    def words(self, key: str, fits: Callable[[str], bool] = is_word) -> tuple[str, ...]:
        """Return the words of a list, each given once."""
        found: list[str] = []
        for value in self.items(key):
            if not isinstance(value, str) or not fits(value):
                code = "pack_bad_event" if fits is is_event else "pack_bad_word"
                raise self.fault(code, key, value=str(value))
            if value in found:
                raise self.fault("pack_twice", key, value=value)
            found.append(value)
        return tuple(found)

    def events(self, key: str) -> tuple[str, ...]:
        """Return the events of a list, each given once."""
        return self.words(key, is_event)

    def numbers(self, key: str, most: int) -> tuple[int, ...]:
        """Return the whole numbers of a list, from 1 on, each given once."""
        found: list[int] = []
        for value in self.items(key):
            number = self.whole(key, value, 1, most)
            if number in found:
                raise self.fault("pack_twice", key, value=number)
            found.append(number)
        return tuple(found)

    def table(self, key: str) -> "Table":
        """Return the table under a key."""
        return Table(self.where, self.place(key), self._mapping(key, self.must(key)))

    def tables(self, key: str, named: str = "") -> Iterator["Table"]:
        """Yield the tables of a list, each placed by what `named` says in it, else by number."""
        for number, value in enumerate(self.items(key), 1):
            inner = self._mapping(key, value)
            name = inner.get(named, number)
            yield Table(self.where, f"{self.place(key)}.{name}", inner)

    def _mapping(self, key: str, value: object) -> Mapping[str, object]:
        if not isinstance(value, Mapping):
            raise self.fault("pack_not_a_table", key)
        return value
