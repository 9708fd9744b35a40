"""The act that helps before anybody has judged: it admits nothing and offers nothing (S3-20)."""

from collections.abc import Mapping, Sequence
from typing import Final

from ...facts import Facts, Remedy, Seen
from ...frozen import altered
from ...policy import Policy, below
from ...process import Act, Step
from ...process.fields import money, text
from ..common import OPEN, pressed, spoken, taint_stirs, tainting, too_low
from ..wording import stands, unreasoned


def _interim(f: Facts, step: Step) -> Facts:
    given = Remedy("interim", step.count("amount"), "performed")
    return tainting(altered(f, remedies=(*f.remedies, given)), step)


def _checks(f: Facts, _p: Policy, _step: Step) -> Mapping[str, object] | None:
    """Object once liability is judged: then it is owed, or it is an offer."""
    return {"code": "judged_already"} if f.liability is Seen.LIVE else None


def _bars(_f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Bar whoever's limit does not cover the amount."""
    role = p.covering(step.count("amount"))
    return too_low("beyond_own_limit", step, role) if below(step.role, role) else None


def _stirs(f: Facts, step: Step) -> Sequence[tuple[str, str]]:
    return taint_stirs(f, step) if pressed(step) else (("feeling", "reduce_impact"),)


INTERIM: Final = Act(
    name="interim",
    stages=OPEN,
    fields=(text(required=True), money("amount"), text("proof"), stands()),
    sets=("remedies", "tainted", "tainted_by", "flagged"),
    fold=_interim,
    checks=_checks,
    bars=_bars,
    remarks=spoken,
    doubts=unreasoned,
    stirs=_stirs,
)
