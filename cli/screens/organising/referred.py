"""How does the list of referrals look? Departments and what is to be judged; no customer."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...context.session import Session
from ...render.moments import moment
from ...render.words import label
from ...terminal.table import columns, tsv

if TYPE_CHECKING:
    from amends.workflow.desk.organising import Referral, Referrals

HEADS = ("case", "number", "department", "text", "due", "state")


def tell(session: Session, found: "Referrals", *, practice: bool) -> None:
    """Print one referral a line, the first due first."""
    if session.json:
        session.object({**found._asdict(), "found": [one._asdict() for one in found.found]})
        return
    if not session.screen:
        session.out(tsv([_cells(one) for one in found.found]))
        return
    session.practice_mark(practice=practice)
    if found.found:
        header = [session.say(f"referrals.{name}") for name in HEADS]
        rows = [[*_said(session, one)] for one in found.found]
        session.out(columns(rows, header, session.width))
    else:
        session.out([session.say("referrals.none")])
    if found.cut:
        session.out([session.say("referrals.cut", count=found.cases)])


def _cells(one: "Referral") -> list[str]:
    late = "late" if one.late else ""
    return [one.case, str(one.number), one.department, one.text, one.due or "", one.state, late]


def _said(session: Session, one: "Referral") -> Iterator[str]:
    yield from (one.case, str(one.number), one.department, one.text)
    yield moment(one.due, session.lang) if one.due else ""
    yield label("referral", one.state, session.lang)
