"""Which column is what? A layout says it for every file of one kind, whatever its header says."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Final, Literal

from ..frozen import field, frozen
from ..frozen.named import NamedTuple

_BETWEEN: Final = re.compile(r"\W+")


class Choice(NamedTuple):
    """A column whose words are translated into ours; `otherwise` is for words not listed."""

    column: str
    words: Mapping[str, str]
    otherwise: str


@frozen(kw_only=True)
class Layout:
    """One kind of file, and where in it things stand.

    A column of a sheet is known by its name in small letters, with `_` between the words, or by an
    alias for it; a value of a JSON payload by its path (`complaint.complaintType`). A layout of the
    form `any` was made of a map: it knows both by their names, whatever their case and spaces. A
    file is of this layout when it has all the columns in `asks`, and of those in each of `one_of`
    at least one.

    `fields` names for each field of a receipt the columns that may hold it (the first that is not
    empty is taken, as it stands), `choices` those that are translated, `always` what every such
    complaint has in common. `number` is the column of the complaint's own number, if there is one,
    `received` that of its date, `answered` that of the day it was answered. `date_forms` are those
    that dates have, `answered_forms` those of `answered` where they are others; without any, a date
    is read where it can mean one day only. Every column that no field holds as it stands is kept as
    the row.
    """

    name: str
    source: str
    form: Literal["csv", "json", "any"]
    asks: frozenset[str]
    received: str
    date_forms: tuple[str, ...]
    answered: str = ""
    answered_forms: tuple[str, ...] | None = None
    number: str = ""
    one_of: tuple[tuple[str, ...], ...] = ()
    spelled: Mapping[str, str] = field(default_factory=dict)  # names as the map has them
    dates: frozenset[str] = frozenset()
    aliases: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    choices: Mapping[str, Choice] = field(default_factory=dict)
    always: Mapping[str, str] = field(default_factory=dict)

    def column(self, header: str) -> str:
        """Return the name by which the layout knows a column."""
        folded = _FOLDS[self.form](header)
        return self.aliases.get(folded, folded)

    def forms_of(self, column: str) -> tuple[str, ...]:
        """Return the forms that the dates of a column may have."""
        other = self.answered_forms if column == self.answered else None
        return self.date_forms if other is None else other

    def reads(self, form: str) -> bool:
        """Tell whether it is for files of this form."""
        return self.form in {form, "any"}

    def fits(self, headers: Iterable[str]) -> bool:
        """Tell whether a file with these columns is of this layout."""
        return not self.missing(headers)

    def missing(self, headers: Iterable[str]) -> tuple[str, ...]:
        """Return a column that is asked for and not there, or several of which one has to be."""
        there = {self.column(header) for header in headers}
        asked = [*((one,) for one in sorted(self.asks)), *self.one_of]
        return next((names for names in asked if there.isdisjoint(names)), ())


@lru_cache(maxsize=4_096)
def fold(header: str) -> str:
    """Bring the spellings of a header into one: `Date received` is `date_received`."""
    return _BETWEEN.sub("_", header.strip().casefold()).strip("_")


@lru_cache(maxsize=4_096)
def plain(name: str) -> str:
    """Bring the ways to write a column's name into one: `Opened  On` is `opened on`."""
    return " ".join(name.split()).casefold()


def _as_it_is(path: str) -> str:
    return path


_FOLDS: Final[Mapping[str, Callable[[str], str]]] = {"csv": fold, "json": _as_it_is, "any": plain}
