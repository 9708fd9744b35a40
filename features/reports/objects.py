"""How do programs read a run? As one object, with everything that is known of each sentence."""

from typing import Any

from ..engine.verdict import Played, Told
from ..reading.plan import Plan, Sentence
from .report import Report


def summary(report: Report) -> dict[str, Any]:
    """Return a run as one object."""
    return {
        "status": report.ran.status,
        **report.counted(),
        "results": [_scenario(report, one) for one in report.ran.played],
        "problems": [str(one) for one in report.faults()],
    }


def _scenario(report: Report, played: Played) -> dict[str, Any]:
    plan = played.plan
    steps = zip(plan.sentences, played.told, strict=True)
    return {
        "path": report.shown(plan.path),
        "line": plan.where,
        "feature": plan.feature,
        "rule": plan.rule or None,
        "name": plan.name,
        "tags": [*plan.tags],
        "status": played.status.value,
        "says": report.why(played),
        "steps": [_step(report, plan, *one) for one in steps],
    }


def _step(report: Report, plan: Plan, sentence: Sentence, told: Told) -> dict[str, Any]:
    return {
        "line": sentence.line,
        "keyword": sentence.keyword,
        "text": sentence.text,
        "status": told.status.value,
        "says": told.reason.says(report.lang) if told.reason else None,
        "near": [*told.reason.near] if told.reason else [],
        "stands_for": report.stands_for(plan, sentence),
    }
