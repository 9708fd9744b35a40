"""What is put before the customer? The draft, changed and approved, until it is a version."""

from amends.workflow import Money

from ..book.phrases import phrase
from ..scene.plausible import step
from ..scene.walker import make, ready
from ..scene.world import World


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


@phrase("when", en="the handler begins a final answer", zh="经办人着手最终答复")
def begins_final_answer(world: World) -> None:
    """Begin to draft the final answer, with nothing in it yet that could be accepted."""
    begun = step(world, "draft", {"kind": "final", "text": "Our final answer."})
    world.attempt("handler", "draft", begun)


@phrase("when", en="the {role} approves version {number}", zh="由{role}审批第{number}版拟稿")
def approves_version(world: World, role: str, version: int) -> None:
    """Approve the version of this number, if it is the one in preparation."""
    world.attempt(role, "approve", ("approve", {"version": version}))


@phrase("when", en="the {role} approves the draft", zh="由{role}审批这份拟稿")
def approves(world: World, role: str) -> None:
    """Approve the version in preparation."""
    world.attempt(role, "approve", ("approve", {}))


@phrase("when", en="a final answer is sent", zh="最终答复发给客户")
def final_answer(world: World) -> None:
    """Supply all that a final answer asks for, and send it."""
    ready(world, "answer")
    make(world, "answer")


@phrase("when", en="a new version is put on the table", zh="新的版本提交给客户")
def new_version(world: World) -> None:
    """Hear the customer's objection and revise."""
    ready(world, "revise")
    make(world, "revise")


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
