"""The act that says on what an issue rests: what was expected, what came, and the yardstick."""

from collections.abc import Mapping
from typing import Final

from ... import guards as given
from ...facts import Facts
from ...policy import Policy
from ...process import Act, Step
from ...process.fields import number_of, text
from ..common import BEFORE_YES

PAIR: Final = ("expected", "actual")
GAP: Final = (*(text(name) for name in PAIR), text("yardstick"))


def whole_gap(_f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to half a gap: only what was expected and what came make a difference (S3-2)."""
    lacking = [name for name in PAIR if not step.has(name)]
    named = step.has("yardstick") or len(lacking) < len(PAIR)
    return {"code": "half_a_gap", "field": lacking[0]} if lacking and named else None


EXPECT: Final = Act(
    name="expect",
    stages=BEFORE_YES,
    fields=(
        number_of("issue", "issues", required=True),
        *(text(name, required=True) for name in PAIR),
        text("yardstick"),
    ),
    guards=(given.issue_named,),
)
