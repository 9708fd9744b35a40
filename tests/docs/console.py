"""How is a page with a session read? As the lines that are typed, each with what it prints.

Below a line with `$` stands what is printed, standard error last. A line `...` stands for any
lines, and `...` within a line for the rest of it or any part. `# exit 3` is the status, if not 0.
"""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
STATUS = re.compile(r" +# exit (\d+)$")
LEFT_OUT = "..."


class Typed(NamedTuple):
    """One line that is typed, and what the page shows of its answer."""

    argv: tuple[str, ...]
    shown: tuple[str, ...]
    status: int

    def fits(self, printed: str) -> bool:
        """Tell whether this was printed; where nothing is shown, anything was."""
        return not self.shown or re.fullmatch(self._pattern(), printed) is not None

    def _pattern(self) -> str:
        return "".join(_line(line) for line in self.shown)


def _line(shown: str) -> str:
    if shown == LEFT_OUT:
        return r"(?:[^\n]*\n)*?"
    return "[^\n]*".join(re.escape(part) for part in shown.split(LEFT_OUT)) + "\n"


def session(page: Path) -> list[Typed]:
    """Read every console block of a page, in order."""
    found = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [typed for block in found for typed in _typed(block)]


def _typed(block: str) -> Iterator[Typed]:
    first, *parts = re.split(r"^\$ ", block, flags=re.MULTILINE)
    assert not first, f"a block begins with a line that is typed, not with {first!r}"
    for part in parts:
        line, *shown = part.splitlines()
        status = STATUS.search(line)
        argv = shlex.split(STATUS.sub("", line))
        yield Typed(tuple(argv), tuple(shown), int(status[1]) if status else 0)
