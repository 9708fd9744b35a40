"""Which cases are meant? A small language of terms, read in English and Chinese.

`parse` reads a text into terms, `written` writes them again, and `resolving.conditions` turns them
into what a store can decide, at one moment and for one person.
"""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .conditions import Atom, Condition, Equal, Said, Span, holds, inexact
    from .parsing import parse
    from .resolving import Frame
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
    "holds",
    "inexact",
    "parse",
    "written",
]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "conditions": "Atom Condition Equal Said Span holds inexact",
    "parsing": "parse",
    "resolving": "Frame",
    "terms": "Query",
    "vocabulary": "Vocabulary",
    "writing": "written",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
