"""What does the customer want, is it reasonable, and what is done before anybody has judged?"""

from amends.workflow import Money

from ...book.phrases import phrase
from ...book.unmet import Unmet
from ...scene.plausible import step
from ...scene.world import World
from ..comparing.expecting import expect
from ..comparing.figures import money_of
from ..comparing.merits import VAGUE


@phrase("when", en="the handler weighs a claim for {money}", zh="经办人评判金额为{money}的诉求")
@phrase("given", en="a claim for {money} was weighed", zh="已评判金额为{money}的诉求")
def weighs_claim(world: World, amount: Money) -> None:
    """Hold what the customer wants against what was promised."""
    given = {"amount": amount, "contract": "As the contract has it."}
    world.attempt("handler", "claim", step(world, "claim", given))


@phrase(
    "when",
    en="the handler weighs a claim by no view at all",
    zh="经办人评判诉求，却没有写任何角度",
)
def weighs_by_nothing(world: World) -> None:
    """Call a claim reasonable without saying by what."""
    world.attempt("handler", "claim", step(world, "claim"))


@phrase("when", en="the handler weighs a claim by a vague rule", zh="经办人按含糊的规则评判诉求")
def weighs_vaguely(world: World) -> None:
    """Rest the view on a rule that can be read in two ways."""
    world.attempt("handler", "claim", step(world, "claim", VAGUE))


@phrase(
    "when",
    en="the handler weighs a claim by a vague rule as it was read before: {words}",
    zh="经办人按含糊的规则评判诉求，并援引先例{words}",
)
def weighs_by_precedent(world: World, precedent: str) -> None:
    """Rest the view on how a like case was decided."""
    world.attempt("handler", "claim", step(world, "claim", {**VAGUE, "precedent": precedent}))


@phrase("when", en="the handler helps at once with {money}", zh="经办人当即先行补救{money}")
@phrase("given", en="the handler helped at once with {money}", zh="经办人曾先行补救{money}")
def helps_at_once(world: World, amount: Money) -> None:
    """Do something for the customer before anybody has judged."""
    world.attempt("handler", "interim", step(world, "interim", {"amount": amount}))


@phrase(
    "then",
    en="the customer was helped with {money}, whoever is liable",
    zh="客户先得到{money}的补救",
)
def was_helped(world: World, amount: Money) -> None:
    """What was given before any judgement comes to this much."""
    expect(world, "received_money", amount, money_of(world, "performed", "interim"))


@phrase("when", en="the handler helps at once, saying {words}", zh="经办人先行补救，说{words}")
def helps_saying(world: World, words: str) -> None:
    """Do something for the customer, with these words to it."""
    world.attempt("handler", "interim", step(world, "interim", {"text": words}))


@phrase("then", en="liability is not judged", zh="责任尚未判定")
def not_judged(world: World) -> None:
    """Nobody has said who is liable, and nothing that was done says it for them."""
    if world.facts.liability:
        raise Unmet("judged", world.process)
