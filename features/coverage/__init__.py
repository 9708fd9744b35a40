"""What do the scenarios cover of the process? Every move, guard, act, stage and phrase is asked."""

from .coverage import Coverage, State, cover
from .saying import headline, missing
from .tally import Seen

__all__ = ["Coverage", "Seen", "State", "cover", "headline", "missing"]
