"""What is the least that Python can do? Each floor asks one indexed query and prints its rows.

A floor knows nothing of stages, clocks, languages or the record: it prints columns as they stand.
"""

import sys
from pathlib import Path
from typing import Final

_OPEN: Final = """import sqlite3, sys
db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
"""
_ROWS: Final = """
for row in rows:
    print(*("" if one is None else one for one in row), sep="\\t")
"""
_QUEUE: Final = """rows = db.execute('''SELECT c.id, v.value, c.stage, c.feeling_reading,
    c.next_due_kind, c.next_due, c.owner
    FROM cases c LEFT JOIN vault v ON v.stream = c.id AND v.seq = 1 AND v.field = 'customer'
    WHERE {} c.open = 1 ORDER BY c.next_due NULLS LAST, c.number LIMIT ?''', sys.argv[2:])"""
_LIST: Final = """rows = db.execute('''SELECT id, reference, stage, feeling_reading, owner,
    received_at, next_due_kind, next_due FROM cases ORDER BY number LIMIT ?''', sys.argv[2:])"""
_CASE: Final = """rows = db.execute("SELECT * FROM cases WHERE id = ?", sys.argv[2:])"""
_RECORD: Final = """rows = [
    *db.execute("SELECT * FROM cases WHERE id = ?", sys.argv[2:]),
    *db.execute("SELECT seq, body FROM events WHERE stream = ? ORDER BY seq", sys.argv[2:]),
    *db.execute("SELECT seq, field, value FROM vault WHERE stream = ?", sys.argv[2:]),
]"""
_LIKE: Final = """rows = db.execute('''SELECT c.id, v.value, c.stage
    FROM cases c LEFT JOIN vault v ON v.stream = c.id AND v.seq = 1 AND v.field = 'customer'
    WHERE c.id >= ? AND c.id < ? ORDER BY c.number LIMIT 50''', sys.argv[2:])"""

FLOORS: Final = {
    "case": _OPEN + _CASE + _ROWS,  # the floor of one query
    "record": _OPEN + _RECORD + _ROWS,
    "queue": _OPEN + _QUEUE.format("") + _ROWS,
    "mine": _OPEN + _QUEUE.format("c.owner = ? AND") + _ROWS,
    "list": _OPEN + _LIST + _ROWS,
    "like": _OPEN + _LIKE + _ROWS,
}


def floor(name: str, desk: Path, *values: str) -> list[str]:
    """Return the command of a floor."""
    return [sys.executable, "-c", FLOORS[name], str(desk), *values]
