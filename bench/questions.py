"""What do questions over cases cost a large desk? Beside a small one, and beside bare `sqlite3`.

`python bench/questions.py [--cases N]` makes a desk of ten cases and one of N, and asks each hot
question in one process: of either desk by `Desk`, and of the large one by a bare `sqlite3` that
sends a statement for the same cases. Pages are of five cases, which either desk has. CPU
milliseconds, the best of `--rounds`.
"""

import argparse
import sqlite3
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from many_cases import COLUMNS, fill, writes
from measuring import cpu, machine, rounds

from amends.storage import open_store
from amends.workflow import Desk

SMALL: Final = 10
Ask = Callable[[Desk], object]
DUE: Final = "ORDER BY next_due NULLS LAST, number LIMIT 5"
WORD: Final = "SELECT rowid >> 20 FROM search_index WHERE search_index MATCH"
ASKED: Final[dict[str, tuple[Ask, str]]] = {  # ours, and what follows FROM cases
    "`queue --all`, 5": (lambda it: [*it.queue_lines(limit=5)], f"WHERE open = 1 {DUE}"),
    "`queue`, 5": (
        lambda it: [*it.queue_lines(owner="li.na", limit=5)],
        f"WHERE owner = 'li.na' AND open = 1 {DUE}",
    ),
    "`queue --all --json`, 5": (lambda it: it.queue(limit=5), f"WHERE open = 1 {DUE}"),
    "`list`, 5": (lambda it: listed(it, ""), "ORDER BY number LIMIT 5"),
    "`list is:closed`": (lambda it: listed(it, "is:closed"), "WHERE +open = 0 LIMIT 5"),
    "`list severity:major`": (
        lambda it: listed(it, "severity:major"),
        "WHERE severity = 'major' ORDER BY number LIMIT 5",
    ),
    "`list received:<12h`": (
        lambda it: listed(it, "received:<12h"),
        "WHERE received_at >= '2099' ORDER BY number LIMIT 5",
    ),
    "`list consent:given` (no index)": (
        lambda it: listed(it, "consent:given"),
        "WHERE consent = 'given' ORDER BY number LIMIT 5",
    ),
    "`search parcel`, 5": (
        lambda it: it.search("parcel", limit=5),
        f"WHERE number IN ({WORD} '\"parcel\"' ORDER BY rowid DESC LIMIT 6)",
    ),
    "`search 态度`, 5": (
        lambda it: it.search("态度", limit=5),
        f"WHERE number IN ({WORD} '\"态度\"' ORDER BY rowid DESC LIMIT 6)",
    ),
    "`search T-1005`": (
        lambda it: it.search("T-1005"),
        f'WHERE number IN ({WORD} \'"t" AND "100" AND "005"\') ORDER BY number DESC',
    ),
    "completing `C-100`": (
        lambda it: like(it, "C-100"),
        "WHERE id >= 'C-100' AND id < 'C-101' ORDER BY number LIMIT 51",
    ),
    "completing `AM-`": (lambda it: like(it, "AM-"), "ORDER BY number LIMIT 51"),
    "`next C-1005`": (lambda it: it.next("C-1005"), "WHERE id = 'C-1005'"),
    "`show C-1005`": (lambda it: it.show("C-1005"), "WHERE id = 'C-1005'"),
    "`why C-1005 inquire`": (lambda it: it.why("C-1005", "inquire"), "WHERE id = 'C-1005'"),
}


def listed(desk: Desk, query: str) -> object:
    """List the first cases of a query."""
    return [*desk.listed(desk.query(query)._replace(limit=5))]


def like(desk: Desk, text: str) -> object:
    """Find what a shell offers for the beginning of a case."""
    with desk.store.reading() as view:
        return view.like(text, 51)


def best(count: int, *work: Callable[[], object]) -> list[float]:
    """Return the least CPU milliseconds of each piece of work, which take turns."""
    sides = {str(at): partial(cpu, one) for at, one in enumerate(work)}
    return [1e3 * min(found) for found in rounds(sides, count).values()]


def fetched(raw: sqlite3.Connection, statement: str) -> object:
    """Run a statement by hand and keep its rows."""
    return raw.execute(statement).fetchall()


def main() -> None:
    """Make both desks, ask, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=7)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{cases}.db" for cases in (SMALL, asked.cases)]
        for path, cases in zip(paths, (SMALL, asked.cases), strict=True):
            fill(path, cases)
        small, large = (Desk(open_store(str(path)), actor="li.na") for path in paths)
        raw = sqlite3.connect(paths[1])
        print(f"{machine()}, {writes(paths[1])}\n")
        print(f"| CPU ms | {SMALL} cases | {asked.cases:,} | times | bare `sqlite3` | times |")
        print("|---|---|---|---|---|---|")
        for name, (ask, rest) in ASKED.items():
            few, many, floor = best(
                asked.rounds,
                partial(ask, small),
                partial(ask, large),
                partial(fetched, raw, f"SELECT {COLUMNS} FROM cases {rest}"),  # noqa: S608
            )
            print(f"| {name} | {few:.2f} | {many:.2f} | {many / few:.1f} |", end="")
            print(f" {floor:.2f} | {many / floor:.1f} |", flush=True)


if __name__ == "__main__":
    main()
