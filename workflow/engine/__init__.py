"""How does a step happen? Read, explained, fired, folded: pure, without a store or a clock."""

from typing import TYPE_CHECKING, Final

from ..needs import Owed, OwedBy
from ..on_demand import on_demand

if TYPE_CHECKING:
    from .advance import Engine
    from .asked import Advanced, Asked
    from .explain import Answer, Standing
    from .snapshot import Snapshot
    from .way import Leg

__all__ = ["Advanced", "Answer", "Asked", "Engine", "Leg", "Owed", "OwedBy", "Snapshot", "Standing"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "advance": "Engine",
    "asked": "Advanced Asked",
    "explain": "Answer Standing",
    "snapshot": "Snapshot",
    "way": "Leg",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
