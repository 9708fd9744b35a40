"""How does a desk go out whole? A line for it, one a case with its record, one at the end."""

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ...frozen.named import NamedTuple
from ...policy import values_of
from ...record.event import Secret, Stored, is_private
from ...store import CaseQuery, CaseRow, Reader, Store
from ..attaching import contents_of
from ..opening import policy_of
from ..proving import desk_streams
from .formats import SCHEMA, json_line
from .rows import MOST_CASES, MOST_TEXT, row_of
from .wish import COLUMNS

DESK_SCHEMA: Final = "amends-desk/1"
IDENTITY: Final = (  # of a case: what does not follow from its record
    *("id", "number", "reference", "person"),
    *("external_ref", "source", "source_key", "source_digest"),
)
Told = tuple[int, int]  # how many events of the desk, and the next number


class Line(NamedTuple):
    """One line of the file, and the id of the case that it holds, if it holds one."""

    text: str
    case: str = ""


class Packed(NamedTuple):
    """A case that is ready to go out: its line, how many events it has, what is attached."""

    row: CaseRow
    line: Line
    events: int
    contents: Sequence[str]


def whole(store: Store, query: CaseQuery) -> Iterator[Line]:
    """Yield the lines of a desk and of the cases of a query, by their numbers.

    What the desk decides meanwhile goes out before the first case that it may rule.
    """
    digest, after, left, told = hashlib.sha256(), query.after, query.limit, (0, 0)
    sent = set[str]()
    cases = events = 0
    while True:
        most = MOST_CASES if left is None else min(left, MOST_CASES)
        with store.reading() as view:
            desk, told = _desk_lines(view, told)
            found = view.cases(query._replace(order="number", after=after, limit=most))
            batch = [*_batch(view, found)]
        for line in (*desk, *_with_contents(store, batch, sent)):
            digest.update(line.text.encode())
            yield line
        if not batch:
            break
        after, cases = batch[-1].row.number, cases + len(batch)
        events += sum(one.events for one in batch)
        left = None if left is None else left - len(batch)
    end = {"kind": "end", "cases": cases, "events": events, "digest": digest.hexdigest()}
    yield Line(_line({"schema": DESK_SCHEMA, **end}))


def _with_contents(store: Store, batch: Sequence[Packed], sent: set[str]) -> Iterator[Line]:
    """Send each content before the first case that it is attached to, one in memory at a time."""
    for one in batch:
        for digest in one.contents:
            if digest not in sent:
                sent.add(digest)
                yield from _content(store, digest)
        yield one.line


def _content(store: Store, digest: str) -> Iterator[Line]:
    with store.reading() as view:
        data = view.content(digest)
    if data is not None:
        text = base64.b64encode(data).decode()
        told = {"kind": "content", "digest": digest, "data": text}
        yield Line(_line({"schema": DESK_SCHEMA, **told}))


def _line(value: Mapping[str, object]) -> str:
    return json_line(value) + "\n"


def _desk_lines(view: Reader, told: Told) -> tuple[Sequence[Line], Told]:
    """Return the line of the desk, or of what is new at it since it was told."""
    own, *older = desk_streams(view).values()
    after, number = told[0], int(view.meta("next_number") or 0)
    if told == (len(own), number):
        return [], told
    desk = {
        "schema": DESK_SCHEMA,
        "kind": "desk",
        "practice": view.meta("practice") == "yes",
        "process": view.meta("process"),
        "process_data": view.meta("process_data"),
        "next_number": number,
        "policy": dict(values_of(policy_of(view))),
        "users": [user._asdict() for user in view.users()],
        "after": after,
        "events": _bodies(own[after:]),
        "taken_over": [] if after else [_bodies(stored) for stored in older],
    }
    return [Line(_line(desk))], (len(own), number)


def _bodies(stored: Sequence[Stored]) -> list[str]:
    return [one.body.decode() for one in stored]


def _batch(view: Reader, cases: Sequence[CaseRow]) -> Iterator[Packed]:
    zone, size = policy_of(view).zone, 0
    for case in cases:
        row = row_of(view, case, zone, COLUMNS, redact=False)
        stored, secrets = view.events(case.id), view.secrets(case.id)
        record = {
            **{name: getattr(case, name) for name in IDENTITY},
            "events": _bodies(stored),
            "vault": [_secret(one) for one in secrets if not is_private(one.field)],
        }
        text = _line({"schema": SCHEMA, "kind": "case", **row, "record": record})
        yield Packed(case, Line(text, case.id), len(stored), contents_of(secrets))
        size += len(text)
        if size > MOST_TEXT:
            return


def _secret(one: Secret) -> dict[str, object]:
    about = {"person": one.person, "seq": one.seq, "field": one.field, "value": one.value}
    return {**about, "salt": base64.b64encode(one.salt).decode()}
