"""What was the customer promised, and when do they hear from us? Kept, broken, overdue."""

from datetime import timedelta

from ..book.phrases import phrase
from ..book.unmet import Unmet
from ..scene.plausible import step
from ..scene.world import World
from .comparing.figures import hours_to_hear
from .comparing.figures import promises as waiting


@phrase(
    "when",
    en="the handler promises {words} within {number} day(s)",
    zh="经办人承诺{words}，{number}天内办到",
)
@phrase(
    "given",
    en="the handler has promised {words} within {number} day(s)",
    zh="经办人曾承诺{words}，{number}天内办到",
)
def promises(world: World, words: str, days: int) -> None:
    """Promise the customer something by a day."""
    due = (world.now + timedelta(days=days)).isoformat()
    world.attempt("handler", "promise", ("promise", {"text": words, "due": due}))


@phrase("when", en="the handler keeps the promise", zh="经办人履行了承诺")
def keeps_promise(world: World) -> None:
    """Tell the customer that what was promised last is done."""
    kept = step(world, "contact", {"text": "Done, as promised.", "keeps": world.facts.promises})
    world.attempt("handler", "contact", kept)


@phrase(
    "when",
    en="the handler tells the customer how far things are",
    zh="经办人告诉客户办到了哪一步",
)
def tells_progress(world: World) -> None:
    """Let the customer know where the matter stands, also where nothing has moved."""
    world.attempt("handler", "inform", step(world, "inform", {"about": "progress"}))


@phrase("then", en="a promise to the customer is waiting to be kept", zh="对客户的承诺尚待履行")
def promise_waits(world: World) -> None:
    """Something was promised and is not done yet, and there is still time for it."""
    if not waiting(world) or any(waiting(world)):
        raise Unmet("promise_open", world.process)


@phrase("then", en="a promise to the customer is overdue", zh="对客户的承诺已经逾期")
def promise_overdue(world: World) -> None:
    """Something was promised by a day that is over, and is not done."""
    if not any(waiting(world)):
        raise Unmet("promise_late", world.process)


@phrase("then", en="every promise to the customer has been kept", zh="对客户的承诺均已履行")
def promises_kept(world: World) -> None:
    """Nothing that was promised is still to be done."""
    if waiting(world):
        raise Unmet("promise_kept", world.process, seen=len(waiting(world)))


@phrase(
    "then",
    en="the customer is to hear from us within {number} hour(s)",
    zh="应在{number}小时内联系客户",
)
def to_hear_within(world: World, hours: int) -> None:
    """The next word to the customer is due in exactly so many hours."""
    left = hours_to_hear(world)
    if left != hours:
        shown = Unmet("nothing", world.process) if left is None else f"{left:g}"
        raise Unmet("hear", world.process, said=hours, seen=shown)


@phrase("then", en="the word to the customer is overdue", zh="联系客户已经逾期")
def word_overdue(world: World) -> None:
    """The customer should have heard from us by now."""
    left = hours_to_hear(world)
    if left is None or left >= 0:
        raise Unmet("hear_late", world.process)
