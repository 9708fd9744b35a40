"""How strong a set of scenarios is: what is noticed, what is not, and that nothing is skipped."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from amends.features.engine.play import Player
from amends.features.engine.verdict import Status
from amends.features.reading.problem import Unreadable
from amends.features.specs import Specs
from amends.features.specs.specs import NotHolding
from amends.features.strength.equivalents import declared
from amends.features.strength.hunt import Detours, Hunters
from amends.features.strength.measure import measure, mutants
from amends.features.strength.mutant import Mutant, Reach
from amends.features.strength.result import Strength
from amends.features.strength.suggesting import suggestion
from amends.workflow import PROCESS
from amends.workflow.process.check import faults

MUTANTS = [*mutants(PROCESS)]
BY_KEY = {one.key: one for one in MUTANTS}
FEATURE = """Feature: Small
  Scenario: Feelings first
    When the handler tries to inquire
    Then the handler cannot inquire because the customer's feelings have gone unanswered

  Scenario: What may follow
    Given a complaint that is closed
    Then only these may happen next:
      | reopen |
"""


@pytest.fixture(scope="module")
def remembering(tmp_path_factory: pytest.TempPathFactory) -> Callable[[dict[str, str]], Hunters]:
    """Hunt with two scenarios, and with what somebody remembers."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "small.feature").write_text(FEATURE, encoding="utf-8")
    specs = Specs(root=folder)
    plans = [(one, specs.player(one.path)) for one in specs.plans()]
    return lambda remembered: Hunters(PROCESS, plans, remembered=remembered)


@pytest.fixture(scope="module")
def small(remembering: Callable[[dict[str, str]], Hunters]) -> Hunters:
    """Hunt with two scenarios."""
    return remembering({})


def only(key: str) -> Callable[[Mutant], bool]:
    """Choose one mutant."""
    assert key in BY_KEY
    return lambda mutant: mutant.key == key


def test_no_two_mutants_have_one_name() -> None:
    """A declared equivalent means one mutant."""
    assert len(BY_KEY) == len(MUTANTS)


def test_every_rule_of_the_lifecycle_is_changed() -> None:
    """Each move from each stage, each guard of each row, and each act's guard has its mutants."""
    dropped = {(one.move, one.source) for one in MUTANTS if one.operator.endswith("move_dropped")}
    assert dropped == {(row.move, source) for row in PROCESS.rows for source in row.sources}
    guards = {(one.move, one.guard) for one in MUTANTS if one.operator == "guard_dropped"}
    assert guards == {(row.move, guard.code) for row in PROCESS.rows for guard in row.given}
    acts = {(one.move, one.guard) for one in MUTANTS if one.operator == "act_guard_dropped"}
    assert acts == {(act.name, guard.code) for act in PROCESS.acts for guard in act.guards}


@pytest.mark.parametrize("operator", sorted({one.operator for one in MUTANTS}))
def test_a_mutant_is_another_process(operator: str) -> None:
    """Each operator makes a process that differs, and says in both languages in what."""
    for mutant in [one for one in MUTANTS if one.operator == operator][:5]:
        assert mutant.make() is not PROCESS
        said = {lang: mutant.says(lang, PROCESS) for lang in ("en", "zh")}
        assert said["en"].isascii() or "“" in said["en"]
        assert said["en"] != said["zh"]


def test_a_guard_that_is_gone_is_noticed(small: Hunters) -> None:
    """The scenario that names a guard is the one that notices that it is gone."""
    key = "guard_dropped inquire received feelings_acknowledged inquired"
    (hunted,) = measure(small, {}, only(key)).hunted
    assert hunted.noticed is not None
    assert hunted.noticed.name == "Feelings first"
    assert not hunted.restated


@pytest.mark.parametrize(
    ("name", "plays"), [("Feelings first", 1), ("What may follow", 2), ("Nobody knows", 1)]
)
def test_what_is_remembered_is_only_where_to_look_first(
    name: str, plays: int, remembering: Callable[[dict[str, str]], Hunters]
) -> None:
    """A scenario that noticed once is played first; where it does not any more, others are."""
    key = "guard_dropped inquire received feelings_acknowledged inquired"
    hunted = remembering({key: f"small: {name}"}).hunt(BY_KEY[key])
    assert hunted.noticed is not None
    assert (hunted.noticed.name, hunted.plays) == ("Feelings first", plays)


def test_a_scenario_is_remembered_by_file_name_and_number(tmp_path: Path) -> None:
    """The rows of an outline that have one name are told apart."""
    outline = (
        "Feature: F\n  Scenario Outline: O\n    Then the complaint is <stage>\n\n    Examples:\n"
    )
    rows = "      | stage    |\n      | received |\n      | received |\n"
    (tmp_path / "x.feature").write_text(outline + rows, encoding="utf-8")
    specs = Specs(root=tmp_path)
    hunters = Hunters(PROCESS, [(one, specs.player(one.path)) for one in specs.plans()])
    assert [hunters.name(one.plan) for one in hunters.grounds] == ["x: O", "x: O #2"]


def test_what_only_a_table_notices_is_said_to_be_restated(small: Hunters) -> None:
    """A move that was added is noticed by the table of what may happen next, and marked so."""
    found = measure(small, {}, only("move_added escalate closed escalated"))
    assert (len(found.noticed), len(found.restated)) == (1, 1)


