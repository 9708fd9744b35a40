"""Which clocks run for a case, and what has time done? Reckoned from the record, never counted."""

from .deriving import Case, reckon_all
from .effects import EFFECTS, Effect, Told, effects
from .lengths import granted_by
from .marks import Mark, mark_of
from .named_days import Promised, calls, plans, promises, questions
from .reckoned import FOREVER, Change, Extended, Reckoned, State
from .track import Track, track
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
    working,
)

__all__ = [
    "EFFECTS",
    "FOREVER",
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
    "reckon_all",
    "ruled_by",
    "track",
    "windows",
    "working",
]
