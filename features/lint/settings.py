"""What has a process owner settled for a folder of features? In `spec.toml` or `规约.toml`.

`tags = ["consent", "money"]` lists the tags there are. As with phrases, the files beside the
features and those above them up to a root hold together.
"""

import difflib
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from ..reading.plan import Node
from ..reading.problem import Problem, Unreadable, problem
from ..reading.text import read_text
from .codes import at
from .parts import tags
from .shape import JOURNEY

FILES: Final = ("spec.toml", "规约.toml")
TAGS: Final = "tags"


class Settings(NamedTuple):
    """What was settled; `tags` is None where nobody lists them."""

    tags: frozenset[str] | None = None


def settings_files(folder: Path, root: Path) -> tuple[Path, ...]:
    """Return the files that hold in a folder: those in it, and above it up to a root."""
    above = [one for one in (folder, *folder.parents) if one == root or root in one.parents]
    return tuple(one / name for one in above for name in FILES if (one / name).is_file())


def settings_of(files: Sequence[Path]) -> Settings:
    """Read what was settled; raises `Unreadable`."""
    lists = [found for file in files if (found := _tags(file)) is not None]
    return Settings(frozenset().union(*lists) if lists else None)


def _tags(file: Path) -> frozenset[str] | None:
    text = read_text(file).text
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        at_line = int(line[1]) if line else text.count("\n") + 1
        raise Unreadable(str(file), (problem(at_line, "settings_toml"),)) from None
    unknown = next((key for key in table if key != TAGS), None)
    if unknown is not None:
        line_of = next((n for n, one in enumerate(text.split("\n"), 1) if unknown in one), 1)
        raise Unreadable(str(file), (problem(line_of, "settings_key", key=unknown),))
    listed = table.get(TAGS, [])
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        raise Unreadable(str(file), (problem(1, "settings_tags"),))
    return frozenset(f"@{one.removeprefix('@')}" for one in listed) if TAGS in table else None


def tagging(feature: Node, settings: Settings) -> Iterator[Problem]:
    """Find the tags that nobody has listed, where they are listed at all."""
    if settings.tags is None:
        return
    known = sorted({*settings.tags, JOURNEY})
    for tag in tags(feature):
        if tag["name"] not in known:
            near = difflib.get_close_matches(tag["name"], known, n=3, cutoff=0.5)
            yield at(tag, "unknown_tag", tag=tag["name"], known=tuple(near or known))
