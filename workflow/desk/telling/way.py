"""Where does a case stand on its way? The stages it passed, its own, and what usually comes."""

from collections.abc import Mapping, Sequence

from ...frozen.named import NamedTuple
from ...process import Process
from ..views import LogEntry


class Stop(NamedTuple):
    """One stage on the way of a case: when it was last entered, and whether the case is there."""

    stage: str
    at: str | None
    here: bool


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


def way_of(process: Process, log: Sequence[LogEntry], stage: str) -> tuple[Stop, ...]:
    """Return the stages that a case passed, where it is, and what usually comes after."""
    line, when = main_line(process), reached(log, process.matter.name)
    when = {process.matter.initial: log[0].happened, **when} if log else when
    passed = line[: line.index(stage)] if stage in line else [one for one in line if one in when]
    shown = line if stage in line else [*passed, stage]
    kept = {one: when.get(one) for one in (*passed, stage)}
    return tuple(Stop(one, kept.get(one), one == stage) for one in shown)
