"""Reports are whole: faults, phrases of the team and hostile texts come out in both languages."""

import json
import os
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from amends.features.reports.junit import junit
from amends.features.reports.messages.telling import messages
from amends.features.reports.objects import summary
from amends.features.reports.page import page
from amends.features.reports.report import Report
from amends.features.specs import Specs

Node = dict[str, Any]
FORMATTER: Final = (
    "AMENDS_HTML_FORMATTER"  # a folder in which npm installed @cucumber/html-formatter
)
FIELDS: Final = {  # those that the protocol knows, for what the compatibility kit does not show
    "meta": {"protocolVersion", "implementation", "runtime", "os", "cpu"},
    "source": {"uri", "data", "mediaType"},
    "gherkinDocument": {"uri", "feature", "comments"},
    "parseError": {"source", "message"},
    "pickle": {"id", "uri", "location", "name", "language", "steps", "tags", "astNodeIds"},
    "parameterType": {
        "id",
        "name",
        "regularExpressions",
        "preferForRegularExpressionMatch",
        "useForSnippets",
    },
    "stepDefinition": {"id", "pattern", "sourceReference"},
    "hook": {"id", "name", "sourceReference", "type"},
    "testRunStarted": {"id", "timestamp"},
    "testCase": {"id", "pickleId", "testSteps", "testRunStartedId"},
    "testCaseStarted": {"id", "testCaseId", "attempt", "timestamp"},
    "testStepStarted": {"testCaseStartedId", "testStepId", "timestamp"},
    "attachment": {
        "testCaseStartedId",
        "testStepId",
        "body",
        "contentEncoding",
        "mediaType",
        "timestamp",
    },
    "suggestion": {"id", "pickleStepId", "snippets"},
    "testStepFinished": {"testCaseStartedId", "testStepId", "testStepResult", "timestamp"},
    "testCaseFinished": {"testCaseStartedId", "timestamp", "willBeRetried"},
    "testRunFinished": {"testRunStartedId", "timestamp", "success"},
}
TEAM: Final = (
    '"two days go by" = ["1 day passes", "1 day passes"]\n"a while" = ["two days go by"]\n'
)
FEATURE: Final = """
Feature: an order \x1b[2J and \x07 & <b>bold</b> ]]>
  Scenario: \x9b31m expanded \u202e
    Given a complaint that is received
    When a while
    Then the complaint is received

  Scenario: means nothing
    When the moon rises

  Scenario: a refusal that nobody claims
    When the handler tries to accept

  Scenario: a table
    Given a complaint that is received
    Then only these may happen next:
      | <script>alert(1)</script> |
"""


@pytest.fixture
def specs(tmp_path: Path) -> Specs:
    """Write features with everything that a report has to tell, and two that cannot be run."""
    (tmp_path / "phrases.toml").write_text(TEAM, encoding="utf-8")
    (tmp_path / "a.feature").write_text(FEATURE, encoding="utf-8")
    (tmp_path / "b.feature").write_text("Feature: b\n  nonsense\n  Scenario\n", encoding="utf-8")
    same = "Feature: c\n  Scenario: s\n    When 1 day passes\n"
    (tmp_path / "c.feature").write_text(same + same.partition("\n")[2], encoding="utf-8")
    return Specs(root=tmp_path)


@pytest.fixture(params=["en", "zh"])
def report(specs: Specs, request: pytest.FixtureRequest) -> Report:
    """Play them."""
    return Report(specs, specs.run(), request.param)


def of_kind(report: Report, kind: str) -> Iterator[Node]:
    """Find the envelopes of a kind."""
    return (one[kind] for one in messages(report) if kind in one)


def test_a_phrase_of_the_team_is_shown_expanded(report: Report) -> None:
    """Each form says what a phrase stands for, however deep."""
    made_of = ["two days go by", "  1 day passes", "  1 day passes"]
    steps = summary(report)["results"][0]["steps"]
    assert steps[1]["stands_for"] == made_of
    lines = "\n".join(made_of)
    assert lines in page(report)
    assert lines in [one["body"] for one in of_kind(report, "attachment")]
    system_out = ET.fromstring(junit(report)).findall(".//system-out")  # noqa: S314  # we wrote it
    assert "\t    1 day passes" in str(system_out[0].text)


