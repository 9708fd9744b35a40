"""How do improvements look: what, who sees to it, by when, and how it stands?"""

from typing import TYPE_CHECKING

from ...context.session import Session
from ...render.moments import day
from ...render.pairs import cell
from ...terminal.table import columns, tsv

if TYPE_CHECKING:
    from amends.workflow import Desk
    from amends.workflow.desk.learning.improving import Improvements, ImprovementView

COLUMNS = ("case", "number", "improvement", "owner", "due", "state")
DROPS = ("number", "owner")


def tell(session: Session, desk: "Desk", found: "Improvements") -> None:
    """Print the improvements, the nearest day first."""
    if session.json:
        listed = [one._asdict() for one in found.found]
        session.object({"cases": found.cases, "cut": found.cut, "improvements": listed})
        return
    if not session.screen:
        session.out(tsv([cell(value) for value in one] for one in found.found))
        return
    session.practice_mark(practice=desk.practice)
    if found.found:
        header = [session.say(f"col.{name}") for name in COLUMNS]
        drops = [session.say(f"col.{name}") for name in DROPS]
        rows = [_row(session, one) for one in found.found]
        session.out(columns(rows, header, session.width, drops))
    else:
        session.out([session.say("improvements.none")])
    if found.cut:
        session.out([session.say("improvements.cut", count=found.cases)])


def improvement_line(session: Session, one: "ImprovementView") -> str:
    """Say one improvement in a line."""
    return session.say(
        "improvements.line",
        case=one.case,
        number=one.number,
        text=one.text or session.say("improvements.erased"),
        owner=one.owner,
        due=day(one.due, session.lang),
    )


def _row(session: Session, one: "ImprovementView") -> list[str]:
    return [
        one.case,
        str(one.number),
        one.text or session.say("improvements.erased"),
        one.owner,
        day(one.due, session.lang),
        session.say(f"improvements.{one.state}"),
    ]
