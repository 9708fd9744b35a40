"""Is what a desk recorded what it could have recorded? Histories examined, rules looked up."""

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
