"""What do a thousand rows of a list cost, beside a bare `sqlite3` that prints the same?

`python bench/rows.py [--cases N]` makes a desk, and in one process has `amends list` print its
rows, and a script by hand that knows nothing but its statement: into a pipe, as JSON, and aligned
on a screen, the same characters each time, which is looked at. CPU milliseconds, the best of
`--rounds`; what a list of one row costs is taken off, so that the extra for the rows is compared.
"""

import argparse
import io
import json
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from many_cases import fill, writes
from measuring import machine
from questions import best

from amends.cli.__main__ import main as amends
from amends.storage import open_store
from amends.workflow import Desk
from amends.workflow.moments import system_now

ROWS: Final = 1000
GOAL: Final = 2.0
WIDE: Final = 200
LISTED: Final = "id, reference, stage, feeling_reading, owner, received_at, next_due_kind, next_due"
OBJECT: Final = """id, reference, stage, feeling, feeling_reading, consent, withdrawal,
    external_ref, received_at, owner, version, open, channel, severity, cause, "left", detail,
    validity, incident"""
HEADER: Final = ("CASE", "REFERENCE", "STAGE", "FEELS", "OWNER", "RECEIVED", "DUE")
DUE: Final = ", next_due_kind, next_due, next_due_provisional"


class Out(io.StringIO):
    """Standard output, of a terminal or not."""

    def __init__(self, *, screen: bool) -> None:
        """Begin empty."""
        super().__init__()
        self._screen = screen

    def isatty(self) -> bool:
        """Tell what it is."""
        return self._screen


def ours(path: Path, rows: int, *more: str, screen: bool = False) -> str:
    """Have the command print a list."""
    kept, sys.stdout = sys.stdout, Out(screen=screen)
    try:
        with suppress(SystemExit):
            amends(["list", "--limit", str(rows), "--desk", str(path), *more])
        return str(sys.stdout.getvalue())
    finally:
        sys.stdout = kept


class ByHand:
    """The same lists, by a script that knows this desk."""

    def __init__(self, raw: sqlite3.Connection, zone: str) -> None:
        """Read by a connection, and show times in the desk's zone."""
        self._raw, self._zone = raw, ZoneInfo(zone)

    def _rows(self, columns: str, rows: int) -> Iterator[Any]:
        asked = f"SELECT {columns} FROM cases ORDER BY number LIMIT ?"  # noqa: S608 - our own
        yield from self._raw.execute(asked, (rows,))

    def _here(self, text: str) -> datetime:
        return datetime.fromisoformat(text).astimezone(self._zone)

    def pipe(self, rows: int) -> str:
        """Write rows with tabs."""
        out = io.StringIO()
        for *named, reading, owner, received, kind, due in self._rows(LISTED, rows):
            shown = "" if reading is None else str(reading)
            at = self._here(due).isoformat() if due else ""
            cells = (*named, shown, owner or "", self._here(received).isoformat(), kind or "", at)
            out.write("\t".join(cells) + "\n")
        return out.getvalue()

    def json(self, rows: int) -> str:
        """Write one object."""
        names, cases = OBJECT.replace('"', "").replace(",", "").split(), []
        for *values, kind, due, provisional in self._rows(OBJECT + DUE, rows):
            case = dict(zip(names, values, strict=True))
            case["received_at"] = self._here(case["received_at"]).isoformat()
            case["open"] = bool(case["open"])
            at = self._here(due).isoformat() if due else None
            late = {"kind": kind, "at": at, "provisional": provisional == 1}
            cases.append({**case, "due": late if due else None})
        return json.dumps({"schema": "amends/1", "cases": cases}, ensure_ascii=False) + "\n"

    def screen(self, rows: int) -> str:
        """Write aligned columns; all text of this desk is Latin, so a character is a cell."""
        now, table = system_now(), [[*HEADER]]
        for *named, reading, owner, received, _, due in self._rows(LISTED, rows):
            day = self._here(received)
            late = f"word on progress {(now - self._here(due)).days} d late" if due else ""
            shown = "" if reading is None else str(reading)
            table.append([*named, shown, owner or "", f"{day.day} {day:%b}", late])
        widths = [max(map(len, column)) for column in zip(*table, strict=True)]
        lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in table)
        return "".join(f"{line}\n" for line in lines)


def main() -> None:
    """Make the desk, print each list both ways, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=15)
    asked = parser.parse_args()
    os.environ |= {"AMENDS_AS": "li.na", "COLUMNS": str(WIDE), "AMENDS_LANG": "en"}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        fill(path, asked.cases)
        raw = sqlite3.connect(path)
        hand = ByHand(raw, Desk(open_store(str(path)), actor="li.na").policy.zone)
        print(f"{machine()}, {writes(path)}\n")
        print(f"| {ROWS:,} rows | ms extra | bare `sqlite3` | times | goal |")
        print("|---|---|---|---|---|")
        ways: dict[str, tuple[Callable[[int], str], Callable[[int], str]]] = {
            "pipe": (lambda rows: ours(path, rows), hand.pipe),
            "`--json`": (lambda rows: ours(path, rows, "--json"), hand.json),
            "screen": (lambda rows: ours(path, rows, screen=True), hand.screen),
        }
        for name, (mine, bare) in ways.items():
            if mine(ROWS) != bare(ROWS):
                raise SystemExit(f"{name}: both print something else")
            few, many, first, floor = best(
                asked.rounds,
                *(lambda it=it, rows=rows: it(rows) for it in (mine, bare) for rows in (1, ROWS)),
            )
            extra, by_hand = many - few, floor - first
            met = "met" if extra <= GOAL * by_hand else "missed"
            print(f"| {name} | {extra:.1f} | {by_hand:.1f} | {extra / by_hand:.1f} | {met} |")


if __name__ == "__main__":
    main()
