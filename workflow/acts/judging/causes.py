"""The act that names a cause, and what the causes of a complaint come to together."""

from collections.abc import Mapping, Sequence
from typing import Final

from ... import guards as given
from ...altering import altered
from ...facts import SIDES, Cause, Facts
from ...facts.stale import by_assessment, older
from ...policy import Policy
from ...process import Act, Step
from ...process.fields import choice, count, number_of, text

WHOLE: Final = 100  # percent
FIRM: Final = "firm"
JUDGED_IN: Final = ("inquired", "clarified", "escalated")  # where liability can be judged


def with_cause(causes: Sequence[Cause], step: Step) -> tuple[Cause, ...]:
    """Return the causes with the one that a step names, added or in the place of another."""
    new, at = Cause(step.text("answers"), step.count("share")), step.count("replaces")
    return (*causes[: at - 1], new, *causes[at:]) if at else (*causes, new)


def came_to(causes: Sequence[Cause], answers: str = "") -> int:
    """Return what the shares come to, of all causes or of those that one side answers for."""
    return sum(one.share for one in causes if answers in {"", one.answers})


def disagreeing(f: Facts, causation: str) -> Mapping[str, object] | None:
    """Object to a view of causation that the causes on record contradict (S0-66)."""
    ours, whole = came_to(f.causes, FIRM), came_to(f.causes)
    if causation == "undetermined" or (causation != "shared" and not f.causes):
        return None
    if whole != WHOLE:
        return {"code": "shares_not_whole", "share": whole}
    meant = {WHOLE: "full", 0: "none"}.get(ours, "shared")
    return None if causation == meant else {"code": "not_our_share", "share": ours}


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
