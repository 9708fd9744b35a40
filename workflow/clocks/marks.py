"""What do clocks see of a step? Its name and words, when it happened, and what was true then."""

from collections.abc import Iterable
from typing import Final

from ..frozen.named import NamedTuple
from ..process import Step
from ..rules import matches

BEGINS: Final = "receive"
EXTEND: Final = "extend"
RHYTHM: Final = "rhythm"  # the customer wants to hear from the desk every so many hours
SUSPEND: Final = "suspend"
PROCEED: Final = "proceed"
INFORM: Final = "inform"
REOPEN: Final = "reopen"


class Mark(NamedTuple):
    """One step; times are seconds since 1970.

    `words` are the choices and flags that it gave and the names of its texts, `tags` what is true
    of the case from then on: its stage, its severity, what it is about. `place` counts the steps
    as they were recorded, from 0. `value` is a number or a moment that the step names for a clock.
    """

    name: str
    words: frozenset[str]
    happened: int
    recorded: int
    tags: frozenset[str]
    place: int = 0
    value: int = 0

    def is_one_of(self, events: Iterable[str]) -> bool:
        """Tell whether a rule means this step by one of its events."""
        return any(matches(event, self.name, self.words) for event in events)


def mark_of(step: Step, tags: frozenset[str], place: int, value: int = 0) -> Mark:
    """Return what clocks see of a step."""
    return Mark(step.name, words_of(step), step.happened, step.recorded, tags, place, value)


def words_of(step: Step) -> frozenset[str]:
    """Return the words by which an event can be told from another of the same name."""
    if not step.data:
        return step.kept
    found = set(step.kept)
    for name, value in step.data.items():
        if value is True:
            found.add(name)
        elif isinstance(value, str):
            found.add(value)
        elif isinstance(value, list):
            found.update(one for one in value if isinstance(one, str))
    return frozenset(found)


def in_order(marks: Iterable[Mark]) -> list[Mark]:
    """Put marks in the order in which they happened; those of one moment as they were recorded."""
    return sorted(marks, key=lambda one: one.happened)


def ended(mark: Mark, ends: frozenset[str]) -> bool:
    """Tell whether the case stood at an end after this step."""
    return not ends.isdisjoint(mark.tags)
