"""Every exit status is produced by the thing it stands for, and says one sentence."""

import os
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from amends.storage import open_store
from amends.workflow import Busy, GuardFailed, OutcomeUnknown

if TYPE_CHECKING:
    from tests.cli.conftest import Line, Said, Start


def refused(said: "Said", status: int) -> str:
    """See that a command failed in that way, said so, and answered nothing else."""
    assert said.status == status, said
    assert said.out == ""
    assert said.err.strip()
    assert "Traceback" not in said.err
    return str(said.err)


def test_done_is_0_also_for_an_empty_list(practice: "Line") -> None:
    """A list without a case is no failure; a sentence on standard error says so."""
    said = practice("list", "--stage", "closed")
    assert (said.status, said.out) == (0, "")
    assert "No case" in said.err


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["nosuch"], "nosuch"),
        (["empathize", "C-1001"], "empathise"),
        (["show"], "CASE"),
        (["show", "C-1001", "--nosuch"], "--nosuch"),
        (["do", "C-1001", "nosuch"], "nosuch"),
        (["why", "C-1001", "nosuch"], "nosuch"),
        (["empathise", "C-1001", "--named", "angry"], "--heard, --regret"),
        (["contact", "C-1001", "--feeling", "<FEELING>"], "<FEELING>"),
        (["contact", "C-1001", "--feeling", "9"], "9"),
        (["contact", "C-1001", "--text", " "], "--text"),
        (["contact", "C-1001"], "contact"),
        (["contact", "C-1001", "--text", "a", "--text", "b"], "--text"),
        (["contact", "C-1001", "--text", "a", "--at", "2027-01-01"], "--at"),
        (["contact", "C-1001", "--text", "a", "--at", "2020-01-01"], "before"),
        (["contact", "C-1001", "--text", "a", "--at", "soon"], "soon"),
        (["contact", "C-1001", "--text", "a", "--channel", "pigeon"], "pigeon"),
        (["draft", "C-1001", "--amount", "-5"], "-5"),
        (["draft", "C-1001", "--amount", "USD 5"], "CNY"),
        (["draft", "C-1001", "--answer", "yes"], "NUMBER=TEXT"),
        (["do", "C-1001", "inquire", "clarify"], "then"),
        (["do", "C-1001", "then"], "then"),
        (["note", "C-1001", "--text", "a", "--lang", "fr"], "fr"),
        (["note", "C-1001", "--text", "a", "--expect", "x"], "x"),
        (["list", "--stage", "nowhere"], "nowhere"),
        (["user", "add", "new.one"], "--role"),
        (["user", "add", "new.one", "--role", "king"], "king"),
        (["policy", "set", "nosuch", "1"], "nosuch"),
        (["policy", "set", "answer-window", "-1"], "-1"),
        (["init", "other.db", "--zone", "Mars/Base"], "Mars/Base"),
        (["help", "nosuch"], "nosuch"),
    ],
)
def test_wrong_usage_is_2(practice: "Line", argv: list[str], says: str) -> None:
    """What was called wrongly is named, and nothing is written, not even in the log."""
    before = practice("log", "C-1001").out
    assert says in refused(practice(*argv), 2)
    assert practice("log", "C-1001").out == before
    assert not (practice.folder / "other.db").exists()


def test_a_refusal_is_3(practice: "Line") -> None:
    """A guard that owes, and a move from the wrong stage, end alike; the log has both."""
    assert "Exit status 3" in refused(practice("inquire", "C-1001"), 3)
    said = refused(practice("accept", "C-1001"), 3)
    assert "amends why C-1001 accept" in said
    assert [row[5] for row in practice("log", "C-1001").rows] == ["act", "refusal", "refusal"]


@pytest.mark.parametrize("case", ["C-9999", "nobody"])
def test_no_such_case_is_4(practice: "Line", case: str) -> None:
    """A case that is not there is named."""
    assert case in refused(practice("show", case), 4)


def test_an_ambiguous_case_is_4(practice: "Line") -> None:
    """A beginning that fits several cases lists them."""
    fields = ["--customer", "B", "--channel", "web", "--words", "c"]
    assert practice("receive", *fields).status == 0
    assert "C-1001, C-1002" in refused(practice("show", "C-10"), 4)


def test_somebody_else_first_is_5(practice: "Line") -> None:
    """A version that is no longer the case's is refused and both are named."""
    assert practice("note", "C-1001", "--text", "a", "--expect", "1").status == 0
    said = refused(practice("note", "C-1001", "--text", "b", "--expect", "1"), 5)
    assert "version 1" in said
    assert "now 2" in said


@pytest.mark.parametrize(
    ("who", "argv"),
    [
        ("nobody", ["queue"]),
        ("ai.li", ["note", "C-1001", "--text", "a"]),
        ("chen.bo", ["user", "add", "x", "--role", "handler"]),
        ("chen.bo", ["policy", "set", "answer-window", "20"]),
    ],
)
def test_not_allowed_is_6(practice: "Line", who: str, argv: list[str]) -> None:
    """Strangers, auditors who write and people without the role are told who they are not."""
    assert who in refused(practice(*argv, "--as", who), 6)


