"""How much has a case given, agreed or put on offer? What splitting is seen by."""

from typing import Final

from .facts import Facts
from .parts import Seen

BEFORE_OFFERS: Final = frozenset({"received", "inquired", "clarified"})
OVER: Final = frozenset({"closed", "withdrawn", "redirected"})


def worth(f: Facts) -> int:
    """Return the sum in minor units: what was agreed or added, and what still stands offered.

    What the law demands is not in it: nobody decides about that.
    """
    return f.granted + max(_tabled(f), _approved(f))


def _tabled(f: Facts) -> int:
    stage = f.left if f.stage == "escalated" else f.stage
    return 0 if f.consent_used or stage in BEFORE_OFFERS | OVER else f.table.amount


def _approved(f: Facts) -> int:
    ready = f.draft.approved is Seen.LIVE and f.stage not in OVER
    return f.draft.amount if ready else 0
