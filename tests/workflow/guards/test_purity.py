"""A guard is a pure function of the facts it declares and of the policy."""

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow import PROCESS, Guard, Need, Policy
from amends.workflow.facts import Facts

from .any_facts import ANY_FACTS, changed_elsewhere

CHOOSING = {one.code: one for row in PROCESS.rows for one in row.when}
ALL = {**{one.code: one for one in PROCESS.guards}, **CHOOSING}
FACTS = frozenset(one.name for one in fields(Facts))
SEEN: set[str] = set()
POLICIES = st.builds(
    Policy,
    calm_at_most=st.integers(0, 4),
    choices_at_least=st.integers(1, 4),
    rounds_at_most=st.integers(1, 4),
    attempts_at_least=st.integers(1, 4),
    attempt_days=st.integers(1, 4),
    cooling_withdrawal=st.integers(0, 100),
    cooling_vulnerable=st.integers(0, 100),
    second_person_above=st.integers(0, 10**6),
    limit_handler=st.integers(0, 10**5),
)
READ: dict[str, set[str]] = {code: set() for code in ALL}
MANY = settings(max_examples=250, deadline=None, derandomize=True, database=None)


class Watched(Facts):
    """Facts that note which of them are looked at."""

    __slots__ = ()

    def __getattribute__(self, name: str) -> Any:
        """Note the name, then do as always."""
        if name in FACTS:
            SEEN.add(name)
        return super().__getattribute__(name)


def watched(facts: Facts) -> Watched:
    """Return the same facts, watched."""
    return Watched(**{name: getattr(facts, name) for name in FACTS})


def needs(guard: Guard, facts: Facts, policy: Policy) -> tuple[Need, ...]:
    """Ask the guard."""
    return tuple(guard.needs(facts, policy))


@given(facts=ANY_FACTS, policy=POLICIES)
@MANY
def test_a_guard_reads_only_what_it_declares(facts: Facts, policy: Policy) -> None:
    """Whatever the facts are, a guard looks at none that it does not name."""
    same = watched(facts)
    for code, guard in ALL.items():
        SEEN.clear()
        needs(guard, same, policy)
        assert set(guard.reads) >= SEEN, code
        READ[code] |= SEEN


@given(facts=ANY_FACTS, other=ANY_FACTS, policy=POLICIES)
@MANY
def test_the_same_facts_have_the_same_answer(facts: Facts, other: Facts, policy: Policy) -> None:
    """Asked twice, or of facts that differ only elsewhere, a guard answers alike, always."""
    before = hash(facts)
    for code, guard in ALL.items():
        first = needs(guard, facts, policy)
        assert needs(guard, facts, policy) == first, code
        assert needs(guard, changed_elsewhere(facts, other, guard.reads), policy) == first, code
        assert guard.holds(facts, policy) is (not first), code
    assert hash(facts) == before


@pytest.mark.parametrize("code", ALL)
def test_everything_it_declares_is_read(code: str) -> None:
    """A guard names no facts that never matter to it."""
    if not READ[code]:
        test_a_guard_reads_only_what_it_declares()
    assert READ[code] == set(ALL[code].reads)
