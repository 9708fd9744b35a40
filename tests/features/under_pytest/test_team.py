"""Phrases of a team under pytest: they hold where they lie, and only there."""

from collections.abc import Callable
from typing import Any

import pytest

PHRASES = '"the handler calms the customer" = ["the handler answers the customer\'s feelings"]\n'
FEATURE = """Feature: Ours
  Scenario: Calmed
    When the handler calms the customer
"""


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Give what runs pytest in a folder of its own, with files in it."""

    def in_folder(files: dict[str, str]) -> Any:
        for name, text in files.items():
            path = pytester.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        monkeypatch.chdir(pytester.path)
        return pytester.runpytest("-p", "amends.features.plugin", "-p", "no:hypothesispytest")

    return in_folder


def test_a_file_that_speaks_only_in_its_teams_phrases_is_run(run: Callable[..., Any]) -> None:
    """What a team defines beside its features, or above them, is known to pytest as well."""
    files = {"pytest.ini": "[pytest]\n", "phrases.toml": PHRASES, "deep/a.feature": FEATURE}
    run(files).assert_outcomes(passed=1)


def test_elsewhere_the_sentence_is_left_alone(run: Callable[..., Any]) -> None:
    """Without those phrases the file speaks no sentence of ours."""
    files = {"pytest.ini": "[pytest]\n", "team/phrases.toml": PHRASES, "a.feature": FEATURE}
    assert run(files).ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_broken_phrases_keep_a_file_from_running(run: Callable[..., Any]) -> None:
    """What is wrong with the phrases is said with their line instead of running without them."""
    broken = PHRASES.replace("answers", "begets")
    found = run({"pytest.ini": "[pytest]\n", "phrases.toml": broken, "a.feature": FEATURE})
    found.assert_outcomes(errors=1)
    found.stdout.fnmatch_lines(["*phrases.toml:1:1:*what no phrase means*"])
