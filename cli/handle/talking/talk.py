"""The command that records one talk: what was said and heard, felt, understood and promised."""

from typing import Any

from ...calling import taking
from ...calling.completing import case_argument
from ...calling.talks import said_in, talk_options
from ...context.command import command as declared
from ...context.command import option, step_options
from ...context.mistakes import Mistake
from ...context.reading import Texts
from ...context.session import Session


@declared(
    "talk",
    case_argument(),
    option("--ask", is_flag=True, words="opt.talk_ask"),
    *talk_options(),
    shared=step_options(),
    examples=[
        "amends talk C-1042 --channel phone --feeling 3 --words 'Nobody called.'",
        "amends talk C-1042 --issue 'Charged twice' --restate @summary.txt --confirmed yes",
        "amends talk C-1042 --ask",
    ],
)
def command(session: Session, case: str, *, ask: bool, **given: Any) -> None:  # noqa: ANN401
    """Record one talk, all of it or nothing."""
    from amends.workflow.desk.talking import calls_of

    said = said_in(given, Texts())
    if ask:
        if not session.interactive:
            raise Mistake("ask_nobody")
        from .wizard import asked

        said = asked(session, case, said)
    taking.take(session, case, calls_of(said))
