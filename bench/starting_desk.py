"""Which desk do commands start on? One of many imported cases, with one that was worked at."""

import csv
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from amends.storage import open_store
from amends.workflow import CaseQuery, Desk

ACTOR: Final = "li.na"
AMENDS: Final = (sys.executable, "-m", "amends.cli")
MINE: Final = 25  # cases that somebody is responsible for
WORKED: Final = "C-1001"
FIRST: Final = 1001 + MINE  # the number of the first case that nobody has touched
HEAD: Final = ("Ticket", "Opened", "Name", "Via", "About", "Text")
MAP: Final = """
source = "bench"
number = "Ticket"
[received]
column = "Opened"
[columns]
customer = "Name"
words = "Text"
[values.channel]
column = "Via"
[values.cause]
column = "About"
"""
SAID: Final = (
    "the bill of May charged twice nobody called back router delivered late again contract says "
    "otherwise refund promised three weeks ago tariff changed without a word speed half of it"
)


def rows(cases: int) -> Iterator[tuple[str, ...]]:
    """Yield complaints of three months, each a text of thirty words."""
    pick = random.Random(7)  # noqa: S311 - the same desk every time
    words = SAID.split()
    today = datetime.now(UTC).replace(hour=9, minute=0, second=0, microsecond=0)
    for number in range(cases):
        opened = today - timedelta(days=pick.randrange(1, 90), minutes=pick.randrange(480))
        said = " ".join(pick.choices(words, k=30))
        via, about = pick.choice(("phone", "email", "web")), pick.choice(("price", "service"))
        name = f"Customer {pick.randrange(cases)}"
        yield f"T-{number}", opened.isoformat(), name, via, about, said


def made(folder: Path, cases: int) -> Path:
    """Make a desk, import the complaints by the command line, and work at some of them."""
    desk, table, layout = folder / "desk.db", folder / "rows.csv", folder / "map.toml"
    layout.write_text(MAP)
    with table.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEAD)
        writer.writerows(rows(cases))
    start = [*AMENDS, "--desk", str(desk), "--as", ACTOR, "--yes"]
    for words in (["init"], ["import", str(table), "--map", str(layout)]):
        subprocess.run([*start, *words], check=True, stdout=subprocess.DEVNULL)
    work(desk)
    return desk


def work(path: Path) -> None:
    """Take over some cases, and work at one of them until it could be inquired."""
    store = open_store(path)
    desk = Desk(store, actor=ACTOR)
    for row in desk.list(CaseQuery(limit=MINE)):
        desk.do(row.id, "assign", to=ACTOR)
    desk.do(WORKED, "contact", channel="phone", words="Nobody called me back.", feeling=3)
    heard, regret = "You waited for three weeks.", "I am sorry that nobody called."
    desk.do(WORKED, "empathise", heard=heard, named="angry", regret=regret)
    for issue in ("Charged twice", "No call back"):
        desk.do(WORKED, "raise", text=issue)
    desk.do(WORKED, "classify", cause="price", severity="general")
    desk.do(WORKED, "evidence", issue=1, text="The bill of May", holder="customer")
    store.close()


def copied(desk: Path, folder: Path) -> Path:
    """Copy a desk, so that what is measured may write."""
    target = folder / "copy.db"
    with closing(sqlite3.connect(desk)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target
