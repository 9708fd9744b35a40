"""The command that says what a careful reader would object to in the file of a playbook."""

from typing import Final

import click

from ...calling.infile import content_of
from ...catalogue import both
from ...context.command import command as declared
from ...context.desks import desk_if_any
from ...context.session import Session
from ...terminal.help import Argument

FAULTY: Final = 2


@declared(
    "lint",
    Argument(["file"], metavar="FILE", words=both("arg.playbook_file")),
    words="cmd.playbook.lint",
    examples=["amends playbook lint our-shop.toml"],
)
def command(session: Session, file: str) -> None:
    """Look a playbook over."""
    from ...screens.learn.playbook import tell_linted

    found = desk_if_any(session).lint_playbook(content_of(file), file)
    tell_linted(session, file, found)
    if not found.sound:
        raise click.exceptions.Exit(FAULTY)
