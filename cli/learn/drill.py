"""The command that asks about a case study, and tells what happened and why."""

import click

from ..catalogue import both
from ..context.command import command as declared
from ..context.command import option
from ..context.session import Session
from ..terminal.help import Argument


@declared(
    "drill",
    Argument(["number"], metavar="STUDY", words=both("arg.study")),
    option(
        "--answer",
        "chosen",
        words="opt.drill_answer",
        metavar="N",
        type=click.INT,
        multiple=True,
    ),
    examples=["amends drill S-1f", "amends drill S-1f --answer 2 --answer 1 --json"],
)
def command(session: Session, number: str, chosen: tuple[int, ...]) -> None:
    """Ask question after question; what is answered is told and kept nowhere."""
    from ..screens.learning.drill import asked, tell

    desk = session.desk()
    found = desk.drill(number, chosen)
    if session.interactive and not chosen:
        chosen = asked(session, found)
        found = desk.drill(number, chosen)
    tell(session, found)
