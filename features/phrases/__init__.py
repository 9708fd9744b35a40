"""Which sentences may a feature use, and what does each mean on a desk?"""

from ..book.phrases import BOOK
from . import customer, deeds, givens, outcomes

MEANINGS = (givens, customer, deeds, outcomes)  # the modules whose functions the book holds

__all__ = ["BOOK", "MEANINGS"]
