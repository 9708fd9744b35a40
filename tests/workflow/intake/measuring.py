"""Imports a large file of a kind in a process of its own, and says how much memory that took."""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from amends.workflow import Desk, MemoryStore

HEAD = b"date_received,product,issue,consumer_narrative,public_id\n"
FORM = b'{"creationDate": "2025-07-03", "complaint": {"complaintType": "%s"}, "n": %d}'


def sheet() -> Iterator[bytes]:
    """Give 200 MB of narratives, and among them a cell of 50 MB with quotes and lines."""
    text = "账单 charged twice; ".encode() * 6_000
    yield HEAD
    for at in range(1_400):
        yield b"2019-09-24,Loan,Fees,%s,%d\n" % (text, at)
        if at == 700:
            yield b'2019-09-24,Loan,Fees,"'
            for _ in range(900):
                yield b'He said ""no"", and nothing more came of it after that.\n' * 1_000
            yield b'",x\n'


def bad() -> Iterator[bytes]:
    """Give many rows of which each is rejected."""
    yield HEAD
    for _ in range(60):
        yield b"nope,Loan,Fees,x,1\n" * 1_000


def array() -> Iterator[bytes]:
    """Give 200 MB of payloads in one array."""
    text = b"charged [twice], " * 8_000
    for at in range(1_500):
        yield (b",\n" if at else b"[") + FORM % (text, at)
    yield b"]"


class Stream(io.RawIOBase):
    """A stream of what is made as it is asked for."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        """Begin with nothing given."""
        self._parts, self._rest, self.size = parts, b"", 0

    def read(self, size: int = -1) -> bytes:
        """Give some bytes, and at the end none."""
        self._rest = self._rest or next(self._parts, b"")
        data, self._rest = self._rest[:size], self._rest[size:]
        self.size += len(data)
        return data


def main(kind: str, rejects: str) -> None:
    """Try an import, and print rows read, rows that would land, bytes, and kB at most."""
    stream = Stream({"sheet": sheet, "bad": bad, "array": array}[kind]())
    desk = Desk(MemoryStore(), actor="li.na")
    with Path(rejects).open("wb") as file:
        report = desk.import_file(stream, dry_run=True, rejects=file)  # type: ignore[arg-type]
    found = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text(encoding="ascii"))
    print(report.read, report.landed, stream.size, found[1] if found else "")  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
