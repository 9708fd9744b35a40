"""Questions are answered by a table compiled from the machine, as steps are judged."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow import PROCESS, Act, Answer, GuardFailed, Need, Policy, Process, Standing
from amends.workflow.engine import Asked, Engine
from amends.workflow.engine.explain import answer, menu, ready_moves
from amends.workflow.engine.judge import Judged, judge
from amends.workflow.engine.owed import Where
from amends.workflow.errors import NotAllowed, NotFromHere
from amends.workflow.facts import Facts
from amends.workflow.lifecycle import STAGES
from amends.workflow.process import Form, Guard, Step
from amends.workflow.process.check import faults

from ..build import ENGINE, PEOPLE, START, World, bare
from ..guards.any_facts import ANY_FACTS
from ..guards.test_purity import POLICIES
from .test_machine import CHOSEN, FAKED, STEPS, codes_of, outcomes

SOME = settings(max_examples=60, deadline=None, derandomize=True, database=None)
WHO = st.sampled_from(sorted(PEOPLE))
REASONS = st.sampled_from(("", "promise_broken", "sent_back"))


def asked_of(engine: Engine, facts: Facts, policy: Policy, who: str, reason: str = "") -> Any:
    """Return where a question about these facts is asked from, and the question."""
    where = engine.where("C-1", bare(facts).snapshot, policy, START, PEOPLE)
    asked = World(policy).asked(bare(facts), "", who, {"reason": reason} if reason else {})
    return where, asked


def alone(engine: Engine, where: Where, form: Form, asked: Asked) -> Answer:
    """Answer one question by the judgement of a step, with guards that were asked nothing yet."""
    kind = "act" if isinstance(form, Act) else "move"
    stages = engine.machines.stages_of(form.name)
    step = engine.step_asked(form, asked)
    if asked.given:
        step = step._replace(data={"reason": str(asked.given["reason"])})
    try:
        found = judge(engine.machines, where, form, step)
    except GuardFailed:
        return Answer(form.name, kind, Standing.FAILED, stages=stages)
    return _stands(where, form, step, found)._replace(name=form.name, kind=kind, stages=stages)


def _stands(where: Where, form: Form, step: Step, found: Judged) -> Answer:
    if isinstance(found.refusal, NotFromHere):
        return Answer("", "", Standing.NOT_FROM_HERE)
    barred: Mapping[str, object] | None = None
    if isinstance(found.refusal, NotAllowed):
        barred = where.process.bars(found.facts, step, form)
        role = None if barred else form.role
        return Answer("", "", Standing.NOT_ALLOWED, barred=barred, needs_role=role)
    if found.refusal is not None:
        return Answer("", "", Standing.OWED, found.owed, target=found.target)
    if isinstance(form, Act) and (barred := form.bars(found.facts, where.policy, step)):
        return Answer("", "", Standing.NOT_ALLOWED, barred=barred)
    return Answer("", "", Standing.READY, target=found.target)


def told(engine: Engine, where: Where, asked: Asked, name: str) -> Answer:
    """Answer as a menu does: for the desk, and for a customer where that alone makes it ready."""
    form = engine.form(name)
    found = alone(engine, where, form, asked)
    if found.standing is not Standing.OWED or not form.by_customer:
        return found
    theirs = alone(engine, where, form, asked._replace(behalf="customer"))
    return theirs._replace(by="customer") if theirs.standing is Standing.READY else found


@given(facts=ANY_FACTS, policy=POLICIES, who=WHO, reason=REASONS)
@SOME
def test_a_menu_says_what_each_step_alone_is_told(
    facts: Facts, policy: Policy, who: str, reason: str
) -> None:
    """Whatever the facts, the policy and the person are, no answer depends on those before it."""
    where, asked = asked_of(ENGINE, facts, policy, who, reason)
    names = PROCESS.names()
    assert menu(ENGINE, where, asked) == tuple(told(ENGINE, where, asked, one) for one in names)
    for name, by in product(names[:20], (None, "customer")):
        about = asked._replace(name=name, behalf=by)
        assert answer(ENGINE, where, about) == alone(ENGINE, where, ENGINE.form(name), about)


@given(facts=ANY_FACTS, policy=POLICIES, who=WHO)
@SOME
def test_ready_moves_are_those_that_are_ready(facts: Facts, policy: Policy, who: str) -> None:
    """What a view offers is what the menu calls ready, for the desk or for the customer."""
    where, asked = asked_of(ENGINE, facts, policy, who)
    moves = [one for one in menu(ENGINE, where, asked) if one.kind == "move"]
    ready = {one.name for one in moves if one.standing is Standing.READY}
    assert {*ready_moves(ENGINE, where, asked)} == ready


@pytest.mark.parametrize("stage", STAGES)
def test_a_line_lets_through_what_the_machine_lets_through(stage: str) -> None:
    """For each step of a stage and each outcome of its guards, asked in a round or fired."""
    for name in (name for at, name in STEPS if at == stage):
        where, asked = asked_of(FAKED, Facts(stage=stage), Policy(), "li.na")
        for outcome in outcomes(codes_of(stage, name), f"{stage} {name}"):
            CHOSEN.clear()
            CHOSEN.update(outcome)
            found = answer(FAKED, where, asked._replace(name=name))
            moved = FAKED.machines.step(name, stage, Facts(stage=stage), Policy())
            ready = found.standing is Standing.READY or found.barred is not None  # this person not
            assert moved == ((found.target or stage) if ready else None), (name, outcome)


@given(facts=ANY_FACTS, who=WHO)
@SOME
def test_a_process_that_does_not_say_what_a_question_brings_in_is_answered_alike(
    facts: Facts, who: str
) -> None:
    """Without the word for it nothing is shared, and every answer is the same."""
    silent = _silent()
    where, asked = asked_of(ENGINE, facts, Policy(), who)
    theirs, _ = asked_of(silent, facts, Policy(), who)
    assert menu(silent, theirs, asked) == menu(ENGINE, where, asked)


def _silent(kept: list[Engine] = []) -> Engine:  # noqa: B006  # built once
    if not kept:
        kept.append(Engine(replace(PROCESS, asked=None)))
    return kept[0]


def watched(process: Process, counts: Counter[str]) -> Process:
    """Return the process with guards that count how often they are asked."""
    seen: dict[str, Guard] = {}

    def watch(guard: Guard) -> Guard:
        def needs(facts: Any, policy: Policy) -> Any:
            counts[guard.code] += 1
            return guard.needs(facts, policy)

        return seen.setdefault(guard.code, Guard(guard.code, needs, guard.reads))

    rows = tuple(
        replace(row, guards=(*map(watch, row.given),), when=(*map(watch, row.when),))
        for row in process.rows
    )
    acts = tuple(replace(act, guards=(*map(watch, act.guards),)) for act in process.acts)
    return replace(process, rows=rows, acts=acts, guards=(*map(watch, process.guards),))


@pytest.mark.parametrize("stage", STAGES)
def test_a_guard_is_asked_once_a_menu(stage: str) -> None:
    """Only what looks at who asks is asked again, and of no step that it does not belong to."""
    counts: Counter[str] = Counter()
    engine = Engine(watched(PROCESS, counts))
    where, asked = asked_of(engine, Facts(stage=stage), Policy(), "li.na")
    menu(engine, where, asked)
    lookers = {one.code for one in PROCESS.guards if "asking" in one.reads}
    assert counts
    assert {code: n for code, n in counts.items() if n > 1 and code not in lookers} == {}
    here = {code for name in PROCESS.names() for code in codes_of(stage, name)}
    assert counts.keys() <= here


def test_a_guard_that_breaks_fails_its_own_steps_alone() -> None:
    """Each step that asks it is told as failed, also the second; all others are as they were."""

    def broken(_facts: Any, _policy: Policy) -> tuple[Need, ...]:
        raise ZeroDivisionError

    def break_(guards: tuple[Guard, ...]) -> tuple[Guard, ...]:
        return tuple(bad if one.code == bad.code else one for one in guards)

    bad = Guard("nobody_in_danger", broken, ("safety",))
    rows = tuple(replace(row, guards=break_(row.given)) for row in PROCESS.rows)
    acts = tuple(replace(act, guards=break_(act.guards)) for act in PROCESS.acts)
    engine = Engine(replace(PROCESS, rows=rows, acts=acts, guards=break_(PROCESS.guards)))
    where, asked = asked_of(engine, Facts(stage="proposed"), Policy(), "li.na")
    sound, _ = asked_of(ENGINE, Facts(stage="proposed"), Policy(), "li.na")
    asks = {name for name in PROCESS.names() if bad.code in codes_of("proposed", name)}
    for found, true in zip(menu(engine, where, asked), menu(ENGINE, sound, asked), strict=True):
        assert (found.standing is Standing.FAILED) is (found.name in asks)
        assert found == true or found.name in asks
    assert len(asks) > 1


class Blind(Facts):
    """Facts that do not know who asks, and say so when they are asked."""

    __slots__ = ()

    def __getattribute__(self, name: str) -> Any:
        """Refuse what a question brings in."""
        if name in (PROCESS.asked or ()):
            raise AssertionError(name)
        return super().__getattribute__(name)


@given(facts=ANY_FACTS, policy=POLICIES, who=WHO)
@SOME
def test_whoever_keeps_somebody_away_does_not_look_at_facts_for_who_asks(
    facts: Facts, policy: Policy, who: str
) -> None:
    """The step says who asks; so facts need not be brought to it for these."""
    blind = Blind(**{name: value for name, value in vars(facts).items() if name != "asking"})
    for form in (*PROCESS.moves, *PROCESS.acts):
        step = Step(form.name, {}, frozenset(), who, PEOPLE[who], None, 1, 1)
        PROCESS.bars(blind, step, form)
        if isinstance(form, Act):
            form.bars(blind, policy, step)


def test_a_fact_that_a_question_is_said_to_bring_in_exists() -> None:
    """A slip in its name would share what must not be shared: it is told before a desk opens."""
    found = faults(replace(PROCESS, asked=frozenset({"askin"})))
    assert [(one.code, one.where) for one in found] == [("unknown_fact", "asked")]
