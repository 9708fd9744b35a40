"""How fast could the rows of an import be written at all? By hand, with nothing else done.

A CSV is read and mapped, the row is hashed, each personal value committed to, the event written and
hashed, and the tables of a desk are filled, with the index of words by our own tokens. No value is
checked, no rule asked, no danger looked for in the words, no deadline reckoned, and nobody looks
whether a row was there before.
"""

import csv
import hashlib
import hmac
import json
import secrets
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any, Final

from amends.storage import counting, searching
from amends.storage import statements as sql
from amends.storage.sql_store.sqlite.journal import settle
from amends.workflow import CaseRow
from amends.workflow.search import tokens_of

AT_ONCE: Final = 1_000
NOW: Final = "2026-11-30T12:00:00Z"
FIRST: Final = 1001
Values = dict[str, Any]
LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Made:
    """The rows of one complaint."""

    def __init__(self, number: int, row: dict[str, str]) -> None:
        """Map, hash and commit."""
        self.case, person = f"C-{number}", f"P-{secrets.token_hex(8)}"
        kept = json.dumps([*row.items()], ensure_ascii=False, separators=(",", ":"))
        said = {name: row[name] for name in ("customer", "email")}
        said |= {"row": kept, "words": row["text"] or row["summary"]}
        same = {"person": person, "stream": self.case, "seq": 1}
        self.vault: list[Values] = [
            {**same, "field": name, "value": value, "salt": secrets.token_bytes(32)}
            for name, value in said.items()
        ]
        self.event: Values = {"stream": self.case, "seq": 1, "body": self._body(row)}
        self.leaf = hashlib.sha256(b"\x00" + self.event["body"].encode()).hexdigest()
        at = int(datetime.fromisoformat(row["date"]).timestamp())
        marks = (("received", row["channel"], "imported", 1), ("rule", "service", "", 0))
        names = ("stream", "seq", "part", "at", "name", "word", "about", "number")
        self.marks: list[Values] = [
            dict(zip(names, (self.case, 1, part, at, *mark), strict=True))
            for part, mark in enumerate(marks)
        ]
        self.person: Values = {"id": person}
        self.row = self._row(number, person, row, hashlib.sha256(kept.encode()).hexdigest())
        key = number << searching.EVENT_BITS
        numbers, words = (self.row["reference"], row["id"]), (*said.values(),)
        self.entries = [(key, numbers), (key + 1, words)]

    def _body(self, row: dict[str, str]) -> str:
        actor = {"kind": "importer", "name": "li.na", "role": "importer"}
        event: Values = {
            "actor": actor, "behalf": None, "changes": [], "happened": row["date"], "kind": "act",
            "data": {"channel": row["channel"], "day": 739871, "rules": ["service@always"]},
            "personal": {one["field"]: self._commitment(one) for one in self.vault},
            "previous": "0" * 64, "process": "42f1a38b4ea8c824", "recorded": NOW, "seq": 1,
            "stream": self.case, "v": 1, "what": "receive",
        }  # fmt: skip
        return json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @staticmethod
    def _commitment(one: Values) -> str:
        message = f"{one['field']}\x00{one['value']}".encode()
        return hmac.new(one["salt"], message, hashlib.sha256).hexdigest()

    def _row(self, number: int, person: str, row: dict[str, str], digest: str) -> Values:
        found = CaseRow(
            self.case, number, f"AM-{''.join(secrets.choice(LETTERS) for _ in range(7))}", person,
            "received", bool(number), 1, row["date"], NOW, row["channel"], None, "raw", None,
            "none", "none", "general", None, None, row["date"], "first_contact", source="bench",
            source_key=row["id"], source_digest=digest, external_ref=row["id"], next_change=NOW,
        )  # fmt: skip
        return found._asdict()


def pieces(path: str) -> Iterator[list[Made]]:
    """Read a file and hand out its complaints, a thousand at a time."""
    with Path(path).open(encoding="utf-8", newline="") as file:
        rows = enumerate(csv.DictReader(file), FIRST)
        while some := [Made(number, row) for number, row in islice(rows, AT_ONCE)]:
            yield some


def bare(path: str, desk: str) -> None:
    """Write by `executemany`, table by table, as durably as the desk does."""
    raw = sqlite3.connect(desk, isolation_level=None)
    settle(raw)
    for some in pieces(path):
        raw.execute("BEGIN IMMEDIATE")
        raw.executemany(sql.KNOW_PERSON, [one.person for one in some])
        raw.executemany(sql.ADD_CASE, [one.row for one in some])
        raw.executemany(sql.APPEND, [one.event for one in some])
        raw.executemany(counting.PUT_MARK, [mark for one in some for mark in one.marks])
        raw.executemany(sql.KEEP, [value for one in some for value in one.vault])
        raw.executemany(searching.FTS5.put, [*entries(some)])
        raw.execute("COMMIT")
    raw.close()


def entries(some: Sequence[Made]) -> Iterator[Values]:
    """Yield the entries of the index."""
    for key, texts in (entry for one in some for entry in one.entries):
        yield {"entry": key, "tokens": searching.FTS5.tokens(tokens_of(texts))}
