"""Every guard passes on plausible facts and refuses each twin that only looks like them."""

from typing import get_args

import pytest

from amends.workflow import Policy
from amends.workflow.complaint import GUARDS
from amends.workflow.engine.owed import owed_by
from amends.workflow.facts import Facts

from ..build import World, bare
from .twins import KINDS
from .twins_consent import CONSENT
from .twins_ending import ENDING
from .twins_fitting import FITTING
from .twins_hearing import HEARING
from .twins_merits import MERITS
from .twins_offer import OFFER
from .twins_time import TIME
from .twins_words import WORDS

TWINS = {**HEARING, **MERITS, **OFFER, **FITTING, **CONSENT, **ENDING, **TIME, **WORDS}
BY_CODE = {guard.code: guard for guard in GUARDS}
REFUSED = [
    (code, kind)
    for code, twins in TWINS.items()
    for kind in KINDS
    if isinstance(getattr(twins, kind), Facts)
]
FEWEST_WORDS = 4
SILENT = {"something_to_revoke", "remedy_agreed"}  # nothing anybody could do: the sentence says so


def test_every_guard_has_its_twins() -> None:
    """No guard of the process is left out of the table, and none is in it that is no guard."""
    assert set(TWINS) == set(BY_CODE)
    assert get_args(Facts | str) == (Facts, str)


@pytest.mark.parametrize("code", TWINS)
def test_it_passes_on_plausible_facts(code: str) -> None:
    """What a careful desk would have on record is enough."""
    assert BY_CODE[code].needs(TWINS[code].plausible, Policy()) == ()


@pytest.mark.parametrize(("code", "kind"), REFUSED)
def test_it_refuses_its_twin(code: str, kind: str) -> None:
    """What only looks like it is refused, and something is named that helps."""
    twin = getattr(TWINS[code], kind)
    needs = BY_CODE[code].needs(twin, Policy())
    assert needs
    assert all(need.act or need.wait for need in needs) or code in SILENT


@pytest.mark.parametrize(("code", "kind"), REFUSED)
def test_what_a_twin_owes_can_be_printed(code: str, kind: str) -> None:
    """Each need of a twin becomes a command of the process, or a time to wait for."""
    world = World()
    where = world.where(bare(getattr(TWINS[code], kind)))
    for owed in owed_by([BY_CODE[code]], where.snapshot.facts, where):
        assert owed.code == code
        assert owed.do is None or world.engine.process.form(owed.do[1]) is not None
        assert owed.do or owed.wait_until or code in SILENT


@pytest.mark.parametrize("code", TWINS)
def test_a_twin_that_makes_no_sense_says_why(code: str) -> None:
    """Where a kind of twin is left out, a sentence says why; at least one kind is there."""
    kinds = [getattr(TWINS[code], kind) for kind in KINDS]
    reasons = [one for one in kinds if isinstance(one, str)]
    assert all(len(reason.split()) >= FEWEST_WORDS for reason in reasons)
    assert len(reasons) < len(KINDS)


@pytest.mark.parametrize(("code", "kind"), REFUSED)
def test_stale_evidence_is_called_stale(code: str, kind: str) -> None:
    """What was there once is told apart from what never was."""
    twins = TWINS[code]
    if kind == "stale" and code in CALLED_STALE:
        assert any(need.stale for need in BY_CODE[code].needs(twins.stale, Policy()))
    if kind == "empty":
        assert not any(need.stale for need in BY_CODE[code].needs(twins.empty, Policy()))


CALLED_STALE = {
    "feelings_acknowledged",
    "findings_made",
    "restated",
    "cause_explained",
    "liability_judged",
    "liability_shared",
    "claim_stands",
    "version_approved",
    "identified",
    "terms_told",
    "recourse_told",
    "plain_words_checked",
    "helper_offered",
    "level_told",
    "answer_or_attempts",
    "thanked",
    "result_told",
    "way_back_told",
    "redirect_told",
    "withdrawal_explained",
    "reviewed",
    "follow_up_set",
    "body_forwarded",
}
