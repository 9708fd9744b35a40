"""The command that shows the phrase book."""

from typing import Final

import click

from ...context.command import command as declared
from ...context.command import option
from ...context.mistakes import Mistake
from ...context.session import Session
from .common import asking, files_argument, need_extra, process_of, process_option

KINDS: Final = ("given", "when", "then")


@declared(
    "steps",
    files_argument(),
    option("--kind", words="opt.spec_kind", type=click.Choice(KINDS)),
    option("--search", "-s", words="opt.spec_search", metavar="TEXT", default=""),
    option("--unused", is_flag=True, words="opt.spec_unused"),
    option("--md", is_flag=True, words="opt.spec_md"),
    process_option(),
    words="cmd.spec.steps",
    examples=[
        "amends spec steps --kind when --search withdraw",
        "amends spec steps --unused features",
        "amends spec steps --md --lang zh > phrases.md",
    ],
)
def command(
    session: Session,
    paths: tuple[str, ...],
    process: str | None,
    kind: str | None,
    search: str,
    unused: bool,  # noqa: FBT001  # click hands these over by name
    md: bool,  # noqa: FBT001
) -> None:
    """Show the phrases that are asked for."""
    if unused and not paths:
        raise Mistake("spec_unused_where")
    need_extra()
    from amends.features.specs import phrase_book

    from ...screens.spec.book import tell

    meant = process_of(session, process)
    with asking(session):
        found = phrase_book(
            *paths, lang=session.lang, kind=kind or "", search=search, unused=unused, process=meant
        )
    tell(session, found, paper=md)
