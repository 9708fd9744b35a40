"""What scenarios cover: a move made, walked through, refused or never seen; guards both ways."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from amends.features.coverage import Coverage, State, cover, headline, missing
from amends.features.coverage.elements import Use, Way, uses_of, ways_of
from amends.features.scene.walks import Walks
from amends.features.specs import Specs
from amends.workflow import PROCESS
from amends.workflow.process import FORCED

Covering = Callable[..., Coverage]
INQUIRE = """Feature: Small
  Scenario: It is refused
    Given a complaint that is received
    When the handler tries to inquire
    Then the handler cannot inquire because the customer's feelings have gone unanswered
"""
MADE = """Feature: Small
  Scenario: It is made
    Given a complaint that is received
    When the handler answers the customer's feelings
    And the handler tries to inquire
    Then the complaint is inquired
"""
WALKED = """Feature: Small
  Scenario: It is walked
    Given a complaint that is inquired
    When one more small point comes up
    Then the complaint is still inquired
"""


@pytest.fixture
def covering(tmp_path: Path) -> Covering:
    """Hand out what covers by the texts of features, and of a team's phrases."""

    def covered(*texts: str, phrases: str = "") -> Coverage:
        for number, text in enumerate(texts):
            (tmp_path / f"{number}.feature").write_text(text, encoding="utf-8")
        if phrases:
            (tmp_path / "phrases.toml").write_text(phrases, encoding="utf-8")
        return cover(Specs(tmp_path, root=tmp_path))

    return covered


def way(move: str, source: str, target: str | None = None) -> Way:
    """Find a way by the names of its move and stages."""
    return next(
        one
        for one in ways_of(PROCESS)
        if (PROCESS.rows[one.row].move, one.source) == (move, source)
        and target in {None, PROCESS.rows[one.row].target}
    )


def use(move: str, guard: str, target: str | None = None) -> Use:
    """Find a guard where a row asks it."""
    return next(
        one
        for one in uses_of(PROCESS)
        if one.row is not None
        and (PROCESS.rows[one.row].move, one.guard) == (move, guard)
        and target in {None, PROCESS.rows[one.row].target}
    )


def counts(coverage: Coverage) -> Mapping[Use, tuple[int, int]]:
    """Return the guards that anything was shown of."""
    return {one: count for one, count in coverage.uses.items() if count != (0, 0)}


@pytest.mark.parametrize(
    ("texts", "state"),
    [
        ([MADE], State.TAKEN),
        ([WALKED], State.WALKED),
        ([INQUIRE], State.REFUSED),
        (["Feature: F\n  Scenario: S\n    When the customer objects\n"], State.UNSEEN),
        ([INQUIRE, WALKED], State.WALKED),
        ([INQUIRE, WALKED, MADE], State.TAKEN),
    ],
)
def test_a_move_is_as_covered_as_its_best_scenario(
    covering: Covering, texts: list[str], state: State
) -> None:
    """A When makes it, a Given walks through it, a Then claims its refusal, or nothing sees it."""
    assert covering(*texts).ways[way("inquire", "received")] is state


def test_a_guard_counts_where_a_then_names_it(covering: Covering) -> None:
    """Of everything that is owed only the reason that a Then names is shown to refuse."""
    text = """Feature: Small
  Scenario: Much is owed
    Given a complaint that is inquired
    When the handler tries to clarify
    Then the handler cannot clarify because no point of the complaint has been named
"""
    assert counts(covering(text)) == {use("clarify", "issue_named"): (1, 0)}


def test_a_guard_lets_pass_where_a_when_makes_the_move(covering: Covering) -> None:
    """It counts once a scenario, for the row the move went by, and never for a Given."""
    passed = counts(covering(MADE, WALKED, INQUIRE))
    assert passed[use("inquire", "feelings_acknowledged")] == (1, 1)
    assert use("clarify", "issue_named") not in passed


def test_the_guards_of_acts_count_too(covering: Covering) -> None:
    """An act that a Then shows refused, and one that a When takes, are both seen."""
    text = """Feature: Small
  Scenario: There is nothing to approve
    Given a complaint that is clarified
    When the supervisor tries to approve
    Then the supervisor cannot approve because there is no draft to approve
"""
    shown = counts(covering(text, MADE))
    assert shown[Use(None, "approve", "version_drafted")] == (1, 0)
    assert shown[Use(None, "empathise", "contacted")] == (0, 1)


