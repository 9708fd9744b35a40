"""A desk of many cases in SQLite, made soon: one complaint is received, and copied with changes."""

import random
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Final

from measuring import journal

from amends.storage import open_store
from amends.storage.searching import EVENT_BITS, FTS5
from amends.storage.sql_store.sqlite import SqliteDatabase
from amends.workflow import CaseRow, Desk
from amends.workflow.moments import from_epoch, iso
from amends.workflow.search import tokens_of
from amends.workflow.store import numbers_of

FIRST: Final = 1001
SAID: Final = (
    "parcel lost at depot",
    "charged twice 国际漫游费",
    "退费太慢，客服态度差",
    "screen broken after a week",
)
DAY: Final = 24 * 3600
SPAN: Final = 90 * DAY  # the seconds in which they came in, up to yesterday
LAST: Final = int(time.time()) - DAY
COLUMNS: Final = ", ".join(f'"{name}"' for name in CaseRow._fields)
SERIOUS, ENDED = 0.001, 0.2  # how often
HANDLERS: Final = ("li.na", "wang.wei", "zhao.min", None)


def fill(path: Path, cases: int) -> None:
    """Make a desk with so many cases, four of five of them open."""
    store = open_store(str(path), create=True)
    desk = Desk(store, actor="li.na")
    for name in HANDLERS[1:3]:
        desk.add_user(str(name), "handler")
    desk.receive(customer="Chen Li", channel="phone", words=SAID[0])
    with store.reading() as view:
        row = view.case(f"C-{FIRST}")
        (event,) = view.events(f"C-{FIRST}")
        secrets = view.secrets(f"C-{FIRST}")
    store.close()
    if row is None:
        raise SystemExit("the first case is not there")
    pick, raw = random.Random(8), sqlite3.connect(path)  # noqa: S311 - the same desk every time
    blanks = ", ".join("?" * len(row))
    with raw:
        first = (iso(from_epoch(LAST - SPAN)), iso(from_epoch(LAST - SPAN)), row.id)
        raw.execute(
            """UPDATE cases SET received_at = ?, next_due = ?, next_due_kind = 'progress'
            WHERE id = ?""",
            first,
        )
        for number in range(FIRST + 1, FIRST + cases):
            made = changed(row, number, cases, pick)
            body = event.body.decode().replace(f'"{row.id}"', f'"{made.id}"')
            raw.execute(f"INSERT INTO cases ({COLUMNS}) VALUES ({blanks})", made)  # noqa: S608
            raw.execute("INSERT INTO events VALUES (?, 1, ?)", (made.id, body))
            words = {"words": SAID[number % len(SAID)], "customer": f"customer {number}"}
            kept = [one._replace(stream=made.id, value=words[one.field]) for one in secrets]
            raw.executemany(
                """INSERT INTO vault (person, stream, seq, field, value, salt)
                VALUES (?, ?, ?, ?, ?, ?)""",
                kept,
            )
            index(raw, made, [one.value for one in kept])


def index(raw: sqlite3.Connection, made: CaseRow, words: list[str]) -> None:
    """Have a case found by its words and by its numbers."""
    for seq, texts in ((0, [one.text for one in numbers_of(made)]), (1, words)):
        entry = {"entry": (made.number << EVENT_BITS) + seq}
        raw.execute(FTS5.put, {**entry, "tokens": FTS5.tokens(tokens_of(texts))})


def changed(row: CaseRow, number: int, cases: int, pick: random.Random) -> CaseRow:
    """Return a case like the first one, with a number, times, and kind of its own."""
    received = LAST - SPAN + (number - FIRST) * SPAN // cases
    serious, ended = pick.random() < SERIOUS, pick.random() < ENDED
    return row._replace(
        id=f"C-{number}",
        number=number,
        reference=f"AM-{number:07d}",
        received_at=iso(from_epoch(received)),
        next_due=None if ended else iso(from_epoch(received - pick.randrange(SPAN))),
        next_due_kind=None if ended else "progress",
        stage="closed" if ended else "received",
        open=not ended,
        owner=pick.choice(HANDLERS),
        severity="major" if serious else "general",
        external_ref=f"T-{number}",
    )


def writes(path: Path) -> str:
    """Say how durably a desk writes, on a connection as it opens them itself."""
    with closing(SqliteDatabase(str(path)).connect()) as link:
        return journal(link.connection)
