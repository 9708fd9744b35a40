"""Which clocks run for a case, and what has time done? Reckoned from the record, never counted."""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand
from .effects import by_clock, effects
from .track import track
from .working import working

if TYPE_CHECKING:
    from .deriving import Case, reckon_each
    from .effects import EFFECTS, Effect, Told
    from .lengths import granted_by
    from .listening import since
    from .marks import Mark, mark_of
    from .named_days import HEARD, SET, Promised, calls, plans, promises, questions
    from .reckoned import FOREVER, Change, Extended, Reckoned, State
    from .track import Track
    from .working import (
        DESK,
        SERVICE,
        Ruled,
        Working,
        calendar,
        calendar_names,
        packs_at,
        ruled_by,
        windows,
    )

__all__ = [
    "EFFECTS",
    "FOREVER",
    "HEARD",
    "SET",
    "DESK",
    "SERVICE",
    "Case",
    "Change",
    "Effect",
    "Extended",
    "Mark",
    "Promised",
    "Reckoned",
    "Ruled",
    "State",
    "Told",
    "Track",
    "Working",
    "by_clock",
    "calendar",
    "calendar_names",
    "calls",
    "effects",
    "granted_by",
    "mark_of",
    "packs_at",
    "promises",
    "plans",
    "questions",
    "reckon_each",
    "ruled_by",
    "since",
    "track",
    "windows",
    "working",
]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "deriving": "Case reckon_each",
    "effects": "EFFECTS Effect Told",
    "lengths": "granted_by",
    "listening": "since",
    "marks": "Mark mark_of",
    "named_days": "HEARD SET Promised calls plans promises questions",
    "reckoned": "FOREVER Change Extended Reckoned State",
    "track": "Track",
    "working": "DESK SERVICE Ruled Working calendar calendar_names packs_at ruled_by windows",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
