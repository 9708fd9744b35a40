"""What can be changed in the lifecycle? A row, one source at a time: gone, led astray, or more."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from amends.workflow import Process
from amends.workflow.process import FORCED, Row

from ..book.unmet import Term, terms
from .mutant import Mutant, Reach

CONSENT: frozenset[str] = frozenset({"accept", "withdraw", "lapse"})


def row_mutants(process: Process) -> Iterator[Mutant]:
    """Change the lifecycle in every way that leaves a row or takes one."""
    for at, row in enumerate(process.rows):
        for source in row.sources:
            yield _dropped(process, at, source)
            others = [one for one in process.matter.states if one not in {row.target, source}]
            yield from (_astray(process, at, source, target) for target in others)
    yield from _added(process)


def kind_of(row: Row) -> str:
    """Return what a row is about."""
    return "consent" if row.move in CONSENT else "move"


def reach_of(row: Row, source: str) -> Reach:
    """Return where a change of a row is felt: where it is asked for, or in its stage if forced."""
    if row.who == FORCED:
        return Reach(stages=frozenset({source}))
    return Reach(frozenset({(source, row.move)}))


def split(rows: Sequence[Row], at: int, source: str, new: Row | None) -> tuple[Row, ...]:
    """Return the rows with this one changed for one of its sources; None takes it away there."""
    left = tuple(one for one in rows[at].sources if one != source)
    kept = [replace(rows[at], sources=left)] if left else []
    return (*rows[:at], *([new] if new else []), *kept, *rows[at + 1 :])


def _process(process: Process, at: int, source: str, new: Row | None) -> Callable[[], Process]:
    return lambda: replace(process, rows=split(process.rows, at, source, new))


def _named(row: Row, source: str) -> tuple[tuple[str, Term | str], ...]:
    return (("move", Term("move", row.move)), ("source", Term("stage", source)))


def _forced(row: Row) -> str:
    return "forced_" if row.who == FORCED else ""


def _dropped(process: Process, at: int, source: str) -> Mutant:
    row = process.rows[at]
    values = (*_named(row, source), ("target", Term("stage", row.target)))
    make = _process(process, at, source, None)
    operator = f"{_forced(row)}move_dropped"
    return Mutant(operator, kind_of(row), values, reach_of(row, source), make, row.move, source)


def _astray(process: Process, at: int, source: str, target: str) -> Mutant:
    row = process.rows[at]
    changed = replace(row, sources=(source,), target=target)
    leads = (("target", Term("stage", row.target)), ("other", Term("stage", target)))
    make = _process(process, at, source, changed)
    reach = reach_of(row, source)
    values = (*_named(row, source), *leads)
    operator = f"{_forced(row)}destination_changed"
    return Mutant(operator, kind_of(row), values, reach, make, row.move, source)


def _added(process: Process) -> Iterator[Mutant]:
    """Let each move be asked for in each stage that it does not leave from."""
    first: dict[str, Row] = {}
    leaves: set[tuple[str, str]] = set()
    for row in process.rows:
        if row.who != FORCED:
            first.setdefault(row.move, row)
            leaves |= {(row.move, source) for source in row.sources}
    for move, row in first.items():
        for stage in process.matter.states:
            if (move, stage) not in leaves:
                yield _more(process, row, stage)


def _more(process: Process, row: Row, stage: str) -> Mutant:
    extra = replace(row, sources=(stage,), when=())
    values = (*_named(row, stage), ("target", Term("stage", row.target)))
    reach = Reach(frozenset({(stage, row.move)}))

    def make() -> Process:
        return replace(process, rows=(*process.rows, extra))

    return Mutant("move_added", kind_of(row), values, reach, make, row.move, stage)


def sources_of(row: Row) -> tuple[Term, ...]:
    """Return the stages a row leaves from, as words of the process."""
    return tuple(terms("stage", row.sources))
