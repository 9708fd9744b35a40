"""Did the same trouble come back? How long after an end, as a remark on the link that says so."""

from collections.abc import Mapping
from datetime import datetime

from ...policy import Policy
from ...record.canonical import Json
from ...store import CaseRow, Reader
from ..finding import find
from ..taking.request import Call

ENDS = frozenset({"closed", "withdrawn", "redirected"})
REPEAT = "repeat"


def recurred(view: Reader, row: CaseRow, policy: Policy, call: Call) -> Mapping[str, Json]:
    """Remark on a link to an earlier case, as a repeat, how many days after its end this one came.

    `after_days` are whole days; `came_back` is there where they are at most `repeat_days` (ours).
    A case that is still open, or that came later, says nothing.
    """
    if call.given.get("as") != REPEAT or not isinstance(call.given.get("other"), str):
        return {}
    before = find(view, str(call.given["other"]))
    ended = _ended(view, before)
    if not ended:
        return {}
    days = (datetime.fromisoformat(row.received_at) - datetime.fromisoformat(ended)).days
    if days < 0:
        return {}
    return {"after_days": days, **({"came_back": True} if days <= policy.repeat_days else {})}


def _ended(view: Reader, row: CaseRow) -> str:
    """Return when a case came to its end, or nothing while it is open."""
    if row.open:
        return ""
    events = (one.event() for one in reversed(view.events(row.id)))
    ends = (one for one in events if any(change.target in ENDS for change in one.changes))
    return next((one.happened for one in ends), "")
