"""What does the record tell of one case, to its reader? All of it in one value, at one moment."""

from ..telling.way import Stop
from .assembling import dossier
from .packing import pack
from .values import (
    Decision,
    Dossier,
    Notice,
    Pack,
    Pressed,
    Refusal,
    RemedyTold,
    RuleTold,
    Told,
)

__all__ = [
    "Decision",
    "Dossier",
    "Notice",
    "Pack",
    "Pressed",
    "Refusal",
    "RemedyTold",
    "RuleTold",
    "Stop",
    "Told",
    "dossier",
    "pack",
]
