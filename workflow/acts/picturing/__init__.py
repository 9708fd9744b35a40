"""Which acts are there to see what both sides hold, what is at risk, and who counts it?"""

from .cards import CARD
from .counting import ATTRIBUTE
from .risking import RISK

PICTURING = (CARD, RISK, ATTRIBUTE)

__all__ = ["PICTURING"]
