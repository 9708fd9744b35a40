"""How does a process live in time? Deadlines, what time has done, and what reckons both."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ..frozen import frozen
from ..frozen.named import NamedTuple
from ..policy import Policy
from ..record.canonical import Json
from .step import Step

Stir = tuple[str, str]  # a region and the event that it is to be sent
Taken = tuple[Any, Any, Step]  # a step that was taken: the facts before it, those after it, and it


class Due(NamedTuple):
    """One deadline of a case: what is due, and when (seconds since 1970).

    `late` says that it has passed. It is `provisional` while it depends on days that no calendar
    confirms, and `unconfirmed` where its figure is not to be relied on: it is never late then.
    """

    kind: str
    at: int
    late: bool = False
    provisional: bool = False
    unconfirmed: bool = False


class Ripe(NamedTuple):
    """Something that time has done: when, as which step, and which events it sends to regions."""

    at: int
    what: str
    data: Mapping[str, Json]
    stirs: Sequence[Stir] = ()


@frozen(kw_only=True)
class Clockwork:
    """How a process lives in time; guards see only what `at` makes of it.

    `start` is the frozen value that timers begin as; `keep` folds steps into it, each between the
    facts before and after it, and goes through them once; `at` brings the moment of the question
    into the facts; `until` says when a named timer runs out, `due` which deadlines the timers hold,
    `ripe` what time has done and nobody has written yet, `wakes` when there is something of that
    kind next. `tells` names the steps of the clock that only tell: no version of the case comes of
    them. `steady` says that of a receipt, when it was recorded shows in the row as that moment
    alone, and as the earliest at which time does something next. Times are seconds since 1970.
    """

    start: Any = None
    keep: Callable[[Any, Iterable[Taken]], Any] = lambda timers, _taken: timers
    at: Callable[[Any, Any, Policy, int], Any] = lambda facts, _timers, _policy, _now: facts
    until: Callable[[Any, str], int | None] = lambda _timers, _name: None
    due: Callable[[Any, Any, Policy, int], Sequence[Due]] = lambda _f, _timers, _policy, _now: ()
    ripe: Callable[[Any, Any, Policy, int], Sequence[Ripe]] = lambda _f, _timers, _policy, _now: ()
    wakes: Callable[[Any, Any, Policy, int], int | None] = lambda _f, _timers, _policy, _now: None
    tells: frozenset[str] = frozenset()
    steady: bool = False
