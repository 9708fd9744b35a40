"""Which scenarios are meant? By tags, by text, by the line they stand in."""

from typing import NamedTuple

from ..reading.plan import Plan
from .files import NoFeatures


class Choice(NamedTuple):
    """What chooses scenarios: a tag expression such as `@consent and not @slow`, and a text.

    A text chooses what has it in its name, or in that of its rule or its feature.
    """

    tags: str = ""
    text: str = ""

    def fits(self, plan: Plan) -> bool:
        """Tell whether a scenario is meant; raises `NoFeatures` for an expression that is none."""
        return self._by_text(plan) and self._by_tags(plan)

    def _by_text(self, plan: Plan) -> bool:
        names = (plan.name, plan.rule, plan.feature, plan.path.stem)
        return not self.text or any(self.text.casefold() in one.casefold() for one in names)

    def _by_tags(self, plan: Plan) -> bool:
        if not self.tags:
            return True
        from cucumber_tag_expressions import parse  # noqa: PLC0415  # only where it is asked for
        from cucumber_tag_expressions.parser import TagExpressionError  # noqa: PLC0415

        try:
            return bool(parse(self.tags).evaluate([*plan.tags]))
        except TagExpressionError:
            raise NoFeatures("bad_tags", tags=self.tags) from None


EVERYTHING = Choice()


def at_lines(plans: tuple[Plan, ...], lines: frozenset[int]) -> tuple[Plan, ...]:
    """Return the scenarios that stand at these lines, or around them."""
    if not lines:
        return plans
    starts = sorted({plan.where for plan in plans} | {plan.line for plan in plans})
    meant = {max((at for at in starts if at <= line), default=0) for line in lines}
    return tuple(plan for plan in plans if meant & {plan.where, plan.line})
