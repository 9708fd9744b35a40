"""The command that lists what is attached to a case."""

from typing import TYPE_CHECKING

from ...calling.completing import case_argument
from ...context.command import command as declared
from ...context.session import Session
from ...terminal.table import columns, tsv

if TYPE_CHECKING:
    from amends.workflow import AttachmentView

COLUMNS = ("number", "name", "size", "type", "happened", "who", "note")
DROPS = ("who", "type", "happened")


@declared("attachments", case_argument(), examples=["amends attachments C-1042"])
def command(session: Session, case: str) -> None:
    """List what is attached to a case."""
    from ...render.objects import attachment_object

    desk = session.desk()
    view = desk.show(case)
    found = view.attachments
    if session.json:
        listed = [attachment_object(one) for one in found]
        session.object({"case": view.id, "attachments": listed})
    elif session.screen:
        session.practice_mark(practice=view.practice)
        if found:
            header = [session.say(f"col.{name}") for name in COLUMNS]
            drops = [session.say(f"col.{name}") for name in DROPS]
            rows = [_row(session, one) for one in found]
            session.out(columns(rows, header, session.width, drops))
    else:
        session.out(tsv(_cells(one) for one in found))
    if not found:
        session.err([session.say("attachments.none", case=view.id)])


def _row(session: Session, one: "AttachmentView") -> list[str]:
    from ...render.moments import moment

    name = session.say("attachments.erased") if one.name is None else one.name
    when = moment(one.happened, session.lang)
    return [str(one.number), name, str(one.size), one.media_type, when, one.who, one.text or ""]


def _cells(one: "AttachmentView") -> list[str]:
    first = [str(one.number), one.name or "", str(one.size), one.media_type, one.happened]
    return [*first, one.who, one.text or "", one.sha256 or ""]
