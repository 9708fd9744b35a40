"""How is contact bounded: a warning, a plan, what the customer hears of it, and another look?"""

from ...book.phrases import phrase
from ...book.unmet import Term, Unmet
from ...scene.plausible import in_days, step
from ...scene.world import World
from ..comparing.expecting import expect, known
from .seeing import organised, plan


@phrase("when", en="the {role} warns the customer of {conduct}", zh="{role}就{conduct}提醒客户")
@phrase("given", en="the {role} warned the customer of {conduct}", zh="{role}已就{conduct}提醒客户")
def warns(world: World, role: str, conduct: str) -> None:
    """Tell the customer which conduct cannot go on."""
    given = step(world, "conduct-warning", {"conduct": [conduct]})
    world.attempt(role, "conduct-warning", given)


@phrase("when", en="the handler warns the customer, saying {words}", zh="经办人提醒客户，说{words}")
def warns_saying(world: World, words: str) -> None:
    """Warn the customer in these words."""
    given = {"conduct": ["arguments"], "text": words}
    world.attempt("handler", "conduct-warning", ("conduct-warning", given))


@phrase(
    "when",
    en="the {role} bounds contact for {number} day(s): {limit}",
    zh="{role}安排接触{number}天：{limit}",
)
@phrase(
    "given",
    en="the {role} bounded contact for {number} day(s): {limit}",
    zh="{role}已安排接触{number}天：{limit}",
)
def bounds(world: World, role: str, days: int, limit: str) -> None:
    """Make a conduct plan that is looked at again after so many days."""
    plan(world, role, days, limits=[limit])


@phrase(
    "when",
    en="the {role} bounds contact for {number} day(s): {limit}, {colleague}",
    zh="{role}安排接触{number}天：{limit}，{colleague}",
)
def bounds_with(world: World, role: str, days: int, limit: str, colleague: str) -> None:
    """Make a conduct plan that names the one person who speaks with the customer."""
    plan(world, role, days, limits=[limit], to=known(world, colleague))


@phrase("when", en="the handler tells the customer of the plan", zh="经办人把接触安排告知客户")
@phrase("given", en="the handler told the customer of the plan", zh="经办人已把接触安排告知客户")
def tells_plan(world: World) -> None:
    """Tell the customer the plan, and who looks at it again."""
    world.attempt("handler", "conduct-notice", step(world, "conduct-notice"))


@phrase(
    "when",
    en="the handler tells the customer of the plan, saying {words}",
    zh="经办人告知接触安排，说{words}",
)
def tells_plan_saying(world: World, words: str) -> None:
    """Tell the customer the plan in these words."""
    given = step(world, "conduct-notice", {"text": words})
    world.attempt("handler", "conduct-notice", given)


@phrase(
    "when",
    en="the customer wants the plan looked at again, saying {words}",
    zh="客户要求复核接触安排，说{words}",
)
@phrase(
    "given",
    en="the customer wanted the plan looked at again, saying {words}",
    zh="客户已要求复核接触安排，说{words}",
)
def appeals(world: World, words: str) -> None:
    """Record that the customer does not agree to the plan."""
    world.attempt("customer", "conduct-appeal", ("conduct-appeal", {"words": words}))


@phrase(
    "when",
    en="{colleague} keeps the plan for {number} more day(s)",
    zh="{colleague}维持接触安排{number}天",
)
def keeps_plan(world: World, colleague: str, days: int) -> None:
    """Look at the plan again, and keep it until another day."""
    given = {"result": "kept", "review": in_days(world, days)}
    world.attempt(colleague, "conduct-review", step(world, "conduct-review", given))


@phrase(
    "when", en="{colleague} keeps the plan for good", zh="{colleague}维持接触安排，没有写明日期"
)
def keeps_for_good(world: World, colleague: str) -> None:
    """Try to keep the plan without another day for it."""
    given = step(world, "conduct-review", {"result": "kept"})
    world.attempt(colleague, "conduct-review", given)


@phrase("when", en="{colleague} ends the plan", zh="{colleague}结束接触安排")
@phrase("given", en="{colleague} ended the plan", zh="{colleague}已结束接触安排")
def ends_plan(world: World, colleague: str) -> None:
    """Look at the plan again, and end it."""
    given = step(world, "conduct-review", {"result": "ended"})
    world.attempt(colleague, "conduct-review", given)


@phrase("then", en="of conduct the desk knows: {bounding}", zh="接触安排的状态为{bounding}")
def conduct_is(world: World, state: str) -> None:
    """The customer was warned, or contact is bounded, or no more."""
    expect(world, "bounding", Term("bounding", state), Term("bounding", world.facts.conduct.state))


@phrase("then", en="contact is bounded: {limit}", zh="接触限定为：{limit}")
def is_bounded(world: World, limit: str) -> None:
    """A plan with this bound holds: the customer knows it."""
    found = organised(world).conduct
    seen = found.limits[0] if found and found.told and found.limits else ""
    expect(world, "limit", Term("limit", limit), Term("limit", seen))


@phrase("then", en="no bounds hold", zh="没有生效的接触安排")
def nothing_holds(world: World) -> None:
    """There is no plan, or the customer does not know it yet."""
    if world.facts.conduct.holds:
        limits = sorted(world.facts.conduct.limits)
        raise Unmet("bounds_hold", world.process, seen=Term("limit", limits[0]))
