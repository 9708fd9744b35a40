"""How are words found in what was said? The same way in every store, letter by letter."""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand
from .needle import needle

if TYPE_CHECKING:
    from .folding import fold, spans
    from .needle import Needle
    from .tokens import VERSION, tokens_of

__all__ = ["VERSION", "Needle", "fold", "needle", "spans", "tokens_of"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "folding": "fold spans",
    "needle": "Needle",
    "tokens": "VERSION tokens_of",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
