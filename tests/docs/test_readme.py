"""Does the README say what is true? Its table, its session and its six lines are run."""

import io
import os
import re
import shlex
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
REFUSED, DONE = 3, 0


def block(language: str) -> str:
    """Return the first fenced block of a language."""
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert found, language
    return found[1]


def test_the_lifecycle_table_is_the_one_of_the_code() -> None:
    """The README's table is what tools/readme.py writes from the lifecycle."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "readme.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == DONE, done.stderr


def test_the_lines_for_integrators_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python block runs as it stands and prints what is owed, the stage, and that all holds."""
    monkeypatch.chdir(tmp_path)
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile(block("python"), "README.md", "exec"), {})  # noqa: S102  # it is our own README
    assert printed.getvalue().splitlines() == ["['feelings_acknowledged']", "received True"]


def test_the_session_runs_line_by_line(tmp_path: Path) -> None:
    """Every command of the session runs on a new desk; only the first inquire is refused."""
    lines = [line.removeprefix("$ ") for line in block("console").splitlines() if line[:1] == "$"]
    assert len(lines) == 12
    statuses = [run(line, tmp_path).returncode for line in lines]
    assert statuses == [DONE, DONE, REFUSED, *[DONE] * 9]


def run(line: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run one line of the session as a shell would, with data of its own."""
    words = shlex.split(line, comments=True)[1:]
    places = {"XDG_DATA_HOME": str(home), "XDG_STATE_HOME": str(home), "HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-m", "amends.cli", *words],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **places, "AMENDS_LANG": "en"},
    )


def test_the_map_names_every_package() -> None:
    """Each folder that is installed is on the map."""
    for name in ("workflow", "storage", "cli", "features"):
        assert f"`{name}/`" in README
