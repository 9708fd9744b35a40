"""What makes evidence stale, cause by cause, and what stays although something happened."""

from dataclasses import replace
from typing import Any, Final

import pytest

from amends.workflow.facts import NO_DRAFT, Facts, Issue, Seen, Timers

from ..build import GOOD, Place, World, bare
from ..sensible import SENSIBLE

WORLD: Final = World()
FAR: Final = 4_000_000_000  # seconds since 1970: no wait is over yet
WAITS: Final = Timers(consent_until=FAR, withdrawal_until=FAR)
OPEN_YES: Final = replace(GOOD, consent="cooling", withdrawal="cooling", decided=False)
AWAY: Final = replace(OPEN_YES, stage="escalated", left="clarified", decided=True)
TABLED: Final = replace(OPEN_YES, stage="proposed", draft=NO_DRAFT, versions=1)
DRAFTED: Final = replace(TABLED, draft=replace(GOOD.draft, version=2), versions=1)
ANSWERING: Final = replace(DRAFTED, draft=replace(DRAFTED.draft, kind="final"))
OF_A_VERSION: Final = {"terms", "recourse", "plain_words", "helper"}


def waiting(facts: Facts) -> Place:
    """Return a case whose waits are not over."""
    place = bare(facts)
    return place._replace(snapshot=place.snapshot._replace(timers=WAITS))


def after(facts: Facts, name: str, who: str = "wang", **values: Any) -> Facts:
    """Return the facts after one step."""
    by = values.pop("by", None)
    place: Place = WORLD.take(waiting(facts), name, {**SENSIBLE.get(name, {}), **values}, who, by)[
        0
    ]
    return place.facts


@pytest.mark.parametrize("step", ["evidence", "raise"])
@pytest.mark.parametrize("stage", ["inquired", "clarified", "proposed", "answered"])
def test_a_material_fact_stales_the_whole_view(step: str, stage: str) -> None:
    """Finding, restatement, liability, sharing, approvals and the pending consent are gone."""
    given: dict[str, Any] = {"material": True} if step == "evidence" else {}
    f = after(replace(OPEN_YES, stage=stage), step, **given)
    seen = (f.issues[0].found, f.liability, f.shared, f.draft.approved, f.table.approved)
    assert set(seen) == {Seen.STALE}
    assert (f.restated, f.consent, f.stage) == (0, "void", "inquired")
    assert f.withdrawal == "cooling"


@pytest.mark.parametrize(("step", "given"), [("evidence", {}), ("raise", {"minor": True})])
def test_what_is_not_material_stales_nothing(step: str, given: dict[str, Any]) -> None:
    """More of the same leaves findings, liability and consent as they are."""
    f = after(TABLED, step, **given)
    assert f.issues[0] == Issue(Seen.LIVE, "yes")
    assert (f.liability, f.restated, f.consent, f.stage) == (Seen.LIVE, 1, "cooling", "proposed")


def test_a_new_assessment_stales_sharing_and_approvals() -> None:
    """The customer has to be told the new view, and somebody has to approve under it."""
    f = after(OPEN_YES, "assess")
    assert {f.shared, f.draft.approved, f.table.approved} == {Seen.STALE}
    assert (f.liability, f.issues[0].found) == (Seen.LIVE, Seen.LIVE)


def test_a_changed_draft_stales_its_own_approval_alone() -> None:
    """What lies on the table is not touched by what is in preparation."""
    f = after(OPEN_YES, "draft", text="Another word.", fresh=None)
    assert (f.draft.approved, f.table.approved, f.consent) == (Seen.STALE, Seen.LIVE, "cooling")
    assert f.draft.version == OPEN_YES.versions + 1


@pytest.mark.parametrize(
    ("facts", "move"),
    [
        (replace(DRAFTED, stage="clarified"), "propose"),
        (DRAFTED, "revise"),
        (replace(DRAFTED, stage="answered"), "revise"),
        (ANSWERING, "answer"),
    ],
)
def test_a_new_version_voids_the_pending_consent(facts: Facts, move: str) -> None:
    """Nobody agreed to it, and nobody was told what it says."""
    f = after(replace(facts, told=facts.told | OF_A_VERSION), move)
    assert f.consent == "void"
    assert not f.told & OF_A_VERSION
    assert f.told >= {"way_back", "withdrawal"}
    assert (f.table.version, f.draft, f.objection) == (2, NO_DRAFT, "")
    assert f.withdrawal == "cooling"


def test_an_answer_asks_for_a_new_review() -> None:
    """What was reviewed and heard before the answer was about something else."""
    f = after(ANSWERING, "answer")
    assert (f.reviewed, f.responded) == (Seen.STALE, Seen.STALE)


def test_no_is_no() -> None:
    """A refusal ends the pending consent and costs nothing else."""
    f = after(TABLED, "decline")
    assert (f.stage, f.consent, f.withdrawal) == ("clarified", "refused", "cooling")
    same: Any = {"stage": "", "consent": "", "organising": TABLED.organising}
    assert replace(f, **same, told=TABLED.told, told_before=frozenset()) == replace(TABLED, **same)


