"""How strong are these features? Every mutant of their process, hunted by their scenarios."""

from collections.abc import Callable, Iterator, Mapping

from amends.workflow import Process

from .forms import form_mutants
from .guards import figure_mutants, guard_mutants
from .hunt import Hunted, Hunters
from .mutant import Mutant
from .regions import region_mutants
from .result import Strength
from .rows import row_mutants


def mutants(process: Process) -> Iterator[Mutant]:
    """Change one rule of a process at a time, in every way there is."""
    yield from row_mutants(process)
    yield from guard_mutants(process)
    yield from figure_mutants(process)
    yield from form_mutants(process)
    yield from region_mutants(process)


def measure(
    hunters: Hunters,
    equivalents: Mapping[str, str],
    fits: Callable[[Mutant], bool] = lambda _mutant: True,
    tell: Callable[[int, int], None] = lambda _done, _all: None,
) -> Strength:
    """Hunt every mutant that fits; `tell` hears how many are done, and of how many."""
    chosen = [one for one in mutants(hunters.process) if fits(one)]
    hunted = list[Hunted]()
    for one in chosen:
        hunted.append(hunters.hunt(one))
        tell(len(hunted), len(chosen))
    return Strength(hunted, equivalents)
