"""Where in time does a scenario begin? On a day, under rules, with a complaint about something."""

from __future__ import annotations

from ...book.moments import Wall
from ...book.phrases import phrase
from ...book.unmet import Unmet
from ...scene.world import World
from ..comparing.clocks import wall
from ..comparing.house import extended, own_rule, varied


@phrase("given", en="today is {moment}", zh="今天是{moment}")
def today_is(world: World, moment: Wall) -> None:
    """Begin on another day than the first Monday, before anything is received."""
    if world.spoken is not None:
        seen = wall(world.view().received_at, timed=True)
        raise Unmet("behind", world.process, said=moment, seen=seen)
    world.now = world.on_wall(moment)


@phrase(
    "given",
    en="a complaint that reached us on {moment} and was entered on {moment}",
    zh="一件{moment}收到、{moment}登记的投诉",
)
def entered_later(world: World, received: Wall, entered: Wall) -> None:
    """Enter a complaint later than somebody at the desk got it."""
    world.receipt["at"] = world.on_wall(received)
    world.now = world.on_wall(entered)
    world.view()


@phrase(
    "given",
    en="a complaint of which the matter was noted at once: {matter}",
    zh="一件受理时即登记为{matter}的投诉",
)
def about_matter(world: World, matter: str) -> None:
    """Note already at the receipt what the complaint is about."""
    world.receipt["matter"] = [matter]
    world.view()


@phrase("given", en="the desk works by these rules: {pack}", zh="本台适用规则：{pack}")
def works_by(world: World, pack: str) -> None:
    """Put a pack in force beside the desk's own promises, in the zone of the pack's calendar."""
    desk = world.desk("manager")
    desk.set_policy("packs", f"service {pack}")
    version = desk.policy.book.version(pack, world.now.toordinal())
    if version is not None and version.calendar:
        desk.set_policy("calendar", version.calendar)
        desk.set_policy("zone", desk.calendar(version.calendar).zone)


@phrase(
    "given",
    en="the desk answers in {number} working days, and in {number} where the matter is {matter}",
    zh="本台一般{number}个工作日内答复，{number}个工作日内答复登记为{matter}的投诉",
)
def answers_in(world: World, days: int, others: int, matter: str) -> None:
    """Give the desk a rule of its own, with another figure where something is true of a case."""
    own_rule(world, f"{days} working_day", varied(matter, f"{others} working_day"))


@phrase(
    "given", en="the desk answers within {number} month(s)", zh="本台{number}个月内答复每件投诉"
)
def answers_within_months(world: World, months: int) -> None:
    """Give the desk a rule of its own that counts by months."""
    own_rule(world, f"{months} month")


@phrase(
    "given",
    en="the desk answers within {number} working days",
    zh="本台{number}个工作日内答复每件投诉",
)
def answers_within_working_days(world: World, days: int) -> None:
    """Give the desk a rule of its own that counts by working days."""
    own_rule(world, f"{days} working_day")


@phrase(
    "given",
    en="whoever handles a case has {number} working days and may add {number}",
    zh="经办人{number}个工作日内答复，还可自行延长{number}个工作日",
)
def may_add(world: World, days: int, more: int) -> None:
    """Give the desk a rule of its own that the handler may stretch, without a word to anybody."""
    own_rule(world, f"{days} working_day", extended(f"{more} working_day"))


@phrase(
    "given",
    en="the desk has its letters about a delay say when the answer is expected",
    zh="本台的延误说明函须写明预计何时答复",
)
def letters_say_when(world: World) -> None:
    """Give the desk a rule of its own on what stands in a letter."""
    own_rule(world, "20 working_day", parts={"inform:delay": ("expected",)})
