"""What can be wrong at an event, and how does an error of the engine say it?"""

from collections.abc import Mapping
from typing import Final

from ...errors import AmendsError, StillOwed
from ...frozen.named import NamedTuple
from ...record.event import Event

FLAWS: Final = (  # what reading and folding a record raise that was never written by a desk
    *(AmendsError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
    RecursionError,
)


class Fault(NamedTuple):
    """What does not hold at an event: the code of its sentence, and the values that fill it."""

    seq: int
    code: str
    values: Mapping[str, object] = {}


class Otherwise(Exception):
    """A step comes out otherwise than it is recorded."""

    def __init__(self, fault: Fault) -> None:
        """Keep what does not hold."""
        super().__init__(fault)
        self.fault = fault


def told(event: Event, error: BaseException) -> Fault:
    """Turn what the engine raises into a fault; a refusal names what was owed."""
    if isinstance(error, StillOwed):
        owed = [*dict.fromkeys(one.code for one in error.owed)]
        return Fault(event.seq, error.code, {**error.values, "owed": owed})
    if isinstance(error, AmendsError):
        return Fault(event.seq, error.code, {"move": event.what, **error.values})
    return Fault(event.seq, "unreadable", {"why": type(error).__name__})
