"""The acts of judging: classify, assess liability, share the view, apologise for a fault."""

from typing import Final

from ... import guards as given
from ...altering import altered
from ...facts import MATTERS, Facts, Seen
from ...process import Act, Step
from ...process.fields import choice, flag, text
from ..common import EVERY, OPEN, spoken, taint_stirs, tainting
from .assessing import ASSESS
from .causes import CAUSE
from .claiming import CLAIM
from .interim import INTERIM


def _classify(f: Facts, step: Step) -> Facts:
    return altered(
        f,
        severity=step.text("severity", f.severity),
        cause=step.text("cause", f.cause),
        vulnerable=f.vulnerable or bool(step.words("vulnerable")),
        matters=step.words("matter") - {"none"} if step.has("matter") else f.matters,
    )


def _share(f: Facts, step: Step) -> Facts:
    silent = step.text("position") == "silent"
    return tainting(altered(f, shared=Seen.LIVE, shared_silent=silent), step)


JUDGING: Final = (
    Act(
        name="classify",
        stages=OPEN,
        fields=(
            choice("severity", "general", "serious", "major"),
            choice("cause", "quality", "service", "price", "integrity"),
            choice("vulnerable", "health", "life_event", "resilience", "capability", many=True),
            choice("matter", *MATTERS, "none", many=True),
        ),
        least=1,
        sets=("severity", "cause", "vulnerable", "matters"),
        fold=_classify,
    ),
    CAUSE,
    ASSESS,
    Act(
        name="share",
        stages=OPEN,
        fields=(
            choice("position", "agrees", "partly", "disagrees", "silent", required=True),
            text(required=True),
        ),
        guards=(given.liability_judged,),
        sets=("shared", "shared_silent", "tainted", "tainted_by"),
        fold=_share,
        remarks=spoken,
        stirs=taint_stirs,
    ),
    Act(
        name="apologise",
        stages=EVERY,
        fields=(text(required=True), flag("in_person")),
        guards=(given.liability_judged,),
        sets=("tainted", "tainted_by"),
        fold=tainting,
        remarks=spoken,
        stirs=taint_stirs,
    ),
    CLAIM,
    INTERIM,
)
