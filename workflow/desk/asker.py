"""Who asks a question, and when?"""

from datetime import datetime
from typing import TYPE_CHECKING

from ..frozen.named import NamedTuple
from ..record.event import Actor

if TYPE_CHECKING:
    from ..engine import Asked


class Asking(NamedTuple):
    """Who asks, and when."""

    actor: Actor
    now: datetime

    def about(self, name: str, behalf: str | None = None, reason: str = "") -> "Asked":
        """Return the question whether this person may do that now."""
        from ..engine import Asked

        given = {"reason": reason} if reason else {}
        return Asked(name, given, self.actor, self.now, self.now, behalf)
