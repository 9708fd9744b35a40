"""How is a desk opened? By its own stream: the process, the first user, the policy."""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from ..errors import BadInput, Busy, NotAPerson, StoreNotReady
from ..moments import iso
from ..record.canonical import Json, canonical
from ..record.chain import FIRST
from ..record.event import Actor, Event, Stored
from ..store import Reader, Store, UserRow, Writer

if TYPE_CHECKING:
    from ..engine import Engine
    from ..policy import Policy
    from ..process import Process
    from ..process.fingerprint import Held

STREAM: Final = "desk"
BOOK: Final = "book"  # the desk's own packs and calendars, as they stand now
TRAINED: Final = "trained"  # who has learned what, as it stands now
FIRST_ROLE: Final = "manager"
LONGEST_NAME: Final = 64


@lru_cache(maxsize=16)
def _built(held: "Held") -> "Engine":
    from ..engine import Engine
    from ..process.fingerprint import is_sealed

    if not is_sealed(held.process):
        _check(held.process)
    return Engine(held.process)


def _check(process: "Process") -> None:
    from ..process.check import faults

    found = faults(process)
    if found:
        raise BadInput("bad_process", faults="; ".join(str(fault) for fault in found))


def engine_of(process: "Process") -> "Engine":
    """Return the engine of a process, built once; raises `BadInput` when it has faults."""
    from ..process.fingerprint import Held

    return _built(Held(process))


def open_desk(store: Store, actor: str, process: "Process", now: datetime) -> None:
    """Open the desk of a store: begin it, or see that its process is this one or an earlier one.

    Raises `StoreNotReady` when the desk runs another process.
    """
    from ..process.fingerprint import fingerprint, keeps

    with store.reading() as view:
        stands, practice = view.meta("process"), view.meta("practice") == "yes"
        data = view.meta("process_data")
    if stands == fingerprint(process):
        return
    if stands is None:
        with store.writing() as tx:
            begin(tx, actor, process, now, practice=practice)
        return
    lost = keeps((data or "{}").encode(), process)
    if lost:
        raise StoreNotReady("other_process", name=process.name, lost=", ".join(lost))
    with store.writing() as tx:
        role = people_of(tx).get(actor)
        if role is None:
            raise NotAPerson("no_such_user", name=actor)
        if tx.meta("process") != stands:
            raise Busy("busy", path=STREAM)  # somebody else is just opening it
        who = Actor("handler", actor, role)
        note(tx, process, who, now, "process_changed", {"before": stands, **_process(process)})
        _put_process(tx, process)


def begin(tx: Writer, actor: str, process: "Process", now: datetime, *, practice: bool) -> None:
    """Write the first events of a new desk: its process, and its first user as manager."""
    if tx.meta("process") is not None:
        return
    from ..policy import Policy

    check_name(actor)
    who = Actor("handler", actor, FIRST_ROLE)
    data: dict[str, Json] = {"practice": practice, **_process(process)}
    note(tx, process, who, now, "opened", data)
    note(tx, process, who, now, "user_added", {"name": actor, "role": FIRST_ROLE})
    tx.put_user(UserRow(actor, FIRST_ROLE))
    tx.put_meta("opened", iso(now))
    tx.put_meta("policy", policy_text(Policy()))
    _put_process(tx, process)


def check_name(name: str) -> str:
    """Return a user's name as it is; raises `BadInput` when it could not be typed or told apart."""
    from ..process.fields import check_text

    text = check_text("name", name)
    if text != text.strip() or len(text) > LONGEST_NAME or not text.isprintable():
        raise BadInput("bad_user_name", name=name)
    return text


def note(
    tx: Writer,
    process: "Process",
    who: Actor,
    now: datetime,
    what: str,
    data: Mapping[str, Json],
) -> None:
    """Append one event to the desk's own stream."""
    from ..process.fingerprint import fingerprint

    keep_time(tx, now)
    before = tx.events(STREAM)
    last = before[-1].hash if before else FIRST
    made = Event(
        STREAM,
        len(before) + 1,
        fingerprint(process),
        "desk",
        what,
        who,
        None,
        iso(now),
        iso(now),
        last,
        data,
        {},
    )
    tx.append([Stored(STREAM, made.seq, made.body())])


def keep_time(tx: Writer, now: datetime) -> None:
    """See that a practice desk's clock does not go back behind its last record."""
    if tx.meta("practice") != "yes":
        return
    last = tx.meta("last_recorded")
    if last is not None and iso(now) < last:
        raise BadInput("clock_went_back", now=iso(now), last=last)
    tx.put_meta("last_recorded", iso(now))


def _process(process: "Process") -> dict[str, Json]:
    from ..process.fingerprint import fingerprint

    return {"process": fingerprint(process), "name": process.name, "version": process.version}


def _put_process(tx: Writer, process: "Process") -> None:
    from ..process.fingerprint import fingerprint, written

    tx.put_meta("process", fingerprint(process))
    tx.put_meta("process_data", written(process).decode())


def policy_text(policy: "Policy") -> str:
    """Write a policy as the store keeps it."""
    from ..policy import values_of

    return canonical(dict(values_of(policy))).decode()


def policy_of(view: Reader) -> "Policy":
    """Read the policy of the desk."""
    return _read(view.meta("policy"), view.meta(BOOK) or "", view.meta(TRAINED) or "")


def zone_of(view: Reader) -> str:
    """Return the zone that the desk's clocks show: all of its policy that a list needs."""
    zone = json.loads(view.meta("policy") or "{}").get("zone")
    return str(zone) if zone else policy_of(view).zone


@lru_cache(maxsize=16)
def _read(text: str | None, book: str, trained: str) -> "Policy":
    from ..policy import Policy
    from ..rules import Book
    from ..training import Training

    values: dict[str, Any] = json.loads(text) if text else {}
    return Policy(**values, book=Book(book), trained=Training(trained))


def people_of(view: Reader) -> dict[str, str]:
    """Return the active users with their roles."""
    return {user.name: user.role for user in view.users() if user.active}
