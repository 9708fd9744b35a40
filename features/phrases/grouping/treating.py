"""Are like members treated alike, and does anybody see it when complaints pile up?"""

from typing import Any

from amends.workflow import Money

from ...book.phrases import phrase
from ...scene.walker import make, ready
from ...scene.world import World
from ..comparing.expecting import expect
from .shown import at_other, member, verdict


@phrase("when", en="the draft for the other member gives {money}", zh="给另一名成员的拟稿为{money}")
def other_gets(world: World, money: Money) -> None:
    """Write another amount into the draft of the other member."""
    with at_other(world):
        world.attempt("handler", "draft", ("draft", {"amount": money}))


@phrase(
    "when",
    en="the handler says why that draft differs: {difference}, {words}",
    zh="经办人说明该拟稿为何不同：{difference}，{words}",
)
def says_why(world: World, ground: str, words: str) -> None:
    """Give for the other member's version one of the grounds that there are."""
    with at_other(world):
        world.attempt("handler", "differ", ("differ", {"ground": ground, "text": words}))


@phrase(
    "when",
    en="the handler says why this draft differs: {difference}, {words}",
    zh="经办人说明本案拟稿为何不同：{difference}，{words}",
)
def says_why_here(world: World, ground: str, words: str) -> None:
    """Give for the complaint's own version one of the grounds that there are."""
    world.attempt("handler", "differ", ("differ", {"ground": ground, "text": words}))


@phrase(
    "when",
    en="a better draft is put forward here, of {money}",
    zh="本案提出更好的方案，金额{money}",
)
def better_here(world: World, money: Money) -> None:
    """Draft and put forward here what is better than before."""
    ready(world, "propose")
    world.do("handler", ("draft", {"amount": money}))
    ready(world, "propose")
    make(world, "propose")


@phrase("when", en="the other member is furious", zh="另一名成员怒不可遏")
def other_is_loud(world: World) -> None:
    """Take the highest reading with the other member, who is loud about it."""
    with at_other(world):
        world.attempt("handler", "contact", ("contact", {"feeling": 4}))


@phrase(
    "given",
    en="{number} complaint(s) about {cause} came in",
    zh="收到{number}件原因为{cause}的投诉",
)
@phrase(
    "when",
    en="{number} more complaint(s) about {cause} come(s) in",
    zh="又收到{number}件原因为{cause}的投诉",
)
def came_in(world: World, number: int, cause: str) -> None:
    """Receive so many complaints of one cause, now."""
    desk = world.desk("handler")
    receipt: dict[str, Any] = {**world.receipt, "cause": cause}
    for _ in range(number):
        desk.receive(**receipt)


@phrase("when", en="the handler records what piles up", zh="经办人记录聚集的投诉")
def records_piles(world: World) -> None:
    """Tell compliance of every kind that piles up."""
    world.at_group("handler", "warn", lambda desk: desk.group_warn())


@phrase("then", en="like members are treated alike: {verdict}", zh="同类成员一视同仁：{verdict}")
def alike(world: World, said: str) -> None:
    """No offer differs from those of like members without a reason."""
    found = member(world).treatment
    verdict(world, "alike", said, so=found.compared > 0 and not found.unequal)


@phrase("then", en="complaints pile up: {verdict}", zh="投诉正在聚集：{verdict}")
def piling_up(world: World, said: str) -> None:
    """More complaints of one kind came in than is usual."""
    verdict(world, "piling_up", said, so=bool(world.desk("manager").group_signals()))


@phrase("then", en="compliance was told {number} time(s)", zh="已报合规{number}次")
def was_told(world: World, number: int) -> None:
    """The desk's record holds so many early warnings."""
    with world.store.reading() as view:
        events = [one.event() for one in view.events("desk")]
    told = sum(one.what == "risk_warned" for one in events)
    expect(world, "warnings", str(number), str(told))
