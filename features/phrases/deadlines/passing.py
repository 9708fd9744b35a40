"""How does time go on? To a moment, by working days; the desk looks; a year is published."""

from __future__ import annotations

from ...book.moments import Wall
from ...book.phrases import phrase
from ...scene.world import World
from ..comparing.published import publish


@phrase("when", en="the calendar shows {moment}", zh="到了{moment}")
def it_is(world: World, moment: Wall) -> None:
    """Let time pass until a moment."""
    world.view()
    world.wait_until(world.on_wall(moment).isoformat())


@phrase("when", en="{number} working day(s) pass(es)", zh="过了{number}个工作日")
def working_days_pass(world: World, days: int) -> None:
    """Let time pass until the same time on a working day, by the desk's calendar."""
    world.view()
    desk = world.desk("manager")
    calendar, left = desk.calendar(desk.policy.calendar), days
    while left:
        world.wait(days=1)
        left -= calendar.works(world.today())


@phrase("when", en="the desk puts these rules in force: {pack}", zh="本台改用规则：{pack}")
def puts_in_force(world: World, pack: str) -> None:
    """Put other rules in force, with the complaint already there."""
    world.view()
    world.desk("manager").set_policy("packs", f"service {pack}")
    world.forget()


@phrase("when", en="the desk looks at what is due", zh="本台查看各项时限")
def looks(world: World) -> None:
    """Let the desk record what time has done since it last looked."""
    world.view()
    world.desk("handler").tick()
    world.forget()


@phrase(
    "when", en="the holidays of {number} are published as expected", zh="{number}年放假安排如期公布"
)
def published(world: World, year: int) -> None:
    """Make the desk's calendar sure to the end of a year, with the days off that were expected."""
    publish(world, year)


@phrase(
    "when",
    en="the holidays of {number} are published, and {moment} is a day off",
    zh="{number}年放假安排公布，{moment}放假",
)
def published_otherwise(world: World, year: int, off: Wall) -> None:
    """Make the calendar sure, with a day off that nobody had expected."""
    publish(world, year, off)