def test_a_broken_history_is_8(practice: "Line") -> None:
    """A history that does not follow from itself is shown with what is wrong."""
    import sqlite3

    with sqlite3.connect(practice.folder / "desk.db") as link:
        link.execute("UPDATE cases SET stage = 'closed'")
    link.close()
    said = practice("verify")
    assert said.status == 8
    assert "C-1001" in said.out
    assert practice("verify", "--json").json["ok"] is False
    assert practice("verify", "--lang", "zh").status == 8


@pytest.mark.parametrize("named", [[], ["--desk", "none.db"], ["--desk", "odd://x"]])
def test_a_missing_desk_is_9(amends: "Line", named: list[str]) -> None:
    """A desk that is not there is not made by looking at it."""
    refused(amends("queue", *named), 9)
    assert not list(amends.folder.rglob("*.db"))


def test_a_named_desk_is_made_by_init_alone(amends: "Line") -> None:
    """Whoever names a place that holds no desk has most likely misspelt it."""
    fields = ["--customer", "B", "--channel", "web", "--words", "c"]
    refused(amends("receive", *fields, "--desk", "typo.db"), 9)
    assert not (amends.folder / "typo.db").exists()
    assert amends("init", "typo.db").status == 0
    assert amends("receive", *fields, "--desk", "typo.db").status == 0
    refused(amends("init", "typo.db"), 9)


@pytest.mark.parametrize("content", ["", "hello, I am a letter. " * 100, None])
def test_what_is_no_desk_is_9(amends: "Line", content: str | None) -> None:
    """An empty file, another file and a folder are refused with their path and left alone."""
    path = amends.folder / "odd.db"
    if content is None:
        path.mkdir()
    else:
        path.write_text(content)
    assert "odd.db" in refused(amends("queue", "--desk", "odd.db"), 9)
    assert content is None or path.read_text() == content


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for the administrator")
def test_a_read_only_desk_is_9(practice: "Line") -> None:
    """A desk that cannot be written is refused with its path."""
    (practice.folder / "desk.db").chmod(0o400)
    practice.folder.chmod(0o500)
    try:
        refused(practice("note", "C-1001", "--text", "a"), 9)
    finally:
        practice.folder.chmod(0o700)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (GuardFailed("guard_failed", move="inquire", error="ZeroDivisionError()"), 1),
        (ZeroDivisionError("ouch"), 1),
        (OutcomeUnknown("outcome_unknown", key="k"), 11),
        (Busy("busy", path="desk.db"), 75),
    ],
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_fails_inside_has_its_status(
    practice: "Line",
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    status: int,
    lang: str,
) -> None:
    """A fault of ours, an unknown outcome and a busy desk are told apart, in one sentence."""
    from amends.workflow import Desk

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Desk, "steps", fail)
    said = refused(practice("note", "C-1001", "--text", "a", "--lang", lang), status)
    assert said.count("\n") == 1
    told = practice("note", "C-1001", "--text", "a", "--json", "--lang", lang)
    assert told.json["changed"] is (None if status == 11 else False)
    named = r"\d{4}T\d{6}-"  # the file of a traceback is named after the second it was written
    assert re.sub(named, "", told.err) == re.sub(named, "", said)


def test_a_fault_of_ours_leaves_its_traceback_in_a_file(
    practice: "Line",
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The sentence names a file in the user's state directory; `--debug` shows it at once."""
    from amends.workflow import Desk

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Desk, "show", fail)
    said = refused(practice("show", "C-1001"), 1)
    (log,) = (practice.folder / "state").rglob("log/*.txt")
    assert str(log) in said
    assert "ZeroDivisionError" in log.read_text("utf-8")
    assert log.stat().st_mode & 0o077 == 0
    assert "Traceback" in practice("show", "C-1001", "--debug").err


def test_a_locked_desk_is_75(practice: "Line") -> None:
    """While somebody else holds the desk, a step is refused and may be tried again."""
    with open_store(practice.folder / "desk.db").writing():
        said = practice("note", "C-1001", "--text", "a")
    refused(said, 75)
    assert practice("note", "C-1001", "--text", "a").status == 0


def test_an_interrupt_is_130(start: "Start", practice: "Line") -> None:
    """Ctrl-C while the program waits for its input ends it, and nothing was written."""
    import signal

    process = start("note", "C-1001", "--text", "-", stdin=subprocess.PIPE)
    assert process.stderr is not None
    import time

    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert len(practice("log", "C-1001").rows) == 1


def test_every_error_has_its_sentence() -> None:
    """Every code that the program raises has a text in both languages."""
    import re

    from amends.cli.catalogue import texts
    from amends.workflow.catalogue import has

    root = Path(__file__).parents[2]
    raised = re.compile(r'(?:BadInput|StoreNotReady|HistoryBroken|Busy)\(\s*"(\w+)"')
    codes = {
        code
        for folder in ("cli", "storage")
        for path in (root / folder).rglob("*.py")
        for code in raised.findall(path.read_text("utf-8"))
    }
    assert codes
    missing = [
        (lang, code)
        for lang in ("en", "zh")
        for code in sorted(codes)
        if f"error.{code}" not in texts(lang) and not has(f"error.{code}", lang)
    ]
    assert not missing
