"""The command that shows one case: where it stands, what is on record, what may come next."""

from ..answers.show import answer
from ..calling.completing import case_argument
from ..context.command import command as declared

command = declared(
    "show", case_argument(), examples=["amends show C-1042", "amends show 1042 --json"]
)(answer)
