"""How does one scenario go on? What it supposes is walked or found; then it acts and looks."""

from collections.abc import Hashable

from ..book.phrases import SUPPOSED, Found, Rows
from ..book.unmet import Unmet
from .outcome import why
from .walks import Walks
from .world import World


class Scene:
    """One scenario while it is played."""

    def __init__(self, walks: Walks) -> None:
        """Stand on the first morning, with nothing supposed."""
        self._walks = walks
        self._way: Hashable = None  # what was supposed so far; False once something happened
        self.world: World = walks.begin()
        self.attempted: int | None = None  # the number of the sentence that last tried something
        self._played = 0

    def play(self, found: Found, table: Rows | None = None) -> None:
        """Do what a sentence says; raises `Unmet`, or what the desk raises."""
        before, at = self.world.tries, self._played
        self._played += 1
        try:
            self._play(found, table)
        finally:
            if self.world.tries > before:
                self.attempted = at

    def _play(self, found: Found, table: Rows | None = None) -> None:
        if found.phrase.kind == SUPPOSED:
            self._suppose(found, table)
        else:
            self._way = False
            found.play(self.world, table)

    def end(self) -> None:
        """See that nothing is left unsaid; raises `Unmet`."""
        self.world.settled()

    def _suppose(self, found: Found, table: Rows | None) -> None:
        if self._way is False:  # a Given after something has happened is no beginning
            self._supposed(found, table)
            return
        rows = tuple(map(tuple, table)) if table else ()
        way = (self._way, found.phrase.meaning, found.values, rows)
        known = self._walks.at(way)
        if known is None:
            self._supposed(found, table)
            self.world = self._walks.keep(way, self.world)
        else:
            self.world = known
        self._way = way

    def _supposed(self, found: Found, table: Rows | None) -> None:
        found.play(self.world, table)
        outcome = self.world.outcome
        if outcome is not None and outcome.open:
            refusal = why(self.world.process, outcome.refused)
            raise Unmet("refused_given", self.world.process, refusal=refusal)
