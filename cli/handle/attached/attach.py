"""The command that keeps a file with a case."""

import sys
from pathlib import Path
from typing import IO

from ...calling.completing import case_argument
from ...catalogue import both
from ...context.command import command as declared
from ...context.command import option, step_options
from ...context.desks import actor_of, place_of
from ...context.keys import intent
from ...context.mistakes import Mistake
from ...context.session import Session
from ...terminal.clean import clean
from ...terminal.help import Argument


@declared(
    "attach",
    case_argument(),
    Argument(["file"], metavar="FILE|-", words=both("arg.attach_file")),
    option("--name", words="opt.attach_name", metavar="TEXT"),
    option("--note", words="opt.attach_note", metavar="TEXT"),
    shared=step_options(),
    examples=[
        "amends attach C-1042 bill.pdf --note 'The bill of March.'",
        "amends attach C-1042 - --name call.log",
    ],
)
def command(session: Session, case: str, file: str, name: str | None, note: str | None) -> None:
    """Keep a file with a case."""
    from amends.workflow.desk.attaching import called, content_of, digest_of_content

    from ...calling.answering import answer_with

    source = source_of(session, file)
    if file == "-" and name is None:
        raise Mistake("input_missing", options="--name")
    desk = session.desk(writes=True)
    data = content_of(source, desk.policy.attachment_bytes)
    told = called(source, name)
    content = [case, told, note, digest_of_content(data)]
    with intent(session, place_of(session).url, actor_of(session), content) as key:
        view = desk.attach(
            case,
            data,
            name=told,
            text=note,
            at=session.at,
            expect=session.expect,
            key=key,
            dry_run=session.dry_run,
        )
        answer_with(session, view, ["attach"])
        if session.screen and not session.dry_run:
            last = view.attachments[-1]
            shown = {"number": last.number, "name": clean(told), "size": last.size}
            session.out([session.say("attach.done", **shown)])


def source_of(session: Session, file: str) -> Path | IO[bytes]:
    """Return the file that is meant; raises `Mistake` for a closed input and the desk itself."""
    from amends.storage.open import is_of_store

    if file == "-":
        if sys.stdin is None or sys.stdin.closed:
            raise Mistake("stdin_closed", field="FILE")
        return sys.stdin.buffer
    try:
        itself = is_of_store(Path(file).resolve(), place_of(session).url)
    except (OSError, ValueError, RuntimeError):  # a name with a NUL, links in a circle
        itself = False
    if itself:
        raise Mistake("desk_attached", path=file)
    return Path(file)
