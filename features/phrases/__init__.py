"""Which sentences may a feature use, and what does each mean on a desk?"""

from ..book.phrases import BOOK
from . import (
    customer,
    deeds,
    givens,
    hearing,
    judging,
    keeping,
    money,
    outcomes,
    outside,
    owning,
    promises,
)

MEANINGS = (  # the modules whose functions the book holds
    givens,
    hearing,
    customer,
    deeds,
    judging,
    money,
    promises,
    owning,
    outside,
    keeping,
    outcomes,
)

__all__ = ["BOOK", "MEANINGS"]
