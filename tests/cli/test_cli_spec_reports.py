"""A run is told in the forms that other programs read, by one option and with its exit status."""

import json
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

FEATURE: Final = """功能: 句子 \x1b[2J 与 €
  @快
  场景: 成立
    假如一件已受理的投诉
    那么投诉已受理
  场景: 不成立
    假如一件已受理的投诉
    那么投诉已结案
"""
FORMS: Final = ("junit", "messages", "html", "json")
CHOSEN: Final[
    dict[tuple[str, ...], tuple[int, int, int]]
] = {  # the options, how many hold, how many fail, and the exit status
    (): (1, 1, 7),
    ("-t", "@快"): (1, 0, 0),
    ("-k", "不成立"): (0, 1, 7),
    ("--dry-run",): (0, 0, 0),
}


@pytest.fixture
def line(amends: "Line") -> "Line":
    """Give a command line in a folder with one feature."""
    (amends.folder / "a.feature").write_text(FEATURE, encoding="utf-8")
    return amends


def counted(form: str, out: str) -> tuple[int, int]:
    """Count what holds and what fails in a document."""
    if form == "junit":
        root = ET.fromstring(out)  # noqa: S314  # we wrote it
        bad, skipped = int(root.attrib["failures"]), int(root.attrib["skipped"])
        return int(root.attrib["tests"]) - bad - skipped, bad
    if form == "html":
        return out.count('<article id="s1" class="passed"'), out.count('class="failed">\n<h4')
    if form == "json":
        said = json.loads(out)
        return said["held"], said["failed"]
    lines = [json.loads(one) for one in out.splitlines()]
    assert list(lines[0]) == ["meta"]
    steps = [one["testStepFinished"] for one in lines if "testStepFinished" in one]
    told = [one["testStepResult"]["status"] for one in steps]
    bad = told.count("FAILED")
    return (told.count("PASSED") - bad) // 2, bad


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("options", CHOSEN, ids=" ".join)
@pytest.mark.parametrize("form", FORMS)
def test_a_form_tells_what_was_chosen(
    line: "Line", form: str, options: tuple[str, ...], lang: str
) -> None:
    """Whatever is chosen, the document counts it, alone on standard output."""
    said = line("--lang", lang, "spec", "run", *options, "--format", form)
    held, failed, status = CHOSEN[options]
    assert (*counted(form, said.out), said.status) == (held, failed, status)
    assert said.err == ""
    assert "\x1b" not in said.out


@pytest.mark.parametrize("encoding", ["ascii", "gb18030"])
def test_a_document_is_true_in_every_encoding(line: "Line", encoding: str) -> None:
    """XML and HTML that call themselves UTF-8 can be read where the terminal is not UTF-8."""
    for form in ("junit", "html"):
        said = line("spec", "run", "--format", form, encoding=encoding)
        assert said.out.isascii()
        assert "&#8364;" in said.out
        assert said.status == 7


@pytest.mark.parametrize("form", FORMS[:3])
def test_a_file_that_cannot_be_run_is_said_beside_the_document(line: "Line", form: str) -> None:
    """Who keeps the document in a file still sees what keeps another file from being run."""
    (line.folder / "b.feature").write_text("Feature: b\n  Scenario: none\n", encoding="utf-8")
    said = line("spec", "run", "--format", form)
    assert said.status == 2
    assert said.err.startswith("b.feature:2:3: ")
    assert said.err.strip().partition(": ")[2] in said.out.replace("&quot;", '"')


def test_nothing_held_is_no_success(line: "Line") -> None:
    """Where no file could be read, the summary does not say that all hold."""
    (line.folder / "a.feature").write_text("Feature: a\n  Scenario: none\n", encoding="utf-8")
    said = line("spec", "run")
    assert said.status == 2
    assert "all of them hold" not in said.err
