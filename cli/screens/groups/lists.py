"""How does the list of groups look, and the word about statements that are overdue?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...context.session import Session
from ...render.moments import moment
from ...render.words import label
from ...terminal.table import columns, tsv

if TYPE_CHECKING:
    from amends.workflow.desk.grouping.looking.showing import GroupRow


def tell(session: Session, found: "Sequence[GroupRow]", *, practice: bool) -> None:
    """Print the groups of a desk."""
    if session.json:
        session.object({"groups": [one._asdict() for one in found]})
    elif session.screen:
        session.practice_mark(practice=practice)
        names = ("group", "title", "incident", "members", "lead", "statement")
        header = [session.say(f"groups.col.{name}") for name in names]
        rows = [_row(session, one) for one in found]
        session.out(columns(rows, header, session.width) if rows else [session.say("groups.none")])
    else:
        session.out(tsv(_cells(one) for one in found))


def _row(session: Session, one: "GroupRow") -> list[str]:
    return [
        one.id,
        one.title,
        label("incident", one.state, session.lang),
        str(one.members),
        one.lead,
        due(session, one),
    ]


def due(session: Session, one: "GroupRow") -> str:
    """Say by when the next statement is due, and that it should have been made."""
    if one.next_statement is None:
        return ""
    at = moment(one.next_statement, session.lang)
    return session.say("groups.overdue", when=at) if one.overdue else at


def _cells(one: "GroupRow") -> list[str]:
    late = "overdue" if one.overdue else ""
    return [
        one.id,
        one.title,
        one.state,
        str(one.members),
        one.lead,
        one.next_statement or "",
        late,
    ]


def overdue_lines(session: Session, found: "Sequence[GroupRow]") -> Iterator[str]:
    """Say under a queue which groups wait for a statement."""
    for one in found:
        when = moment(one.next_statement or one.opened, session.lang)
        yield session.say("groups.waits", group=one.id, title=one.title, when=when)
