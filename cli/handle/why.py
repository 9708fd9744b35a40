"""The command that says whether a move is possible, what it still needs, and the way there."""

import click

from ..answers.why import answer
from ..calling.completing import case_argument, completing, moves
from ..catalogue import both
from ..context.command import command as declared
from ..context.command import option
from ..terminal.help import Argument

command = declared(
    "why",
    case_argument(),
    Argument(["move"], metavar="MOVE", words=both("arg.move"), shell_complete=completing(moves)),
    option("--by", words="opt.by", type=click.Choice(("desk", "customer")), default="desk"),
    option("--reason", words="opt.reason", metavar="WORD", default=""),
    examples=["amends why C-1042 accept"],
)(answer)
