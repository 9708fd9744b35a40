"""How does a condition become SQL? Fixed pieces and columns of our own; values fill the blanks."""

from collections.abc import Iterator, Sequence
from typing import Final

from amends.workflow.query.conditions import Atom, Condition, Equal, Said, inexact
from amends.workflow.store import CaseRow

from .searching import Index

# `left` is a word of SQL itself, so every column of a case stands in quotes.
COLUMN: Final = {name: f'"{name}"' for name in CaseRow._fields}


class Conditions:
    """The conditions of one statement, with the values of their blanks.

    Words are asked of the index; where `bounded`, only of the cases of a window of numbers.
    """

    def __init__(self, index: Index, *, bounded: bool = False) -> None:
        """Begin without any."""
        self.wanted: list[str] = []
        self.values: dict[str, object] = {}
        self._index, self._bounded, self._before = index, bounded, ""

    def add(self, condition: Condition, *, by_index: bool = True) -> None:
        """Add a condition. What the index of words cannot decide is let through, to be read.

        Without `by_index` it is asked of cases that are found otherwise.
        """
        if condition.negated and inexact(condition):
            return
        either = self._all_of(condition, "" if by_index else self._index.plain)
        self.wanted.append(f"NOT coalesce({either}, FALSE)" if condition.negated else either)

    def first(self, condition: Condition) -> None:
        """Add a condition whose cases are to be found by its own index, before all others."""
        found = f"SELECT number FROM cases WHERE {self._all_of(condition)}"  # noqa: S608 - our own
        self.wanted.append(f"number IN ({found})")

    def some(self, condition: Condition) -> str:
        """Return the statement of the numbers of its cases; a word's come from its entries."""
        ((first, *more), *others) = condition.any_of or [(None,)]
        if isinstance(first, Said) and not more and not others:
            return self._index.numbers(self._name(self._tokens(first)))
        return f"SELECT number FROM cases WHERE {self._all_of(condition)}"  # noqa: S608 - our own

    def _all_of(self, condition: Condition, before: str = "") -> str:
        self._before = before
        return f"({' OR '.join(self._either(condition)) or 'FALSE'})"

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
            yield self._among(name, values)

    def _among(self, name: str, values: Sequence[object]) -> str:
        column = self._before + COLUMN[name]
        if len(values) == 1:
            return f"{column} = {self._blank(values[0])}"
        return f"{column} IN ({', '.join(map(self._blank, values))})"

    def _atom(self, atom: Atom) -> str:
        if isinstance(atom, Said):
            name = self._name(self._tokens(atom))
            return self._before + self._index.having(name, bounded=self._bounded)
        column = self._before + COLUMN[atom.column]
        if isinstance(atom, Equal):
            empty = f"{column} IS NULL"
            return empty if atom.value is None else self._among(atom.column, [atom.value])
        sides = [
            *([f"{column} >= {self._blank(atom.low)}"] if atom.low is not None else []),
            *([f"{column} < {self._blank(atom.high)}"] if atom.high is not None else []),
        ]
        return " AND ".join(sides or [f"{column} IS NOT NULL"])

    def _tokens(self, said: Said) -> object:
        from amends.workflow.search import needle  # noqa: PLC0415 - what few ask for

        return self._index.asked(needle(said.words).tokens)

    def _blank(self, value: object) -> str:
        return f":{self._name(value)}"

    def _name(self, value: object) -> str:
        name = f"v{len(self.values)}"
        self.values[name] = value
        return name
