"""The acts of judging: classify, assess liability, share the view, apologise for a fault."""

from typing import Final

from ... import guards as given
from ...facts import Facts, Seen
from ...frozen import altered
from ...process import Act, Step
from ...process.fields import choice, flag, text
from ..common import EVERY, OPEN, sorry, spoken, taint_stirs, tainting
from ..wording import stands, unreasoned
from .assessing import ASSESS
from .causes import CAUSE
from .claiming import CLAIM
from .interim import INTERIM


def _share(f: Facts, step: Step) -> Facts:
    silent = step.text("position") == "silent"
    return tainting(altered(f, shared=Seen.LIVE, shared_silent=silent), step)


def _apologise(f: Facts, step: Step) -> Facts:
    return tainting(altered(sorry(f), apologised=True), step)


ACTS: Final = (
    CAUSE,
    ASSESS,
    Act(
        name="share",
        stages=OPEN,
        fields=(
            choice("position", "agrees", "partly", "disagrees", "silent", required=True),
            text(required=True),
            stands(),
        ),
        guards=(given.liability_judged,),
        sets=("shared", "shared_silent", "tainted", "tainted_by", "flagged"),
        fold=_share,
        remarks=spoken,
        doubts=unreasoned,
        stirs=taint_stirs,
    ),
    Act(
        name="apologise",
        stages=EVERY,
        fields=(text(required=True), flag("in_person"), stands()),
        guards=(given.liability_judged,),
        sets=("apologised", "unsoothed", "tainted", "tainted_by", "flagged"),
        fold=_apologise,
        remarks=spoken,
        doubts=unreasoned,
        stirs=taint_stirs,
    ),
    CLAIM,
    INTERIM,
)
