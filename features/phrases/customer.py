"""What can the customer say, and what does the desk then do with it?"""

from ..book.phrases import phrase
from ..scene.plausible import step
from ..scene.world import World

WISH = {"by": "customer"}


@phrase("when", en="the customer accepts, saying {words}", zh="客户接受方案，说{words}")
def accepts(world: World, words: str) -> None:
    """Record the customer's yes in these words, and take it."""
    world.attempt("customer", "accept", ("consent", {"words": words, "option": 1}), ("accept", {}))


@phrase(
    "when",
    en="the customer chooses option {number}, saying {words}",
    zh="客户选择方案{number}，说{words}",
)
def chooses(world: World, option: int, words: str) -> None:
    """Record the customer's yes to one of the options, in these words."""
    world.attempt("customer", "consent", ("consent", {"words": words, "option": option}))


@phrase(
    "when",
    en="the customer insists on the wish to {move}, saying {words}",
    zh="客户坚持要{move}，说{words}",
)
def insists(world: World, move: str, words: str) -> None:
    """Record that the customer wants to go on although the feeling runs high."""
    world.attempt("customer", "insist", ("insist", {"move": move, "words": words}))


@phrase("when", en="the customer takes back the yes", zh="客户收回同意")
@phrase("given", en="the customer has taken back the yes", zh="客户已经收回同意")
def takes_back_yes(world: World) -> None:
    """Revoke the acceptance, as the customer wishes."""
    world.attempt("customer", "revoke", ("revoke", {"which": "acceptance", **WISH}))


@phrase("when", en="the customer asks to withdraw, saying {words}", zh="客户提出撤诉，说{words}")
def asks_to_withdraw(world: World, words: str) -> None:
    """Record the customer's own request to take the complaint back."""
    said = {"words": words, "reason": "other"}
    world.attempt("customer", "request-withdrawal", ("request-withdrawal", said))


@phrase("when", en="the customer takes back the withdrawal", zh="客户收回撤诉")
def takes_back_withdrawal(world: World) -> None:
    """Revoke the withdrawal or the request for it, as the customer wishes."""
    world.attempt("customer", "revoke", ("revoke", {"which": "withdrawal", **WISH}))


@phrase("when", en="the customer says no", zh="客户不接受方案")
def says_no(world: World) -> None:
    """Decline what is on the table."""
    world.attempt("customer", "decline", ("decline", WISH))


@phrase("when", en="the customer says no: {words}", zh="客户不接受方案，说{words}")
def says_no_saying(world: World, words: str) -> None:
    """Decline what is on the table, in these words."""
    world.attempt("customer", "decline", ("decline", {"words": words, **WISH}))


@phrase("when", en="the customer objects", zh="客户对方案提出异议")
def objects(world: World) -> None:
    """Record an objection to what is on the table."""
    world.attempt("customer", "object", ("object", WISH))


@phrase("when", en="the customer objects: {words}", zh="客户对方案提出异议，说{words}")
def objects_saying(world: World, words: str) -> None:
    """Record an objection to what is on the table, in these words."""
    world.attempt("customer", "object", ("object", {"words": words, **WISH}))


@phrase("when", en="the customer asks for somebody above", zh="客户要求由上级处理")
@phrase("given", en="the customer has asked for somebody above", zh="客户已经要求由上级处理")
def asks_above(world: World) -> None:
    """Escalate at the customer's bare wish."""
    world.attempt("customer", "escalate", ("escalate", WISH))


@phrase("when", en="the customer takes the complaint to the {level}", zh="客户找到{level}")
@phrase("given", en="the customer has taken the complaint to the {level}", zh="客户已经找到{level}")
def takes_it_to(world: World, level: str) -> None:
    """Escalate to this level at the customer's bare wish."""
    world.attempt("customer", "escalate", ("escalate", {"level": level, **WISH}))


@phrase("when", en="the customer would rather settle", zh="客户更愿意和解")
def would_settle(world: World) -> None:
    """Record that the customer wants to settle with the desk after all."""
    world.attempt("customer", "respond", step(world, "respond", {"answer": "settle"}))


@phrase("when", en="the customer wants the complaint taken up again", zh="客户要求重新办理")
@phrase(
    "given", en="the customer has wanted the complaint taken up again", zh="客户已经要求重新办理"
)
def wants_it_again(world: World) -> None:
    """Reopen at the customer's bare wish."""
    world.attempt("customer", "reopen", ("reopen", WISH))


@phrase(
    "when",
    en="the customer wants the complaint taken up again: {words}",
    zh="客户要求重新办理，说{words}",
)
def wants_it_again_saying(world: World, words: str) -> None:
    """Reopen at the customer's wish, in these words."""
    world.attempt("customer", "reopen", ("reopen", {"words": words, **WISH}))


@phrase(
    "when",
    en="the customer asks for somebody above: {words}",
    zh="客户要求由上级处理，说{words}",
)
def asks_above_saying(world: World, words: str) -> None:
    """Escalate at the customer's wish, in these words."""
    world.attempt("customer", "escalate", ("escalate", {"words": words, **WISH}))


@phrase("when", en="the customer takes back the yes: {words}", zh="客户收回同意，说{words}")
def takes_back_yes_saying(world: World, words: str) -> None:
    """Revoke the acceptance, in these words."""
    said = {"which": "acceptance", "words": words, **WISH}
    world.attempt("customer", "revoke", ("revoke", said))


@phrase("when", en="the customer says of the outcome: {words}", zh="客户对结果表示{words}")
def says_of_outcome(world: World, words: str) -> None:
    """Record how the customer sees the outcome."""
    said = {"answer": "other", "words": words}
    world.attempt("customer", "respond", ("respond", said))
