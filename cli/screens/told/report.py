"""How does the report of a period look? Block after block; one without figures is left out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...context.session import Session
from ...render.pairs import flat
from ...render.reports import report_object
from ...terminal.table import pairs
from ...terminal.wrap import wrap
from .came import CAME
from .looked import LOOKED
from .page import Page
from .went import WENT

if TYPE_CHECKING:
    from amends.workflow import Desk
    from amends.workflow.desk.reporting import Report


def tell(session: Session, desk: "Desk", found: "Report") -> None:
    """Print the report: an object, rows of name and value, or blocks for people."""
    if session.json:
        session.object(report_object(found))
    elif session.screen:
        session.practice_mark(practice=desk.practice)
        session.out(screen(session, desk, found))
    else:
        session.out(pairs(flat(report_object(found))))


def screen(session: Session, desk: "Desk", found: "Report") -> Iterator[str]:
    """Yield the lines of the screen."""
    page = Page(session, desk.policy)
    period = found.period
    head = page.say(f"head_{period.kind}", first=period.first, last=period.last, zone=period.zone)
    yield from wrap(head, page.width)
    for title, block in (*CAME, *WENT, *LOOKED):
        lines = [*block(page, found)]
        if lines:
            yield from ("", page.say(title), *lines)
