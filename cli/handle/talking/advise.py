"""The command that says what helps in the talk that comes now: a few cards of the craft."""

from ...calling.completing import case_argument, completing, moves
from ...catalogue import both
from ...context.command import command as declared
from ...context.session import Session
from ...terminal.help import Argument


@declared(
    "advise",
    case_argument(),
    Argument(
        ["step"],
        metavar="[STEP]",
        required=False,
        words=both("arg.advise_step"),
        shell_complete=completing(moves),
    ),
    examples=["amends advise C-1042", "amends advise C-1042 draft"],
)
def command(session: Session, case: str, step: str | None) -> None:
    """Say what helps to say."""
    from ...screens.shape.cards import tell_advice

    desk = session.desk()
    advice = desk.advise(case, step)
    session.practice_mark(practice=desk.practice)
    tell_advice(session, advice)
