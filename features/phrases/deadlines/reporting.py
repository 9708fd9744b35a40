"""What did time do, who is told of it, and what do the desk's lists and reports say?"""

from __future__ import annotations

from ...book.moments import Wall
from ...book.phrases import phrase
from ...book.unmet import Term, Unmet, terms
from ...scene.world import World
from ..comparing.clocks import (
    ALWAYS,
    broken_promises,
    in_queue,
    late_in_report,
    shown_late,
    turned,
    turns,
    versions,
)
from ..comparing.expecting import expect


@phrase(
    "then", en="it is on record once that {deadline} is {turn}", zh="记录中有一次{deadline}{turn}"
)
def on_record_once(world: World, deadline: str, turn: str) -> None:
    """Time did this to a clock, and it was written down one time."""
    seen = turns(world, deadline, turn)
    if seen != 1:
        raise Unmet("turn_once", world.process, **turned(deadline, turn), seen=seen)


@phrase("then", en="it is not on record that {deadline} is {turn}", zh="记录中没有{deadline}{turn}")
def not_on_record(world: World, deadline: str, turn: str) -> None:
    """Nobody has written down that time did this to a clock."""
    seen = turns(world, deadline, turn)
    if seen:
        raise Unmet("turn_never", world.process, **turned(deadline, turn), seen=seen)


@phrase("then", en="the desk shows {deadline} as late", zh="{deadline}显示为逾期")
def is_shown_late(world: World, deadline: str) -> None:
    """Whoever looks at the complaint sees that this is late, whether it was recorded or not."""
    seen = shown_late(world)
    if deadline not in seen:
        named = {"deadline": Term("deadline", deadline), "seen": terms("deadline", seen)}
        raise Unmet("late_not", world.process, **named)


@phrase("then", en="the desk does not show {deadline} as late", zh="{deadline}不显示为逾期")
def is_not_shown_late(world: World, deadline: str) -> None:
    """Nobody who looks at the complaint sees this as late."""
    if deadline in shown_late(world):
        raise Unmet("late_all_the_same", world.process, deadline=Term("deadline", deadline))


@phrase("then", en="the {role} is told of what was missed", zh="{role}获悉逾期")
def is_told(world: World, role: str) -> None:
    """The complaint stands in the queue of somebody of this level, who does not own it."""
    if not in_queue(world, role):
        raise Unmet("alarm_none", world.process, who=Term("role", role))


@phrase("then", en="the {role} is not told of anything missed", zh="{role}未获悉逾期")
def is_not_told(world: World, role: str) -> None:
    """The complaint does not stand in the queue of somebody of this level."""
    if in_queue(world, role):
        raise Unmet("alarm_given", world.process, who=Term("role", role))


@phrase(
    "then", en="the report has the complaint as late for {deadline}", zh="统计中{deadline}计为逾期"
)
def reported_late(world: World, deadline: str) -> None:
    """The report counts this complaint among the late ones."""
    if not late_in_report(world, deadline):
        raise Unmet("report_in_time", world.process, deadline=Term("deadline", deadline))


@phrase(
    "then",
    en="the report has the complaint as in time for {deadline}",
    zh="统计中{deadline}计为按时",
)
def reported_in_time(world: World, deadline: str) -> None:
    """The report does not count this complaint among the late ones."""
    if late_in_report(world, deadline):
        raise Unmet("report_late", world.process, deadline=Term("deadline", deadline))


@phrase("then", en="we have let the customer down {number} time(s)", zh="我方已失信{number}次")
def let_down(world: World, times: int) -> None:
    """So many promises were broken: each is a failure of its own beside what was complained of."""
    expect(world, "deviations", times, broken_promises(world))


@phrase(
    "then",
    en="the case goes by these rules, as of {moment}: {pack}",
    zh="此案适用{moment}起的规则：{pack}",
)
def goes_by(world: World, moment: Wall, pack: str) -> None:
    """The complaint lives under this version of a pack."""
    seen = versions(world, pack)
    if f"{moment.at:%Y-%m-%d}" not in seen:
        named = {"pack": Term("pack", pack), "said": moment}
        shown = [Unmet("always") if one == ALWAYS else one for one in seen]
        raise Unmet("rules", world.process, **named, seen=shown)
