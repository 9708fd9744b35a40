"""How are words found in what was said? The same way in every store, letter by letter."""

from .folding import fold, spans
from .needle import Needle, needle
from .tokens import VERSION, tokens_of

__all__ = ["VERSION", "Needle", "fold", "needle", "spans", "tokens_of"]
