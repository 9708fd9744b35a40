"""The preview at any width, in a pipe and for programs; words that look like our markup."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

CASE = "C-1001"
MARKUP = "[bold red]I[/] said [link=x]pay[/link] 1=no 2=<HEARD> \x1b[31m <script> {field} %s"


def drafted(line: "Line") -> None:
    """Bring the case as far as a draft."""
    assert line("empathise", CASE, "--heard", "Twice.", "--named", "angry", "--regret", "Sorry.")
    assert line("inquire", CASE).status == 0
    given = ("--kind", "final", "--text", "We looked into it.", "--answer", "1=It was ours.")
    assert line("raise", CASE, "--text", "Charged twice.").status == 0
    said = line("draft", CASE, *given, "--recourse", "The ombudsman.", "--because", "1=The log.")
    assert said.status == 0, said.err


@pytest.mark.parametrize(("lang", "dear"), [("en", "Dear Chen Li,"), ("zh", "尊敬的Chen Li：")])
@pytest.mark.parametrize("columns", ["24", "80", "200"])
def test_the_letter_is_shown_at_any_width(
    practice: "Line", lang: str, dear: str, columns: str
) -> None:
    """Salutation, answer, recourse, who is responsible, and what it lacks: no line is too wide."""
    drafted(practice)
    practice.set("COLUMNS", columns)
    out = practice("preview", CASE, "--lang", lang, screen=True).out
    flat = "".join(out.split())
    assert dear.replace(" ", "") in flat
    assert all(one.replace(" ", "") in flat for one in ("It was ours.", "The ombudsman."))
    assert {"en": "Responsible", "zh": "负责"}[lang] in flat
    assert {"en": "--alternative", "zh": "--alternative"}[lang] in flat


def test_a_pipe_and_a_program_get_every_value(practice: "Line") -> None:
    """The same values by name, raw."""
    drafted(practice)
    found = practice("preview", CASE, "--json").json
    assert (found["kind"], found["sent"], found["customer"]) == ("final", False, "Chen Li")
    assert found["issues"] == [{"number": 1, "answer": "It was ours.", "reason": "The log."}]
    assert found["advised"] == ["defect", "root_cause", "prevention", "recurrence"]
    rows = dict(row[:2] for row in practice("preview", CASE).rows)
    assert rows["issues.1.answer"] == "It was ours."
    assert "missing.1.do" in "".join(rows)


def test_nothing_drafted_is_wrong_usage(practice: "Line") -> None:
    """One sentence says so in either language."""
    said = practice("preview", CASE)
    assert (said.status, said.out) == (2, "")
    assert "amends draft C-1001" in said.err
    assert "amends draft C-1001" in practice("preview", CASE, "--lang", "zh").err


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_doubtful_words_want_a_reason(practice: "Line", lang: str) -> None:
    """The sentence names the words, the tactic, another way and the option; then it is said."""
    text = ("--text", "Do not expect too much.")
    said = practice("contact", CASE, *text, "--lang", lang)
    assert (said.status, said.out) == (2, "")
    assert all(one in said.err for one in ("not expect too much", "--stands"))
    assert practice("contact", CASE, *text, "--stands", "The law caps it.").status == 0
    assert "The law caps it." in practice("log", CASE, screen=True).out


def test_words_that_imitate_our_markup_are_words(practice: "Line") -> None:
    """Rich markup, blanks, NUMBER=TEXT and escapes of a customer stay what was said."""
    assert practice("contact", CASE, "--words", MARKUP).status == 0
    for command in ("show", "log"):
        out = practice(command, CASE, screen=True).out
        assert "\x1b[31m" not in out
    out = "".join(practice("log", CASE, screen=True).out.split())
    assert "[boldred]I[/]said[link=x]pay[/link]1=no2=<HEARD>" in out
    (words,) = [e["said"]["words"] for e in practice("log", CASE, "--json").json["events"][1:]]
    assert words == MARKUP
    blank = practice("contact", CASE, "--words", "<HEARD>")
    assert (blank.status, blank.out) == (2, "")
