"""How does a step happen? Read, explained, fired, folded: pure, without a store or a clock."""

from ..needs import Owed, OwedBy
from .advance import Engine
from .asked import Advanced, Asked
from .explain import Answer, Standing
from .snapshot import Snapshot
from .way import Leg

__all__ = [
    "Advanced",
    "Answer",
    "Asked",
    "Engine",
    "Leg",
    "Owed",
    "OwedBy",
    "Snapshot",
    "Standing",
]
