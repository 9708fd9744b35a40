"""The command that brings complaints in from a file, each row once."""

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

import click

from amends.workflow.frozen.named import NamedTuple

from ...catalogue import both
from ...context.command import command as declared
from ...context.command import dry_run, option
from ...context.desks import place_of
from ...context.session import Session
from ...terminal.help import Argument

if TYPE_CHECKING:
    from amends.workflow.intake import ImportReport, Layout, Source

    from .watching import Watch

PARTLY: Final = 10
INTERRUPTED: Final = 130


@declared(
    "import",
    Argument(["file"], metavar="FILE|-", words=both("arg.import_file")),
    option("--map", "mapped", words="opt.map", metavar="MAP.toml"),
    option("--sheet", words="opt.sheet", metavar="NAME", default=""),
    option("--encoding", words="opt.encoding", metavar="NAME", default=""),
    option("--rejects", words="opt.rejects", metavar="FILE"),
    option("--force", is_flag=True, words="opt.force"),
    shared=[dry_run()],
    examples=[
        "amends import complaints.csv --dry-run",
        "amends import export.xlsx --map crm.toml",
        "amends import complaints.csv --rejects to-mend.csv",
    ],
)
def command(session: Session, file: str, **given: Any) -> None:  # noqa: ANN401  # the options
    """Bring a file in; rows that are no complaint are listed and change nothing."""
    from .reporting import mend, tell
    from .watching import Watch, stopped_gently

    wish = _Wish(**given)
    if wish.force and wish.rejects is None:
        raise click.UsageError(session.say("import.force_alone"))
    watch = Watch(session, file)
    try:
        with stopped_gently():
            report = _import(session, file, wish, watch)
    except KeyboardInterrupt:
        watch.end()
        _stopped(session, file, watch.landed)
        raise click.exceptions.Exit(INTERRUPTED) from None
    tell(session, file, report, wish.rejects)
    if report.rejected or report.unproved:
        if not session.screen:
            session.err([mend(session, report, wish.rejects)])
        raise click.exceptions.Exit(PARTLY)
    if wish.rejects is not None:
        session.err([session.say("import.none_rejected", path=wish.rejects)])


class _Wish(NamedTuple):
    """How the file is to be read, where rejected rows are to go, and whether to replace them."""

    mapped: str | None
    sheet: str
    encoding: str
    rejects: str | None
    force: bool


def _import(session: Session, file: str, wish: _Wish, watch: "Watch") -> "ImportReport":
    from amends.workflow.intake import layout_named

    from ...calling.outfile import file_if_written, look_at_rejects

    target: AbstractContextManager[IO[bytes] | None] = nullcontext()
    layout = layout_named(wish.mapped) if wish.mapped else None
    source = _source(file, layout, wish.encoding, wish.sheet)
    if wish.rejects is not None:
        place, force = place_of(session).url, wish.force
        path = look_at_rejects(wish.rejects, place, file, force=force)
        target = file_if_written(path, wish.rejects, force=force)
    desk = session.desk(writes=True)
    try:
        with target as rejects:
            return desk.import_file(
                source,
                layout=layout,
                encoding=wish.encoding,
                sheet=wish.sheet,
                dry_run=session.dry_run,
                rejects=rejects,
                lang=session.lang,
                progress=watch.progress,
            )
    finally:
        watch.end()
        if watch.landed and isinstance(sys.exception(), Exception) and not session.dry_run:
            session.err([session.say("import.before", landed=watch.landed)])


def _stopped(session: Session, file: str, landed: int) -> None:
    """Say what has landed before somebody stopped it."""
    if session.json:
        changed = landed > 0 and not session.dry_run
        session.object({"file": file, "interrupted": True, "landed": landed, "changed": changed})
    code = "import.stopped_trying" if session.dry_run else "import.stopped"
    session.err(["", session.say(code, landed=landed)])


def _source(file: str, layout: "Layout | None", encoding: str, sheet: str) -> "Source":
    """Look at the file before a desk is made for it; what is no plain file is read only once."""
    from amends.workflow import BadInput
    from amends.workflow.desk.importing import File, look_at

    if file == "-":
        if sys.stdin is None or sys.stdin.closed:
            raise BadInput("stdin_closed", field="FILE")
        return sys.stdin.buffer
    if Path(file).is_file() or not Path(file).exists() or Path(file).is_dir():
        look_at(file, File(layout, encoding, sheet))
    return file
