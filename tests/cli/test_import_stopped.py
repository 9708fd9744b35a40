"""An import that is stopped leaves whole cases; on a terminal one line says how far it has come."""

import io
import json
import re
import signal
import sqlite3
import subprocess
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from amends.cli.render.status import StatusLine
from tests.cli.test_cli_streams import on_a_terminal

if TYPE_CHECKING:
    from tests.cli.conftest import Line, Start

ROWS = 2_700
SOME = 300  # rows that land before it is stopped
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)


def write(path: Path, *, numbered: bool, count: int = ROWS) -> None:
    """Write rows, of which some are equal if they have no number, and one in fifty is bad."""
    lines = ["date_received,product,issue,consumer_narrative" + ",public_id" * numbered]
    for at in range(count):
        day = "soon" if at % 50 == 0 else "2019-09-24"
        row = f"{day},Loan,Fees,{at if at % 3 else 'the same'}"
        lines.append(row + f",{at}" * numbered)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def keys(desk: Path) -> Counter[str]:
    """Count the rows that are there, as another program would."""
    with closing(sqlite3.connect(f"file:{desk}?mode=ro", uri=True)) as found:
        return Counter(key for (key,) in found.execute("SELECT source_key FROM cases"))


def stopped(process: subprocess.Popen[bytes], desk: Path, by: signal.Signals) -> str:
    """Stop an import as soon as some more has landed, and give what it said."""
    enough, until = keys(desk).total() + SOME, time.monotonic() + 60
    while keys(desk).total() < enough and process.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(by)
    out, err = process.communicate(timeout=60)
    assert b"Traceback" not in out + err
    return (out or err).decode()


@pytest.mark.parametrize("numbered", [True, False], ids=["numbered", "numberless"])
def test_the_same_command_again_lands_the_rest(
    amends: "Line", start: "Start", numbered: bool
) -> None:
    """Interrupted, terminated and killed in turn, in the end it is as if it never was."""
    file, desk = amends.folder / "many.csv", amends.folder / "desk.db"
    write(file, numbered=numbered)
    amends.set("AMENDS_DESK", str(desk))
    assert amends("init").status == 0
    ends: list[int] = []
    for turn in range(40):
        before = keys(desk).total()
        process = start("import", str(file), "--rejects", "bad.csv", "--force", "--json")
        said = stopped(process, desk, SIGNALS[turn % 3])
        ends.append(process.returncode)
        if process.returncode == 130:
            told = json.loads(said)
            assert told["interrupted"] is True
            assert told["landed"] == keys(desk).total() - before
            assert not (amends.folder / "bad.csv").exists()
        if process.returncode == 10:
            break
    assert ends[-1] == 10
    assert {130, -signal.SIGKILL, 10} == {*ends}
    found = keys(desk)
    straight = amends.folder / "straight.db"
    amends.set("AMENDS_DESK", str(straight))
    assert amends("init").status == 0
    assert amends("import", str(file), "--rejects", "all.csv").status == 10
    assert found == keys(straight)
    assert found.total() == ROWS - ROWS // 50
    both = [(amends.folder / f"{name}.csv").read_bytes() for name in ("bad", "all")]
    assert both[0] == both[1]
    amends.set("AMENDS_DESK", str(desk))
    assert amends("verify").status == 0


@pytest.mark.parametrize(("lang", "says"), [("en", "New cases: "), ("zh", "新建")])
def test_who_stops_it_is_told_what_landed(
    amends: "Line", start: "Start", lang: str, says: str
) -> None:
    """Ctrl-C ends with 130, a sentence with the figure, and nothing on standard output."""
    file, desk = amends.folder / "many.csv", amends.folder / "desk.db"
    write(file, numbered=True)
    amends.set("AMENDS_DESK", str(desk))
    assert amends("init").status == 0
    process = start("--lang", lang, "import", str(file))
    said = stopped(process, desk, signal.SIGINT)
    assert process.returncode == 130
    assert f"{says}{keys(desk).total()}" in said
    assert len(said.strip().splitlines()) == 1


@pytest.mark.parametrize(("lang", "says"), [("en", "rows a second"), ("zh", "每秒")])
def test_progress_is_one_line_that_goes(
    amends: "Line", start: "Start", lang: str, says: str
) -> None:
    """On a terminal it is written over itself without an escape, and blank before the answer."""
    file = amends.folder / "many.csv"
    write(file, numbered=True)
    seen = on_a_terminal(start, ["--lang", lang, "import", str(file)])
    lines = re.split(r"\r\n", seen)
    shown = [line for line in lines if says in line]
    assert len(shown) == 1
    *_, blank, answer = shown[0].split("\r")
    assert says in shown[0]
    assert not blank.strip()
    assert str(ROWS) in answer
    assert "\x1b" not in seen
    assert "%" in shown[0]


def test_nothing_is_shown_in_a_pipe(amends: "Line", start: "Start") -> None:
    """Without a terminal standard error has sentences only, and no line that goes back."""
    file = amends.folder / "many.csv"
    write(file, numbered=True, count=900)
    _, err = start("import", str(file)).communicate(timeout=60)
    assert b"\r" not in err
    assert len(err.splitlines()) == 2


def test_a_shorter_text_covers_a_longer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cells are counted, not characters; the line never reaches the edge, and is left blank."""
    monkeypatch.setenv("COLUMNS", "12")
    stream = io.StringIO()
    line = StatusLine(stream)
    line.clear()
    assert stream.getvalue() == ""
    for text in ("投诉投诉投诉投诉", "ab", "\x1b[2J"):
        line.show(text)
    line.clear()
    assert stream.getvalue().split("\r")[1:] == [
        "投诉投诉投…", "ab" + " " * 9, "\\x1b[2J", " " * 7, "",
    ]  # fmt: skip
