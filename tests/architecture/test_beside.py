"""What runs beside a complaint decides nothing about it: conduct plans, referrals, organisation."""

import ast
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amends.workflow import PROCESS, Policy
from amends.workflow.facts import Facts
from amends.workflow.facts.organising import KINDS_OF_CONDUCT, LIMITS, Conduct
from amends.workflow.frozen import altered
from amends.workflow.process import Act

from ..workflow.guards.any_facts import ANY_FACTS
from .test_manner import names_in

ROOT = Path(__file__).parents[2] / "workflow"
BESIDE = ("organising", "conduct", "requests", "referrals")
REFERRED = {"refer", "referrals"}  # a rule pack has a kind of clock called a referral
RULES = ("guards", "clocks", "rules", "query", "engine")
MODULES = [
    *(path for folder in RULES for path in sorted((ROOT / folder).rglob("*.py"))),
    *(ROOT / "facts" / f"{name}.py" for name in ("stale", "worth", "fitting", "merits", "picture")),
    *(ROOT / "desk" / name for name in ("telling", "offering", "comparing", "mailing")),
    ROOT / "selectors.py",
    ROOT / "lifecycle.py",
]
PLAN = st.builds(
    Conduct,
    state=st.sampled_from(("", "warned", "plan", "reviewed")),
    limits=st.frozensets(st.sampled_from(LIMITS)),
    approved_by=st.sampled_from(("", "zhao")),
    told=st.booleans(),
    appealed=st.booleans(),
)


def files() -> list[Path]:
    """List the modules that decide something, or that write to a customer."""
    found = [[*one.rglob("*.py")] if one.is_dir() else [one] for one in MODULES]
    return sorted(path for paths in found for path in paths)


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_rule_reads_it(path: Path) -> None:
    """No guard, amount, clock, query or letter names a referral, nor how contact is bounded."""
    found = set(names_in(ast.parse(path.read_text(encoding="utf-8"))))
    plans = {"conduct-plan", "conduct-review"} if path.stem == "named_days" else set()
    assert not (REFERRED | {"conduct-plan", "conduct-review", "conduct_days"}) & found - plans


def test_no_guard_says_that_it_reads_it() -> None:
    """Each guard names the facts it reads, and none of these is among them."""
    assert not [one.code for one in PROCESS.guards if set(one.reads) & set(BESIDE)]


def test_no_other_act_sets_it() -> None:
    """Only the acts of organising set how contact is bounded and what is referred."""
    setting = {one.name for one in PROCESS.acts if {"conduct", "referrals"} & set(one.sets)}
    kinds = ("warning", "plan", "notice", "appeal", "review")
    assert setting == {"refer", *(f"conduct-{kind}" for kind in kinds)}


@settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(facts=ANY_FACTS, plan=PLAN, referrals=st.lists(st.just("open"), max_size=2).map(tuple))
def test_every_guard_answers_alike_with_a_plan_and_without(
    facts: Facts, plan: Conduct, referrals: tuple[str, ...]
) -> None:
    """A conduct plan and a referral change no answer of any guard, whatever else is so (4.1)."""
    bounded = altered(facts, conduct=plan, referrals=referrals)
    policy = Policy()
    for guard in PROCESS.guards:
        assert guard.needs(facts, policy) == guard.needs(bounded, policy), guard.code


def test_a_plan_is_possible_beside_every_stage() -> None:
    """No stage keeps anybody from bounding contact, nor the customer from an appeal."""
    for name in ("conduct-warning", "conduct-plan", "conduct-notice", "conduct-appeal"):
        act = PROCESS.form(name)
        assert isinstance(act, Act)
        assert set(act.stages) == set(PROCESS.matter.states)
        assert not act.guards


def test_there_are_five_kinds_of_conduct_and_four_bounds() -> None:
    """The words are those of the NSW Ombudsman; none of them closes a case."""
    assert (len(KINDS_OF_CONDUCT), len(LIMITS)) == (5, 4)
