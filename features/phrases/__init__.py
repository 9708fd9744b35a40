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
from .offers import afterwards, authority, fitting, picture

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
    keeping,
    outcomes,
    beginning,
    passing,
    changing,
    telling,
    standing,
    reporting,
    fitting,
    authority,
    picture,
    afterwards,
)

__all__ = ["BOOK", "MEANINGS"]
