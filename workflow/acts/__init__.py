"""Which acts add to the record of a complaint, what do they take, and which facts do they set?"""

from .agreeing import AGREEING
from .common import ENDS, EVERY, OPEN
from .ending import ENDING
from .grouping import GROUPING
from .hearing import HEARING
from .judging import JUDGING
from .learning import LEARNING
from .linking import LINKING
from .offering import OFFERING
from .organising import ORGANISING
from .owning import OWNING
from .picturing import PICTURING
from .routing import ROUTING
from .safety import SAFETY, watched
from .timekeeping import TIMEKEEPING

_ALL = (
    *(*HEARING, *JUDGING, *OFFERING, *AGREEING, *ENDING, *ROUTING, *OWNING, *LINKING),
    *(*LEARNING, *TIMEKEEPING, *PICTURING, *SAFETY, *ORGANISING, *GROUPING),
)
ACTS = tuple(watched(act) for act in _ALL)

__all__ = ["ACTS", "ENDS", "EVERY", "OPEN"]