def test_what_nobody_notices_is_a_survivor_until_it_is_declared(small: Hunters) -> None:
    """Unnoticed counts in both figures; declared to change nothing, in the raw one alone."""
    key = "move_dropped redirect received redirected"
    found = measure(small, {}, only(key))
    assert [one.mutant.key for one in found.survivors] == [key]
    assert (found.raw, found.net) == (0.0, 0.0)
    equal = measure(small, {key: "Nobody can see it."}, only(key))
    assert (equal.raw, equal.net, equal.survivors, equal.stale) == (0.0, 100.0, [], [])


def test_a_declaration_that_is_not_so_is_stale(small: Hunters) -> None:
    """What is noticed after all, or no mutant at all, must not stay declared."""
    key = "guard_dropped inquire received feelings_acknowledged inquired"
    found = measure(small, {key: "No.", "no such mutant": "No."}, only(key))
    assert found.stale == [key, "no such mutant"]


def test_a_process_that_no_desk_would_open_is_not_counted(small: Hunters) -> None:
    """Mutants that the check of a process refuses are neither noticed nor survivors."""
    born = [one for one in MUTANTS if faults(one.make())]
    for mutant in born:
        hunted = small.hunt(mutant)
        assert hunted.stillborn
        assert not Strength([hunted]).living


def test_scenarios_that_do_not_hold_measure_nothing(tmp_path: Path) -> None:
    """A scenario that fails today is named instead of counted as noticing everything."""
    (tmp_path / "x.feature").write_text(FEATURE.replace("gone", "all gone"), encoding="utf-8")
    with pytest.raises(NotHolding) as caught:
        Specs(root=tmp_path).strength()
    assert [one.plan.name for one in caught.value.ran.played] == ["Feelings first"]


def test_a_process_that_is_the_same_is_not_noticed(plans: list[Any]) -> None:
    """Beginnings taken over from the unchanged process go on under another as under itself."""
    nothing = Mutant("nothing", "move", (), Reach(), lambda: replace(PROCESS))
    hunters = _hunters(plans)
    process = nothing.make()
    walks = Detours(hunters.walks, nothing, process)
    for ground in hunters.grounds:
        assert Player(process, ground.reader, walks).play(ground.plan).status is Status.PASSED


SAMPLE = MUTANTS[::89]


@pytest.mark.parametrize("mutant", SAMPLE, ids=lambda one: one.key)
def test_what_is_left_out_would_not_have_noticed(mutant: Mutant, plans: list[Any]) -> None:
    """A scenario that never came where a mutant is felt plays the same under it, played in full."""
    process = mutant.make()
    hunters = _hunters(plans)
    fit = {id(one.plan) for one in hunters.order(mutant)}
    out = [one for one in hunters.grounds if id(one.plan) not in fit][:6]
    for ground in out:
        assert Player(process, ground.reader).play(ground.plan).status is Status.PASSED


@pytest.mark.parametrize(
    "mutant", [one for one in MUTANTS if one.reach.objections][::11], ids=lambda one: one.key
)
def test_a_guard_that_said_nothing_is_not_missed(mutant: Mutant, plans: list[Any]) -> None:
    """A scenario in which a guard never objected plays the same without it, played in full."""
    process = mutant.make()
    been = [one for one in _hunters(plans).grounds if mutant.reach.touches(one.trail)]
    silent = [one for one in been if not mutant.reach.matters(one.trail)][-4:]
    for ground in silent:
        assert Player(process, ground.reader).play(ground.plan).status is Status.PASSED


def test_what_objects_to_one_scenario_is_not_what_objects_to_another(plans: list[Any]) -> None:
    """Scenarios that share their beginning have been where each of them goes by itself."""
    for together in _hunters(plans).grounds[::12]:
        (alone,) = Hunters(PROCESS, [(together.plan, Player(PROCESS))]).grounds
        assert alone.trail == together.trail
        assert alone.trail.objections


def test_where_a_guard_says_nothing_nobody_looks(small: Hunters) -> None:
    """No scenario is played against a mutant that lacks what never objected to it."""
    mutant = BY_KEY["guard_dropped propose clarified issue_named proposed"]
    assert any(mutant.reach.touches(one.trail) for one in small.grounds)
    assert small.hunt(mutant).plays == 0
    assert small.hunt(mutant._replace(reach=mutant.reach._replace(objections=frozenset()))).plays


_KEPT: dict[int, Hunters] = {}


def _hunters(plans: list[Any]) -> Hunters:
    if id(plans) not in _KEPT:
        chosen = [one.plan for one in plans[::9]]
        _KEPT[id(plans)] = Hunters(PROCESS, [(one, Player(PROCESS)) for one in chosen])
    return _KEPT[id(plans)]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "key",
    [
        "guard_dropped propose clarified choice_offered proposed",
        "move_dropped inquire received inquired",
        "move_added accept received accepted",
    ],
)
def test_a_suggested_scenario_holds_and_would_notice(key: str, lang: str) -> None:
    """What is suggested was played: it holds for the process and fails for the mutant."""
    draft = suggestion(BY_KEY[key], Player(PROCESS).reader, lang)
    assert draft is not None
    assert draft.proven


def test_declared_equivalents_need_a_reason_each(tmp_path: Path) -> None:
    """A file of declarations without reasons, or no TOML at all, is refused."""
    file = tmp_path / "equivalents.toml"
    file.write_text('[equivalent]\n"a" = "because"\n', encoding="utf-8")
    assert declared(file) == {"a": "because"}
    for text in ('[equivalent]\n"a" = ""\n', "[equivalent]\na = 1\n", "equivalent = 1\n", "[x\n"):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(Unreadable):
            declared(file)
