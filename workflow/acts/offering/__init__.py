"""Which acts are there to write an offer or an answer, to have it approved, and to give more?"""

from .approving import EXTRA
from .drafting import DRAFTING_ACTS

OFFERING = (*DRAFTING_ACTS, EXTRA)

__all__ = ["OFFERING"]
