"""How is it told what other rules would move? A line a clock: when it is due, and would be."""

from typing import TYPE_CHECKING

from ...context.session import Session
from ...render.clocks import clock_name, joined
from ...render.layout import hanging
from ...render.moments import moment
from ...render.pairs import cell
from ...terminal.table import columns, tsv

if TYPE_CHECKING:
    from amends.workflow import Desk
    from amends.workflow.desk.timekeeping.supposing import Moved, Simulation


def tell(session: Session, desk: "Desk", found: "Simulation") -> None:
    """Print what would move."""
    figures = {name: value for name, value in found._asdict().items() if name != "moved"}
    if session.json:
        session.object({**figures, "moved": [one._asdict() for one in found.moved]})
    elif session.screen:
        session.practice_mark(practice=desk.practice)
        session.out(_screen(session, desk, found))
    else:
        session.out(tsv([cell(value) for value in one] for one in found.moved))
    if not session.screen:
        session.err([_head(session, found)])


def _head(session: Session, found: "Simulation") -> str:
    return session.say(
        "simulated.head",
        cases=found.cases,
        before=found.late_before,
        after=found.late_after,
        moved=len(found.moved),
    )


def _screen(session: Session, desk: "Desk", found: "Simulation") -> list[str]:
    lines = hanging("", _head(session, found), session.width)
    if not found.moved:
        return [*lines, session.say("simulated.nothing")]
    header = [session.say(f"col.{name}") for name in ("case", "clock", "before", "after")]
    rows = [
        [
            one.case,
            clock_name(desk.policy, one.clock, session.lang),
            _side(session, one, before=True),
            _side(session, one, before=False),
        ]
        for one in found.moved
    ]
    return [*lines, "", *columns(rows, header, session.width)]


def _side(session: Session, one: "Moved", *, before: bool) -> str:
    at, late = (one.before, one.late_before) if before else (one.after, one.late_after)
    said = moment(at, session.lang) if at else session.say("counted.none")
    return joined([said, session.say("simulated.late") if late else ""])
