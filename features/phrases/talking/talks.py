"""What came up in one talk? All of it is recorded in one go, or none of it."""

from ...book.phrases import phrase
from ...book.unmet import Unmet, terms
from ...scene.plausible import SAID
from ...scene.world import World

FELT = {name: SAID[name] for name in ("heard", "named", "regret")}


@phrase(
    "when",
    en="in one talk the customer says {words}, and the handler hears it all",
    zh="一次谈话里客户说{words}，经办人体谅情绪、列明事项并复述",
)
def whole_talk(world: World, words: str) -> None:
    """Record a talk in which feeling and point are heard and said back, in one go."""
    point = {"issue": "Charged twice", "restate": "You were charged twice.", "confirmed": "yes"}
    world.talk("handler", "restate", channel="phone", words=words, feeling=2, **FELT, **point)


@phrase(
    "when",
    en="in one talk the customer says {words}, and the handler restates what nobody has named",
    zh="一次谈话里客户说{words}，经办人复述了尚未列明的事项",
)
def restates_nothing(world: World, words: str) -> None:
    """Record a talk of which one part cannot be."""
    world.talk("handler", "restate", words=words, restate="You were charged.", confirmed="yes")


@phrase(
    "when",
    en="in one talk the handler hears a feeling and regrets nothing",
    zh="一次谈话里经办人听出了情绪，却没有表示歉意",
)
def half_a_talk(world: World) -> None:
    """Record half of what belongs together."""
    world.talk("handler", "empathise", heard=FELT["heard"], named=FELT["named"])


@phrase("then", en="nothing of that talk is on record", zh="这次谈话没有留下记录")
def no_talk(world: World) -> None:
    """Besides the refusal itself nothing was written after the receipt."""
    log = world.desk("manager").log(world.case)
    kept = [entry.what for entry in log if entry.kind == "act"]
    if kept != ["receive"]:
        raise Unmet("talk_kept", world.process, seen=terms("move", kept[1:]))
