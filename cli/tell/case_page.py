"""The command that makes the page of a case: for the desk, for its customer, for a court."""

from typing import Literal

import click

from ..calling.completing import case_argument
from ..context.command import command as declared
from ..context.command import option
from ..context.session import Session
from .putting import put

READERS = ("desk", "customer")


@declared(
    "case-page",
    case_argument(),
    option("--html", "file", words="opt.html", metavar="FILE|-"),
    option("--for", "reader", words="opt.reader", type=click.Choice(READERS), default="desk"),
    option("--force", is_flag=True, words="opt.force"),
    examples=[
        "amends case-page C-1042",
        "amends case-page C-1042 --for customer --html complaint.html --lang zh",
    ],
)
def command(
    session: Session,
    case: str,
    file: str | None,
    reader: Literal["desk", "customer"],
    force: bool,  # noqa: FBT001  # a flag
) -> None:
    """Write the page of one case."""
    from amends.workflow.pages.case import dossier_page

    found = session.desk().dossier(case, reader)
    name = f"{found.case}.html"
    put(session, found, lambda: dossier_page(found, session.lang), file, name, force=force)
