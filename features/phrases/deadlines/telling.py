"""What is said by a day, or of one? Letters, promises, questions, and an answer sent before."""

from __future__ import annotations

from ...book.moments import Wall
from ...book.phrases import phrase
from ...scene.plausible import filled, in_days, letter, step
from ...scene.world import World


@phrase(
    "when",
    en="the handler notes that the answer was sent on {moment}",
    zh="经办人补记答复已于{moment}发出",
)
def sent_before(world: World, moment: Wall) -> None:
    """Record an answer that went out at an earlier moment."""
    world.attempt("handler", "answer", ("answer", {}), at=world.on_wall(moment))


@phrase(
    "when",
    en="the handler promises {words} without a date",
    zh="经办人承诺{words}，但不说日期",
)
def promises_no_day(world: World, words: str) -> None:
    """Promise something, and name no day."""
    world.attempt("handler", "promise", ("promise", {"text": words}))


@phrase(
    "when",
    en="a letter goes to the customer about the delay",
    zh="向客户寄出延误说明函",
)
def delay_letter(world: World) -> None:
    """Write to the customer why it takes longer, until when, and where else to turn."""
    parts = ("reason", "expected", "recourse", "leaflet")
    world.attempt("handler", "inform", letter(world, "delay", *parts))


@phrase(
    "when",
    en="a letter goes to the customer that it is resolved",
    zh="向客户寄出简易解决函",
)
def summary_letter(world: World) -> None:
    """Write to the customer that the complaint is resolved, and where to go otherwise."""
    world.attempt("handler", "inform", letter(world, "summary", "leaflet", "waiver"))


@phrase(
    "when",
    en="the handler acknowledges the complaint, and says by when the answer comes",
    zh="经办人受理确认，并写明何时答复",
)
def acknowledges_with_limit(world: World) -> None:
    """Acknowledge, with the limit that holds for the answer."""
    limit = filled(world, "acknowledge", "limit")
    world.attempt("handler", "acknowledge", ("acknowledge", {"limit": limit}))


@phrase(
    "when",
    en="the handler asks a department to answer within {number} day(s)",
    zh="经办人征询部门，{number}天内答复",
)
def asks_department(world: World, days: int) -> None:
    """Ask a department a question, with a day for the answer."""
    asked = step(world, "ask", {"due": in_days(world, days)})
    world.attempt("handler", "ask", asked)


@phrase(
    "when",
    en="the handler agrees to call again within {number} day(s)",
    zh="经办人约定{number}天内再次回访",
)
def agrees_to_call(world: World, days: int) -> None:
    """Set a day for the next call to the customer."""
    agreed = step(world, "follow-up", {"due": in_days(world, days)})
    world.attempt("handler", "follow-up", agreed)
