"""The shipped process: how a complaint lives at a desk, assembled from its tables."""

from collections.abc import Mapping
from typing import Final

from . import guards
from .acts import ACTS
from .acts.agreeing.recusing import partial
from .acts.common import HEARD_IN_TEXTS
from .acts.moving import MOVES, RECEIVE
from .acts.safety import ABOVE, watched
from .catalogue import LABELS
from .clocks import EFFECTS
from .facts import Asking, Facts, Seen, Timers, worth
from .facts.hints import hints
from .facts.time import reckoning, timing
from .frozen import altered
from .lifecycle import (
    CONSENT,
    CONSENTS,
    ENDS,
    FEELING,
    FEELINGS,
    HANDOVER,
    HANDOVERS,
    LIFECYCLE,
    SAFETIES,
    SAFETY,
    STAGES,
)
from .moments import text_of
from .policy import ROLES, Policy
from .process import Clockwork, Guard, Process, Region, Step
from .process.fingerprint import sealed
from .process.seal import FINGERPRINT

PENDING: Final = frozenset({"informed", "given", "cooling", "effective"})
GUARDS: Final = tuple(one for one in vars(guards).values() if isinstance(one, Guard))


def settle(f: Facts) -> Facts:
    """Bring facts in order: terms count for a consent that is open, `left` never runs ahead."""
    if f.consent not in PENDING and "terms" in f.told:
        f = altered(f, told=f.told - {"terms"}, told_before=f.told_before | {"terms"})
    if f.handover == "none" and f.receiver:
        f = altered(f, receiver="", organising=altered(f.organising, transfer=False))
    if f.owner and not f.organising.first:
        f = altered(f, organising=altered(f.organising, first=f.owner))
    return _settle_left(f) if f.stage == "escalated" else f


def _settle_left(f: Facts) -> Facts:
    """Rewrite the stage an escalated case left, as lapse and reconsider would have moved it."""
    if f.left in {"accepted", "fulfilled"} and f.consent not in PENDING:
        back = "clarified" if f.facts_live else "inquired"
        f = altered(f, left=back, consent_used=False, news=False)
    if f.left in {"clarified", "proposed", "answered"} and f.news:
        f = altered(f, left="inquired", news=False)
    if f.left in {"proposed", "answered"} and f.shared is not Seen.LIVE:
        f = altered(f, left="clarified" if f.facts_live else "inquired")
    return f


def ask(f: Facts, step: Step, _policy: Policy) -> Facts:
    """Bring in who asks for the step and what they give."""
    reason = step.text("reason") or ("given" if "reason" in step.kept else "")
    customer = step.behalf == "customer"
    return altered(f, asking=Asking(step.who, step.role, step.name, customer, reason))


def summary(f: Facts, timers: Timers) -> Mapping[str, str | int | None]:
    """Say what lists show of a complaint besides its stage."""
    handed = f.handover != "none"
    return {
        "feeling": f.feeling,
        "feeling_reading": f.reading if f.reading >= 0 else None,
        "consent": f.consent,
        "withdrawal": f.withdrawal,
        "owner": f.owner or None,
        "stand_in": f.receiver if handed else None,
        "stand_in_took": 1 if f.handover == "standing" else None,
        "stand_in_until": text_of(timers.handover_until) if handed else None,
        "severity": f.severity,
        "cause": f.cause or None,
        "left": f.left or None,
        "alarm": _alarm(f, timers),
        "detail": f.kinds.detail or None,
        "validity": f.kinds.validity or None,
        "incident": f.member.group or None,
    }


def _alarm(f: Facts, timers: Timers) -> str | None:
    """Name the role that is told: of something missed, or of a person in danger."""
    told = {timers.alarm, ABOVE if f.safety == "open" else ""} - {""}
    return max(told, key=ROLES.index, default=None)


REGIONS: Final = (
    Region("matter", "stage", STAGES, ENDS),
    Region("feeling", "feeling", FEELINGS, rows=FEELING),
    Region("consent", "consent", CONSENTS, rows=CONSENT),
    Region("withdrawal", "withdrawal", CONSENTS, rows=CONSENT),
    Region("handover", "handover", HANDOVERS, rows=HANDOVER),
    Region("safety", "safety", SAFETIES, rows=SAFETY),
)

PROCESS: Final = sealed(
    Process(
        name="complaint",
        version="1",
        regions=REGIONS,
        rows=LIFECYCLE,
        moves=tuple(watched(move) for move in MOVES),
        acts=ACTS,
        facts=Facts,
        guards=GUARDS,
        labels=LABELS,
        path=("inquire", "clarify", "propose", "accept", "fulfil", "close", "resume"),
        heard=HEARD_IN_TEXTS,
        receive=watched(RECEIVE),
        settle=settle,
        worth=worth,
        ask=ask,
        asked=frozenset({"asking"}),
        bars=partial,
        summary=summary,
        hints=hints,
        clocks=Clockwork(
            start=Timers(),
            keep=timing.keep,
            at=timing.at,
            until=timing.until,
            due=reckoning.due,
            ripe=reckoning.ripe,
            wakes=reckoning.wakes,
            tells=EFFECTS,
            steady=True,
        ),
    ),
    FINGERPRINT,
)
