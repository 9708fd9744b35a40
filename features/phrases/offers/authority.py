"""Who may give what, and how much? Sums over case and customer, kinds of remedy, and extras."""

from amends.workflow import Money

from ...book.phrases import phrase
from ...book.unmet import Term
from ...book.values import CURRENCY
from ...scene.walker import reach
from ...scene.world import World
from ..comparing.expecting import expect
from ..comparing.offers import offer_goodwill
from ..comparing.record import other


@phrase(
    "given",
    en="the customer has agreed to {money} in another complaint",
    zh="同一客户在另一件投诉中已就{money}达成一致",
)
def agreed_elsewhere(world: World, money: Money) -> None:
    """Settle a second complaint of the same customer for this much, and link the two."""
    world.receive_another()
    first, sums = world.case, dict(world.sums)
    world.spoken, world.sums = other(world), {"floor": money}
    world.forget()
    reach(world, "accepted")
    world.spoken, world.sums = first, sums
    world.forget()
    world.do("handler", ("link", {"other": other(world), "as": "repeat"}))


@phrase("when", en="the {role} gives {money} on top", zh="{role}额外给予{money}")
def gives_on_top(world: World, role: str, money: Money) -> None:
    """Give more than was agreed, and ask nothing for it."""
    given = {"text": "With our thanks for your patience.", "amount": money}
    world.attempt(role, "extra", ("extra", given))


@phrase(
    "when",
    en="the {role} gives something on top, saying {words}",
    zh="{role}额外给予一些，说{words}",
)
def gives_saying(world: World, role: str, words: str) -> None:
    """Give something on top in these words."""
    world.attempt(role, "extra", ("extra", {"text": words}))


@phrase("then", en="the customer was given {money} on top", zh="客户额外得到{money}")
def given_on_top(world: World, money: Money) -> None:
    """What was given beyond the agreement comes to this much."""
    expect(world, "extras", money, Money(world.facts.extras, CURRENCY))


@phrase(
    "then",
    en="what the customer got in other complaints counts: {money}",
    zh="同一客户在其他投诉中所得计入：{money}",
)
def counted(world: World, money: Money) -> None:
    """What others gave was looked up, and comes to this much."""
    expect(world, "elsewhere", money, Money(world.facts.elsewhere, CURRENCY))


@phrase(
    "given",
    en="goodwill was given before, in {number} complaints of this kind",
    zh="同类投诉此前已有{number}件给过善意补助",
)
def goodwill_before(world: World, number: int) -> None:
    """Let earlier complaints of the same cause end with goodwill."""
    world.liable = False
    world.receipt["cause"] = "quality"
    for _ in range(number):
        reach(world, "clarified")
        world.sums = {}
        offer_goodwill(world)
        world.spoken = None
        world.forget()


@phrase(
    "then",
    en="the record says that goodwill has become a habit here: {verdict}",
    zh="记录写明此类投诉一再以善意补助了结：{verdict}",
)
def habit(world: World, verdict: str) -> None:
    """The approval noted, or did not note, that goodwill is given again and again."""
    seen = Term("verdict", "yes" if world.facts.systemic else "no")
    expect(world, "systemic", Term("verdict", verdict), seen)


@phrase("given", en="the desk lets nobody give {remedy}", zh="本台无人可以给予{remedy}")
def nobody_gives(world: World, remedy: str) -> None:
    """Take a kind of remedy from every role, as a manager may."""
    desk = world.desk("manager")
    for role in ("handler", "supervisor", "manager"):
        kinds = getattr(desk.policy, f"gives_{role}").split()
        desk.set_policy(f"gives_{role}", " ".join(one for one in kinds if one != remedy) or "none")
