"""A command line to try: a desk in a folder of its own, and what each command said."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
NOW = "2026-11-18T14:05:00+08:00"
WORDS = "Charged 1286.40 for three days abroad."


class Said(NamedTuple):
    """What a command left behind: its exit status and what it printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Read standard output as the one object it has to be."""
        assert self.out.endswith("\n")
        assert self.out.count("\n") == 1, self.out
        return json.loads(self.out)

    @property
    def rows(self) -> list[list[str]]:
        """Read standard output as lines of cells."""
        return [line.split("\t") for line in self.out.splitlines()]


class _Screen(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class Line:
    """A command line with a desk of its own."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Begin in an empty folder with an environment that says nothing."""
        self.folder, self._patch = folder, monkeypatch
        for name in [*os.environ]:
            if name.startswith(("AMENDS_", "LC_", "XDG_")) or name in {"LANG", "COLUMNS"}:
                monkeypatch.delenv(name)
        for name, below in (("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state")):
            monkeypatch.setenv(name, str(folder / below))
        monkeypatch.setenv("AMENDS_AS", "li.na")
        monkeypatch.setenv("HOME", str(folder))
        monkeypatch.chdir(folder)

    @property
    def keys(self) -> list[Path]:
        """List the keys that commands left behind."""
        return [*(self.folder / "state" / "amends" / "keys").glob("*")]

    def set(self, name: str, value: str) -> None:
        """Set a variable for the commands that follow."""
        self._patch.setenv(name, value)

    def __call__(
        self,
        *argv: str,
        stdin: str | bytes | None = "",
        screen: bool = False,
        asks: bool = False,
        encoding: str = "utf-8",
    ) -> Said:
        """Run a command in this process; `screen` makes its output a terminal, `asks` its input."""
        from amends.cli.__main__ import main

        raw = stdin.encode() if isinstance(stdin, str) else stdin
        kinds = (_Screen if screen else io.TextIOWrapper, _Screen if asks else io.TextIOWrapper)
        source = None if raw is None else kinds[1](io.BytesIO(raw), "utf-8")
        out, err = (kind(io.BytesIO(), encoding, write_through=True) for kind in kinds)
        with self._patch.context() as patch:
            patch.setattr(sys, "stdin", source)
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            with pytest.raises(SystemExit) as left:
                main([*argv])
        texts = []
        for stream in (out, err):
            stream.flush()
            buffer = stream.detach()
            assert isinstance(buffer, io.BytesIO)
            texts.append(buffer.getvalue().decode(encoding))
        return Said(int(left.value.code or 0), *texts)


@pytest.fixture
def amends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Line:
    """Give a command line whose default desk does not exist yet."""
    return Line(tmp_path, monkeypatch)


_MADE: Final[dict[tuple[object, ...], bytes]] = {}  # desks by what made them


def made(line: Line, *commands: Sequence[str], now: str = NOW, name: str = "desk.db") -> Line:
    """Make a desk by commands, at a moment that stands still; what was made once is copied."""
    line.set("AMENDS_NOW", now)
    line.set("AMENDS_DESK", str(line.folder / name))
    file, by = line.folder / name, (now, *map(tuple, commands))
    if by not in _MADE:
        for command in commands:
            assert line(*command).status == 0
        assert [*line.folder.glob(f"{name}*")] == [file]  # all of the desk, and no journal
        _MADE[by] = file.read_bytes()
    file.write_bytes(_MADE[by])
    file.chmod(0o600)
    return line


def practising(line: Line) -> Line:
    """Make a practice desk in the folder of a command line, at a moment that stands still."""
    return made(line, ["init", "--practice"])


@pytest.fixture
def practice(amends: Line) -> Line:
    """Give a command line with a practice desk, two people more, and one case of a furious man."""
    received = ["--customer", "Chen Li", "--channel", "hotline", "--words", WORDS]
    return made(
        amends,
        ["init", "--practice"],
        ["user", "add", "chen.bo", "--role", "supervisor"],
        ["user", "add", "wu.di", "--role", "manager"],
        ["user", "add", "ai.li", "--role", "auditor"],
        ["receive", *received, "--feeling", "4"],
    )


Start = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def start(amends: Line) -> Iterator[Start]:
    """Give a way to start the program as a process of its own; none of them outlives the test."""
    started: list[subprocess.Popen[bytes]] = []

    def begin(
        *argv: str,
        code: str = "from amends.cli.__main__ import program; program()",
        env: Mapping[str, str] | None = None,
        **streams: int | None,
    ) -> subprocess.Popen[bytes]:
        boot = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import conftest; {code}"
        kinds = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        process: subprocess.Popen[bytes] = subprocess.Popen(
            [sys.executable, "-c", boot, *argv],
            cwd=amends.folder,
            env={**os.environ, **(env or {})},
            **{**kinds, **streams},  # type: ignore[call-overload]
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        if process.poll() is None:
            process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None:
                stream.close()