def test_taking_it_back_takes_back_what_is_meant() -> None:
    """The acceptance, the request, or both."""
    for which, left in (
        ("acceptance", ("revoked", "cooling")),
        ("withdrawal", ("cooling", "revoked")),
        ("both", ("revoked", "revoked")),
        (None, ("revoked", "revoked")),
    ):
        f = after(TABLED, "revoke", which=which)
        assert (f.consent, f.withdrawal) == left


def test_accepting_uses_the_consent_up_and_voids_a_request() -> None:
    """The yes is spent on this version, and with it the wish to withdraw is answered."""
    f = after(replace(TABLED, consent="effective"), "accept")
    assert (f.stage, f.consent, f.consent_used, f.withdrawal) == (
        "accepted",
        "effective",
        True,
        "void",
    )


@pytest.mark.parametrize("move", ["escalate", "accept", "decline", "answer", "revise"])
def test_what_the_customer_insists_on_is_for_one_move(move: str) -> None:
    """Any move uses it up, also another one."""
    facts = replace(ANSWERING if move == "answer" else DRAFTED, insists="accept")
    f = after(replace(facts, consent="effective"), move)
    assert f.insists == ""


def test_a_hurt_or_a_broken_promise_ends_the_calm() -> None:
    """The last reading no longer counts as calm, until the next one."""
    hurt = after(TABLED, "contact", feeling=None, hurt=True)
    assert (hurt.hurt, hurt.reading) == (True, 1)
    assert after(hurt, "contact", feeling=0).hurt is False
    place = WORLD.do(bare(TABLED), "promise", text="A call.", due="2026-03-03")
    assert WORLD.moment(place).calm_lost is False
    late = place.later(days=3)
    assert WORLD.moment(late).calm_lost is True
    assert WORLD.moment(WORLD.do(late, "contact", feeling=1)).calm_lost is False


def test_an_escalation_contradicts_what_was_pending() -> None:
    """Consent, request and the last decision are gone; a used consent stands."""
    f = after(TABLED, "escalate")
    assert (f.consent, f.withdrawal, f.left) == ("void", "void", "proposed")
    again = after(AWAY, "escalate")
    assert (again.decided, again.left, again.level) == (False, "clarified", "supervisor")
    used = replace(TABLED, stage="accepted", consent="effective", consent_used=True)
    assert after(used, "escalate").consent == "effective"


@pytest.mark.parametrize("event", ["died", "mandate_given", "mandate_ended", "guardian_appointed"])
def test_a_change_of_party_voids_what_was_pending(event: str) -> None:
    """Whoever speaks from now on has to agree, or ask, again."""
    f = after(TABLED, "identify", event=event, settles=True)
    assert (f.consent, f.withdrawal) == ("void", "void")
    gone = event in {"died", "mandate_ended"}
    assert (f.party == "nobody", f.mandate) == (gone, not gone)
    assert f.identified is (Seen.STALE if gone else Seen.LIVE)
    assert "way_back" not in f.told


def test_pressure_taints_what_was_agreed_and_nothing_revives_it() -> None:
    """A call-back clears the suspicion, not the consent."""
    f = after(TABLED, "contact", feeling=None, tactic="last_chance")
    assert (f.tainted, f.consent, f.withdrawal) == (True, "tainted", "tainted")
    assert f.tainted_by == {"wang"}
    cleared = after(f, "call-back", "sun")
    assert (cleared.tainted, cleared.consent, cleared.withdrawal) == (False, "tainted", "tainted")


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("contact", {"text": "This is your last chance.", "feeling": None}),
        ("inform", {"text": "先撤诉，再赔付。"}),
        ("explain", {"text": "Just sue us."}),
        ("note", {"text": "I told them: it is company policy."}),
        ("promise", {"text": "If you go to the regulator we cancel everything."}),
        ("share", {"text": "We will hold you liable."}),
    ],
)
def test_pressure_is_found_in_what_we_said(name: str, given: dict[str, Any]) -> None:
    """The phrases that are blocked outright taint, whichever act carries them."""
    assert after(replace(TABLED, stage="clarified"), name, **given).tainted


def test_the_customers_own_words_never_taint() -> None:
    """What customers say about their rights is theirs to say."""
    f = after(TABLED, "contact", feeling=None, words="Just sue us, they said; last chance!")
    assert f.tainted is False


def test_a_reopening_keeps_only_what_it_must() -> None:
    """Remedies, the outside case, taint and history stay; all other evidence begins anew."""
    ended = replace(GOOD, stage="closed", outside="pending", tainted=True, consent_used=True)
    f = after(ended, "reopen", by="customer")
    kept = ("remedies", "outside", "tainted", "tainted_by", "owner", "severity", "versions")
    assert all(getattr(f, name) == getattr(ended, name) for name in kept)
    evidence = (f.heard, f.explained, f.liability, f.shared, f.identified, f.responded)
    ending = (f.reviewed, f.follow_up, f.forwarded, f.draft.approved, f.table.approved)
    assert {*evidence, *ending, f.issues[0].found} == {Seen.STALE}
    assert (f.restated, f.attempts, f.reading, f.told) == (0, 0, -1, frozenset())
    assert (f.consent, f.withdrawal, f.consent_used) == ("void", "void", False)
    assert (f.decided, f.settles, f.body_named, f.objection) == (False, False, False, "")
