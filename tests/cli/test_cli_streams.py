"""Real processes: closed inputs, broken pipes, other encodings, terminals."""

import json
import os
import pty
import re
import select
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from amends.cli.commands import TABLE
from amends.cli.generated.steps import STEPS

if TYPE_CHECKING:
    from tests.cli.conftest import Line, Start

FULL = Path("/dev/full")
OTHERS = {"demo", "import", "worker"}  # they have tests of their own


@pytest.mark.parametrize(
    "argv",
    [
        ["receive"],
        ["empathise", "C-1001"],
        ["accept", "C-1001"],
        ["withdraw", "C-1001", "--yes"],
        ["note", "C-1001", "--text", "-"],
        ["do", "C-1001", "empathise"],
        ["show"],
        ["queue"],
        ["user", "add"],
    ],
    ids=" ".join,
)
def test_closed_streams_never_hang(practice: "Line", start: "Start", argv: list[str]) -> None:
    """With standard input closed, or an empty one, every command ends by itself."""
    closed = "import os; os.close(0); "
    run = "from amends.cli.__main__ import program; program()"
    for process in (start(*argv), start(*argv, code=closed + run, stdin=None)):
        out, err = process.communicate(timeout=30)
        assert process.returncode in {0, 2, 3}
        assert b"Traceback" not in out + err


def test_every_command_ends_without_arguments(practice: "Line") -> None:
    """Called with too little, every command says so or answers, and none waits."""
    for name in TABLE:
        if name not in OTHERS:
            case = ["C-1001"] if name in STEPS else []
            assert practice(name, *case, stdin=None).status in {0, 2, 3, 6, 9}, name


def unread(process: subprocess.Popen[bytes]) -> bytes:
    """Close the output without reading it, wait, and give what the process said about it."""
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.wait(30)
    return said


def test_a_reader_that_leaves_is_no_error(practice: "Line", start: "Start") -> None:
    """Behind `| head` the program ends quietly."""
    for argv in (["help"], ["log", "C-1001"], ["queue", "--json"], ["--help"]):
        process = start(*argv)
        assert unread(process) == b""
        assert process.returncode == 0


def test_a_step_whose_reader_left_keeps_its_key(practice: "Line", start: "Start") -> None:
    """The step happened, its answer was not read: the same command answers again, once."""
    argv = ["note", "C-1001", "--text", "a" * 100_000]
    process = start(*argv)
    assert unread(process) == b""
    kept = len(practice.keys)
    process = start(*argv)
    assert process.communicate(timeout=30)[1] == b""
    assert kept == 1
    assert [row[6] for row in practice("log", "C-1001").rows] == ["receive", "note"]


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "utf-8"])
def test_other_encodings_get_signs_they_can_show(
    practice: "Line", start: "Start", encoding: str
) -> None:
    """A GBK or ASCII stream gets signs of its own set, and JSON that still reads."""
    env = {"PYTHONIOENCODING": encoding, "AMENDS_LANG": "zh"}
    out, err = start("inquire", "C-1001", env=env).communicate(timeout=30)
    assert b"Traceback" not in err
    sign = {"gbk": "×", "ascii": "x", "utf-8": "✗"}[encoding]
    assert err.decode(encoding).startswith(f"{sign} C-1001")
    assert out == b""
    out, _ = start("inquire", "C-1001", "--json", env=env).communicate(timeout=30)
    assert json.loads(out.decode(encoding))["error"]["code"] == "guard_owes"


def on_a_terminal(start: "Start", argv: list[str], typed: str = "") -> str:
    """Run a command on a terminal of its own and return everything it showed."""
    main, other = pty.openpty()
    process = start(
        *argv, stdin=other, stdout=other, stderr=other, env={"TERM": "xterm", "COLUMNS": "100"}
    )
    os.close(other)
    seen, until = b"", time.monotonic() + 30
    asked = bool(typed)
    while time.monotonic() < until:
        ready, _, _ = select.select([main], [], [], 0.2)
        try:
            seen += os.read(main, 65536) if ready else b""
        except OSError:
            break
        if asked and b":" in seen:
            os.write(main, typed.encode())
            asked = False
        if not ready and process.poll() is not None:
            break
    os.close(main)
    process.wait(10)
    return seen.decode()


