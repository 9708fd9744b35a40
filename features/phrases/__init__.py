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
from .counting import reports
from .deadlines import beginning, changing, passing, reporting, standing, telling
from .grouping import belonging, speaking, treating
from .learning import improving
from .learning import telling as learned
from .merits import causing, owing, proving, weighing
from .offers import afterwards, authority, fitting, picture
from .organising import conduct, departments, going_up, sending
from .people import caring, sorting
from .preparing import noting, playbooks
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
    noting,
    playbooks,
    sorting,
    caring,
    fitting,
    authority,
    picture,
    afterwards,
    reports,
    improving,
    learned,
    sending,
    departments,
    going_up,
    conduct,
    belonging,
    speaking,
    treating,
)

__all__ = ["BOOK", "MEANINGS"]
