"""The command that says which deadlines other rules or other holidays would move."""

from typing import TYPE_CHECKING

from ...calling.choosing import QueryCommand, query_argument
from ...context.command import command as declared
from ...context.command import option
from ...context.mistakes import Mistake
from ...context.session import Session

if TYPE_CHECKING:
    from amends.workflow import Desk
    from amends.workflow.calendars import Calendar


@declared(
    "simulate",
    query_argument(),
    option("--packs", words="opt.packs", metavar="NAMES"),
    option("--pack", "own", words="opt.pack", metavar="FILE", multiple=True),
    option(
        "--calendar",
        "calendars",
        words="opt.supposed_calendar",
        metavar="NAME=FILE",
        multiple=True,
    ),
    words="cmd.sla.simulate",
    examples=[
        "amends sla simulate --packs 'service cn-telecom'",
        "amends sla simulate owner:@me --calendar cn=holidays-2027.json",
    ],
    kind=QueryCommand,
)
def command(
    session: Session,
    query: tuple[str, ...],
    packs: str | None,
    own: tuple[str, ...],
    calendars: tuple[str, ...],
) -> None:
    """Reckon the cases as they are, and as they would be."""
    from amends.workflow.desk.timekeeping.supposing import Supposed
    from amends.workflow.rules import read_pack

    from ...calling.infile import content_of
    from ...screens.time.simulated import tell

    if packs is None and not own and not calendars:
        raise Mistake("supposed_nothing")
    read = [read_pack(content_of(path), path) for path in own]
    desk = session.desk()
    known = [_calendar(desk, one) for one in calendars]
    tell(session, desk, desk.simulate(Supposed(packs, read, known), " ".join(query)))


def _calendar(desk: "Desk", text: str) -> "Calendar":
    """Return the calendar of that name with the days of that file."""
    from amends.workflow.calendars import OFFICE, merged, read_calendar
    from amends.workflow.clocks import calendar_names

    from ...calling.infile import content_of

    name, equals, path = text.partition("=")
    if not (name and equals and path):
        raise Mistake("supposed_calendar", value=text)
    old = desk.calendar(name) if name in calendar_names(desk.policy.book) else None
    new = read_calendar(content_of(path), name, path=path, base=old or OFFICE)
    return merged(old, new) if old else new
