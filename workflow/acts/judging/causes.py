"""The act that names a cause, and what the causes of a complaint come to together."""

from collections.abc import Mapping, Sequence
from typing import Final

from ... import guards as given
from ...facts import SIDES, Cause, Facts
from ...facts.merits import FIRM, WHOLE, came_to, causation_of
from ...facts.stale import by_assessment, older
from ...frozen import altered
from ...policy import Policy
from ...process import Act, Step
from ...process.fields import choice, count, number_of, text

JUDGED_IN: Final = ("inquired", "clarified", "escalated")  # where liability can be judged


def with_cause(causes: Sequence[Cause], step: Step) -> tuple[Cause, ...]:
    """Return the causes with the one that a step names, added or in the place of another."""
    new, at = Cause(step.text("answers"), step.count("share")), step.count("replaces")
    return (*causes[: at - 1], new, *causes[at:]) if at else (*causes, new)


def disagreeing(f: Facts, causation: str) -> Mapping[str, object] | None:
    """Object to a view of causation that the causes on record contradict (S0-66)."""
    whole, meant = came_to(f.causes), causation_of(f.causes)
    if causation == "shared" and not meant:
        return {"code": "shares_not_whole", "share": whole}
    if meant and causation not in {meant, "undetermined"}:
        return {"code": "not_our_share", "share": came_to(f.causes, FIRM)}
    return None


def _cause(f: Facts, step: Step) -> Facts:
    f = altered(f, causes=with_cause(f.causes, step), liability=older(f.liability))
    return by_assessment(f)


def _checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to causes that explain more than everything."""
    whole = came_to(with_cause(f.causes, step))
    return {"code": "shares_too_large", "share": whole} if whole > WHOLE else None


CAUSE: Final = Act(
    name="cause",
    stages=JUDGED_IN,
    fields=(
        text(required=True),
        choice("answers", *SIDES, required=True),
        count("share", 0, WHOLE, required=True),
        number_of("replaces", "causes"),
    ),
    guards=(given.issue_named,),
    sets=("causes", "liability", "shared", "draft", "table", "claim"),
    fold=_cause,
    checks=_checks,
)
