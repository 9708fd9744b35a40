"""What do the commands of groups name: the group, cases, and texts?"""

import click

from ...catalogue import both
from ...context.mistakes import Mistake
from ...context.reading import Texts
from ...terminal.help import Argument


def group_argument() -> click.Parameter:
    """Declare the group, which every command of a group names first."""
    return Argument(["group"], metavar="GROUP", words=both("arg.group"))


def cases_argument(*, required: bool = False) -> click.Parameter:
    """Declare the cases that are meant."""
    metavar = "CASE..." if required else "[CASE]..."
    return Argument(
        ["cases"], metavar=metavar, nargs=-1, required=required, words=both("arg.group_cases")
    )


def text_of(option: str, value: str | None) -> str:
    """Return the text of an option, from a file or standard input too; raises `Mistake`."""
    if value is None:
        raise Mistake("input_missing", options=option)
    return Texts().read(option, value)
