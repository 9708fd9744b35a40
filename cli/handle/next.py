"""The command that says what may come next: all steps of a case, or the top of my queue."""

from ..answers.next import answer
from ..catalogue import both
from ..context.command import command as declared
from ..terminal.help import Argument

command = declared(
    "next",
    Argument(["case"], metavar="[CASE]", required=False, words=both("arg.case_or_none")),
    examples=["amends next", "amends next C-1042"],
)(answer)
