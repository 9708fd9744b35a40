"""What do a good opening and a good acknowledgement hold? The checklist, and a plan with a date."""

from collections.abc import Mapping
from typing import Final

from ...facts import Facts
from ...policy import Policy
from ...process import Field, Step
from ...process.fields import choice, last_day, text
from ..common import complete

OPENING: Final[Field] = choice(  # what was said at the beginning of a talk (S0-68)
    "opening",
    *("own_name", "call_purpose", "listens_first", "time_needed", "recording_notice"),
    many=True,
)
PLAN: Final[tuple[Field, ...]] = (text("next_step", many=True), last_day("answer_by"))  # S2-134


def planned(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to steps that no date ends, and to what the rules miss in an acknowledgement."""
    if step.has("next_step") and not step.has("answer_by"):
        return {"code": "plan_undated"}
    return complete(f, p, step)
