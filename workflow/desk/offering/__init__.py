"""What was offered in turn, and what do both sides hold? Read from the record, with its words."""

from .picture import CardView, Picture, RiskView, picture_of
from .rounds import Round, rounds_of

__all__ = ["CardView", "Picture", "RiskView", "Round", "picture_of", "rounds_of"]
