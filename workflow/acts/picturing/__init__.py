"""Which acts are there to see what both sides hold, and what is at risk?"""

from .cards import CARD
from .risking import RISK

PICTURING = (CARD, RISK)

__all__ = ["PICTURING"]
