"""Could this case have happened at its desk? Its history, its vault, its number, its people."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from ....engine import Engine
from ....frozen.named import NamedTuple
from ....moments import iso
from ....record.event import Stored
from ....record.naming import ALPHABET, case_id, check_character
from ....store import CaseRow
from ...proving import Decided, Examined, examined
from ...showing import row_of
from .lines import Brought

REFERENCE: Final = re.compile(f"AM-([{ALPHABET}]{{4}})-([{ALPHABET}]{{2}})([{ALPHABET}])")

SHOWN: Final = ("version", "stage")  # a history that was cut short shows by these


class Proved(NamedTuple):
    """A case that may land: the line it stands in, its row as its record makes it, and the rest."""

    line: int
    row: CaseRow
    brought: Brought


class Unsound(Exception):
    """A case could not have happened so: at which event, and why."""

    def __init__(self, seq: int, code: str, values: Mapping[str, object] | None = None) -> None:
        """Keep the event, the code of the sentence and its values."""
        super().__init__(code)
        self.seq, self.code, self.values = seq, code, dict(values or {})


def proved(engine: Engine, decided: Decided, brought: Brought, line: int, now: datetime) -> Proved:
    """Examine a case and take its steps again; raises `Unsound` with the first thing wrong."""
    row = brought.row
    _see_names(row)
    found = examined(engine, row.id, brought.stored, brought.secrets, decided.in_force)
    _see_history(brought, found, now)
    whole = row_of(
        engine.process, _with_channel(row, brought.stored[0]), found.snapshot, found.policy
    )
    for name in SHOWN:
        if (shown := getattr(row, name)) != (true := getattr(whole, name)):
            values = {"name": name, "shown": str(shown), "true": str(true)}
            raise Unsound(found.snapshot.seq, "shown_otherwise", values)
    if whole.owner is not None and whole.owner not in decided.now.users:
        raise Unsound(found.snapshot.seq, "no_such_user", {"name": whole.owner})
    return Proved(line, whole, brought)


def _see_history(brought: Brought, found: Examined, now: datetime) -> None:
    if not brought.stored:
        raise Unsound(0, "no_history")
    for fault in found.faults:
        raise Unsound(fault.seq, fault.code, fault.values)
    for secret in brought.secrets:
        if secret.person != brought.row.person:
            raise Unsound(secret.seq, "vault_person", {"name": secret.field})
    if found.snapshot.recorded > iso(now):
        raise Unsound(found.snapshot.seq, "not_yet", {"value": found.snapshot.recorded})


def _see_names(row: CaseRow) -> None:
    parts = REFERENCE.fullmatch(row.reference)
    if row.id != case_id(row.number):
        raise Unsound(0, "bad_value", {"name": "number"})
    if parts is None or check_character(parts[1] + parts[2]) != parts[3]:
        raise Unsound(0, "bad_value", {"name": "reference"})
    if (row.source is None) != (row.source_key is None):
        raise Unsound(0, "bad_value", {"name": "source_key"})
    if not row.person.isascii() or not row.person.isprintable() or not row.person.strip():
        raise Unsound(0, "bad_value", {"name": "person"})


def _with_channel(row: CaseRow, first: Stored) -> CaseRow:
    channel = first.event().data.get("channel")
    return row._replace(channel=channel if isinstance(channel, str) else None)
