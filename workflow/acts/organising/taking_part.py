"""The acts that say who takes part: departments and people, who came, what a department reports."""

from collections.abc import Mapping, Sequence
from typing import Final

from ...facts import Facts, Partaker
from ...facts.organising import CAME, PARTS
from ...frozen import altered
from ...policy import Policy
from ...process import Act, Step
from ...process.fields import choice, flag, number_of, text, user
from ..common import EVERY, OPEN, touched


def _involve(f: Facts, step: Step) -> Facts:
    member = Partaker(step.text("part"), step.text("who"))
    return altered(f, organising=altered(f.organising, team=(*f.organising.team, member)))


def _involve_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a part that nobody has, and to somebody who is recused from the case (C21)."""
    if not step.has("who") and not step.has("department"):
        return {"code": "involves_nobody"}
    who = step.text("who")
    return {"code": "recused_receiver", "name": who} if who in f.recused else None


def _report_back(f: Facts, step: Step) -> Facts:
    at = step.count("request") - 1
    return altered(f, requests=(*f.requests[:at], True, *f.requests[at + 1 :]))


def _visit(f: Facts, step: Step) -> Facts:
    came = f.organising.came | step.words("came")
    return altered(touched(f), organising=altered(f.organising, came=came))


def _visit_stirs(_f: Facts, step: Step) -> Sequence[tuple[str, str]]:
    """Let a conflict stop every bargain: safety comes first (S1-39)."""
    return (("safety", "start"),) if step.flag("conflict") else ()


ACTS: Final = (
    Act(
        name="involve",
        stages=OPEN,
        fields=(choice("part", *PARTS, required=True), text("department"), user("who"), text()),
        sets=("organising",),
        fold=_involve,
        checks=_involve_checks,
    ),
    Act(
        name="report-back",
        stages=OPEN,
        fields=(
            number_of("request", "requests", required=True),
            text(required=True),
            text("signed_by", required=True),
        ),
        sets=("requests",),
        fold=_report_back,
    ),
    Act(
        name="visit",
        stages=EVERY,
        fields=(
            choice("kind", "visit", "home_visit", "incident", required=True),
            choice("came", *CAME, many=True),
            text("place"),
            flag("conflict"),
            text(required=True),
        ),
        sets=("contacted", "organising"),
        fold=_visit,
        stirs=_visit_stirs,
    ),
)
