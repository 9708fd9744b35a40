"""What does an error of the desk say, to people and to programs, and which exit status is it?"""

import sys
from collections.abc import Mapping
from typing import Any, Final

from amends.workflow import (
    AmendsError,
    BadInput,
    Busy,
    ChangedMeanwhile,
    GuardFailed,
    HistoryBroken,
    NoSuchCase,
    NotAllowed,
    NotAPerson,
    OutcomeUnknown,
    Refused,
    StillOwed,
    StoreNotReady,
)

from ..context.language import Invocation
from ..terminal.glyphs import glyphs_for
from ..terminal.screen import screen_width
from .objects import refusal_object
from .refusal import owed_lines, refusal_ending
from .usage import OUR_FAULT, emit, lines, sentence_line
from .words import sentence

STATUS: Final[tuple[tuple[type[Exception], int], ...]] = (
    (BadInput, 2),
    (NotAllowed, 6),
    (Refused, 3),
    (NotAPerson, 6),
    (NoSuchCase, 4),
    (ChangedMeanwhile, 5),
    (GuardFailed, OUR_FAULT),
    (HistoryBroken, 8),
    (StoreNotReady, 9),
    (OutcomeUnknown, 11),
    (Busy, 75),
)
PARTLY_DONE: Final = frozenset({"reading_failed", "rejects_unwritten"})  # rows may have landed


def status_of(error: AmendsError) -> int:
    """Return the exit status of an error."""
    return next((status for kind, status in STATUS if isinstance(error, kind)), OUR_FAULT)


def tell_desk(call: Invocation, error: AmendsError) -> int:
    """Say what the desk objects to; a refusal lists all that is owed. Returns the exit status."""
    said = sentence(f"error.{error.code}", call.lang, error.values)
    if call.json:
        emit(_object(call, error, said))
    sentence_line(call, said)
    if isinstance(error, Refused) and not call.json:
        lines(_rest_of_refusal(call, error))
    return status_of(error)


def _rest_of_refusal(call: Invocation, refused: Refused) -> list[str]:
    glyphs = glyphs_for(sys.stderr, ascii_only="--ascii" in call.argv)
    owed = refused.owed if isinstance(refused, StillOwed) else ()
    return [
        *owed_lines(owed, call, screen_width(sys.stderr), glyphs),
        *refusal_ending(call, refused, status_of(refused)),
    ]


def _object(call: Invocation, error: AmendsError, said: str) -> dict[str, Any]:
    if isinstance(error, Refused):
        return {"error": refusal_object(error, call.lang, said), "changed": False}
    values = {name: _plain(one) for name, one in error.values.items()}
    unsure = isinstance(error, OutcomeUnknown) or error.code in PARTLY_DONE
    changed = None if unsure else False
    return {"error": {**values, "code": error.code, "says": said}, "changed": changed}


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    return value if isinstance(value, str | int | bool | None) else str(value)
