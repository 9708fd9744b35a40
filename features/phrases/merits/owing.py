"""What do the law and the desk's own guarantees owe at least?"""

from amends.workflow import Money

from ...book.phrases import phrase
from ...book.values import CURRENCY
from ...scene.world import World
from ..comparing.expecting import expect
from ..comparing.house import own_guarantee
from ..comparing.merits import BY_STATUTE, NOT_OURS, assess
from ..comparing.record import quoted


@phrase(
    "when",
    en="the handler judges by the rule {words}, on a sum of {money}",
    zh="经办人按规则{words}以{money}为基数判责",
)
def judges_by_rule(world: World, rule: str, price: Money) -> None:
    """Judge that a statute owes something, without loss or causation."""
    assess(world, {**BY_STATUTE, "statute": rule, "price": price})


@phrase(
    "when",
    en="the handler judges by the rule {words}, on a sum of {money}, and sets the least at {money}",
    zh="经办人按规则{words}以{money}为基数判责，并写明至少应付{money}",
)
def judges_with_floor(world: World, rule: str, price: Money, floor: Money) -> None:
    """Judge by a statute, and give the least that is owed oneself."""
    assess(world, {**BY_STATUTE, "statute": rule, "price": price, "floor": floor})


@phrase(
    "when",
    en="the handler judges by the rule {words}, on a sum of {money} for goods of {number} days ago",
    zh="经办人按规则{words}以{money}为基数判责，商品于{number}天前交付",
)
def judges_delivered(world: World, rule: str, price: Money, days: int) -> None:
    """Judge by a statute that can be called upon for some time after the delivery."""
    assess(world, {**BY_STATUTE, "statute": rule, "price": price}, days)


@phrase(
    "when",
    en="the handler judges by the rule {words} that nobody is at fault",
    zh="经办人按规则{words}判责，却认定没有过错",
)
def judges_no_fault(world: World, rule: str) -> None:
    """Name a rule that owes something, and no fault that it could rest on."""
    assess(world, {**NOT_OURS, "statute": rule, "price": Money(10_000, CURRENCY)})


@phrase(
    "given",
    en="the desk guarantees {money} where a visit is late",
    zh="本台保证上门迟到即付{money}",
)
def guarantees(world: World, amount: Money) -> None:
    """Give the desk a pack of its own in which it promises a sum."""
    own_guarantee(world, amount)


@phrase(
    "when",
    en="the handler judges by our guarantee {words}",
    zh="经办人按我方保证{words}判责",
)
def judges_by_guarantee(world: World, rule: str) -> None:
    """Judge that we did not keep a guarantee, whatever the customer lost by it."""
    given = {"fault": "breach", "loss": "none", "causation": "full", "guarantee": rule}
    assess(world, dict(given))


@phrase("then", en="at least {money} is owed", zh="至少应付{money}")
def least_owed(world: World, floor: Money) -> None:
    """An offer may not be lower than this."""
    expect(world, "floor", floor, Money(world.facts.floor, CURRENCY))


@phrase("then", en="at least {money} is owed, by {words}", zh="至少应付{money}，依据{words}")
def least_owed_by(world: World, floor: Money, rule: str) -> None:
    """An offer may not be lower than this, and the record names the version of the rule."""
    least_owed(world, floor)
    seen = world.facts.floor_rule
    expect(world, "floor_rule", quoted([rule]), quoted([seen] if seen else []))
