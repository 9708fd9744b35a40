"""Does a record follow from itself? Every step is taken again, judged alike, and compared."""

from .faults import FLAWS, Fault
from .seeing import InForce, Rule
from .walk import Replayed, replay

__all__ = ["FLAWS", "Fault", "InForce", "Replayed", "Rule", "replay"]
