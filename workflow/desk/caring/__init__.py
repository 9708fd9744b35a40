"""How do the people of a case fare? What they felt, and what only some may see."""

from .privacy import MannerView, Viewer, manner_of, masked, sees, suggested, viewer_of
from .recovery import Recovery, RecoveryPoint, recovery_of

__all__ = [
    "MannerView",
    "Recovery",
    "RecoveryPoint",
    "Viewer",
    "manner_of",
    "masked",
    "recovery_of",
    "sees",
    "suggested",
    "viewer_of",
]
