"""The owner's tools at the command line: three forms, both languages, one status each."""

from typing import TYPE_CHECKING

import pytest

from amends.cli.terminal.width import width

if TYPE_CHECKING:
    from tests.cli.conftest import Line

SOUND = (
    "Feature: f\n  Why.\n\n  Scenario: s\n    Given a complaint that is received\n"
    "    When 3 days pass\n    Then the complaint is still received\n"
)
WARNED = SOUND.replace("Scenario: s", "Scenario: The button")
WRONG = SOUND.replace("    Then the complaint is still received\n", "")
LANGS = pytest.mark.parametrize("lang", ["en", "zh"])
HAN = {"en": False, "zh": True}


def write(amends: "Line", text: str, name: str = "a.feature") -> None:
    """Put a feature file into the folder."""
    (amends.folder / name).write_bytes(text.encode())


def chinese(text: str) -> bool:
    """Tell whether a text has Chinese characters."""
    return any("\u3400" <= one <= "\u9fff" for one in text)


@LANGS
@pytest.mark.parametrize(
    ("text", "options", "status", "level"),
    [
        (SOUND, [], 0, ""),
        (WARNED, [], 0, "warning"),
        (WARNED, ["--strict"], 2, "warning"),
        (WRONG, [], 2, "error"),
        ("nonsense", [], 2, "error"),
    ],
)
def test_check_tells_findings_in_three_forms(
    amends: "Line", lang: str, text: str, options: list[str], status: int, level: str
) -> None:
    """Problems are rows in a pipe, lines on a screen, objects for programs; the status is one."""
    write(amends, text)
    argv = ["spec", "check", *options, "--lang", lang]
    pipe, screen, program = amends(*argv), amends(*argv, screen=True), amends(*argv, "--json")
    assert {pipe.status, screen.status, program.status} == {status}
    assert program.json["status"] == status
    assert [row[0] for row in pipe.rows] == ([level] if level else [])
    for row, found in zip(pipe.rows, program.json["problems"], strict=True):
        place = f"{found['path']}:{found['line']}:{found['column']}"
        assert row == [found["level"], place, found["code"], found["says"]]
        assert chinese(found["says"]) is HAN[lang]
        assert found["code"] in screen.out
    assert chinese(pipe.err) is HAN[lang]
    assert pipe.err.strip() in screen.out
    assert screen.err == ""


@LANGS
def test_check_with_nothing_to_check(amends: "Line", lang: str) -> None:
    """An empty folder is no success, and one is told what to do."""
    said = amends("spec", "check", "--lang", lang)
    assert said.status == 2
    assert "amends spec new" in said.err
    assert chinese(said.err) is HAN[lang]


def test_check_shows_nothing_hostile(amends: "Line") -> None:
    """What a feature says reaches no terminal as a command."""
    write(amends, SOUND.replace("Scenario: s", "Scenario: \x1b[31m button \u202e"))
    for screen in (True, False):
        said = amends("spec", "check", "--color", "never", screen=screen)
        assert not {"\x1b", "\u202e"} & {*said.out, *said.err}
        assert "technical_word" in said.out


MESSY = (
    "\ufeff功能：f\r\n  为什么。\r\n场景: s\r\n  假如一件已受理的投诉\r\n"
    "    |字|b|\r\n    |a|b|\r\n"
)
MENDED = (
    "# language: zh-CN\n功能: f\n  为什么。\n  场景: s\n    假如一件已受理的投诉\n"
    "      | 字 | b |\n      | a  | b |\n"
)
KINDS = ["byte_mark", "line_ends", "wide_marks", "indentation", "tables", "language"]


@LANGS
@pytest.mark.parametrize("screen", [True, False])
def test_fix_says_what_it_mends_and_mends_it(amends: "Line", lang: str, screen: bool) -> None:
    """Ahead of it one sees what would change; then it is done, and the second time nothing is."""
    write(amends, MESSY)
    argv = ["spec", "fix", "--lang", lang]
    ahead = amends(*argv, "--dry-run", screen=screen)
    assert ahead.status == 0
    assert (amends.folder / "a.feature").read_bytes() == MESSY.encode()
    if screen:
        assert "+# language: zh-CN" in ahead.out
    else:
        assert [row[:2] for row in ahead.rows] == [["a.feature", kind] for kind in KINDS]
    assert amends(*argv, screen=screen).status == 0
    assert (amends.folder / "a.feature").read_bytes() == MENDED.encode()
    again = amends(*argv, screen=screen)
    assert again.status == 0
    assert chinese(again.out + again.err) is HAN[lang]
    program = amends(*argv, "--json").json
    assert (program["files"], program["mended"], program["written"]) == (1, [], True)


