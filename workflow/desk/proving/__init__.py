"""Is what a desk recorded what it could have recorded? Histories examined, rules looked up."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .decided import TAKEN_OVER, Decided, State, ancestor, desk_streams, is_of_the_desk
    from .examining import Examined, examined

__all__ = [
    "TAKEN_OVER",
    "Decided",
    "Examined",
    "State",
    "ancestor",
    "desk_streams",
    "examined",
    "is_of_the_desk",
]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "decided": "TAKEN_OVER Decided State ancestor desk_streams is_of_the_desk",
    "examining": "Examined examined",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
