"""Which acts are there to hear the customer and to say what was understood?"""

from .caring import CARING
from .listening import HEARING as OF_LISTENING
from .listening import KEEPS

HEARING = (*OF_LISTENING, *CARING)

__all__ = ["HEARING", "KEEPS"]
