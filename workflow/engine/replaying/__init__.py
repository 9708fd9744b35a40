"""Does a record follow from itself? Every step is taken again, judged alike, and compared."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .faults import FLAWS, Fault
    from .seeing import InForce, Rule
    from .walk import Replayed, replay

__all__ = ["FLAWS", "Fault", "InForce", "Replayed", "Rule", "replay"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "faults": "FLAWS Fault",
    "seeing": "InForce Rule",
    "walk": "Replayed replay",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
