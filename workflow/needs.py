"""What is missing, as values: a need that a guard states, and what is owed, written out."""

from collections.abc import Mapping
from typing import Final

from .frozen import field, frozen
from .frozen.named import NamedTuple


class Blank(NamedTuple):
    """A value that only a person can give; printed as `<NAME>`.

    `sample` is what a planner supposes they give: a value that makes the guard hold.
    """

    name: str
    sample: object = None


class Need(NamedTuple):
    """One thing that would make a guard hold: an act (or move) to do, or time to pass.

    `values` are the fields to give, blanks included. `role` is the least role that may do it and
    `apart` the people who may not, where it has to be somebody else. `wait` names the timer that
    has to run out. `stale` says that it was there once and no longer counts.
    """

    act: str = ""
    values: tuple[tuple[str, object], ...] = ()
    role: str = ""
    apart: frozenset[str] = frozenset()
    wait: str = ""
    stale: bool = False
    about: tuple[tuple[str, object], ...] = ()  # what fills the sentence


NO_NEED: Final = Need()


@frozen()
class OwedBy:
    """Somebody else has to do it: at least this role, and none of these people.

    `nobody` says that the desk has no such user yet; `add` is then the command that adds one.
    """

    role: str
    apart: tuple[str, ...] = ()
    nobody: bool = False
    add: tuple[str, ...] = ()


@frozen()
class Owed:
    """One thing that a guard still lacks.

    `do` is an argument list whose blanks, such as `<HEARD>`, are the keys of `fill`, and `fill`
    names the field each stands for. `wait_until` is an ISO time in the desk's zone. What is not
    needed is None. `values` fill the sentence `guard.CODE.says` of the catalogue.
    """

    code: str
    do: tuple[str, ...] | None = None
    fill: Mapping[str, str] = field(default_factory=dict)
    by: OwedBy | None = None
    wait_until: str | None = None
    stale: bool = False
    values: Mapping[str, object] = field(default_factory=dict)
    need: Need = NO_NEED
