"""Where are the tours walked? On a command line in an empty folder."""

from pathlib import Path

import pytest

from ..cli.conftest import Line, made


@pytest.fixture
def line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Line:
    """Give a command line in an empty folder."""
    return Line(tmp_path, monkeypatch)


@pytest.fixture
def desk(line: Line) -> Line:
    """Give a practice desk with a second person."""
    second = ["user", "add", "chen.bo", "--role", "supervisor"]
    return made(line, ["init", "--practice"], second)
