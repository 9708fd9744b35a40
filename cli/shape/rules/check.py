"""The command that says what is wrong with the file of a pack, and what is worth a look."""

from typing import Final

import click

from ...catalogue import both
from ...context.command import command as declared
from ...context.desks import desk_if_any
from ...context.session import Session
from ...terminal.help import Argument
from .common import pack_in

FAULTY: Final = 2


@declared(
    "check",
    Argument(["file"], metavar="FILE", words=both("arg.pack_file")),
    words="cmd.rules.check",
    examples=["amends rules check our-rules.toml"],
)
def command(session: Session, file: str) -> None:
    """Look a pack over."""
    from ...screens.time.packs.remarks import tell_checked
    from .looking import look

    pack = pack_in(file)
    found = look(desk_if_any(session), pack)
    tell_checked(session, file, pack, found.faults, found.remarks)
    if found.faults:
        raise click.exceptions.Exit(FAULTY)
