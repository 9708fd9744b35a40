"""Which lanes has the drawing? One for each move, with its dots, its arrows and how they look."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from amends.workflow.pages.measures import short
from amends.workflow.process import FORCED, Row

from ...coverage import State
from ...coverage.elements import Way
from ..view import View, row_anchor

SIZE: Final = 15.0  # of the letters of a move's name
ROOM: Final = 150.0  # for such a name; the moves below the drawing have it whole


class Dot(NamedTuple):
    """One way on its lane: between which stages it leads (by their number), and its state."""

    source: int
    target: int
    state: State
    anchor: str
    title: str


class Lane(NamedTuple):
    """A move: what it is called, who makes it, and its ways.

    They come together in one stage, or go out from one: `fans` tells that they go out.
    """

    name: str
    who: str
    anchor: str
    dots: tuple[Dot, ...]
    fans: bool

    @property
    def taken(self) -> int:
        """Count the ways that a When takes."""
        return sum(one.state is State.TAKEN for one in self.dots)


Numbered = tuple[int, Row]


def lanes_of(view: View) -> list[Lane]:
    """Return the lanes in the order of the lifecycle."""
    return [_lane(view, rows) for rows in _groups(view)]


def _groups(view: View) -> list[list[Numbered]]:
    """Put rows on one lane: of one move to one stage, or from one and the same single stage."""
    groups: dict[tuple[str, bool, str], list[Numbered]] = {}
    for number, row in enumerate(view.process.rows):
        forced, alone = row.who == FORCED, len(row.sources) == 1
        where = f"from {row.sources[0]}" if alone and _fans(view, row) else f"to {row.target}"
        groups.setdefault((row.move, forced, where), []).append((number, row))
    return [*groups.values()]


def _fans(view: View, row: Row) -> bool:
    """Tell whether a move leads from one single stage to several."""
    alike = [one for one in view.process.rows if (one.move, one.who) == (row.move, row.who)]
    return len({one.sources for one in alike}) == 1 and len({one.target for one in alike}) > 1


def _lane(view: View, rows: Sequence[Numbered]) -> Lane:
    stages, first = view.process.matter.states, rows[0][1]
    dots = tuple(
        _dot(view, Way(number, stage), row, stages) for number, row in rows for stage in row.sources
    )
    fans = len({one.source for one in dots}) == 1 and len(dots) > 1
    return Lane(
        short(view.step(first.move), SIZE, ROOM),
        view.who(first),
        row_anchor(rows[0][0]),
        dots,
        fans,
    )


def _dot(view: View, way: Way, row: Row, stages: Sequence[str]) -> Dot:
    state = view.coverage.ways[way]
    title = f"{view.step(row.move)}: {view.stage(way.source)} → {view.stage(row.target)}"
    return Dot(
        stages.index(way.source),
        stages.index(row.target),
        state,
        row_anchor(way.row),
        f"{title} ({view.said(state)})",
    )
