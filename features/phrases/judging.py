"""How is the matter judged? What is found, who is liable, what is drafted, how it ended."""

from amends.workflow import Money

from ..book.phrases import phrase
from ..book.unmet import Term
from ..scene.plausible import step
from ..scene.walker import make, ready
from ..scene.world import World
from .comparing.expecting import expect, liable
from .comparing.record import log

ASSESSED = ("fault", "loss", "causation")


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
    found = dict(zip(ASSESSED, (fault, loss, causation), strict=True))
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


@phrase(
    "when",
    en="the handler adds the choice {words} to the draft",
    zh="经办人在拟稿中增加选项{words}",
)
def adds_choice(world: World, words: str) -> None:
    """Add one more option to the draft."""
    world.attempt("handler", "draft", ("draft", {"option": [words]}))


@phrase("when", en="the handler changes the offer to {money}", zh="经办人把拟稿金额改为{money}")
def changes_offer(world: World, money: Money) -> None:
    """Change the amount in the draft."""
    world.attempt("handler", "draft", ("draft", {"amount": money}))


@phrase("when", en="the handler writes {words} into the draft", zh="经办人在拟稿中写入{words}")
def writes_into_draft(world: World, words: str) -> None:
    """Change the text of the draft."""
    world.attempt("handler", "draft", ("draft", {"text": words}))


@phrase(
    "when",
    en="the draft says why there is but one choice",
    zh="拟稿说明只有一个选项的理由",
)
def single_reason(world: World) -> None:
    """Say in the draft why it leaves one option only."""
    world.attempt("handler", "draft", ("draft", {"single_reason": "Only the bank can reverse it."}))


@phrase("when", en="the {role} approves the draft", zh="由{role}审批这份拟稿")
def approves(world: World, role: str) -> None:
    """Approve the version in preparation."""
    world.attempt(role, "approve", ("approve", {}))


@phrase("when", en="a new version is put on the table", zh="新的版本提交给客户")
def new_version(world: World) -> None:
    """Hear the customer's objection and revise."""
    ready(world, "revise")
    make(world, "revise")


@phrase("then", en="the case has ended as: {outcome}", zh="结案结果为：{outcome}")
def has_ended_as(world: World, outcome: str) -> None:
    """The record says so of the way in which the case ended last."""
    ends = [one.data["outcome"] for one in log(world) if "outcome" in one.data]
    seen = Term("outcome", str(ends[-1])) if ends else ""
    expect(world, "outcome", Term("outcome", outcome), seen)
