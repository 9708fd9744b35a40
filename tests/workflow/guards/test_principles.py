"""C1 to C21: every principle has guards or a property, and no desk loosens the first group."""

import re
from dataclasses import fields, replace
from typing import Any, Final

import pytest

from amends.workflow.complaint import GUARDS, PROCESS
from amends.workflow.guards.agreement.principles import OF_GUARD, OUTCOMES, PRINCIPLES
from amends.workflow.guards.agreement.sources import SOURCES, source_of
from amends.workflow.ledger import ledger
from amends.workflow.policy import NAMES, Policy

from .twins import Twins
from .twins_consent import CONSENT
from .twins_ending import ENDING
from .twins_hearing import HEARING
from .twins_offer import OFFER

TABLES: Final = {**CONSENT, **ENDING, **HEARING, **OFFER}
GUARD: Final = {one.code: one for one in GUARDS}
FIRST: Final = sorted(name for name, one in OF_GUARD.items() if one.outcome == "refuse")
LEAST: Final = {  # figures that are looser the lower they are
    "cooling_acceptance",
    "cooling_withdrawal",
    "cooling_vulnerable",
    "choices_at_least",
    "attempts_at_least",
    "attempt_days",
}
FIGURES: Final[dict[str, Any]] = {
    name: 0 if name in LEAST else 10**9
    for name in NAMES
    if isinstance(getattr(Policy(), name), int)
}
LOOSEST: Final = replace(Policy(), **FIGURES)


def unfit(twins: Twins) -> list[object]:
    """Return the facts that must not pass."""
    return [one for one in twins[1:] if not isinstance(one, str)]


def test_every_principle_is_there_with_an_outcome_and_a_source() -> None:
    """Each has guards of the process, or names what keeps it."""
    assert [one.code for one in PRINCIPLES] == [f"C{n}" for n in range(1, 22)]
    for one in PRINCIPLES:
        assert one.outcome in OUTCOMES
        assert one.source
        assert bool(one.guards) != bool(one.keeps)
        assert set(one.guards) <= GUARD.keys()


def test_every_guard_of_an_acceptance_or_a_withdrawal_keeps_a_principle() -> None:
    """What is asked when a customer agrees or gives up is one of the principles, or the case's."""
    asked = {
        guard.code
        for row in PROCESS.rows
        if row.move in {"accept", "withdraw"}
        for guard in row.given
    }
    own = {"offer_stands", "no_outside_decision", "nobody_in_danger"}
    assert asked - OF_GUARD.keys() == own


@pytest.mark.parametrize("code", FIRST)
def test_no_setting_of_a_desk_loosens_the_first_group(code: str) -> None:
    """With every figure as loose as it goes, what must not pass does not pass."""
    assert [one for one in unfit(TABLES[code]) if GUARD[code].holds(one, LOOSEST)] == []


def test_the_loosest_desk_is_looser_in_everything() -> None:
    """The test above means something: each figure differs from what a desk begins with."""
    told = {one.name for one in fields(Policy) if one.name in NAMES}
    numbers = {name for name in told if isinstance(getattr(Policy(), name), int)}
    same = {name for name in numbers if getattr(LOOSEST, name) == getattr(Policy(), name)}
    assert same == {"cooling_acceptance"}


@pytest.mark.parametrize("name", ["empathise", "apologise"])
def test_saying_sorry_decides_nothing(name: str) -> None:
    """Regret and apology set no fact of liability or money (C19); to answer for it is judged."""
    form = PROCESS.form(name)
    assert form is not None
    decided = {"liability", "compensable", "contradictory", "floor", "shared", "remedies"}
    assert not decided & {*form.sets}
    judged = [one.code for one in getattr(form, "guards", ())]
    assert ("liability_judged" in judged) is (name == "apologise")


def test_every_guard_says_where_it_comes_from() -> None:
    """A seed row is one of the ledger, and few guards are the desk's own process alone."""
    rows = {row.id for row in ledger()}
    assert SOURCES.keys() <= GUARD.keys()
    named = {code: source_of(code) for code in GUARD}
    seeds = [one for said in named.values() for one in re.findall(r"\bS\d-\d+", said)]
    assert seeds
    assert set(seeds) <= rows
    own = {code for code, source in named.items() if not source}
    assert own == {
        *("answer_drafted", "attempts_documented", "offer_drafted", "version_drafted"),
        *("level_decided", "no_outside_decision", "nothing_pending_outside"),
        *("outside_carried_out", "reason_given", "remedy_agreed"),
    }
