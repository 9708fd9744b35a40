"""What is a process? Data: regions, rows, acts, guards, labels, checked before a desk runs it."""

from typing import TYPE_CHECKING, Final

from ..needs import Blank, Need
from ..on_demand import on_demand

if TYPE_CHECKING:
    from .clockwork import Clockwork, Due, Ripe, Taken
    from .fields import Field, Kind
    from .guard import Bundle, Guard, given
    from .model import (
        ANYONE,
        CUSTOMER,
        DESK,
        FORCED,
        LEVEL_ABOVE,
        Act,
        Form,
        Move,
        Process,
        Region,
        Row,
        for_import,
    )
    from .step import Call, Step

__all__ = [
    "ANYONE",
    "CUSTOMER",
    "DESK",
    "FORCED",
    "LEVEL_ABOVE",
    "Act",
    "Blank",
    "Bundle",
    "Call",
    "Clockwork",
    "Due",
    "Field",
    "Form",
    "Guard",
    "Kind",
    "Move",
    "Need",
    "Process",
    "Region",
    "Ripe",
    "Row",
    "Step",
    "Taken",
    "for_import",
    "given",
]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "clockwork": "Clockwork Due Ripe Taken",
    "fields": "Field Kind",
    "guard": "Bundle Guard given",
    "model": (
        "ANYONE CUSTOMER DESK FORCED LEVEL_ABOVE Act Form Move Process Region Row for_import"
    ),
    "step": "Call Step",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
