"""What is the customer to get, and what have they got? Owed by agreement, due by law."""

from amends.workflow import Money

from ..book.phrases import phrase
from ..scene.plausible import step
from ..scene.walker import ready
from ..scene.world import World
from .comparing.expecting import expect
from .comparing.figures import money_of, number_open


@phrase("when", en="what was agreed is done and shown", zh="约定的补救办妥并出示凭证")
def agreed_is_done(world: World) -> None:
    """Perform everything that was agreed and is still to be done."""
    numbers = [*number_open(world, "owed")]
    steps = [step(world, "perform", {"remedy": number}) for number in numbers]
    world.attempt("handler", "perform", *steps)


@phrase("when", en="what the law demands is paid", zh="付清依法应付的款项")
def law_is_paid(world: World) -> None:
    """Perform everything that the law demands and that is still to be done."""
    numbers = [*number_open(world, "due")]
    steps = [step(world, "perform", {"remedy": number}) for number in numbers]
    world.attempt("handler", "perform", *steps)


@phrase("when", en="everything is laid ready for the customer", zh="为客户备妥应得的一切")
def laid_ready(world: World) -> None:
    """Tender everything that the customer is still to get."""
    numbers = [*number_open(world, "owed", "due")]
    steps = [step(world, "tender", {"remedy": number}) for number in numbers]
    world.attempt("handler", "tender", *steps)


@phrase("when", en="the handler calls the money goodwill", zh="经办人注明这笔钱是善意补助")
def called_goodwill(world: World) -> None:
    """Say in the draft that nothing is owed and the money is a present."""
    world.attempt("handler", "draft", ("draft", {"goodwill": True}))


@phrase("given", en="an offer that only explains lies ready", zh="已备好只作说明的方案")
def only_explains(world: World) -> None:
    """Draft an offer that gives an explanation and no money."""
    ready(world, "propose")
    world.do("handler", ("draft", {"explanation_only": True}))
    ready(world, "propose")


@phrase("then", en="the law still demands {money}", zh="依法仍应付{money}")
def law_still_demands(world: World, money: Money) -> None:
    """What is due by law and not yet done comes to this much."""
    expect(world, "due_money", money, money_of(world, "open", "due"))


@phrase("then", en="the customer has received {money}", zh="客户已得到{money}")
def has_received(world: World, money: Money) -> None:
    """What was done for the customer, and shown, comes to this much."""
    expect(world, "received_money", money, money_of(world, "performed", "owed", "due"))


@phrase("then", en="the customer may collect {money}", zh="客户可随时领取{money}")
def may_collect(world: World, money: Money) -> None:
    """What lies ready for the customer comes to this much."""
    expect(world, "ready_money", money, money_of(world, "tendered", "owed", "due"))
