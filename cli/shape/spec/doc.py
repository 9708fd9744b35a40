"""The command that writes the living document: process, guards and features in one HTML file."""

from datetime import UTC, datetime

import click

from ...context.command import command as declared
from ...context.command import option
from ...context.desks import place_of
from ...context.session import Session
from ...terminal.table import pairs
from .common import choice_of, choosing_options, paths_argument, process_option, specs_of
from .coverage import coverage_of

FILE = "specs.html"


@declared(
    "doc",
    paths_argument(),
    *choosing_options(),
    option("--output", "-o", "file", words="opt.doc_output", metavar="FILE|-", default=FILE),
    option("--force", is_flag=True, words="opt.force"),
    process_option(),
    words="cmd.spec.doc",
    examples=["amends spec doc", "amends spec doc features -o desk.html --force --lang zh"],
)
def command(  # the parameters of the command
    session: Session,
    paths: tuple[str, ...],
    tags: str,
    text: str,
    file: str,
    force: bool,  # noqa: FBT001  # a flag
    process: str | None,
) -> None:
    """Play what is chosen and write the document about it."""
    from amends.features.document import document

    from ...screens.spec.ran import wrong_lines

    specs = specs_of(session, paths, process)
    _look_at(session, file, force=force)
    coverage = coverage_of(session, specs, choice_of(tags, text))
    page = document(coverage, session.lang, made=datetime.now(UTC).astimezone().date())
    session.err(wrong_lines(coverage.ran, specs, session.lang))
    if file == "-":
        _to_stdout(page)
    else:
        _to_file(session, page, file, force=force)
        _say(session, file, len(page.encode()), coverage.ran.status)
    click.get_current_context().exit(coverage.ran.status)


def _look_at(session: Session, file: str, *, force: bool) -> None:
    """See that a file may be written there, before everything is played."""
    from ...calling.outfile import look_at

    if file != "-":
        look_at(file, place_of(session).url, force=force)


def _to_stdout(page: str) -> None:
    from ...calling.outfile import standard_output

    standard_output().write(page)


def _to_file(session: Session, page: str, file: str, *, force: bool) -> None:
    from ...calling.outfile import look_at, text_file

    path = look_at(file, place_of(session).url, force=force)
    with text_file(path, file, force=force) as target:
        target.write(page)


def _say(session: Session, file: str, size: int, status: int) -> None:
    """Say where the document is."""
    if session.json:
        session.object({"path": file, "size": size, "status": status})
    elif session.screen:
        said = session.say("covered.written", path=file, size=size // 1000)
        session.out([f"{session.glyphs.ok} {said}"])
    else:
        session.out(pairs([("path", file), ("size", str(size))]))