@pytest.mark.parametrize("left", ["received", "clarified", "proposed"])
def test_of_rows_that_choose_the_one_that_fits_is_seen(covering: Covering, left: str) -> None:
    """A refused return from above is that to the stage which the case left, and to no other."""
    text = f"""Feature: Small
  Scenario: Not yet
    Given a complaint that is {left}
    And the customer has asked for somebody above
    When the supervisor tries to resume
    Then the supervisor cannot resume because the level above has not decided
"""
    coverage = covering(text)
    assert [*counts(coverage)] == [use("resume", "level_decided", left)]
    refused = [one for one, state in coverage.ways.items() if state is State.REFUSED]
    assert refused == [way("resume", "escalated", left)]


def test_a_move_that_happens_by_itself_has_a_row_of_its_own(covering: Covering) -> None:
    """A forced move is told from the same move that somebody asks for."""
    text = """Feature: Small
  Scenario: By itself
    Given a complaint that is withdrawn
    When the customer takes back the withdrawal
    Then the complaint is received
  Scenario: Asked for
    Given a complaint that is closed
    When the customer wants the complaint taken up again
    Then the complaint is received
"""
    taken = [one for one, state in covering(text).ways.items() if state is State.TAKEN]
    found = [(PROCESS.rows[one.row].who == FORCED, one.source) for one in taken]
    assert found == [(False, "closed"), (True, "withdrawn")]


def test_what_somebody_may_not_do_is_a_refusal(covering: Covering) -> None:
    """A Then that says who is not allowed shows the move, and none of its guards."""
    text = """Feature: Small
  Scenario: Too low
    Given a complaint that is escalated
    When the handler tries to resume
    Then the handler is not allowed to resume
"""
    coverage = covering(text)
    assert coverage.count(State.REFUSED) == 7
    assert counts(coverage) == {}


def test_a_scenario_that_does_not_hold_shows_nothing(covering: Covering) -> None:
    """What a failing scenario did on its way proves nothing."""
    coverage = covering(MADE.replace("is inquired", "is closed"))
    assert coverage.ran.status == 7
    assert set(coverage.ways.values()) == {State.UNSEEN}
    assert counts(coverage) == {}
    assert set(coverage.stages.values()) == {State.WALKED, State.UNSEEN}


def test_a_phrase_of_a_team_shows_what_it_stands_for(covering: Covering) -> None:
    """What stands behind a team's own sentence counts as if it were written out."""
    phrases = """
"nobody may ask before listening" = [
  "the handler cannot inquire because the customer's feelings have gone unanswered",
]
"""
    said = INQUIRE.replace(
        "the handler cannot inquire because the customer's feelings have gone unanswered",
        "nobody may ask before listening",
    )
    plain, team = covering(INQUIRE), covering(said, phrases=phrases)
    assert counts(team) == counts(plain) != {}
    assert len(team.phrases) == len(plain.phrases) + 1
    assert [*map(id, team.unsaid)] == [*map(id, plain.unsaid)]


def test_looking_on_changes_nothing(features: list[Path], covered: Coverage, walks: Walks) -> None:
    """Every scenario of the project comes to the same, watched or not."""
    watched = [(one.plan.where, one.status) for one in covered.ran.played]
    played = Specs(*features, walks=walks).run().played
    assert watched == [(one.plan.where, one.status) for one in played]


def test_the_figures_are_of_the_same_things(covered: Coverage) -> None:
    """Every move has one state, no guard is shown more often than there are scenarios."""
    coverage, figures = covered, covered.figures
    assert sum(figures[state.value] for state in State) == figures["moves"] == 54
    assert figures["guards"] == len(uses_of(PROCESS))
    assert figures["both"] <= min(figures["stopped"], figures["passed"])
    assert max(max(one) for one in coverage.uses.values()) <= figures["scenarios"]
    made = {one.row for one, state in coverage.ways.items() if state is State.TAKEN}
    assert {one.row for one, (_, passed) in coverage.uses.items() if passed} - {None} <= made


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_everything_that_is_missing_is_said(covering: Covering, lang: str) -> None:
    """Each stage, act and reason that lacks something is named in the reader's language."""
    coverage = covering(INQUIRE)
    said = "\n".join(missing(coverage, lang))
    labels = PROCESS.labels[lang]
    for name, state in coverage.acts.items():
        assert (labels[f"step.{name}"] in said) or state is State.TAKEN
    assert all(labels[f"stage.{one}"] in said for one in PROCESS.matter.states[1:])
    assert "_" not in said
    assert f"{coverage.percent}" in headline(coverage, lang)


@pytest.mark.parametrize(("lang", "more"), [("en", "and 3 more"), ("zh", "另有3条")])
def test_long_lists_of_reasons_can_be_cut(covering: Covering, lang: str, more: str) -> None:
    """Of five reasons two are named and the others counted; without a limit all are named."""
    coverage = covering(INQUIRE)
    whole, cut = ([*missing(coverage, lang, most)] for most in (99, 2))
    assert len(whole) == len(cut)
    assert any(more in one for one in cut)
    assert not any(more in one for one in whole)
