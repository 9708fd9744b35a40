"""The acts that spend authority: approving a version, and giving something on top."""

from collections.abc import Mapping
from typing import Final

from ... import guards as given
from ...facts import Facts, Seen
from ...frozen import altered
from ...guards.offering.authority import approver, covering, giver
from ...money import Money
from ...policy import Policy, below
from ...process import Act, Call, Step
from ...process.fields import count, money, text
from ...record.canonical import Json
from ..common import spoken, too_low
from ..wording import texts

DRAFTING: Final = ("inquired", "clarified", "proposed", "answered", "escalated")
AGREED: Final = ("accepted", "fulfilled", "closed")


def _approve(f: Facts, step: Step) -> Facts:
    draft = altered(f.draft, approved=Seen.LIVE, approved_by=step.who)
    systemic = f.systemic or step.has("systemic")
    return altered(f, draft=draft, elsewhere=step.count("elsewhere"), systemic=systemic)


def _approve_bars(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Bar the drafters, and whoever's authority does not cover sum and kinds."""
    f = altered(f, elsewhere=step.count("elsewhere"))
    role = approver(f, f.draft, p)
    if step.who in f.draft.by:
        return {"code": "same_person", "who": step.who}
    if below(step.role, giver(f.draft.remedies, p)):
        return {**too_low("not_theirs_to_give", step, role), "kinds": sorted(f.draft.remedies)}
    if below(step.role, covering(f, f.draft.amount, p)) and f.granted + f.elsewhere:
        return _sums(f, f.draft.amount, p, step, role)
    return too_low("beyond_limit", step, role) if below(step.role, role) else None


def _sums(f: Facts, amount: int, p: Policy, step: Step, role: str | None) -> Mapping[str, object]:
    """Name all three sums: this one, what this case gave before, what others gave."""
    given_now = {"amount": amount, "here": f.granted, "elsewhere": f.elsewhere}
    said = {name: str(Money(minor, p.currency)) for name, minor in given_now.items()}
    return {**too_low("beyond_limit_sums", step, role), **said}


def _approve_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    wanted = step.count("version")
    if wanted and wanted != f.draft.version:
        return {"code": "other_version", "version": wanted, "draft": f.draft.version}
    return None


def _extra(f: Facts, step: Step) -> Facts:
    amount = step.count("amount")
    return altered(f, extras=f.extras + amount, elsewhere=step.count("elsewhere"))


def _extra_remarks(call: Call[Facts]) -> Mapping[str, Json]:
    from ...speech import conditions

    hung = conditions(" ".join(texts(call.values)))
    return {**spoken(call), **({"conditional": True} if hung else {})}


def _extra_checks(_f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a present that asks for something."""
    hung = step.flag("conditional") or step.has("tactic_found")
    return {"code": "extra_conditional"} if hung else None


def _extra_bars(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Bar whoever's limit does not cover it on top of what was given before."""
    f, amount = altered(f, elsewhere=step.count("elsewhere")), step.count("amount")
    role = covering(f, amount, p)
    return _sums(f, amount, p, step, role) if below(step.role, role) else None


APPROVE: Final = Act(
    name="approve",
    stages=DRAFTING,
    fields=(count("version"), text()),
    guards=(given.version_drafted, given.liability_judged),
    sets=("draft", "elsewhere", "systemic"),
    fold=_approve,
    checks=_approve_checks,
    bars=_approve_bars,
    weighed=True,
)
EXTRA: Final = Act(  # beyond what was agreed, and asking nothing for it (S1-31)
    name="extra",
    stages=AGREED,
    fields=(text(required=True), money("amount")),
    sets=("extras", "elsewhere"),
    fold=_extra,
    remarks=_extra_remarks,
    checks=_extra_checks,
    bars=_extra_bars,
    weighed=True,
)

ACTS: Final = (EXTRA,)