@LANGS
def test_fix_tells_what_it_cannot_read(amends: "Line", lang: str) -> None:
    """A file that is no text is named in one sentence, with status 2, and the others are mended."""
    (amends.folder / "b.feature").write_bytes(b"\xff\xff\x00\x80")
    write(amends, MESSY)
    said = amends("spec", "fix", "--lang", lang)
    assert said.status == 2
    assert said.err.startswith("b.feature:1:1: ")
    assert chinese(said.err) is HAN[lang]
    assert (amends.folder / "a.feature").read_bytes() == MENDED.encode()


@LANGS
def test_steps_line_up_on_a_screen(amends: "Line", lang: str) -> None:
    """On a screen the columns stand below one another, Chinese characters counted as two."""
    amends.set("COLUMNS", "240")
    said = amends("spec", "steps", "--kind", "given", "--lang", lang, screen=True)
    table = said.out.split("\n\n")[0].splitlines()
    keyword, second = {"en": ("Given", "Phrase"), "zh": ("假如", "句式")}[lang]
    column = width(table[0].partition(second)[0])
    assert all(line.startswith(keyword) for line in table[1:])
    starts = {width(line) - width(line.removeprefix(keyword).lstrip()) for line in table[1:]}
    assert starts == {column}
    assert max(map(width, table)) <= 240


@LANGS
def test_steps_in_a_pipe_for_programs_and_on_paper(amends: "Line", lang: str) -> None:
    """All three forms have the same phrases."""
    argv = ["spec", "steps", "--lang", lang]
    rows, program, paper = amends(*argv).rows, amends(*argv, "--json").json, amends(*argv, "--md")
    assert [row[:2] for row in rows] == [[one["kind"], one["phrase"]] for one in program["phrases"]]
    assert len(rows) > 50
    assert paper.out.startswith("# ")
    assert all(row[1] in paper.out for row in rows)
    assert chinese(paper.out) is HAN[lang]


@LANGS
def test_steps_that_are_not_there(amends: "Line", lang: str) -> None:
    """A search without a hit is told and is no failure; to look for unused ones needs a place."""
    none = amends("spec", "steps", "--search", "zzz", "--lang", lang)
    assert (none.status, none.out) == (0, "")
    assert chinese(none.err) is HAN[lang]
    nowhere = amends("spec", "steps", "--unused", "--lang", lang)
    assert nowhere.status == 2
    assert "--unused features" in nowhere.err
    write(amends, SOUND)
    unused = [row[1] for row in amends("spec", "steps", "--unused", ".").rows]
    assert "a complaint that is {stage}" not in unused
    assert "the customer is {feeling}" in unused


@LANGS
def test_a_broken_file_of_phrases_is_told(amends: "Line", lang: str) -> None:
    """What keeps the team's phrases from being read is said with file and line."""
    write(amends, "x = ", "phrases.toml")
    said = amends("spec", "steps", "--lang", lang)
    assert said.status == 2
    assert "phrases.toml:1:1: " in said.err


@LANGS
@pytest.mark.parametrize("screen", [True, False])
def test_new_writes_what_check_and_run_accept(amends: "Line", lang: str, screen: bool) -> None:
    """A new feature in the reader's language passes the strictest check and runs green."""
    said = amends("spec", "new", "等待 Waiting", "--lang", lang, screen=screen)
    assert said.status == 0
    assert "等待_waiting.feature" in said.out
    assert amends("spec", "check", "--strict").status == 0
    assert amends("spec", "run").status == 0
    text = (amends.folder / "等待_waiting.feature").read_text("utf-8")
    assert chinese(text.partition("Waiting")[2]) is HAN[lang]
    again = amends("spec", "new", "等待 Waiting", "--lang", lang)
    assert again.status == 2
    assert chinese(again.err.replace("等待", "")) is HAN[lang]
    assert (amends.folder / "等待_waiting.feature").read_text("utf-8") == text


def test_new_writes_where_it_is_told(amends: "Line") -> None:
    """A file or a folder can be named; where it cannot be written, one sentence says so."""
    assert amends("spec", "new", "One", "-o", "two", "--json").json["path"] == "two.feature"
    assert amends("spec", "new", "One", "-o", "no/where.feature").status == 2
    assert amends("spec", "new", "").status == 2
    assert [file.name for file in amends.folder.glob("*.feature")] == ["two.feature"]
