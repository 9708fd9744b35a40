"""The command that shows a draft as the customer will get it, and what it still lacks."""

from ...calling.completing import case_argument
from ...context.command import command as declared
from ...context.session import Session
from ...render.pairs import flat
from ...terminal.table import pairs


@declared(
    "preview", case_argument(), examples=["amends preview C-1042", "amends preview 1042 --lang zh"]
)
def command(session: Session, case: str) -> None:
    """Show what would be sent."""
    from ...screens.offers.letter import letter_screen, preview_object

    found = session.desk().preview(case)
    if session.json:
        session.object(preview_object(found, session.lang))
    elif session.screen:
        session.out(letter_screen(found, session.call, session.width, session.glyphs))
    else:
        session.out(pairs(flat(preview_object(found, session.lang))))
