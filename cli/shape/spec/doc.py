"""The command that writes the living document: process, guards and features in one HTML file."""

from datetime import UTC, datetime

import click

from ...context.command import command as declared
from ...context.command import option
from ...context.session import Session
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

    from ...calling.pagefile import look_at_page, say_written, write_page
    from ...screens.spec.ran import wrong_lines

    specs = specs_of(session, paths, process)
    look_at_page(session, file, force=force)
    coverage = coverage_of(session, specs, choice_of(tags, text))
    page = document(coverage, session.lang, made=datetime.now(UTC).astimezone().date())
    session.err(wrong_lines(coverage.ran, specs, session.lang))
    write_page(session, page, file, force=force)
    if file != "-":
        say_written(session, "covered.written", file, page, status=int(coverage.ran.status))
    click.get_current_context().exit(coverage.ran.status)
