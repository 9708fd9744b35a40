"""Which acts are there to say what kind of complaint it is and who answers for it?"""

from .classifying import CLASSIFYING
from .liability import JUDGING as OF_LIABILITY

JUDGING = (*CLASSIFYING, *OF_LIABILITY)

__all__ = ["JUDGING"]
