"""How long does it take to change the process rule by rule? `python bench/strength.py [--all]`.

Prints the CPU seconds of `SCENARIOS` scenarios against `MUTANTS` mutants, both chosen evenly from
the project's own, or of all of them, and what was noticed, by kind of rule.
"""

import argparse
import platform
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeVar

from amends.features.reading.plan import Plan
from amends.features.specs import Specs
from amends.features.strength.equivalents import declared
from amends.features.strength.hunt import Hunters
from amends.features.strength.measure import mutants
from amends.features.strength.mutant import Mutant
from amends.features.strength.result import Strength
from amends.workflow import PROCESS

FEATURES: Final = Path(__file__).resolve().parents[1] / "features"
SCENARIOS: Final = 120
MUTANTS: Final = 300
T = TypeVar("T")


def main() -> None:
    """Measure once and print what it cost and what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="all scenarios against all mutants")
    whole: bool = parser.parse_args().all
    specs = Specs(FEATURES, root=FEATURES.parent)
    plans, every = specs.plans(), tuple(mutants(PROCESS))
    if not whole:
        plans, every = evenly(plans, SCENARIOS), evenly(every, MUTANTS)
    print(f"{platform.machine()}, CPython {platform.python_version()}")
    tell(measured(specs, plans, every))


def evenly(items: Sequence[T], count: int) -> tuple[T, ...]:
    """Choose so many items, evenly spread."""
    return tuple(items[at * len(items) // count] for at in range(count))


def measured(specs: Specs, plans: Sequence[Plan], every: Sequence[Mutant]) -> Strength:
    """Hunt every mutant with these scenarios, and print what it cost."""
    began = time.process_time()
    hunters = Hunters(PROCESS, [(plan, specs.player(plan.path)) for plan in plans])
    played = time.process_time()
    found = Strength([hunters.hunt(one) for one in every], declared(FEATURES / "equivalents.toml"))
    done, plays = time.process_time(), sum(one.plays for one in found.hunted)
    print(f"{len(plans)} scenarios, played once: {played - began:.1f} s CPU")
    print(f"{len(every)} mutants: {done - played:.1f} s CPU, {plays} plays")
    return found


def tell(found: Strength) -> None:
    """Print what was noticed, and by which kind of rule."""
    print(f"noticed {len(found.noticed)} of {len(found.living)}: {found.raw:.1f} %")
    print(f"without those declared to change nothing: {found.net:.1f} %")
    print(f"noticed by a table of what may happen next alone: {len(found.restated)}")
    for kind, (noticed, count) in found.by("kind").items():
        print(f"  {kind:10} {noticed:5} of {count}")


if __name__ == "__main__":
    main()