def test_a_terminal_gets_a_screen_with_styles(practice: "Line", start: "Start") -> None:
    """On a terminal the case is laid out, and only our own styles are sent."""
    practice("note", "C-1001", "--text", "\x1b[2J[bold]x[/]")
    for argv in (["show", "C-1001"], ["log", "C-1001"], ["queue"]):
        seen = on_a_terminal(start, argv)
        assert "PRACTICE DESK" in seen
        assert "C-1001" in seen
        assert not set(re.findall(r"\x1b\[[\d;?]*[A-Za-z]", seen)) - {
            *("\x1b[1m", "\x1b[2m", "\x1b[0m", "\x1b[22m")
        }
    assert "\\x1b[2J[bold]x[/]" in on_a_terminal(start, ["log", "C-1001"])
    assert "\x1b[1m" not in on_a_terminal(start, ["show", "C-1001", "--color", "never"])


def test_a_terminal_is_asked(practice: "Line", start: "Start") -> None:
    """At a terminal a missing value is asked for and taken, Chinese included."""
    on_a_terminal(start, ["note", "C-1001"], "已回电\n")
    last = practice("log", "C-1001", "--json").json["events"][-1]
    assert last["said"]["text"] == "已回电"


def test_an_interrupt_at_a_question_ends_with_130(practice: "Line", start: "Start") -> None:
    """Ctrl-C at a question leaves nothing behind, and no traceback."""
    seen = on_a_terminal(start, ["note", "C-1001"], "\x03")
    assert "Traceback" not in seen
    assert len(practice("log", "C-1001").rows) == 1


def test_the_program_starts_as_a_module(amends: "Line") -> None:
    """`python -m amends.cli` is the program."""
    import sys
    from pathlib import Path

    root = Path(__file__).parents[2]
    boot = f"import sys; sys.path.insert(0, {str(root)!r}); import conftest, runpy; "
    code = boot + "runpy.run_module('amends.cli', run_name='__main__')"
    said = subprocess.run(
        [sys.executable, "-c", code, "version"], capture_output=True, check=True, timeout=60
    )
    assert said.stdout.startswith(b"version\t")


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
@pytest.mark.parametrize(
    ("argv", "status"),
    [
        (["show", "C-1001"], 9),
        (["list", "--json"], 9),
        (["export", "--format", "jsonl"], 9),
        (["--help"], 9),
        (["note", "C-1001", "--text", "Called."], 11),
        (["--as", "li.na", "note", "C-1001", "--text", "Called."], 11),
        (["--as=li.na", "--yes", "do", "C-1001", "note", "-f", "text=Called."], 11),
        (["--as", "note", "list", "--json"], 9),
    ],
    ids=str,
)
def test_an_answer_that_cannot_be_written_is_said(
    practice: "Line", start: "Start", argv: list[str], status: int
) -> None:
    """Where standard output is full one sentence says so; a step is then safe to repeat."""
    practice("user", "add", "note", "--role", "handler")
    with FULL.open("wb") as full:
        process = start(*argv, stdout=full.fileno())
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err.count(b"\n")) == (status, 1)
    assert b"could not be written" in err
    again = practice(*argv)
    assert again.status == 0
    notes = [row for row in practice("log", "C-1001").rows if row[6] == "note"]
    assert len(notes) == (status == 11)


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
@pytest.mark.parametrize(
    ("argv", "status"),
    [
        (["show", "C-9999"], 9),
        (["shwo"], 9),
        (["--as"], 9),
        (["inquire", "C-1001"], 11),
        (["receive", "--customer", "Li"], 11),
    ],
    ids=str,
)
def test_an_error_that_cannot_be_written_is_said(
    practice: "Line", start: "Start", argv: list[str], status: int
) -> None:
    """Where its object finds no room a sentence says so; without room for that, the status."""
    with FULL.open("wb") as full:
        process = start("--json", *argv, stdout=full.fileno())
        _, err = process.communicate(timeout=60)
        mute = start("--json", *argv, stdout=full.fileno(), stderr=full.fileno())
        assert (process.returncode, err.count(b"\n")) == (status, 1)
        assert b"could not be written" in err
        assert mute.wait(60) == status
