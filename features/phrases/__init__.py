"""Which sentences may a feature use, and what does each mean on a desk?"""

from ..book.phrases import BOOK
from . import (
    customer,
    deeds,
    drafting,
    givens,
    hearing,
    judging,
    keeping,
    outcomes,
    outside,
    owning,
    promises,
)
from .deadlines import beginning, changing, passing, reporting, standing, telling
from .words import safety, wording

MEANINGS = (  # the modules whose functions the book holds
    givens,
    hearing,
    customer,
    deeds,
    judging,
    drafting,
    promises,
    owning,
    outside,
    safety,
    wording,
    keeping,
    outcomes,
    beginning,
    passing,
    changing,
    telling,
    standing,
    reporting,
)

__all__ = ["BOOK", "MEANINGS"]
