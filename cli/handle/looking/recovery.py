"""The command that shows how a customer's feeling recovered, and what threw it back."""

from ...calling.completing import case_argument
from ...context.command import command as declared
from ...context.session import Session
from ...terminal.table import tsv


@declared("recovery", case_argument(), examples=["amends recovery C-1042"])
def command(session: Session, case: str) -> None:
    """Show the recovery of one case."""
    from ...screens.people.recovery import recovery_cells, recovery_lines, recovery_object

    desk = session.desk()
    found = desk.recovery(case)
    if session.json:
        session.object(recovery_object(found))
    elif session.screen:
        session.practice_mark(practice=desk.practice)
        session.out(recovery_lines(found, session.lang, session.width, session.glyphs))
    else:
        session.out(tsv(recovery_cells(one) for one in found.points))
