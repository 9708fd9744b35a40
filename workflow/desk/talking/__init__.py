"""How does a talk with the customer go? What helps in it, and what came of it, in one call."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .advising import Advice, advise
    from .talk import Talk, calls_of

__all__ = ["Advice", "Talk", "advise", "calls_of"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "advising": "Advice advise",
    "talk": "Talk calls_of",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
