"""How do the people of a case fare? What they felt, and what only some may see."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
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

_HOMES: Final = {  # each name is imported when somebody asks for it
    "privacy": "MannerView Viewer manner_of masked sees suggested viewer_of",
    "recovery": "Recovery RecoveryPoint recovery_of",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
