"""The command that says why a case is due when it is: every interval, and what rests on what."""

from ...calling.completing import case_argument
from ...catalogue import both
from ...context.command import command as declared
from ...context.mistakes import Mistake
from ...context.session import Session
from ...terminal.help import Argument


@declared(
    "explain",
    case_argument(),
    Argument(["clock"], metavar="[CLOCK]", required=False, words=both("arg.clock")),
    words="cmd.sla.explain",
    examples=["amends sla explain C-1042", "amends sla explain C-1042 cn-telecom.reply"],
)
def command(session: Session, case: str, clock: str | None) -> None:
    """Explain the clocks of a case."""
    from ...screens.time.explained import tell

    desk = session.desk()
    with desk.reading() as seen:
        view = seen.show(case)
        found = seen.clocks(view.id)
    if clock is not None:
        known = ", ".join(dict.fromkeys(one.id for one in found))
        found = tuple(one for one in found if clock in {one.id, one.id.rpartition(".")[2]})
        if not found:
            raise Mistake("no_such_clock", case=view.id, clock=clock, clocks=known)
    tell(session, desk, view.id, found)
