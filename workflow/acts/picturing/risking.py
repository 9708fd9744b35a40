"""The act of scoring the risk: in law, in public, with regulators, each with its ground (S0-2)."""

from typing import Final

from ...facts import Facts, Risk, Seen
from ...frozen import altered
from ...process import Act, Step
from ...process.fields import count, text
from ..common import EVERY

AXES: Final = ("legal", "opinion", "regulator")


def _risk(f: Facts, step: Step) -> Facts:
    scored = Risk(Seen.LIVE, *(step.count(axis) for axis in AXES))
    return altered(f, risk=scored)


RISK: Final = Act(
    name="risk",
    stages=EVERY,
    fields=(
        *(count(axis, 0, 3, required=True) for axis in AXES),
        *(text(f"{axis}_note") for axis in AXES),
    ),
    sets=("risk",),
    fold=_risk,
)

ACTS: Final = (RISK,)
