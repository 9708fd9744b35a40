"""What do guards say at one moment? Each is asked once, unless it looks at who asks."""

from collections.abc import Container, Sequence
from typing import Any, Final

from ...needs import Need, Owed
from ...process import Guard
from ..owed import Where, written

NOBODY: Final[frozenset[int]] = frozenset()


class Once:
    """What guards said of one case at one moment, and what is owed for it, written out.

    A guard is a pure function of the facts that it declares, so its word holds for every step that
    is asked about then. `askers` are those (by identity) that declare a fact which the question
    itself brings in: they are asked anew each time. A guard that raises has said nothing.
    """

    __slots__ = ("_askers", "_needs", "_owed", "_where")

    def __init__(self, where: Where, askers: Container[int] = NOBODY) -> None:
        """Begin before any guard was asked."""
        self._where, self._askers = where, askers
        self._needs: dict[int, Sequence[Need]] = {}
        self._owed: dict[int, Sequence[Owed]] = {}

    def hold(self, guards: Sequence[Guard], facts: Any) -> bool:
        """Tell whether all of them hold; none is asked behind the first that does not."""
        return not (guards and any(self._said(guard, facts) for guard in guards))

    def owed(self, guards: Sequence[Guard], facts: Any) -> tuple[Owed, ...]:
        """List everything that they lack, in the order in which it is to be supplied."""
        found: list[Owed] = []
        for guard in guards:
            if needs := self._said(guard, facts):
                found += self._owed.get(id(guard)) or self._written(guard, needs)
        return tuple(found)

    def _said(self, guard: Guard, facts: Any) -> Sequence[Need]:
        key = id(guard)
        said = self._needs.get(key)
        if said is None:
            said = guard.needs(facts, self._where.policy)
            if key not in self._askers:
                self._needs[key] = said
        return said

    def _written(self, guard: Guard, needs: Sequence[Need]) -> Sequence[Owed]:
        found = [written(guard.code, need, self._where) for need in needs]
        if id(guard) not in self._askers:
            self._owed[id(guard)] = found
        return found
