"""What kind of complaint is it? Causes, validity and what changed in it, remarks and complaints."""

from ...book.phrases import phrase
from ...book.unmet import Term, Unmet
from ...scene.world import World
from ..comparing.expecting import expect
from ..comparing.people import SUBSTANTIATED, found
from ..comparing.record import log


@phrase("when", en="the cause is noted as {cause}", zh="投诉的原因记为{cause}")
def caused_by(world: World, cause: str) -> None:
    """Note what the complaint is about."""
    world.attempt("handler", "classify", ("classify", {"cause": cause}))


@phrase(
    "when",
    en="the cause is noted as {cause}, namely {detail}",
    zh="投诉的原因记为{cause}，具体为{detail}",
)
def caused_in_detail(world: World, cause: str, detail: str) -> None:
    """Note what the complaint is about, and what within that."""
    world.attempt("handler", "classify", ("classify", {"cause": cause, "detail": detail}))


@phrase("when", en="the complaint is narrowed down to {detail}", zh="投诉的类别记为{detail}")
def narrowed_down(world: World, detail: str) -> None:
    """Note the second level of the cause alone."""
    world.attempt("handler", "classify", ("classify", {"detail": detail}))


@phrase("then", en="the complaint is about {detail}", zh="投诉的具体类别是{detail}")
def is_about(world: World, detail: str) -> None:
    """The second level of the cause is this."""
    expect(world, "detail", Term("detail", detail), Term("detail", world.facts.kinds.detail))


@phrase("then", en="the complaint has no detail any more", zh="投诉不再有具体类别")
def is_about_nothing(world: World) -> None:
    """The detail went with the cause that it belonged to."""
    if world.facts.kinds.detail:
        raise Unmet("detail_gone", world.process, seen=Term("detail", world.facts.kinds.detail))


@phrase("given", en="the complaint was taken to be {validity}", zh="投诉的性质已记为{validity}")
def was_taken_to_be(world: World, validity: str) -> None:
    """Note whether there is something in it, or which talk was wanted."""
    world.do("handler", ("classify", found(validity)))


@phrase("when", en="the complaint is taken to be {validity}", zh="投诉的性质记为{validity}")
def taken_to_be(world: World, validity: str) -> None:
    """Note whether there is something in it, by our own finding, or which talk was wanted."""
    world.attempt("handler", "classify", ("classify", found(validity)))


@phrase("when", en="the complaint is found true by {finder}", zh="投诉经{finder}查实")
def found_true(world: World, finder: str) -> None:
    """Note who found that there is something in the complaint."""
    world.attempt("handler", "classify", ("classify", found(SUBSTANTIATED, finder)))


@phrase("when", en="the complaint is found true by nobody", zh="投诉记为有效，却没有写明由谁查实")
def found_by_nobody(world: World) -> None:
    """Try to note that there is something in it, without saying who found so."""
    world.attempt("handler", "classify", ("classify", {"validity": SUBSTANTIATED}))


@phrase(
    "when", en="{finder} is named, though nothing was found", zh="没有查实，却写明由{finder}查实"
)
def finder_of_nothing(world: World, finder: str) -> None:
    """Try to name who found what nobody says there is."""
    world.attempt("handler", "classify", ("classify", {"found_by": finder}))


@phrase(
    "when",
    en="on reflection it is {validity}, because {words}",
    zh="经复核改为{validity}，理由是{words}",
)
def reclassified(world: World, validity: str, words: str) -> None:
    """Change for a reason what the complaint is taken to be."""
    given = {**found(validity), "reason": words}
    world.attempt("handler", "reclassify", ("reclassify", given))


@phrase("when", en="on reflection it is {validity}, for no reason", zh="没有理由就改为{validity}")
def reclassified_without(world: World, validity: str) -> None:
    """Try to change it, and say nothing for it."""
    world.attempt("handler", "reclassify", ("reclassify", found(validity)))


@phrase("then", en="the complaint counts as {validity}", zh="投诉的性质为{validity}")
def counts_as(world: World, validity: str) -> None:
    """The desk takes the complaint to be this now."""
    seen = Term("validity", world.facts.kinds.validity)
    expect(world, "validity", Term("validity", validity), seen)


@phrase(
    "then",
    en="the record says that it counted as {validity} before",
    zh="记录写明原先的性质为{validity}",
)
def counted_as(world: World, validity: str) -> None:
    """The last change of it names what was thought before."""
    seen = log(world)[-1].data.get("reclassified", "")
    expect(world, "validity", Term("validity", validity), Term("validity", str(seen)))


@phrase("then", en="the record blames our own handling for it", zh="记录写明这是我方处理不当所致")
def own_goal(world: World) -> None:
    """A talk that was wanted has become a complaint with something in it, by our doing."""
    if log(world)[-1].data.get("own_goal") is not True:
        raise Unmet("own_goal", world.process)


@phrase("then", en="the record blames nobody for it", zh="记录没有归咎于我方处理不当")
def no_own_goal(world: World) -> None:
    """The change does not count as one that our handling brought about."""
    if "own_goal" in log(world)[-1].data:
        raise Unmet("no_own_goal", world.process)


@phrase("given", en="a remark that nobody called a complaint", zh="一条没有说是投诉的负面意见")
def remark(world: World) -> None:
    """Receive a negative comment: whoever is dissatisfied is received."""
    world.receipt["signal"] = "negative_comment"


@phrase(
    "when",
    en="the handler takes it as {taken}, because {words}",
    zh="经办人判断按{taken}对待，理由是{words}",
)
def taken_as(world: World, taken: str, words: str) -> None:
    """Decide whether it is a complaint or feedback, and say why."""
    world.attempt("handler", "triage", ("triage", {"taken_as": taken, "reason": words}))


@phrase("then", en="it is dealt with as {taken}", zh="此件按{taken}对待")
def dealt_with_as(world: World, taken: str) -> None:
    """Whoever decided last decided so."""
    seen = Term("taken", world.facts.kinds.taken_as)
    expect(world, "taken", Term("taken", taken), seen)
