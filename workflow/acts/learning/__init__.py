"""The acts of learning from a case: what is done better, and the proof that it was."""

from collections.abc import Mapping
from typing import Final

from ...facts import Facts
from ...facts.lessons import Improvement
from ...frozen import altered
from ...moments import epoch
from ...policy import Policy
from ...process import Act, Step
from ...process.fields import last_day, number_of, text, user
from ..common import EVERY


def _improve(f: Facts, step: Step) -> Facts:
    made = Improvement(step.text("to"), epoch(step.text("due")))
    return altered(f, improvements=(*f.improvements, made))


def _prove(f: Facts, step: Step) -> Facts:
    at = step.count("improvement") - 1
    done = altered(f.improvements[at], proved=True)
    return altered(f, improvements=(*f.improvements[:at], done, *f.improvements[at + 1 :]))


def _prove_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to proving again what was proved."""
    number = step.count("improvement")
    if f.improvements[number - 1].proved:
        return {"code": "proved_already", "number": number}
    return None


def _prove_bars(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Let nobody find their own improvement good (ours)."""
    number = step.count("improvement")  # 0 where somebody only asks whether they may
    if number and f.improvements[number - 1].owner == step.who:
        return {"code": "own_improvement", "who": step.who}
    return None


ACTS: Final = (
    Act(
        name="improve",
        stages=EVERY,
        fields=(text(required=True), user("to", required=True), last_day("due", required=True)),
        sets=("improvements",),
        fold=_improve,
    ),
    Act(
        name="prove",
        stages=EVERY,
        fields=(
            number_of("improvement", "improvements", required=True),
            text("proof", required=True),
        ),
        sets=("improvements",),
        fold=_prove,
        checks=_prove_checks,
        bars=_prove_bars,
    ),
)
