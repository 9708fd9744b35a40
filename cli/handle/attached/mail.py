"""How is a mail taken in from the command line, and what is said of it?"""

import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from ...context.session import Session
from ...terminal.wrap import wrap

if TYPE_CHECKING:
    from amends.workflow.desk.mailing import ReceivedMail


def take_mail(session: Session, source: Path | IO[bytes], **fields: Any) -> None:  # noqa: ANN401
    """Take a mail in, once, and say what had to be decided; raises what the desk raises."""
    from ...render.pairs import flat
    from ...terminal.table import pairs

    desk = session.desk(writes=True)
    found = desk.receive_mail(
        source, at=session.at, key=session.key, dry_run=session.dry_run, **fields
    )
    if session.json:
        session.object(_object(session, found))
    elif not session.screen:
        session.out(pairs(flat(_object(session, found))))
        session.err(_remarks(session, found))
    elif not found.landed:
        session.practice_mark(practice=desk.practice)
        session.out(wrap(session.say("mail.already", case=found.case.id), session.width))
    else:
        _tell(session, found)
    sys.stdout.flush()


def _tell(session: Session, found: "ReceivedMail") -> None:
    from ...calling.answering import answer_with

    if not session.dry_run:
        session.out([session.say("receive.reference", reference=found.case.reference)])
        count = len(found.case.attachments)
        session.out(wrap(session.say("mail.landed", count=count), session.width))
    for remark in _remarks(session, found):
        session.out(wrap(f"  {remark}", session.width))
    answer_with(session, found.case, ["receive", *("attach" for _ in found.case.attachments)])


def _remarks(session: Session, found: "ReceivedMail") -> list[str]:
    from ...render.words import sentence

    return [sentence(f"mail.{one.code}", session.lang, one.values) for one in found.remarks]


def _object(session: Session, found: "ReceivedMail") -> dict[str, Any]:
    """Return the case, and how it came by this mail."""
    from ...render.objects import case_object

    told = zip(found.remarks, _remarks(session, found), strict=True)
    remarks = [{"code": one.code, **one.values, "says": says} for one, says in told]
    return {**case_object(found.case), "mail": {"landed": found.landed, "remarks": remarks}}
