"""How does it look why complaints were withdrawn? Reasons, never people."""

from typing import TYPE_CHECKING

from ...context.session import Session
from ...render.words import label
from ...terminal.table import columns, tsv

if TYPE_CHECKING:
    from amends.workflow.desk.reporting import Withdrawals


def tell(session: Session, found: "Withdrawals", *, practice: bool) -> None:
    """Print each reason with how often it was given, and how often the complaint came back."""
    rows = [[reason, *map(str, one)] for reason, one in found.reasons.items()]
    if session.json:
        reasons = {reason: one._asdict() for reason, one in found.reasons.items()}
        session.object({**found._asdict(), "reasons": reasons})
    elif session.screen:
        session.practice_mark(practice=practice)
        said = [[label("choice", row[0], session.lang), *row[1:]] for row in rows]
        names = ("reason", "asked", "withdrawn", "came_back")
        header = [session.say(f"withdrawals.{name}") for name in names]
        session.out(columns(said, header, session.width))
        if found.cut:
            session.out([session.say("withdrawals.cut", count=found.cases)])
    else:
        session.out(tsv(rows))
