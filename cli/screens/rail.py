"""Where does a case stand on its way? The stages in a row, the one it is in marked."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from amends.workflow import LogEntry, Process

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


def main_line(process: Process) -> list[str]:
    """Follow the moves that usually come next from the first stage to an end."""
    stages = [process.matter.initial]
    for move in process.path:
        target = next(
            (row.target for row in process.rows if row.move == move and stages[-1] in row.sources),
            None,
        )
        if target is not None:
            stages.append(target)
    return stages


def reached(log: Sequence[LogEntry], region: str) -> Mapping[str, str]:
    """Tell when each stage was last entered."""
    return {
        target: entry.happened
        for entry in log
        for name, _, target in entry.changes
        if name == region
    }


def stops(process: Process, log: Sequence[LogEntry], stage: str, lang: str) -> list[Stop]:
    """Lay out the stages a case passed, where it is, and what usually comes."""
    line, when = main_line(process), reached(log, process.matter.name)
    when = {process.matter.initial: log[0].happened, **when} if log else when
    if stage in line:
        shown = line
        passed = line[: line.index(stage)]
    else:
        passed = [one for one in line if one in when]
        shown = [*passed, stage]
    marks = {one: day(when[one], lang) for one in passed if one in when}
    marks[stage] = say("show.here", lang)
    return [Stop(label("stage", one, lang), marks.get(one, "")) for one in shown]


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
