"""Which cases are meant? A small language of terms, read in English and Chinese.

`parse` reads a text into terms, `written` writes them again, and `conditions` turns them into
what a store can decide, at one moment and for one person.
"""

from .conditions import Atom, Condition, Equal, Said, Span, holds, inexact
from .parsing import parse
from .resolving import Frame, conditions
from .terms import Query
from .vocabulary import Vocabulary
from .writing import written

__all__ = [
    "Atom",
    "Condition",
    "Equal",
    "Frame",
    "Query",
    "Said",
    "Span",
    "Vocabulary",
    "conditions",
    "holds",
    "inexact",
    "parse",
    "written",
]
