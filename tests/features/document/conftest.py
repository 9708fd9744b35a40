"""The documents that are looked at: of the project's features, and of hostile ones."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from amends.features.coverage import Coverage, cover
from amends.features.document import document
from amends.features.specs import Specs
from amends.workflow import PROCESS
from tests.browser.looking import files, show

__all__ = ["files", "show"]

DAY: Final = date(2026, 11, 22)
LONG: Final = "w" * 300
HOSTILE: Final = f"""Feature: </title></style><script>alert(1)</script> & "quoted" 'too'
  A narrative with <img src=x onerror=alert(2)> and {LONG}.

  Rule: </details><h1>{LONG}

    Scenario: <b onclick="alert(3)">bold</b> \u202e\u061c\u200e\u200f\u2066\u2069\u202a\u0080\u0007
      Given a complaint that is received
      When the customer asks to withdraw, saying "<a href='javascript:alert(4)'>no</a> {LONG}"
      Then the complaint is closed

    Scenario Outline: svg onload=alert(5)> <words>
      Given a complaint that is received
      When the customer asks to withdraw, saying <words>
      Then the complaint is received
      And only these may happen next:
        | inquire | withdraw | escalate | redirect |

      Examples: <i>
        | words                   |
        | "<script>x()</script>"  |
        | "{LONG} &amp; ]]> -->"  |
"""


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Coverage:
    """Cover by a feature that would rather be a program, under labels of the same kind."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "x.feature").write_text(HOSTILE, encoding="utf-8")
    (folder / "y.feature").write_text("Feature: <u>\n  Scenario: <u>\n", encoding="utf-8")
    coverage = cover(Specs(folder, root=folder))
    assert [one.status for one in coverage.ran.played] == ["failed", "passed", "passed"]
    long = {
        "stage.inquired": "<script>x()</script> a stage of many words",
        "step.decline": f"</a>{LONG}",
    }
    labels = {lang: {**PROCESS.labels[lang], **long} for lang in ("en", "zh")}
    return replace(coverage, process=replace(PROCESS, labels=labels))


@pytest.fixture(scope="session")
def pages(covered: Coverage, hostile: Coverage) -> Mapping[str, str]:
    """Write the documents in both languages."""
    return {
        f"{name}.{lang}": document(coverage, lang, made=DAY)
        for name, coverage in (("ours", covered), ("hostile", hostile))
        for lang in ("en", "zh")
    }
