"""What was offered in turn, and what do both sides hold? Read from the record, with its words."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .picture import CardView, Picture, RiskView, picture_of
    from .rounds import Round, rounds_of

__all__ = ["CardView", "Picture", "RiskView", "Round", "picture_of", "rounds_of"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "picture": "CardView Picture RiskView picture_of",
    "rounds": "Round rounds_of",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
