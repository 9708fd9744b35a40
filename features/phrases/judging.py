"""How is the matter judged, and what does the customer get? Liability, money, how it ended."""

from amends.workflow import Money

from ..book.phrases import phrase
from ..book.unmet import Term
from ..scene.plausible import step
from ..scene.world import World
from .comparing.expecting import expect, liable
from .comparing.figures import money_of, number_open
from .comparing.record import log


@phrase(
    "when",
    en="the handler judges fault as {fault}, loss as {loss} and causation as {causation}",
    zh="经办人判定过错为{fault}，损失为{loss}，因果关系为{causation}",
)
@phrase(
    "given",
    en="fault was judged as {fault}, loss as {loss} and causation as {causation}",
    zh="已判定过错为{fault}，损失为{loss}，因果关系为{causation}",
)
def judges(world: World, fault: str, loss: str, causation: str) -> None:
    """Judge liability by its three elements."""
    found = {"fault": fault, "loss": loss, "causation": causation}
    world.attempt("handler", "assess", step(world, "assess", found))


@phrase("then", en="we are liable", zh="我方应负责任")
def are_liable(world: World) -> None:
    """Money may be owed on this view of the case."""
    liable(world, expected=True)


@phrase("then", en="we are not liable", zh="我方不负责任")
def are_not_liable(world: World) -> None:
    """Nothing is owed on this view of the case."""
    liable(world, expected=False)


@phrase(
    "when",
    en="the handler finds the complaint justified: {verdict}",
    zh="经办人查明投诉事项是否成立：{verdict}",
)
@phrase(
    "given",
    en="the complaint was found justified: {verdict}",
    zh="投诉事项是否成立已查明：{verdict}",
)
def finds(world: World, verdict: str) -> None:
    """Name a point of the complaint, unless there is one, and find whether it is justified."""
    first = [] if world.facts.issues else [step(world, "raise")]
    found = step(world, "find", {"issue": 1, "upheld": verdict})
    world.attempt("handler", "find", *first, found)


@phrase("when", en="the handler shares the view of liability", zh="经办人告知客户责任意见")
def shares_view(world: World) -> None:
    """Tell the customer who is liable, and note what they say to it."""
    world.attempt("handler", "share", step(world, "share"))


@phrase(
    "when",
    en="the handler shares the view of liability, saying {words}",
    zh="经办人告知客户责任意见，说{words}",
)
def shares_saying(world: World, words: str) -> None:
    """Tell the customer who is liable, in these words."""
    world.attempt("handler", "share", step(world, "share", {"text": words}))


@phrase("when", en="the handler asks {words} for what they know", zh="经办人向{words}了解情况")
def asks_department(world: World, words: str) -> None:
    """Ask a department for its part of the story."""
    asked = step(world, "ask", {"department": words})
    world.attempt("handler", "ask", asked)


@phrase(
    "given", en="the handler has tried in vain to reach the customer", zh="经办人曾联系客户未果"
)
@phrase("when", en="the handler tries in vain to reach the customer", zh="经办人联系客户未果")
def tries_in_vain(world: World) -> None:
    """Record one attempt to reach a customer who does not answer."""
    world.attempt("handler", "attempt", step(world, "attempt"))


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


@phrase("then", en="the case has ended as: {outcome}", zh="结案结果为：{outcome}")
def has_ended_as(world: World, outcome: str) -> None:
    """The record says so of the way in which the case ended last."""
    ends = [one.data["outcome"] for one in log(world) if "outcome" in one.data]
    seen = Term("outcome", str(ends[-1])) if ends else ""
    expect(world, "outcome", Term("outcome", outcome), seen)
