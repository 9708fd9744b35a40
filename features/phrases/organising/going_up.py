"""Why do people go over our heads, what does it cost, and what is refunded at once?"""

from amends.workflow import Money

from ...book.phrases import phrase
from ...book.unmet import Term, terms
from ...book.values import CURRENCY
from ...scene.plausible import step
from ...scene.world import World
from ..comparing.expecting import expect
from .seeing import escalated, organised


@phrase(
    "when",
    en="the customer goes over our heads: {bypass}",
    zh="客户越级投诉：{bypass}",
)
def bypasses(world: World, cause: str) -> None:
    """Escalate as the customer wishes, and note why they went past us."""
    given = {"by": "customer", "bypass_cause": [cause], "bypass_need": "Somebody with a say."}
    world.attempt("customer", "escalate", ("escalate", given))


@phrase("then", en="the record says why, over our heads: {bypass}", zh="记录写明越级原因：{bypass}")
def why_bypassed(world: World, cause: str) -> None:
    """The last escalation says this of why the customer went past us."""
    seen = escalated(world, "bypass_cause")
    said = [str(one) for one in seen] if isinstance(seen, list) else []
    expect(world, "bypass", terms("bypass", [cause]), terms("bypass", said))


@phrase(
    "when",
    en="the handler escalates it, handled for {money} so far, the expectation {shift}",
    zh="经办人升级此案，至今处理成本{money}，客户期望{shift}",
)
def escalates_at_cost(world: World, cost: Money, shift: str) -> None:
    """Escalate, and note what handling has cost and how the expectation has moved."""
    given = {"reason": "Beyond us.", "cost_handling": cost, "expectation_shift": shift}
    world.attempt("handler", "escalate", ("escalate", given))


@phrase(
    "then",
    en="the record says that it was handled for {money}, the expectation {shift}",
    zh="记录写明处理成本{money}，客户期望{shift}",
)
def cost_is(world: World, cost: Money, shift: str) -> None:
    """The last escalation says what handling had cost, and how the expectation had moved."""
    money = escalated(world, "cost_handling")
    minor = money.get("minor") if isinstance(money, dict) else None
    seen = Money(minor, CURRENCY) if isinstance(minor, int) else ""
    expect(world, "cost", cost, seen)
    seen_shift = str(escalated(world, "expectation_shift"))
    expect(world, "shift", Term("shift", shift), Term("shift", seen_shift))


@phrase(
    "when",
    en="the {role} refunds {money} by the green channel",
    zh="{role}经绿色通道当场退赔{money}",
)
def refunds(world: World, role: str, amount: Money) -> None:
    """Refund a small sum at once, in the same contact."""
    given = step(world, "green-channel", {"green": "used", "amount": amount})
    world.attempt(role, "green-channel", given)


@phrase("when", en="the handler refunds at once, saying {words}", zh="经办人当场退赔，说{words}")
def refunds_saying(world: World, words: str) -> None:
    """Refund a small sum in these words."""
    given = {"green": "used", "amount": Money(1_000, CURRENCY), "text": words}
    world.attempt("handler", "green-channel", ("green-channel", given))


@phrase(
    "when",
    en="the handler refunds nothing by the green channel",
    zh="经办人走绿色通道，没有写明金额",
)
def refunds_nothing(world: World) -> None:
    """Try to use the green channel without a sum."""
    world.attempt("handler", "green-channel", step(world, "green-channel", {"green": "used"}))


@phrase("when", en="the green channel is declined", zh="未采用绿色通道")
def declines_green(world: World) -> None:
    """Note that the green channel was offered and not used."""
    given = step(world, "green-channel", {"green": "declined"})
    world.attempt("handler", "green-channel", given)


@phrase(
    "when",
    en="the green channel is declined, and {money} is named",
    zh="未采用绿色通道，却写明{money}",
)
def declines_with_sum(world: World, amount: Money) -> None:
    """Try to note a sum that nobody gets."""
    given = step(world, "green-channel", {"green": "declined", "amount": amount})
    world.attempt("handler", "green-channel", given)


@phrase("then", en="the green channel was {green}", zh="绿色通道{green}")
def green_is(world: World, green: str) -> None:
    """The green channel was used, or declined."""
    expect(world, "green", Term("green", green), Term("green", organised(world).green))
