"""The command that lists the calendars of a desk, and those that come along."""

from ...context.command import command as declared
from ...context.desks import desk_if_any
from ...context.session import Session


@declared("list", words="cmd.calendar.list", examples=["amends calendar list"])
def command(session: Session) -> None:
    """List the calendars."""
    from amends.workflow.clocks import calendar_names

    from ...screens.time.days.calendars import Listed, tell_list

    desk = desk_if_any(session)
    policy = desk.policy
    found = [
        Listed(desk.calendar(name), own=name in policy.book.calendars, used=name == policy.calendar)
        for name in calendar_names(policy.book)
    ]
    tell_list(session, found)
