"""What is a guard? A named condition of a move that says what it still needs."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from ..frozen import frozen
from ..needs import Need
from ..policy import Policy

Needs = Callable[[Any, Policy], Sequence[Need]]
NOTHING: Final[tuple[Need, ...]] = ()


@frozen()
class Guard:
    """A condition: `needs` is a pure function of the facts and the policy, empty when it holds.

    `reads` names the facts it may look at; a process is refused at load when one does not exist.
    """

    code: str
    needs: Needs
    reads: tuple[str, ...]

    def holds(self, facts: Any, policy: Policy) -> bool:  # a process has its own
        """Tell whether nothing is needed."""
        return not self.needs(facts, policy)


@frozen()
class Bundle:
    """Guards that several rows share, under one name."""

    name: str
    guards: tuple[Guard, ...]


def given(*reads: str) -> Callable[[Needs], Guard]:
    """Make a guard of a function; its name is the guard's code, `reads` are the facts it reads."""

    def make(needs: Needs) -> Guard:
        return Guard(getattr(needs, "__name__"), needs, reads)  # noqa: B009  # callables need none

    return make


def flat(guards: Sequence[Guard | Bundle]) -> tuple[Guard, ...]:
    """Return the guards with bundles opened, each once, in order."""
    seen: dict[str, Guard] = {}
    for item in guards:
        for one in item.guards if isinstance(item, Bundle) else (item,):
            seen.setdefault(one.code, one)
    return tuple(seen.values())


def do(act: str, **values: object) -> Need:
    """Say which act supplies what is missing, with its values."""
    return Need(act=act, values=tuple(values.items()))
