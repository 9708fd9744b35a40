"""How does a clock stand? When it runs out, whether it counts, and how long it was before."""

from __future__ import annotations

from typing import Final

from ...book.moments import Wall
from ...book.phrases import phrase
from ...book.unmet import Term, Unmet
from ...scene.world import World
from ..comparing.clocks import clock, runs_out, wall
from ..comparing.expecting import expect

DAYS: Final = "working_day"


@phrase("then", en="{deadline} is still due on {moment}", zh="{deadline}的期限仍为{moment}")
@phrase("then", en="{deadline} is due on {moment}", zh="{deadline}的期限为{moment}")
def due_on(world: World, deadline: str, moment: Wall) -> None:
    """A clock runs out then, and that is sure."""
    runs_out(world, deadline, moment, provisional=False)


@phrase(
    "then",
    en="{deadline} is due on {moment}, as far as anybody knows yet",
    zh="{deadline}的期限暂定为{moment}",
)
def due_provisionally(world: World, deadline: str, moment: Wall) -> None:
    """A clock runs out then, unless days that nobody has published move it."""
    runs_out(world, deadline, moment, provisional=True)


@phrase("then", en="nobody can say yet when {deadline} is due", zh="{deadline}的期限暂无法确定")
def due_unknown(world: World, deadline: str) -> None:
    """The time of a clock does not count for now, so that its end is open."""
    seen = clock(world, deadline)
    if seen.due is not None:
        at = wall(seen.due, timed=False)
        raise Unmet("clock_ends", world.process, deadline=Term("deadline", deadline), seen=at)


@phrase(
    "then", en="the clock for {deadline} is still {standing}", zh="{deadline}的时限仍{standing}"
)
@phrase("then", en="the clock for {deadline} is {standing}", zh="{deadline}的时限{standing}")
def stands_like(world: World, deadline: str, standing: str) -> None:
    """A clock stands like this."""
    seen = clock(world, deadline).state
    said = Term("standing", standing)
    expect(world, "clock_state", said, Term("standing", str(seen)))


@phrase(
    "then",
    en="{deadline} had {number}, then {number}, then {number} working days",
    zh="{deadline}的时限先后为{number}、{number}、{number}个工作日",
)
def had_lengths(world: World, deadline: str, first: int, second: int, third: int) -> None:
    """The length of a clock changed twice, and its history has all three figures."""
    lengths = clock(world, deadline).lengths
    seen = [one.number for one in lengths if one.unit == DAYS]
    said = [first, second, third]
    if seen != said or len(seen) != len(lengths):
        raise Unmet("clock_history", world.process, said=said, seen=seen)
