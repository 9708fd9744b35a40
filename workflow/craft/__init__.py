"""What helps in a talk? Cards of the craft, and those that fit a moment.

A card is advice: nothing that decides what is allowed knows of it.
"""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand
from .choosing import MOST, choose, fits, named
from .model import Card, Moment, Texts

if TYPE_CHECKING:
    from .cards import CARDS
    from .reading import read_cards

__all__ = ["CARDS", "MOST", "Card", "Moment", "Texts", "choose", "fits", "named", "read_cards"]

_HOMES: Final = {"cards": "CARDS", "reading": "read_cards"}

if not TYPE_CHECKING:  # the cards are loaded when somebody asks for one
    __getattr__ = on_demand(__name__, _HOMES, globals())
