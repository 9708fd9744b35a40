"""Which cases does a text mean: at this desk, at this moment, and for this person?"""

from ...process import Process
from ...query import Frame, Vocabulary, parse
from ...query.resolving import conditions
from ...store import CaseQuery, Reader
from ..asker import Asking
from ..opening import zone_of


def query_of(process: Process, view: Reader, text: str, asking: Asking) -> CaseQuery:
    """Read a query; raises `BadInput`, which names the place and what is nearest to it."""
    if not text.strip():
        return CaseQuery()
    vocabulary = Vocabulary(process, [user.name for user in view.users()])
    frame = Frame(asking.now, zone_of(view), asking.actor.name)
    return CaseQuery(where=conditions(parse(text, vocabulary), frame))
