"""What can be changed beside the lifecycle? The machines of consent, feeling and handover."""

from collections.abc import Iterator
from dataclasses import replace

from amends.workflow import Process
from amends.workflow.process import Region

from ..book.unmet import Term
from .mutant import Mutant, Reach

CONSENT = frozenset({"consent", "withdrawal"})
Line = tuple[str, tuple[str, ...], str]


def region_mutants(process: Process) -> Iterator[Mutant]:
    """Drop each change of state from each state, and lead each event to every other state."""
    for region in process.regions[1:]:
        for at, (_, sources, target) in enumerate(region.rows):
            for source in sources:
                if source != target:  # where it stays, nothing can be missed
                    yield _dropped(process, region, at, source)
            others = [one for one in region.states if one != target]
            yield from (_astray(process, region, at, other) for other in others)


def _dropped(process: Process, region: Region, at: int, source: str) -> Mutant:
    event, sources, target = region.rows[at]
    left = tuple(one for one in sources if one != source)
    lines = [(event, left, target)] if left else []
    values = (("source", Term(region.name, source)), ("target", Term(region.name, target)))
    return _mutant(process, region, at, lines, "state_dropped", (("event", event), *values))


def _astray(process: Process, region: Region, at: int, other: str) -> Mutant:
    event, sources, target = region.rows[at]
    values = (("target", Term(region.name, target)), ("other", Term(region.name, other)))
    lines = [(event, sources, other)]
    return _mutant(process, region, at, lines, "state_astray", (("event", event), *values))


def _mutant(
    process: Process,
    region: Region,
    at: int,
    lines: list[Line],
    operator: str,
    values: tuple[tuple[str, Term | str], ...],
) -> Mutant:
    rows = (*region.rows[:at], *lines, *region.rows[at + 1 :])
    named = (("region", Term("region", region.name)), *values)
    kind = "consent" if region.name in CONSENT else "effect"

    def make() -> Process:
        new = tuple(replace(region, rows=rows) if one is region else one for one in process.regions)
        return replace(process, regions=new)

    reach = Reach(entered=frozenset({(region.name, region.rows[at][2])}))
    return Mutant(operator, kind, named, reach, make)
