"""How does a talk with the customer go? What helps in it, and what came of it, in one call."""

from .advising import Advice, advise
from .talk import Talk, calls_of

__all__ = ["Advice", "Talk", "advise", "calls_of"]
