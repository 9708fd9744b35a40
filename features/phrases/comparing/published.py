"""How does a year become sure? Its days off are published, as they were expected or otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ...book.moments import Wall
from ...scene.world import World


def publish(world: World, year: int, off: Wall | None = None) -> None:
    """Make the desk's calendar sure to the end of a year, with one more day off if there is."""
    from amends.workflow.calendars import DayOff  # noqa: PLC0415  # only where it is said

    world.view()
    desk = world.desk("manager")
    calendar = desk.calendar(desk.policy.calendar)
    more = [DayOff(off.at.toordinal(), "Published")] if off else []
    days = tuple(sorted({*calendar.off, *calendar.expected, *more}))
    until = date(year, 12, 31).toordinal()
    desk.set_calendar(replace(calendar, off=days, expected=(), confirmed_until=until))
    world.forget()
