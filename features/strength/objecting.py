"""Which guards mattered to a scenario? The process as it is, whose guards note when they object.

A guard that never objected while a case was in a stage may be missing there, and nobody sees it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from amends.workflow import Process
from amends.workflow.process import Guard

Objection = tuple[str, str]  # the stage a case was in, and the guard that asked for more


class Objecting:
    """A process that does what another does; `noted` is what objected since it was last set."""

    def __init__(self, process: Process) -> None:
        """Let every guard that is asked for a step note when it objects."""
        self.noted = set[Objection]()
        self._stage = process.matter.fact
        self._made: dict[int, Guard] = {}
        rows = tuple(
            replace(row, guards=self._all(row.given), when=self._all(row.when))
            for row in process.rows
        )
        acts = tuple(replace(act, guards=self._all(act.guards)) for act in process.acts)
        self.process = replace(process, rows=rows, acts=acts, guards=self._all(process.guards))

    def _all(self, guards: Sequence[Guard]) -> tuple[Guard, ...]:
        """Return the guards that note, one for each that there is: none is asked twice for it."""
        for one in guards:
            self._made.setdefault(id(one), self._noting(one))
        return tuple(self._made[id(one)] for one in guards)

    def _noting(self, guard: Guard) -> Guard:
        def needs(facts: Any, policy: Any) -> Any:  # noqa: ANN401  # a process has its own facts
            found: Any = True  # one that breaks objects too
            try:
                found = guard.needs(facts, policy)
            finally:
                if found:
                    self.noted.add((str(getattr(facts, self._stage)), guard.code))
            return found

        return Guard(guard.code, needs, guard.reads)
