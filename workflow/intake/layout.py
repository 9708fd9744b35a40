"""Which column is what? A layout says it for every file of one kind, whatever its header says."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Literal, NamedTuple

_BETWEEN: Final = re.compile(r"\W+")


class Choice(NamedTuple):
    """A column whose words are translated into ours; `otherwise` is for words not listed."""

    column: str
    words: Mapping[str, str]
    otherwise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One kind of file, and where in it things stand.

    A column of a CSV is known by its name in small letters, with `_` between the words, or by an
    alias for it; a value of a JSON payload by its path (`complaint.complaintType`). A file is of
    this layout when it has all the columns in `asks`.

    `fields` names for each field of a receipt the columns that may hold it (the first that is not
    empty is taken, as it stands), `choices` those that are translated, `always` what every such
    complaint has in common. `number` is the column of the complaint's own number, if there is one,
    `received` that of its date. Every column that no field holds as it stands is kept as the row.
    """

    name: str
    source: str
    form: Literal["csv", "json"]
    asks: frozenset[str]
    received: str
    date_forms: tuple[str, ...]
    number: str = ""
    dates: frozenset[str] = frozenset()
    aliases: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    choices: Mapping[str, Choice] = field(default_factory=dict)
    always: Mapping[str, str] = field(default_factory=dict)

    def column(self, header: str) -> str:
        """Return the name by which the layout knows a column."""
        folded = fold(header) if self.form == "csv" else header
        return self.aliases.get(folded, folded)

    def fits(self, headers: Iterable[str]) -> bool:
        """Tell whether a file with these columns is of this layout."""
        return self.asks <= {self.column(header) for header in headers}


@lru_cache(maxsize=4_096)
def fold(header: str) -> str:
    """Bring the spellings of a header into one: `Date received` is `date_received`."""
    return _BETWEEN.sub("_", header.strip().casefold()).strip("_")
