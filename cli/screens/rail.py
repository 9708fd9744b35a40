"""Where does a case stand on its way? The stages in a row, the one it is in marked."""

from collections.abc import Sequence

from amends.workflow import LogEntry, Process
from amends.workflow.desk.telling.way import Stop as Stage
from amends.workflow.desk.telling.way import way_of
from amends.workflow.frozen.named import NamedTuple

from ..catalogue import say
from ..render.moments import day
from ..render.words import label
from ..terminal.glyphs import Glyphs
from ..terminal.width import pad
from ..terminal.width import width as cells_of


class Stop(NamedTuple):
    """One stage on the rail: its name, and below it when it was reached or that it is here."""

    name: str
    mark: str

    @property
    def cells(self) -> int:
        """Count the cells of its column."""
        return max(cells_of(self.name), cells_of(self.mark))


def stops(process: Process, log: Sequence[LogEntry], stage: str, lang: str) -> list[Stop]:
    """Lay out the stages a case passed, where it is, and what usually comes."""
    return [
        Stop(label("stage", one.stage, lang), _mark(one, lang))
        for one in way_of(process, log, stage)
    ]


def _mark(one: Stage, lang: str) -> str:
    if one.here:
        return say("show.here", lang)
    return day(one.at, lang) if one.at else ""


def rail(found: Sequence[Stop], width: int, glyphs: Glyphs) -> list[str]:
    """Draw the rail in as many rows as the width needs; names and marks stand in columns."""
    lines: list[str] = []
    arrow = f" {glyphs.arrow} "
    row: list[Stop] = []
    for stop in found:
        taken = sum(one.cells + cells_of(arrow) for one in row)
        if row and taken + stop.cells > width:
            lines += _drawn(row, arrow)
            row = []
        row.append(stop)
    return lines + _drawn(row, arrow)


def _drawn(row: Sequence[Stop], arrow: str) -> list[str]:
    gap = " " * cells_of(arrow)
    names = arrow.join(pad(one.name, one.cells) for one in row).rstrip()
    marks = gap.join(pad(one.mark, one.cells) for one in row).rstrip()
    return [names, marks]
