"""The command that says which tactics are in a text of ours, or which risks in a customer's."""

from typing import Final

import click

from ...catalogue import both
from ...context.command import command as declared
from ...context.command import option
from ...context.reading import Texts
from ...context.session import Session
from ...terminal.help import Argument

REFUSED: Final = 3


@declared(
    "check",
    Argument(["text"], metavar="TEXT", words=both("arg.tactics_text")),
    option("--dated", is_flag=True, words="opt.tactics_dated"),
    option("--words", "theirs", is_flag=True, words="opt.tactics_words"),
    words="cmd.tactics.check",
    examples=[
        "amends tactics check 'Withdraw first, then we pay.'",
        "amends tactics check @reply.txt --dated",
        "amends tactics check - --words",
    ],
)
def command(session: Session, text: str, *, dated: bool, theirs: bool) -> None:
    """Check one text."""
    from amends.workflow.speech import check, risks_in

    from ...screens.shape.tactics import tell_found

    read = Texts().read("TEXT", text)
    found = risks_in(read) if theirs else check(read, dated=dated)
    blocked = any(one.sure and one.policy == "block" for one in found)
    tell_found(session, read, found, blocked=blocked)
    if blocked:
        raise click.exceptions.Exit(REFUSED)
