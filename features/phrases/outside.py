"""Who else has a say? Bodies outside the desk, and those who speak for the customer."""

from amends.workflow import BadInput, NotAllowed

from ..book.phrases import phrase
from ..scene.plausible import step
from ..scene.world import World


@phrase("when", en="the case outside is {outside}", zh="外部程序{outside}")
@phrase("given", en="the case outside is {outside}", zh="外部程序{outside}")
def outside_is(world: World, outside: str) -> None:
    """Record what an outside body did."""
    world.attempt("handler", "outside", step(world, "outside", {"event": outside}))


@phrase(
    "when",
    en="a colleague notes that the case outside is {outside}",
    zh="由同事登记外部程序{outside}",
)
def outside_by_colleague(world: World, outside: str) -> None:
    """Let somebody who does not own the case record what became of the outside body's case."""
    told = step(world, "outside", {"event": outside})
    world.attempt("another handler", "outside", told)


@phrase("when", en="word comes in: {news}", zh="得知：{news}")
@phrase("given", en="word came in: {news}", zh="此前得知：{news}")
def word_comes_in(world: World, news: str) -> None:
    """Record what has changed with whoever speaks for the customer."""
    world.attempt("handler", "identify", step(world, "identify", {"event": news}))


@phrase("when", en="somebody shows a mandate to settle", zh="代理人出示和解授权")
def shows_mandate(world: World) -> None:
    """Let a representative show that they may speak and settle for the customer."""
    shown = {"speaker": "representative", "event": "mandate_given", "settles": True}
    world.attempt("handler", "identify", step(world, "identify", shown))


@phrase(
    "when",
    en="a colleague calls back, and the customer does not stand by it",
    zh="同事回访时，客户表示并非本意",
)
def not_confirmed(world: World) -> None:
    """Let somebody independent ask the customer, who did not mean it."""
    said = step(world, "call-back", {"confirmed": "no"})
    world.attempt("another handler", "call-back", said)


@phrase("then", en="it cannot be done like that", zh="事情不能这样办")
def not_like_that(world: World) -> None:
    """The last attempt made no sense as the case stands, and nothing was recorded."""
    tried = world.outcome
    world.claim(tried.who if tried else "", tried.move if tried else "", BadInput)


@phrase("then", en="{colleague} may not do that", zh="{colleague}无权这样做")
def may_not(world: World, colleague: str) -> None:
    """The last attempt was refused because of who made it, and it was this one who did."""
    world.claim(colleague, world.outcome.move if world.outcome else "", NotAllowed)
