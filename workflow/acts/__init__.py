"""Which acts add to the record of a complaint, what do they take, and which facts do they set?"""

from .agreeing import AGREEING
from .common import ENDS, EVERY, OPEN
from .ending import ENDING
from .hearing import HEARING
from .judging import JUDGING
from .offering import OFFERING
from .routing import ROUTING

ACTS = (*HEARING, *JUDGING, *OFFERING, *AGREEING, *ENDING, *ROUTING)

__all__ = ["ACTS", "ENDS", "EVERY", "OPEN"]
