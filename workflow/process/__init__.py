"""What is a process? Data: regions, rows, acts, guards, labels, checked before a desk runs it."""

from ..needs import Blank, Need
from .clockwork import Clockwork, Due, Ripe
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
    "for_import",
    "given",
]
