"""Which acts are there to hear the customer and to say what was understood?"""

from .listening import HEARING, KEEPS

__all__ = ["HEARING", "KEEPS"]
