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
from .agreement import records, wishes
from .deadlines import beginning, changing, passing, reporting, standing, telling
from .grouping import belonging, speaking, treating
from .merits import causing, owing, proving, weighing
from .offers import afterwards, authority, fitting, picture
from .people import caring, sorting
from .talking import advice, talks
from .words import safety, wording

MEANINGS = (  # the modules whose functions the book holds
    givens,
    hearing,
    customer,
    deeds,
    judging,
    proving,
    causing,
    owing,
    weighing,
    drafting,
    promises,
    owning,
    outside,
    safety,
    wording,
    keeping,
    wishes,
    records,
    outcomes,
    beginning,
    passing,
    changing,
    telling,
    standing,
    reporting,
    talks,
    advice,
    sorting,
    caring,
    fitting,
    authority,
    picture,
    afterwards,
    belonging,
    speaking,
    treating,
)

__all__ = ["BOOK", "MEANINGS"]
