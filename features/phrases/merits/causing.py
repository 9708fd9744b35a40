"""Who answers for how much of it, and who has to prove?"""

from ...book.phrases import phrase
from ...scene.plausible import step
from ...scene.world import World
from ..comparing.expecting import expect
from ..comparing.merits import NOT_OURS, assess, last, proves


@phrase(
    "when",
    en="a cause is named for which {side} answers, with a share of {number} percent",
    zh="列明一个由{side}负责的原因，占百分之{number}",
)
@phrase(
    "given",
    en="a cause was named for which {side} answers, with a share of {number} percent",
    zh="已列明一个由{side}负责的原因，占百分之{number}",
)
def cause_named(world: World, side: str, share: int) -> None:
    """Name one cause of what happened, and how much of it somebody answers for."""
    world.attempt("handler", "cause", step(world, "cause", {"answers": side, "share": share}))


@phrase(
    "when",
    en="the first cause turns out to be one for which {side} answers, with {number} percent",
    zh="第一个原因经核实由{side}负责，占百分之{number}",
)
def cause_mended(world: World, side: str, share: int) -> None:
    """Put another cause in the place of the first one."""
    given = {"answers": side, "share": share, "replaces": 1}
    world.attempt("handler", "cause", step(world, "cause", given))


@phrase("then", en="our share is {number} percent", zh="我方占百分之{number}")
def share_is(world: World, share: int) -> None:
    """The last assessment notes this much as ours."""
    expect(world, "our_share", share, last(world, "assess").get("our_share", 0))


@phrase(
    "when",
    en="the handler judges that nobody is at fault for {goods} of {number} days ago",
    zh="经办人认定没有过错，{goods}系{number}天前交付",
)
def judges_goods(world: World, goods: str, days: int) -> None:
    """Judge that there is no fault, where a rule may want us to prove that."""
    assess(world, {**NOT_OURS, "goods": goods}, days)


@phrase(
    "when",
    en="the handler has the customer prove what is wrong with {goods} of {number} days ago",
    zh="经办人要求客户举证，{goods}系{number}天前交付",
)
def customer_proves(world: World, goods: str, days: int) -> None:
    """Judge, and lay the burden of proof upon the customer."""
    assess(world, {"goods": goods, "burden": "customer"}, days)


@phrase("then", en="the firm has to prove", zh="由企业举证")
def firm_proves(world: World) -> None:
    """The last assessment names the rule by which the burden of proof turned."""
    proves(world, firm=True)


@phrase("then", en="no rule has the firm prove", zh="没有规则要求企业举证")
def nobody_proves(world: World) -> None:
    """The last assessment names no such rule."""
    proves(world, firm=False)
