"""How does a condition become SQL? Fixed pieces and columns of our own; values fill the blanks."""

from collections.abc import Iterator, Sequence
from typing import Final

from amends.workflow.query.conditions import Atom, Condition, Equal, Said, inexact
from amends.workflow.store import CaseRow

from .searching import Index

# `left` is a word of SQL itself, so every column of a case stands in quotes.
COLUMN: Final = {name: f'"{name}"' for name in CaseRow._fields}


class Conditions:
    """The conditions of one statement, with the values of their blanks."""

    def __init__(self, index: Index) -> None:
        """Begin without any; words are asked of the index."""
        self.wanted: list[str] = []
        self.values: dict[str, object] = {}
        self._index = index

    def add(self, condition: Condition) -> None:
        """Add a condition. What the index cannot decide is let through, to be read."""
        if condition.negated and inexact(condition):
            return
        either = " OR ".join(self._either(condition)) or "FALSE"
        self.wanted.append(
            f"NOT coalesce(({either}), FALSE)" if condition.negated else f"({either})"
        )

    def among(self, column: str, values: Sequence[object]) -> None:
        """Add that a column has one of these values."""
        self.wanted.append(self._among(COLUMN[column], values))

    def _either(self, condition: Condition) -> Iterator[str]:
        """Yield what may be so; plain values of one column come together, for its index."""
        plain: dict[str, list[object]] = {}
        for atoms in condition.any_of:
            first, *more = atoms
            if isinstance(first, Equal) and first.value is not None and not more:
                plain.setdefault(first.column, []).append(first.value)
            else:
                yield " AND ".join(f"({self._atom(one)})" for one in atoms)
        for name, values in plain.items():
            yield self._among(COLUMN[name], values)

    def _among(self, column: str, values: Sequence[object]) -> str:
        if len(values) == 1:
            return f"{column} = {self._blank(values[0])}"
        return f"{column} IN ({', '.join(map(self._blank, values))})"

    def _atom(self, atom: Atom) -> str:
        from amends.workflow.search import needle  # noqa: PLC0415 - what few ask for

        if isinstance(atom, Said):
            name = self._name(self._index.asked(needle(atom.words).tokens))
            return self._index.found.format(blank=name)
        column = COLUMN[atom.column]
        if isinstance(atom, Equal):
            return f"{column} IS NULL" if atom.value is None else self._among(column, [atom.value])
        sides = [
            *([f"{column} >= {self._blank(atom.low)}"] if atom.low is not None else []),
            *([f"{column} < {self._blank(atom.high)}"] if atom.high is not None else []),
        ]
        return " AND ".join(sides or [f"{column} IS NOT NULL"])

    def _blank(self, value: object) -> str:
        return f":{self._name(value)}"

    def _name(self, value: object) -> str:
        name = f"v{len(self.values)}"
        self.values[name] = value
        return name
