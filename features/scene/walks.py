"""How do scenarios share the way to where they begin? What they suppose alike is walked once.

A scenario that supposes what another has supposed before it, in the same words and the same
order, begins where that one stood: on a copy of its desk. Only what is supposed is shared.
"""

from collections.abc import Hashable
from typing import Final

from amends.workflow import PROCESS, Process

from .world import World

MOST: Final = 256  # beginnings, of some 50 kB each


class Walks:
    """The beginnings of scenarios under one process."""

    def __init__(self, process: Process = PROCESS, most: int | None = MOST) -> None:
        """Begin with none; `most` of them are kept, all for None."""
        self.process, self._most = process, most
        self._kept: dict[Hashable, World] = {}

    def begin(self) -> World:
        """Return a world of its own on the first morning, before anything is supposed."""
        return self.at(None) or self.keep(None, World(self.process))

    def at(self, way: Hashable) -> World | None:
        """Return a world of its own at the end of a way, if it was walked before."""
        kept = self._kept.pop(way, None)
        if kept is None:
            return None
        self._kept[way] = kept  # the longest unused is the first to go
        return kept.fork()

    def keep(self, way: Hashable, world: World) -> World:
        """Keep where a way has led to, and return the world that goes on from it instead."""
        if self._most is not None and len(self._kept) >= self._most:
            self._kept.pop(next(iter(self._kept)))
        self._kept[way] = world
        return world.fork()
