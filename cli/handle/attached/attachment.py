"""The commands about one attachment: its content, written to a file or to standard output."""

import sys
from typing import TYPE_CHECKING

import click

from ...calling.completing import case_argument
from ...catalogue import both
from ...context.command import command as declared
from ...context.command import group, option
from ...context.desks import place_of
from ...context.mistakes import Mistake
from ...context.session import Session, is_terminal
from ...terminal.help import Argument
from ...terminal.table import pairs

if TYPE_CHECKING:
    from amends.workflow import AttachedFile


@declared(
    "get",
    case_argument(),
    Argument(["number"], metavar="N", type=click.IntRange(1), words=both("arg.attachment_number")),
    option("--output", "-o", "file", words="opt.output", metavar="FILE|-"),
    option("--force", is_flag=True, words="opt.force"),
    words="cmd.attachment.get",
    examples=["amends attachment get C-1042 1", "amends attachment get C-1042 1 -o bill.pdf"],
)
def get(session: Session, case: str, number: int, file: str | None, force: bool) -> None:  # noqa: FBT001
    """Write the content of an attachment, to the byte."""
    if file == "-":
        _to_stdout(session, case, number)
        return
    found = session.desk().attachment(case, number)
    path = file or found.about.file_name
    _to_file(session, found, path, force=force)
    about = found.about
    said = {"number": about.number, "path": path, "size": about.size, "sha256": about.sha256 or ""}
    if session.json:
        session.object(said)
    elif session.screen:
        session.practice_mark(practice=session.desk().practice)
        session.out([f"{session.glyphs.ok} " + session.say("attachments.written", **said)])
    else:
        session.out(pairs((name, str(value)) for name, value in said.items()))


def _to_file(session: Session, found: "AttachedFile", file: str, *, force: bool) -> None:
    from ...calling.outfile import bytes_file, look_at

    path = look_at(file, place_of(session).url, force=force)
    with bytes_file(path, file, force=force) as target:
        target.write(found.content)


def _to_stdout(session: Session, case: str, number: int) -> None:
    """Write the bytes and nothing else; a terminal gets none, as they could give it orders."""
    if sys.stdout is None or sys.stdout.closed:
        raise Mistake("stdout_closed")
    if is_terminal(sys.stdout):
        raise Mistake("output_is_terminal")
    found = session.desk().attachment(case, number)
    sys.stdout.flush()
    sys.stdout.buffer.write(found.content)
    sys.stdout.buffer.flush()


command = group("attachment", get)
