"""How would others write the same rows? By hand with `sqlite3`, and with SQLModel."""

import hashlib
import hmac
import json
import secrets
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from steps import STEPS, Written

from amends.storage.counting import PUT_MARK
from amends.storage.sql_store.sqlite.journal import settle
from amends.storage.statements import KEEP
from amends.workflow.lifecycle import LIFECYCLE, STAGES

Take = Callable[[Written], object]
MOVES: Final[dict[tuple[str, str], str]] = {
    (source, row.move): row.target for row in LIFECYCLE for source in row.sources
}
ACTS: Final = frozenset(name for name, _ in STEPS) - {move for _, move in MOVES}
INDEX: Final = "INSERT INTO search_index (rowid, tokens) VALUES (:entry, :tokens)"


def body_of(one: Written, seq: int, last: str, salts: Mapping[str, bytes]) -> str:
    """Return the event as it is stored: chained by hash, words by commitment."""
    personal = {
        field: hmac.new(salts[field], field.encode() + b"\0" + value.encode(), "sha256").hexdigest()
        for field, value in one.said
    }
    leaf = hashlib.sha256(b"\x00" + last.encode()).hexdigest()
    event = {**one.event, "seq": seq, "previous": leaf, "personal": personal}
    return json.dumps(event, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def salts_of(one: Written) -> dict[str, bytes]:
    """Return a salt for each word that is said."""
    return {field: secrets.token_bytes(32) for field, _ in one.said}


def by_hand(path: Path) -> Take:
    """Return a step as a script with the driver would take it: its rows, one transaction."""
    db = sqlite3.connect(path, isolation_level=None)
    settle(db)

    def take(one: Written) -> None:
        db.execute("BEGIN IMMEDIATE")
        found = "SELECT stage, version, person FROM cases WHERE id = ?"
        stage, version, person = db.execute(found, (one.case,)).fetchone()
        if one.name not in ACTS and (stage, one.name) not in MOVES:
            raise SystemExit(f"{one.name} is not possible from {stage}")
        latest = "SELECT seq, body FROM events WHERE stream = ? ORDER BY seq DESC LIMIT 1"
        seq, last = db.execute(latest, (one.case,)).fetchone()
        salts = salts_of(one)
        body = body_of(one, seq + 1, last, salts)
        db.execute(
            "INSERT INTO events (stream, seq, body) VALUES (?, ?, ?)", (one.case, seq + 1, body)
        )
        db.executemany(PUT_MARK, one.marks)
        rows = [_secret(one, person, seq + 1, salts, *said) for said in one.said]
        db.executemany(KEEP, rows)
        if one.entry:
            db.execute(INDEX, one.entry)
        named = "".join(f', "{column}" = ?' for column in one.columns)
        changed = db.execute(
            f"UPDATE cases SET version = ?{named} WHERE id = ? AND version = ?",  # noqa: S608
            (version + 1, *one.columns.values(), one.case, version),
        )
        if changed.rowcount != 1:
            raise SystemExit("somebody else was faster")
        db.execute("COMMIT")

    return take


def _secret(
    one: Written, person: str, seq: int, salts: Mapping[str, bytes], field: str, value: str
) -> Mapping[str, Any]:
    keys = {"person": person, "stream": one.case, "seq": seq}
    return {**keys, "field": field, "value": value, "salt": salts[field]}


class Subject:
    """What a machine is made for: one case."""

    state = "received"


def transitions_of() -> Sequence[Mapping[str, Any]]:
    """Return the moves of the shipped process, and the acts of the steps, without their guards."""
    moves = [
        {"trigger": row.move, "source": list(row.sources), "dest": row.target} for row in LIFECYCLE
    ]
    return [*moves, *({"trigger": act, "source": "*", "dest": None} for act in ACTS)]


def with_sqlmodel(path: Path) -> Take:
    """Return a step as a user of SQLModel and transitions takes it: a session, a machine a case."""
    from sqlalchemy import event, text  # noqa: PLC0415 - theirs alone
    from sqlmodel import Session, col, create_engine, select  # noqa: PLC0415
    from transitions import Machine  # noqa: PLC0415

    from amends.storage import tables  # noqa: PLC0415 - the same tables, as models

    engine, known = create_engine(f"sqlite:///{path}"), transitions_of()
    event.listen(engine, "connect", lambda raw, _record: settle(raw))

    def take(one: Written) -> None:
        with Session(engine) as session:
            case = session.get_one(tables.Case, one.case)
            subject = Subject()
            machine = Machine(subject, list(STAGES), transitions=known, initial=case.stage)
            machine.events[one.name].trigger(subject)
            of_case = select(tables.Event).where(tables.Event.stream == one.case)
            last = session.exec(of_case.order_by(col(tables.Event.seq).desc()).limit(1)).one()
            salts, seq = salts_of(one), last.seq + 1
            body = body_of(one, seq, last.body, salts)
            session.add(tables.Event(stream=one.case, seq=seq, body=body))
            session.flush()  # what is said points to its event
            session.add_all(tables.Mark(**mark) for mark in one.marks)  # type: ignore[arg-type]
            said = [_secret(one, case.person, seq, salts, *pair) for pair in one.said]
            session.add_all(tables.Secret(**row) for row in said)
            if one.entry:
                session.connection().execute(text(INDEX), one.entry)
            case.stage, case.version = subject.state, case.version + 1
            for column, value in one.columns.items():
                setattr(case, column, value)
            session.commit()

    return take
