"""The command that says which version this is."""

import sys

from ..context.command import command as declared
from ..context.session import Session
from ..render.pairs import flat
from ..terminal.table import pairs


def version() -> str:
    """Return the version of the installed program, or what a bare checkout is called."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("amends")
    except PackageNotFoundError:
        return "checkout"


@declared("version", examples=["amends version --json"])
def command(session: Session) -> None:
    """Say which version this is."""
    found = {"version": version(), "python": sys.version.partition(" ")[0]}
    if session.json:
        session.object(found)
    elif session.screen:
        session.out([f"amends {found['version']}"])
    else:
        session.out(pairs(flat(found)))