def test_a_team_phrase_is_found_where_it_was_defined(report: Report) -> None:
    """A definition names its file and line, ours their module."""
    found = {
        one["pattern"]["source"]: one["sourceReference"]
        for one in of_kind(report, "stepDefinition")
    }
    assert found["a while"] == {"uri": "phrases.toml", "location": {"line": 2}}
    ours = [one for one in found.values() if one["uri"] != "phrases.toml"]
    root = Path(__file__).parents[3]
    for one in ours:
        source = root / one["uri"].removeprefix("amends/")
        assert source.read_text(encoding="utf-8").splitlines()[one["location"]["line"] - 1]


def test_files_that_could_not_be_run_are_named(report: Report) -> None:
    """Each form names every fault, and none of them calls the run a success."""
    faults = [str(one) for one in report.faults()]
    assert len({one.partition(":")[0] for one in faults}) == 2
    assert summary(report)["problems"] == faults
    assert [one["message"] for one in of_kind(report, "parseError")] == [
        one.said for one in report.faults()
    ]
    root = ET.fromstring(junit(report))  # noqa: S314  # we wrote it
    told = "\n".join(str(one.text) for one in root.iterfind(".//error[@type='unreadable']"))
    assert told.splitlines() == faults
    assert page(report).count('<p class="why">') == len(faults)


def test_what_is_wrong_is_said_in_the_readers_language(report: Report) -> None:
    """The same sentence stands in every form, that of the other language in none."""
    failing = next(one for one in report.ran.played if one.plan.where == 11)
    said = report.why(failing)
    assert len(said) == 1
    hook = [one["testStepResult"].get("message") for one in of_kind(report, "testStepFinished")]
    assert said[0] in hook
    root = ET.fromstring(junit(report))  # noqa: S314  # we wrote it
    assert next(one.get("message") for one in root.iterfind(".//failure")) == said[0]
    assert said == next(one["says"] for one in summary(report)["results"] if one["line"] == 11)


def test_hostile_text_stays_text(report: Report) -> None:
    """No control character, tag or end of a section in a feature reaches a reader as one."""
    for document in (junit(report), page(report)):
        assert not any(ord(one) < 32 and one not in "\n\t" for one in document)
        assert not any(127 <= ord(one) < 160 for one in document)
    assert "<script" not in page(report)
    assert "<b>bold" not in page(report)
    root = ET.fromstring(junit(report))  # noqa: S314  # we wrote it
    suites = [str(one.get("name")) for one in root.iter("testsuite")]
    assert r"an order \x1b[2J and \x07 & <b>bold</b> ]]>" in suites


def test_messages_have_the_fields_of_the_protocol(report: Report) -> None:
    """Every envelope is of a known kind, and has the fields of that kind and no others."""
    kinds = set()
    for one in messages(report):
        ((kind, said),) = one.items()
        kinds.add(kind)
        assert said.keys() == FIELDS[kind], kind
    assert kinds == FIELDS.keys()


def test_ids_are_unique_and_links_lead_somewhere(report: Report) -> None:
    """No two things of a stream share an id, and no link leads to nothing."""
    ids, links = list[str](), set[str]()
    for one in messages(report):
        _collect(one, ids, links)
    assert len(ids) == len({*ids})
    assert links <= {*ids}


def _collect(node: Any, ids: list[str], links: set[str]) -> None:
    if isinstance(node, list):
        for one in node:
            _collect(one, ids, links)
    elif isinstance(node, dict):
        for name, value in node.items():
            if name == "id":
                ids.append(value)
            elif name.endswith("Id"):
                links.add(value)
            elif name.endswith("Ids"):
                links.update(value)
            else:
                _collect(value, ids, links)


def test_the_official_formatter_takes_the_messages(report: Report, tmp_path: Path) -> None:
    """Cucumber's own HTML formatter renders the stream."""
    folder = os.environ.get(FORMATTER)
    if not folder:
        pytest.skip(f"{FORMATTER} names no folder with @cucumber/html-formatter")
    told = "\n".join(json.dumps(one) for one in messages(report))
    script = (
        "import('@cucumber/html-formatter').then(({CucumberHtmlStream}) => {"
        "const s = new CucumberHtmlStream(); s.pipe(process.stdout);"
        "const lines = require('fs').readFileSync(0, 'utf8').split('\\n');"
        "for (const line of lines) s.write(JSON.parse(line));"
        "s.end() })"
    )
    made = subprocess.run(
        ["node", "-e", script], cwd=folder, input=told, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    assert "means nothing" in made.stdout
