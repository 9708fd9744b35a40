"""How strong are the features? Take a guard away, and each feature about it must notice."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from amends.workflow import PROCESS, Act, Process, Row

GUARDS = list(
    dict.fromkeys(
        guard.code
        for guards in (
            *(row.given for row in PROCESS.rows),
            *(act.guards for act in PROCESS.acts),
        )
        for guard in guards
    )
)
PROTECTED = {  # what each feature is about, whatever else it touches
    "a_yes_of_their_own": {"own_words", "untainted", "identified", "terms_told"},
    "heard_first_judged_before_the_claim": {
        "feelings_acknowledged",
        "liability_judged",
        "version_approved",
    },
    "back_from_above": {"level_decided", "no_outside_decision"},
    "撤诉出于自愿": {
        "withdrawal_asked",
        "withdrawal_explained",
        "way_back_told",
        "withdrawal_cooled",
        "untainted",
    },
    "客户随时可以开口": {"reason_given", "reason_to_reopen"},
    "每件投诉都有终点": {"window_over", "attempts_documented", "nothing_due"},
}


def without(code: str) -> Process:
    """Build the process anew with one guard dropped from every row and every act."""

    def row(one: Row) -> Row:
        return replace(one, guards=tuple(guard for guard in one.given if guard.code != code))

    def act(one: Act) -> Act:
        return replace(one, guards=tuple(guard for guard in one.guards if guard.code != code))

    rows, acts = tuple(map(row, PROCESS.rows)), tuple(map(act, PROCESS.acts))
    return replace(PROCESS, rows=rows, acts=acts)


def _gives(found: Any, code: str) -> bool:
    """Tell whether a sentence gives a guard as its reason; states may have the same name."""
    return "{reason" in found.phrase.said["en"] and code in found.values


@pytest.fixture(scope="session")
def about(plans: list[Any]) -> Callable[[str], dict[str, list[Any]]]:
    """Hand out what finds, by feature, the scenarios that name a guard as the reason."""

    def naming(code: str) -> Iterator[Any]:
        for plan in plans:
            kinds = [kind for kind, _, _ in plan.steps]
            for kind, found in zip(kinds, plan.sentences(), strict=True):
                if kind == "then" and found is not None and _gives(found, code):
                    yield plan
                    break

    def by_feature(code: str) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = {}
        for plan in naming(code):
            found.setdefault(plan.file.stem, []).append(plan)
        return found

    return by_feature


@pytest.mark.parametrize("code", GUARDS)
def test_a_guard_that_is_gone_is_missed(
    code: str, about: Callable[[str], dict[str, list[Any]]]
) -> None:
    """Every feature that names a guard has a scenario that fails without it."""
    bare, features = without(code), about(code)
    assert features, f"no scenario names {code}"
    blind = [name for name, plans in features.items() if all(one.holds(bare) for one in plans)]
    assert not blind


@pytest.mark.parametrize(("feature", "codes"), PROTECTED.items(), ids=PROTECTED)
def test_each_feature_names_what_it_protects(
    feature: str, codes: set[str], about: Callable[[str], dict[str, list[Any]]]
) -> None:
    """The guards that a feature is there for are among the reasons it gives."""
    assert {code for code in codes if feature in about(code)} == codes


def test_a_process_built_anew_is_the_same(about: Callable[[str], dict[str, list[Any]]]) -> None:
    """It is the missing guard that fails a scenario, not that the process was built again."""
    same = without("no such guard")
    for plan in about("own_words")["a_yes_of_their_own"][:2]:
        assert plan.holds(same)
