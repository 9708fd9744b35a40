"""Any facts at all: also those that no history could lead to."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from amends.workflow.acts.offering.drafting import PARTS
from amends.workflow.facts import (
    ABOUT,
    CONTENTS,
    CREDIBLE,
    DIFFERENCES,
    MATTERS,
    REMEDIES,
    SIDES,
    Asking,
    Card,
    Cause,
    Conduct,
    Draft,
    Extendable,
    Facts,
    Issue,
    Link,
    Member,
    Organising,
    Partaker,
    Proof,
    Remedy,
    Risk,
    Seen,
)
from amends.workflow.facts.kinds import MOTIVES, VALIDITIES, Goals, Kinds
from amends.workflow.facts.lessons import Improvement
from amends.workflow.facts.organising import CAME, LIMITS
from amends.workflow.facts.organising import PARTS as TAKEN
from amends.workflow.lifecycle import CONSENTS, FEELINGS, HANDOVERS, SAFETIES, STAGES

SEEN: Final = st.sampled_from(Seen)
FLAG: Final = st.booleans()
NAME: Final = st.sampled_from(("", "wang", "zhao", "sun"))
NAMES: Final = st.frozensets(NAME, max_size=3)
FEW: Final = st.integers(0, 4)
MINOR: Final = st.integers(0, 10**15)
NUMBERS: Final = st.frozensets(st.integers(0, 4), max_size=4)
TOLD: Final = st.frozensets(st.sampled_from(ABOUT))
STEPS: Final = st.sampled_from(("", "clarify", "accept", "reopen", "escalate"))
REASON: Final = st.sampled_from(("", "given", "promise_broken", "sent_back"))

IMPROVEMENTS: Final = st.builds(Improvement, owner=NAME, due=MINOR, proved=FLAG)
PLACES: Final = st.frozensets(st.sampled_from(("text", "option", "answer.2")))
DRAFTS: Final = st.builds(
    Draft,
    version=FEW,
    kind=st.sampled_from(("", "offer", "final")),
    options=FEW,
    single_reason=FLAG,
    answered=NUMBERS,
    reasoned=NUMBERS,
    rested=NUMBERS,
    amount=MINOR,
    defect=FLAG,
    impact=FLAG,
    dated=FLAG,
    recourse=FLAG,
    recourse_dated=FLAG,
    alternative=FLAG,
    plan_b=FLAG,
    remedies=st.frozensets(st.sampled_from(REMEDIES)),
    apology_by=FLAG,
    fits_because=FLAG,
    value=FLAG,
    unfixable=FLAG,
    nothing_more=FLAG,
    goodwill=FLAG,
    explanation_only=FLAG,
    parts=st.frozensets(st.sampled_from(PARTS)),
    tactics=PLACES,
    doubts=PLACES,
    hard=PLACES,
    dense=PLACES,
    by=NAMES,
    approved=SEEN,
    approved_by=NAME,
)
ISSUES: Final = st.builds(
    Issue, SEEN, st.sampled_from(("", "yes", "partly", "no")), st.sampled_from(("", *CONTENTS))
)
GIVEN: Final = st.builds(
    Remedy,
    kind=st.sampled_from(("owed", "due", "interim")),
    amount=MINOR,
    state=st.sampled_from(("open", "performed", "tendered", "superseded")),
)
PROOFS: Final = st.builds(
    Proof,
    issue=FEW,
    speaks_for=st.sampled_from(("", *SIDES)),
    credibility=st.sampled_from(("", *CREDIBLE)),
)
CAUSES: Final = st.builds(Cause, answers=st.sampled_from(SIDES), share=st.integers(0, 100))
LINKS: Final = st.builds(
    Link,
    other=st.sampled_from(("C-1", "C-2")),
    kind=st.sampled_from(("duplicate", "repeat", "related")),
    back=FLAG,
)
EXTENDABLE: Final = st.builds(
    Extendable,
    kind=st.sampled_from(("answer", "ack", "review")),
    role=st.sampled_from(("supervisor", "manager")),
    notice=FLAG,
    names_day=FLAG,
    late=FLAG,
    left=FEW,
)
_BY_NAME: Final[Mapping[str, SearchStrategy[Any]]] = {
    "stage": st.sampled_from(STAGES),
    "left": st.sampled_from(("", *STAGES[:7])),
    "level": st.sampled_from(("", "supervisor", "management", "court")),
    "feeling": st.sampled_from(FEELINGS),
    "safety": st.sampled_from(SAFETIES),
    "handover": st.sampled_from(HANDOVERS),
    "improvements": st.lists(IMPROVEMENTS, max_size=2).map(tuple),
    "member": st.builds(Member, st.just("G-1"), st.sampled_from(("", *DIFFERENCES)), FEW),
    "links": st.lists(LINKS, max_size=2).map(tuple),
    "consent": st.sampled_from(CONSENTS),
    "withdrawal": st.sampled_from(CONSENTS),
    "severity": st.sampled_from(("general", "serious", "major")),
    "cause": st.sampled_from(("", "quality", "price")),
    "recused": NAMES,
    "kinds": st.builds(
        Kinds,
        detail=st.sampled_from(("", "tariff", "attitude")),
        validity=st.sampled_from(("", *VALIDITIES)),
        motive=st.frozensets(st.sampled_from(MOTIVES)),
        taken_as=st.sampled_from(("", "complaint", "feedback")),
    ),
    "goals": st.builds(Goals, st.sampled_from(("", "open", "yes")), st.sampled_from(("", "no"))),
    "strained": NAMES,
    "abused": st.lists(NAME, max_size=3).map(tuple),
    "organising": st.builds(
        Organising,
        first=NAME,
        transfer=FLAG,
        returns=FEW,
        team=st.lists(st.builds(Partaker, st.sampled_from(TAKEN), NAME), max_size=2).map(tuple),
        green=st.sampled_from(("", "used", "declined")),
        came=st.frozensets(st.sampled_from(CAME)),
    ),
    "conduct": st.builds(
        Conduct,
        state=st.sampled_from(("", "warned", "plan", "reviewed")),
        limits=st.frozensets(st.sampled_from(LIMITS)),
        contact=NAME,
        approved_by=NAME,
        told=FLAG,
        appealed=FLAG,
    ),
    "requests": st.lists(FLAG, max_size=3).map(tuple),
    "referrals": st.lists(st.sampled_from(("open", "judged")), max_size=3).map(tuple),
    "matters": st.frozensets(st.sampled_from(MATTERS)),
    "rules": st.sampled_from(((), ("service@always",), ("uk-fca@2026-06-01",))),
    "extendable": st.lists(EXTENDABLE, max_size=2).map(tuple),
    "reading": st.integers(-1, 4),
    "insists": STEPS,
    "issues": st.lists(ISSUES, max_size=3).map(tuple),
    "floor": MINOR,
    "floor_rule": st.sampled_from(("", "cn-consumer@2014-03-15.fraud")),
    "proofs": st.lists(PROOFS, max_size=3).map(tuple),
    "causes": st.lists(CAUSES, max_size=3).map(tuple),
    "claimed": MINOR,
    "draft": DRAFTS,
    "cards": st.just((Card("firm", "warmth"),)),
    "risk": st.builds(Risk, SEEN, FEW),
    "table": DRAFTS,
    "objection": st.sampled_from(("", "raised", "heard")),
    "party": st.sampled_from(("customer", "representative", "guardian", "nobody")),
    "told": TOLD,
    "told_before": TOLD,
    "tainted_by": NAMES,
    "remedies": st.lists(GIVEN, max_size=3).map(tuple),
    "attempt_days": NUMBERS,
    "outside": st.sampled_from(("", "pending", "decided", "carried_out")),
    "asking": st.builds(
        Asking, who=NAME, role=st.just("handler"), move=STEPS, customer=FLAG, reason=REASON
    ),
}
_BY_TYPE: Final[Mapping[type, SearchStrategy[Any]]] = {
    Seen: SEEN,
    bool: FLAG,
    str: NAME,
    int: FEW,
}


def _strategy(name: str, default: object) -> SearchStrategy[Any]:
    return _BY_NAME[name] if name in _BY_NAME else _BY_TYPE[type(default)]


ANY_FACTS: Final[SearchStrategy[Facts]] = st.builds(
    Facts, **{one.name: _strategy(one.name, one.default) for one in fields(Facts)}
)


def changed_elsewhere(facts: Facts, other: Facts, reads: tuple[str, ...]) -> Facts:
    """Return other facts that agree with these in what a guard reads."""
    return replace(other, **{name: getattr(facts, name) for name in reads})
