"""What does a row of the ledger say, and how are all of them read?"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from ..frozen.named import NamedTuple
from . import s0, s1, s2, s3, s4

STATUSES: Final = ("built", "merged", "declined", "next")
KINDS: Final = (
    "CLOCK",
    "EVENT",
    "FIELD",
    "GUARD",
    "OBJ",
    "PLAY",
    "POLICY",
    "REPORT",
    "ROLE",
    "SCRIPT",
    "STATE",
    "TAX",
)
BETWEEN: Final = " ; "  # two pointers of one row


class Row(NamedTuple):
    """One idea: what kind of thing it is, what became of it, and where or why."""

    id: str
    section: str
    kind: str
    status: str
    where: tuple[str, ...]  # pointers of what is built, or the id it is merged into
    reason: str
    reason_zh: str

    def why(self, lang: str) -> str:
        """Return the reason in the reader's language."""
        return self.reason_zh if lang == "zh" else self.reason


def read(text: str) -> Iterator[Row]:
    """Read rows, one a line, of cells between tabs; empty cells at the end may be left out."""
    for line in text.splitlines():
        cells = line.split("\t")
        empty = [""] * (len(Row._fields) - len(cells))
        one, section, kind, status, where, reason, reason_zh = [*cells, *empty]
        pointers = tuple(filter(None, where.split(BETWEEN)))
        yield Row(one, section, kind, status, pointers, reason, reason_zh)


def place(section: str) -> tuple[int, ...]:
    """Return the numbers of a section, so that 3.10 comes after 3.9."""
    return tuple(int(part) for part in section.split("."))


@cache
def ledger() -> Sequence[Row]:
    """Return every row of the ledger, section by section."""
    rows = (row for seed in (s0, s1, s2, s3, s4) for row in read(seed.ROWS))
    return tuple(sorted(rows, key=lambda row: place(row.section)))
