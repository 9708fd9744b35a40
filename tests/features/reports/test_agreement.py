"""Every form of a report says the same of every scenario and every sentence: what the run said."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amends.features.book.phrases import Reader
from amends.features.book.sentence import Phrase
from amends.features.phrases import BOOK
from amends.features.reports.junit import junit
from amends.features.reports.messages.telling import messages
from amends.features.reports.objects import summary
from amends.features.reports.report import Report
from amends.features.scene.walks import Walks
from amends.features.specs import Choice, NoFeatures, Specs

from .reading import READINGS, of_run

TWICE: Final = Phrase("then", {"en": "the complaint is clarified"}, lambda _world: None)
READER: Final = Reader([*BOOK.phrases, TWICE])  # one sentence that means two things
WALKS: Final = Walks()
SENTENCES: Final = {
    "en": (
        "Given a complaint that is received",
        "When the handler tries to accept",  # a refusal that has to be claimed
        "When 2 days pass",
        "Then the complaint is received",
        "Then the complaint is closed",
        "Then the complaint is clarified",
        "Then the complaint is inquried",
        "When somebody dances",
    ),
    "zh": ("假如一件已受理的投诉", "当过了2天", "那么投诉已受理", "那么投诉已结案", "当有人跳舞"),
}
WORDS: Final = {
    "en": ("Feature", "Rule", "Background", "Scenario", "Scenario Outline", "Examples"),
    "zh": ("功能", "规则", "背景", "场景", "场景大纲", "例子"),
}
ROWS: Final = {
    "en": ("Then the complaint is <stage>", ("received", "closed", "clarified", "nowhere")),
    "zh": ("那么投诉<stage>", ("已受理", "已结案", "已无处")),
}


@st.composite
def features(draw: st.DrawFn) -> str:
    """Write a feature with backgrounds, rules, outlines and tags, in either language."""
    lang = draw(st.sampled_from(sorted(WORDS)))
    title, rule, background, scenario, outline, examples = WORDS[lang]
    steps = st.lists(st.sampled_from(SENTENCES[lang]), min_size=1, max_size=4)
    said, values = ROWS[lang]
    lines, number = [f"{title}: <of> & all\n  “…” ]]>\n"], 0
    for at in range(draw(st.integers(1, 2))):
        if at:
            lines.append(f"{rule}: a rule & more")
        if draw(st.booleans()):
            lines += [f"{background}:", draw(st.sampled_from(SENTENCES[lang][:1]))]
        for _ in range(draw(st.integers(1, 3))):
            number += 1
            lines.append(draw(st.sampled_from(["", "@one", "@two @三"])))
            if draw(st.booleans()):
                lines += [f"{scenario}: s{number} \"'<", *draw(steps)]
            else:
                rows = draw(st.lists(st.sampled_from(values), min_size=1, max_size=3))
                lines += [f"{outline}: s{number} {draw(st.sampled_from(['', '<stage>']))}"]
                table = [f"| {one} |" for one in ("stage", *rows)]
                lines += [*draw(steps), said, f"{examples}:", *table]
    return "\n".join(lines)


CHOICES: Final = st.one_of(
    st.builds(Choice),
    st.builds(Choice, tags=st.sampled_from(["@one", "not @one", "@two and not @三"])),
    st.builds(Choice, text=st.sampled_from(["s1", "rule", "received"])),
)


def agree(report: Report) -> None:
    """See that every form says what the run says, and the same of the whole."""
    for reading in READINGS:
        assert reading(report) == of_run(report), reading.__name__
    fine = report.ran.status == 0
    root = ET.fromstring(junit(report))  # noqa: S314  # we wrote it
    assert (int(root.attrib["failures"]) + int(root.attrib["errors"]) == 0) is fine
    assert [*messages(report)][-1]["testRunFinished"]["success"] is fine
    assert summary(report)["status"] == report.ran.status


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(features(), min_size=1, max_size=2), CHOICES, st.data())
def test_all_forms_agree_with_the_run(
    tmp_path_factory: pytest.TempPathFactory, texts: Sequence[str], choice: Choice, data: Any
) -> None:
    """Whatever is chosen, played or only read, each form tells it scenario by scenario."""
    folder = tmp_path_factory.mktemp("features")
    for number, text in enumerate(texts):
        (folder / f"{number}.feature").write_text(text, encoding="utf-8")
    asked = "."
    if data.draw(st.booleans()):
        asked = f"0.feature:{data.draw(st.integers(1, texts[0].count(chr(10)) + 1))}"
    specs = Specs(asked, root=folder, walks=WALKS)
    specs._readers[()] = READER
    try:
        ran = specs.run(choice, dry_run=data.draw(st.booleans()))
    except NoFeatures:
        return
    agree(Report(specs, ran, data.draw(st.sampled_from(["en", "zh"]))))


def test_all_forms_agree_on_the_features_of_the_project(features: list[Path]) -> None:
    """What the project's own scenarios come to is told alike."""
    specs = Specs(*features, root=features[0].parents[1])
    report = Report(specs, specs.run(dry_run=True))
    assert len(of_run(report)) > len(features)
    agree(report)


def test_every_status_was_seen(tmp_path: Path) -> None:
    """The sentences of this test come to everything that a sentence can come to."""
    lines = [f"Scenario: s{at}\n{one}" for at, one in enumerate(SENTENCES["en"])]
    (tmp_path / "all.feature").write_text("\n".join(["Feature: all", *lines]), encoding="utf-8")
    specs = Specs(root=tmp_path, walks=WALKS)
    specs._readers[()] = READER
    report = Report(specs, specs.run())
    assert {one.status for one in of_run(report)} == {"passed", "failed", "ambiguous", "undefined"}
    agree(report)
    assert json.dumps(summary(report))
