"""What does a hot question take? Plain values, written from the declarations of its command."""

from collections.abc import Mapping
from typing import Final

from amends.workflow.frozen.named import NamedTuple

MANY: Final = -1  # of words that stand without an option


class Option(NamedTuple):
    """One option: what a flag means, or the words or figures that it may be."""

    name: str
    flag: str | bool | None = None
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int | None = None
    many: bool = False


class Hot(NamedTuple):
    """One question: the module that answers it, and its arguments.

    `named` has the names of those without an option, `places` for each 1 if it has to be there, 0
    if not, and `MANY` if it takes all that come. `own` has what is given to the answer, with what
    it is where nothing is said; `options` are its own, besides those that every command has.
    """

    module: str
    named: tuple[str, ...]
    places: tuple[int, ...]
    own: Mapping[str, object]
    options: Mapping[str, Option]
