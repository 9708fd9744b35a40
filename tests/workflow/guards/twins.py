"""What a twin is: facts that look like a guard's plausible ones and must not pass."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from amends.workflow.facts import Facts

from ..build import GOOD

KINDS: Final = ("empty", "stale", "contradictory", "wrong_version")


class Twins(NamedTuple):
    """One guard's plausible facts and its twins; a twin that makes no sense says why in words."""

    plausible: Facts
    empty: Facts | str
    stale: Facts | str
    contradictory: Facts | str
    wrong_version: Facts | str


Table = Mapping[str, Twins]
NO_VERSION: Final = "it is about the case, not about a version"
NO_TIME: Final = "it is read at the move and was never evidence of an earlier attempt"
NO_OPPOSITE: Final = "it is there or it is not; nothing can speak against it"


def good(**changes: Any) -> Facts:
    """Return good facts with something changed."""
    return replace(GOOD, **changes)


def untold(*about: str) -> Facts:
    """Return good facts of a customer who was told this once, and not since."""
    return replace(GOOD, told=GOOD.told - set(about), told_before=frozenset(about))


def never_told(*about: str) -> Facts:
    """Return good facts of a customer who was never told this."""
    return replace(GOOD, told=GOOD.told - set(about))
