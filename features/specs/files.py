"""Which files are meant? Feature files by name, with lines, and all those in a folder."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from ..catalogue import say

SUFFIX: Final = ".feature"
_LINES: Final = re.compile(r"^(?P<path>.+?)(?P<lines>(?::\d+)+)$")
_APART: Final = frozenset({"node_modules", "__pycache__", "site-packages"})


class NoFeatures(Exception):
    """No scenario was found where one was asked for: an empty run is no success."""

    def __init__(self, code: str, **values: object) -> None:
        """Keep why there is none."""
        super().__init__(code)
        self.code, self.values = code, values

    def __str__(self) -> str:
        """Say it in English."""
        return self.says("en")

    def says(self, lang: str) -> str:
        """Say it in one language."""
        return say(f"none.{self.code}", lang, **self.values)


class Asked(NamedTuple):
    """A file that was asked for, and the lines of the scenarios that are meant; none means all."""

    path: Path
    lines: frozenset[int] = frozenset()


def asked(paths: Sequence[str | Path], root: Path) -> list[Asked]:
    """Return the feature files of these paths, each once; raises `NoFeatures`."""
    found: dict[Path, Asked] = {}
    for one in paths or (".",):
        for file in _files(str(one), root):
            before = found.get(file.path)
            lines = (
                file.lines | before.lines
                if before and before.lines and file.lines
                else (frozenset() if before else file.lines)
            )
            found[file.path] = Asked(file.path, lines)
    if not found:
        raise NoFeatures("no_files", paths=", ".join(map(str, paths)) or ".")
    return [*found.values()]


def _files(said: str, root: Path) -> Iterator[Asked]:
    path, lines = root / said, frozenset[int]()
    match = _LINES.match(said)
    if match and not path.exists():
        path = root / match["path"]
        lines = frozenset(int(one) for one in match["lines"].split(":") if one)
    if path.is_dir():
        yield from (Asked(one) for one in sorted(_below(path)))
    elif path.is_file():
        yield Asked(path, lines)
    else:
        raise NoFeatures("no_such_path", path=said)


def _below(folder: Path) -> Iterator[Path]:
    for one in folder.rglob(f"*{SUFFIX}"):
        parts = one.relative_to(folder).parts[:-1]
        if one.is_file() and not any(part.startswith(".") or part in _APART for part in parts):
            yield one
