"""The command that makes the evidence pack of a case, for whoever has to examine it."""

from ..calling.completing import case_argument
from ..context.command import command as declared
from ..context.command import option
from ..context.session import Session
from .putting import put

BROKEN = 8  # the exit status of a history that does not hold


@declared(
    "pack",
    case_argument(),
    option("--html", "file", words="opt.html", metavar="FILE|-"),
    option("--force", is_flag=True, words="opt.force"),
    examples=["amends pack C-1042", "amends pack C-1042 --html evidence.html --lang zh"],
)
def command(
    session: Session,
    case: str,
    file: str | None,
    force: bool,  # noqa: FBT001  # a flag
) -> None:
    """Write the pack of one case; it is written also where the history does not hold."""
    import click

    from amends.workflow.pages.pack import pack_page

    found = session.desk().pack(case)
    name = f"{found.dossier.case}-pack.html"
    put(session, found, lambda: pack_page(found, session.lang), file, name, force=force)
    if not found.holds:
        session.err([session.say("pack_broken", case=found.dossier.case)])
        click.get_current_context().exit(BROKEN)
