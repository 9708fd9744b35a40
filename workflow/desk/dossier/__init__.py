"""What does the record tell of one case, to its reader? All of it in one value, at one moment."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand
from ..telling.way import Stop

if TYPE_CHECKING:
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

_HOMES: Final = {  # each name is imported when somebody asks for it
    "assembling": "dossier",
    "packing": "pack",
    "values": "Decision Dossier Notice Pack Pressed Refusal RemedyTold RuleTold Told",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
