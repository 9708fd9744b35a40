"""Does the remedy fit the issue, and what is it worth? What a draft says of that."""

from ...book.phrases import phrase
from ...book.unmet import Term
from ...scene.plausible import step
from ...scene.walker import make, reach, ready
from ...scene.world import World
from ..comparing.expecting import expect
from ..comparing.offers import said
from ..comparing.record import log


@phrase(
    "given",
    en="a point about {content} was looked into and found justified: {verdict}",
    zh="一项关于{content}的投诉事项已查明是否成立：{verdict}",
)
def point_about(world: World, content: str, verdict: str) -> None:
    """Name a point of this kind, and find whether it is justified."""
    reach(world, "inquired")
    world.do("handler", step(world, "raise", {"content": content}))
    found = {"issue": len(world.facts.issues), "upheld": verdict}
    world.do("handler", step(world, "find", found))


@phrase("when", en="the draft gives {remedy}", zh="拟稿给予{remedy}")
def gives(world: World, remedy: str) -> None:
    """Say in the draft what kind of remedy it holds."""
    world.attempt("handler", "draft", ("draft", {"remedy": [remedy]}))


@phrase("when", en="the draft names who apologises", zh="拟稿写明由谁道歉")
def names_apology(world: World) -> None:
    """Name in the draft the person who apologises."""
    world.attempt("handler", "draft", said(world, "apology_by"))


@phrase("when", en="the draft says why something else fits", zh="拟稿写明其他补救为何相称")
def fits_otherwise(world: World) -> None:
    """Give in the draft the reason for another remedy than the usual one."""
    world.attempt("handler", "draft", said(world, "fits_because"))


@phrase("when", en="the draft says what the customer gains", zh="拟稿写明对客户的好处")
def says_gain(world: World) -> None:
    """Say in the draft what the customer gains by the offer."""
    world.attempt("handler", "draft", said(world, "value"))


@phrase("when", en="the draft names a second plan", zh="拟稿写明备用方案")
def second_plan(world: World) -> None:
    """Say in the draft what is done if it cannot be done as offered."""
    world.attempt("handler", "draft", said(world, "plan_b"))


@phrase("when", en="the draft admits that the fault cannot be mended", zh="拟稿承认问题无法修复")
def admits(world: World) -> None:
    """Say in the draft that the fault itself cannot be mended."""
    world.attempt("handler", "draft", ("draft", {"unfixable": True}))


@phrase("when", en="the draft says why nothing more can be done", zh="拟稿写明为何已无他法")
def nothing_more(world: World) -> None:
    """Give in the draft the reason why nothing more can be done."""
    world.attempt("handler", "draft", said(world, "nothing_more"))


@phrase(
    "given",
    en="the offer admits that the fault cannot be mended",
    zh="方案承认问题无法修复",
)
def offer_admits(world: World) -> None:
    """Prepare an offer that owns the limit, says why, and eases what it led to."""
    ready(world, "propose")
    given = {"unfixable": True, "remedy": ["money"]}
    world.do("handler", ("draft", {**given, **said(world, "nothing_more")[1]}))
    ready(world, "propose")
    make(world, "propose")


@phrase("when", en="a point about {content} comes up", zh="客户提出一项关于{content}的事项")
def comes_up(world: World, content: str) -> None:
    """Name one more point, of this kind."""
    world.attempt("handler", "raise", step(world, "raise", {"content": content}))


@phrase(
    "given",
    en="the customer has seen {number} version(s)",
    zh="已先后提出{number}版方案",
)
def versions(world: World, number: int) -> None:
    """Put an offer on the table, and then new versions of it."""
    reach(world, "proposed")
    while world.facts.versions < number:
        ready(world, "revise")
        make(world, "revise")


@phrase(
    "then",
    en="the record of the ending says that the fault could not be mended: {verdict}",
    zh="结案记录写明问题无法修复：{verdict}",
)
def ended_unfixable(world: World, verdict: str) -> None:
    """The ending says, or does not say, that the fault could not be mended and we owned it."""
    ends = [one.data for one in log(world) if "outcome" in one.data]
    told = [one.get("resolution") == "unfixable_acknowledged" for one in ends]
    seen = Term("verdict", "yes" if told[-1] else "no") if told else ""
    expect(world, "resolution", Term("verdict", verdict), seen)
