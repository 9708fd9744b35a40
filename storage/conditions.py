"""How does a condition become SQL? Fixed pieces and columns of our own; values fill the blanks."""

from collections.abc import Sequence
from typing import Final

from amends.workflow.query import Atom, Condition, Equal, Said, inexact
from amends.workflow.search import needle
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
        either = " OR ".join(self._all(one) for one in self._merged(condition))
        if condition.negated:
            self.wanted.append(f"NOT coalesce(({either or 'FALSE'}), FALSE)")
        else:
            self.wanted.append(f"({either or 'FALSE'})")

    def among(self, column: str, values: Sequence[object]) -> None:
        """Add that a column has one of these values."""
        self.wanted.append(self._among(COLUMN[column], values))

    def _merged(self, condition: Condition) -> Sequence[tuple[Atom, ...] | str]:
        """Put plain values of one column together, so that its index serves them all."""
        plain: dict[str, list[object]] = {}
        rest: list[tuple[Atom, ...] | str] = []
        for one in condition.any_of:
            if len(one) == 1 and isinstance(one[0], Equal) and one[0].value is not None:
                plain.setdefault(one[0].column, []).append(one[0].value)
            else:
                rest.append(one)
        return [*(self._among(COLUMN[name], values) for name, values in plain.items()), *rest]

    def _among(self, column: str, values: Sequence[object]) -> str:
        if len(values) == 1:
            return f"{column} = {self._blank(values[0])}"
        return f"{column} IN ({', '.join(map(self._blank, values))})"

    def _all(self, atoms: tuple[Atom, ...] | str) -> str:
        if isinstance(atoms, str):
            return atoms
        return (
            f"({' AND '.join(map(self._atom, atoms))})" if len(atoms) > 1 else self._atom(atoms[0])
        )

    def _atom(self, atom: Atom) -> str:
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
