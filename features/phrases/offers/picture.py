"""What do both sides hold, and what is at risk? Cards, scores, and what the desk makes of them."""

from ...book.phrases import phrase
from ...book.unmet import Term, terms
from ...scene.world import World
from ..comparing.expecting import expect
from ..comparing.offers import card as laid
from ..comparing.offers import picture


@phrase(
    "when",
    en="the handler notes of our side: {card}, {words}",
    zh="经办人记下我方的筹码：{card}，{words}",
)
def ours(world: World, card: str, words: str) -> None:
    """Lay down a card of ours that rests on nothing yet."""
    world.attempt("handler", "card", laid("firm", card, words))


@phrase(
    "when",
    en="the handler notes of our side: {card}, {words}, resting on {words}",
    zh="经办人记下我方的筹码：{card}，{words}，依据是{words}",
)
def ours_grounded(world: World, card: str, words: str, ground: str) -> None:
    """Lay down a card of ours with the evidence that it rests on."""
    world.attempt("handler", "card", laid("firm", card, words, ref=ground))


@phrase(
    "when",
    en="the handler notes of the customer's side: {card}, {words}",
    zh="经办人记下客户的筹码：{card}，{words}",
)
def theirs(world: World, card: str, words: str) -> None:
    """Lay down what the customer's side holds."""
    world.attempt("handler", "card", laid("customer", card, words))


@phrase(
    "when",
    en="the handler notes a right of the customer: {right}, {words}",
    zh="经办人记下客户的一项权利：{right}，{words}",
)
def may_lawfully(world: World, right: str, words: str) -> None:
    """Lay down a right of the customer, which is never a threat."""
    world.attempt("handler", "card", laid("customer", "right", words, right=right))


@phrase(
    "when",
    en="the handler notes as a card of ours: {right}, {words}",
    zh="经办人把它记作我方的筹码：{right}，{words}",
)
def our_threat(world: World, right: str, words: str) -> None:
    """Try to lay down as our own what only the customer may do."""
    world.attempt("handler", "card", laid("firm", "right", words, right=right))


@phrase(
    "when",
    en="the handler means to respond to the last card with {words}",
    zh="经办人对最后一张筹码的应对是{words}",
)
def responds(world: World, words: str) -> None:
    """Lay the last card down anew, with how we mean to respond."""
    number, last = len(world.facts.cards), world.facts.cards[-1]
    more = {"right": last.right} if last.right else {}
    said = {"plan": words, "replaces": number, **more}
    world.attempt("handler", "card", laid(last.side, last.kind, "As before.", **said))


@phrase(
    "when",
    en="the handler scores the risk: {number} in law, {number} in public, {number} with regulators",
    zh="经办人评定风险：法律{number}，舆情{number}，监管{number}",
)
def scores(world: World, legal: int, opinion: int, regulator: int) -> None:
    """Score the three axes."""
    found = {"legal": legal, "opinion": opinion, "regulator": regulator}
    world.attempt("handler", "risk", ("risk", found))


@phrase("then", en="our side holds {number} card(s)", zh="我方有{number}张筹码")
def we_hold(world: World, number: int) -> None:
    """So many cards of ours stand in the picture."""
    expect(world, "cards", str(number), str(len(picture(world).firm)))


@phrase("then", en="the customer's side holds {number} card(s)", zh="客户有{number}张筹码")
def they_hold(world: World, number: int) -> None:
    """So many cards of the customer stand in the picture."""
    expect(world, "cards", str(number), str(len(picture(world).customer)))


@phrase(
    "then",
    en="the picture shows the risk: {number} in law, {number} in public, {number} with regulators",
    zh="风险图景为：法律{number}，舆情{number}，监管{number}",
)
def shows(world: World, legal: int, opinion: int, regulator: int) -> None:
    """The three axes stand at these scores."""
    seen = [str(one.score) for one in picture(world).risk]
    expect(world, "axes", [str(one) for one in (legal, opinion, regulator)], seen)


@phrase(
    "then",
    en="the risk has to be scored again: {verdict}",
    zh="风险须重新评定：{verdict}",
)
def stale(world: World, verdict: str) -> None:
    """The scores are from before an escalation, or they are not."""
    seen = "yes" if picture(world).stale else "no"
    expect(world, "rescored", *terms("verdict", (verdict, seen)))


@phrase(
    "then",
    en="the customer was offered {number} version(s), and the last one {turnout}",
    zh="先后提出{number}版，最后一版{turnout}",
)
def rounds(world: World, number: int, turnout: str) -> None:
    """The rounds are told in order, and how the last one ended."""
    found = world.desk("manager").rounds(world.case)
    expect(world, "rounds", str(number), str(len(found)))
    ended = (found[-1].ended or "open") if found else ""
    expect(world, "turnout", Term("turnout", turnout), Term("turnout", ended))


@phrase(
    "then",
    en="{number} comparable complaint(s) can be looked at",
    zh="可供比较的同类投诉有{number}件",
)
def compared(world: World, number: int) -> None:
    """So many complaints of the same kind are there to compare with."""
    found = world.desk("handler").comparable(world.case)
    expect(world, "comparable", str(number), str(found.cases))
