"""How does the customer feel, and was the customer understood? Talks, readings, restatements."""

from ..book.phrases import phrase
from ..book.unmet import Term, Unmet
from ..scene.plausible import step
from ..scene.world import World
from .comparing.expecting import stands
from .givens import FURIOUS, READINGS


@phrase("given", en="a complaint in which the customer says {words}", zh="一件投诉，客户说{words}")
def complaint_saying(world: World, words: str) -> None:
    """Receive a complaint in these words."""
    world.receipt["words"] = words


@phrase("when", en="the customer calls: {words}", zh="客户来电说{words}")
def calls(world: World, words: str) -> None:
    """Record a talk in which the customer said this."""
    world.attempt("handler", "contact", ("contact", {"words": words, "channel": "phone"}))


@phrase("when", en="the customer is {feeling} now", zh="客户的情绪转为{feeling}")
def feels_now(world: World, feeling: str) -> None:
    """Hear in a talk how the customer feels now."""
    reading = READINGS.get(feeling, FURIOUS)
    world.attempt("handler", "contact", ("contact", {"feeling": reading}))


@phrase("when", en="the customer is hurt anew", zh="客户又受了委屈")
def hurt_anew(world: World) -> None:
    """Note that something we did has hurt the customer once more."""
    world.attempt("handler", "contact", ("contact", {"hurt": True}))


@phrase("when", en="the handler restates, and the customer says yes", zh="经办人复述，客户说对")
def restated_rightly(world: World) -> None:
    """Sum up what was understood; the customer confirms it."""
    world.attempt("handler", "restate", step(world, "restate", {"confirmed": "yes"}))


@phrase(
    "when",
    en="the handler restates, and the customer says {words}",
    zh="经办人复述，客户说{words}",
)
def restated_in_words(world: World, words: str) -> None:
    """Say the points back, and keep how the customer confirmed them."""
    given = {"confirmed": "yes", "words": words}
    world.attempt("handler", "restate", step(world, "restate", given))


@phrase("when", en="the handler restates, and the customer says no", zh="经办人复述，客户说不对")
def restated_wrongly(world: World) -> None:
    """Sum up what was understood; the customer says that it is wrong."""
    world.attempt("handler", "restate", step(world, "restate", {"confirmed": "no"}))


@phrase(
    "when",
    en="the handler answers the customer's feelings, saying {words}",
    zh="经办人体谅客户的情绪，说{words}",
)
def regrets_saying(world: World, words: str) -> None:
    """Hear the feeling, name it, and regret it in these words."""
    world.attempt("handler", "empathise", step(world, "empathise", {"regret": words}))


@phrase("when", en="the handler restates, saying {words}", zh="经办人复述说{words}")
def restates_saying(world: World, words: str) -> None:
    """Sum up what was understood in these words; the customer confirms it."""
    world.attempt("handler", "restate", step(world, "restate", {"text": words}))


@phrase("when", en="the handler explains how it came about", zh="经办人说明事情的缘由")
def explains(world: World) -> None:
    """Tell the customer how it came about."""
    world.attempt("handler", "explain", step(world, "explain"))


@phrase("when", en="the handler explains, saying {words}", zh="经办人向客户说明{words}")
def explains_saying(world: World, words: str) -> None:
    """Tell the customer how it came about, in these words."""
    world.attempt("handler", "explain", ("explain", {"text": words}))


@phrase("when", en="the handler apologises, saying {words}", zh="经办人致歉，说{words}")
def apologises_saying(world: World, words: str) -> None:
    """Take the blame in these words."""
    world.attempt("handler", "apologise", ("apologise", {"text": words}))


@phrase("when", en="the handler acknowledges, saying {words}", zh="经办人确认受理，说{words}")
def acknowledges_saying(world: World, words: str) -> None:
    """Confirm the receipt in these words."""
    world.attempt("handler", "acknowledge", ("acknowledge", {"text": words}))


@phrase("when", en="the customer adds a point: {words}", zh="客户又提出一点，说{words}")
def adds_point(world: World, words: str) -> None:
    """Name a further point that changes the story."""
    world.attempt("handler", "raise", step(world, "raise", {"words": words}))


@phrase("then", en="the customer's feeling is still {mood}", zh="客户的情绪状态仍为{mood}")
@phrase("then", en="the customer's feeling is {mood}", zh="客户的情绪状态为{mood}")
def feeling_is(world: World, mood: str) -> None:
    """The way from feeling to reason has come this far."""
    stands(world, "mood", mood, world.view().feeling)


@phrase("then", en="the customer no longer insists on anything", zh="客户不再坚持什么")
def insists_no_more(world: World) -> None:
    """What the customer insisted on was for one step, and that step is taken."""
    if world.facts.insists:
        raise Unmet("insists", world.process, seen=Term("move", world.facts.insists))
