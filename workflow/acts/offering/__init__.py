"""Which acts are there to write an offer or an answer, and to have it approved?"""

from .drafting import OFFERING

__all__ = ["OFFERING"]
