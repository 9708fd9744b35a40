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


@phrase("when", en="the customer objects", zh="客户对方案提出异议")
def objects(world: World) -> None:
    """Record an objection to what is on the table."""
    world.attempt("customer", "object", ("object", WISH))


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
def wants_it_again(world: World) -> None:
    """Reopen at the customer's bare wish."""
    world.attempt("customer", "reopen", ("reopen", WISH))
