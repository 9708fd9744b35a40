"""The command that says whether files are calendars, and what is wrong with those that are none."""

from typing import TYPE_CHECKING, Final

import click

from ...catalogue import both
from ...context.command import command as declared
from ...context.session import Session
from ...terminal.help import Argument

if TYPE_CHECKING:
    from ...screens.time.days.calendar_files import Faulty, Sound

FAULTY: Final = 2


@declared(
    "check",
    Argument(
        ["files"], metavar="FILE...", nargs=-1, required=True, words=both("arg.calendar_files")
    ),
    words="cmd.calendar.check",
    examples=["amends calendar check holidays-2027.json office.toml"],
)
def command(session: Session, files: tuple[str, ...]) -> None:
    """Say of each file whether it is sound."""
    from ...screens.time.days.calendar_files import Faulty, tell_checked

    found = [_checked(one) for one in files]
    tell_checked(session, found)
    if any(isinstance(one, Faulty) for one in found):
        raise click.exceptions.Exit(FAULTY)


def _checked(path: str) -> "Sound | Faulty":
    from amends.workflow import BadInput
    from amends.workflow.calendars import read_calendar

    from ...calling.infile import content_of
    from ...screens.time.days.calendar_files import Faulty, Sound

    data = content_of(path)
    try:
        return Sound(path, read_calendar(data, "file", path=path))
    except BadInput as fault:
        return Faulty(path, fault)
