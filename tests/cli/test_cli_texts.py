"""Texts come from the command line, standard input or a file, whole or not at all."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

NOTE = ["note", "C-1001", "--text"]


def kept(practice: "Line") -> str:
    """Read the text of the last note back."""
    said: str = practice("log", "C-1001", "--json").json["events"][-1]["said"]["text"]
    return said


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Two lines\nof text\n", "Two lines\nof text"),
        ("no end", "no end"),
        ("keeps one\n\n", "keeps one\n"),
        ("windows\r\n", "windows"),
        ("\ufeffwith a mark", "with a mark"),
        ("漫游费\t1,286.40", "漫游费\t1,286.40"),
    ],
)
def test_a_text_comes_whole_from_a_file_and_from_standard_input(
    practice: "Line", content: str, text: str
) -> None:
    """Everything is kept but one line break at the end and a byte order mark."""
    (practice.folder / "said.txt").write_bytes(content.encode())
    assert practice(*NOTE, "@said.txt").status == 0
    assert kept(practice) == text
    assert practice(*NOTE, "-", stdin=content).status == 0
    assert kept(practice) == text


@pytest.mark.parametrize(("given", "text"), [("@@home", "@home"), ("@", "@"), ("a@b", "a@b")])
def test_a_real_at_sign_can_be_said(practice: "Line", given: str, text: str) -> None:
    """Two at signs at the beginning are one; elsewhere they mean nothing."""
    assert practice(*NOTE, given).status == 0
    assert kept(practice) == text


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("none.txt", "file_missing"),
        (".", "file_is_directory"),
        ("big.txt", "file_too_big"),
        ("picture.bin", "file_binary"),
        ("latin.txt", "not_utf8"),
        ("bad\x01name", "file_missing"),
    ],
)
def test_a_file_that_is_no_text_is_refused(
    practice: "Line", name: str, code: str, lang: str
) -> None:
    """What is missing, a folder, too large, binary or in another encoding is named."""
    (practice.folder / "big.txt").write_text("x" * 1_000_001)
    (practice.folder / "picture.bin").write_bytes(b"\x89PNG\x00\x01")
    (practice.folder / "latin.txt").write_bytes("déjà".encode("latin-1"))
    said = practice(*NOTE, f"@{name}", "--json", "--lang", lang)
    assert said.status == 2
    assert said.json["error"]["code"] == code
    assert said.err.count("\n") == 1
    assert "\x01" not in said.err
    assert len(practice("log", "C-1001").rows) == 1


def test_the_largest_file_is_taken(practice: "Line") -> None:
    """A file of exactly one megabyte is not too large."""
    (practice.folder / "big.txt").write_text("x" * 1_000_000)
    assert practice(*NOTE, "@big.txt").status == 0


def test_standard_input_is_read_once(practice: "Line") -> None:
    """Two texts cannot both come from standard input."""
    said = practice("restate", "C-1001", "--text", "-", "--words", "-", "--confirmed", "yes")
    assert said.status == 2
    assert "--text" in said.err
    assert "--words" in said.err


@pytest.mark.parametrize("stdin", [None, ""])
def test_standard_input_may_be_closed_or_empty(practice: "Line", stdin: str | None) -> None:
    """A text that was to come from nowhere is an error, not a wait."""
    assert practice(*NOTE, "-", stdin=stdin).status == 2


def test_numbered_texts_may_come_from_files(practice: "Line") -> None:
    """The text behind a number is read like any other."""
    (practice.folder / "why.txt").write_text("The log shows it.")
    practice("do", "C-1001", "empathise", "-f", "heard=h", "-f", "named=calm", "-f", "regret=r")
    assert practice("inquire", "C-1001").status == 0
    assert practice("raise", "C-1001", "--text", "Roaming").status == 0
    said = practice("draft", "C-1001", "--answer", "1=Yes.", "--because", "1=@why.txt")
    assert said.status == 0, said
    last = practice("log", "C-1001", "--json").json["events"][-1]["said"]
    assert last == {"answer.1": "Yes.", "because.1": "The log shows it."}


def test_what_is_missing_is_asked_for_at_a_terminal(amends: "Line") -> None:
    """At a terminal the wizard asks, one question a value, by word, number or beginning."""
    answers = "陈丽\nnosuch\nhot\nCharged twice.\n"
    said = amends("receive", "--json", stdin=answers, asks=True)
    assert said.status == 2
    said = amends("receive", stdin=answers, asks=True, screen=True)
    assert said.status == 0, said
    shown = amends("show", "C-1001", "--json").json
    assert (shown["customer"], shown["channel"]) == ("陈丽", "hotline")
    assert shown["text"] == "Charged twice."


@pytest.mark.parametrize("quiet", [["--yes"], ["--no-input"], ["--json"]])
def test_who_wants_no_question_is_asked_none(practice: "Line", quiet: list[str]) -> None:
    """What is missing is then named, all of it, and nothing waits."""
    said = practice("empathise", "C-1001", *quiet, stdin="", asks=True)
    assert said.status == 2
    assert "--heard, --named, --regret" in " ".join(said.err.split())


def test_an_answer_that_never_comes_ends_the_command(practice: "Line") -> None:
    """The end of the input at a question ends the command, and nothing was written."""
    assert practice("empathise", "C-1001", stdin="heard\n", asks=True).status == 130
    assert len(practice("log", "C-1001").rows) == 1


@pytest.mark.parametrize(("answer", "stage"), [("n\n", "received"), ("y\n", "withdrawn")])
def test_a_handler_is_asked_before_a_case_is_withdrawn(
    practice: "Line", answer: str, stage: str
) -> None:
    """At a terminal, a withdrawal that is possible is confirmed before it is made."""
    practice("policy", "set", "cooling-withdrawal", "0")
    for argv in (
        ["identify", "C-1001", "--speaker", "customer", "--proof", "p"],
        ["request-withdrawal", "C-1001", "--words", "I take it back.", "--reason", "resolved"],
        ["inform", "C-1001", "--about", "withdrawal", "--about", "way_back", "--text", "t"],
    ):
        assert practice(*argv).status == 0
    said = practice("withdraw", "C-1001", stdin=answer, asks=True)
    assert said.status == (130 if stage == "received" else 0), said
    assert practice("show", "C-1001", "--json").json["stage"] == stage
