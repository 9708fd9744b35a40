"""What does a line of a desk's export say? Its kind first, then values of exactly one type each."""

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from ....frozen.named import NamedTuple
from ....record.event import Secret, Stored
from ....store import CaseRow
from ...attaching import digest_of_content
from ...exporting.whole import DESK_SCHEMA
from ...opening import STREAM

NAMED: Final = re.compile(rb'"id": ?"(C-[0-9]{1,15})"')  # in a line that cannot be read
CASE_SCHEMA: Final = "amends-cases/1"
Raw = Mapping[str, Any]


class Wrong(Exception):
    """A line does not say what a line has to say."""

    def __init__(self, code: str, case: str = "", **values: object) -> None:
        """Keep the code of the sentence, the case as far as it is named, and the values."""
        super().__init__(code)
        self.code, self.case, self.values = code, case, values


class Origin(NamedTuple):
    """The desk that was exported, or what it decided later: events `after` so many."""

    digest: str  # of the line: by it the file is known
    practice: bool
    process: str
    process_data: str
    next_number: int
    policy: Raw
    users: Sequence[Raw]
    after: int
    events: Sequence[Stored]
    taken_over: Sequence[Sequence[Stored]]


class Brought(NamedTuple):
    """One case: what does not follow from its record, its events and its vault."""

    row: CaseRow
    stored: Sequence[Stored]
    secrets: Sequence[Secret]


class Content(NamedTuple):
    """What is attached to cases that follow."""

    digest: str
    data: bytes


class End(NamedTuple):
    """The closing line: what the file holds."""

    cases: int
    events: int
    digest: str


Found = Origin | Brought | Content | End


def read_line(raw: bytes) -> Found:
    """Read one line; raises `Wrong`, which names the case if the line does."""
    case = name_in(raw)
    try:
        value = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Wrong("not_utf8", case) from error
    except (ValueError, RecursionError) as error:
        raise Wrong("broken_json" if raw.endswith(b"\n") else "broken_off", case) from error
    kind = (value.get("schema"), value.get("kind")) if isinstance(value, dict) else None
    reader = _READERS.get(kind) if isinstance(kind, tuple) and all(map(_is_text, kind)) else None
    if reader is None:
        raise Wrong("not_a_line", case)
    try:
        return reader(value, raw)
    except Wrong as wrong:
        raise Wrong(wrong.code, case, **wrong.values) from wrong


def name_in(raw: bytes) -> str:
    """Return the number of the case that a line is about, if it can be found."""
    found = NAMED.search(raw)
    return found[1].decode() if found else ""


def _origin(value: Raw, raw: bytes) -> Origin:
    return Origin(
        hashlib.sha256(raw).hexdigest(),
        _typed(value, "practice", bool),
        _text(value, "process"),
        _text(value, "process_data"),
        _count(value, "next_number"),
        _typed(value, "policy", dict),
        _items(value, "users", dict),
        _count(value, "after"),
        _stored(value, "events", STREAM, _count(value, "after")),
        [_bodies(one, STREAM, 0) for one in _items(value, "taken_over", list)],
    )


def _case(value: Raw, _raw: bytes) -> Brought:
    record = _typed(value, "record", dict)
    case = _text(record, "id")
    row = CaseRow(
        id=case,
        number=_count(record, "number"),
        reference=_text(record, "reference"),
        person=_text(record, "person"),
        stage=_text(value, "stage"),
        open=True,
        version=_count(value, "version"),
        received_at="",
        recorded_at="",
        **{name: _maybe(record, name) for name in OPTIONAL},  # type: ignore[arg-type]  # all texts
    )
    secrets = [_secret(one, case) for one in _items(record, "vault", dict)]
    if len({(one.seq, one.field) for one in secrets}) < len(secrets):
        raise _bad("vault")
    return Brought(row, _stored(record, "events", case, 0), secrets)


OPTIONAL: Final = ("external_ref", "source", "source_key", "source_digest")


def _end(value: Raw, _raw: bytes) -> End:
    return End(_count(value, "cases"), _count(value, "events"), _text(value, "digest"))


def _content(value: Raw, _raw: bytes) -> Content:
    digest, data = _text(value, "digest"), _bytes(value, "data")
    if digest_of_content(data) != digest:
        raise Wrong("content_digest")
    return Content(digest, data)


_READERS: Final[Mapping[Any, Callable[[Raw, bytes], Found]]] = {
    (DESK_SCHEMA, "desk"): _origin,
    (CASE_SCHEMA, "case"): _case,
    (DESK_SCHEMA, "content"): _content,
    (DESK_SCHEMA, "end"): _end,
}


def _secret(raw: Raw, case: str) -> Secret:
    salt = _bytes(raw, "salt")
    field, value = _text(raw, "field"), _text(raw, "value")
    return Secret(_text(raw, "person"), case, _count(raw, "seq"), field, value, salt)


def _stored(raw: Raw, name: str, stream: str, after: int) -> Sequence[Stored]:
    return _bodies(_items(raw, name, str), stream, after)


def _bodies(bodies: Sequence[object], stream: str, after: int) -> Sequence[Stored]:
    if not all(_is_text(one) for one in bodies):
        raise _bad("events")
    return [Stored(stream, at, str(one).encode()) for at, one in enumerate(bodies, after + 1)]


def _items(raw: Raw, name: str, kind: type) -> Sequence[Any]:
    found: list[Any] = _typed(raw, name, list)
    if not all(type(one) is kind for one in found):
        raise _bad(name)
    return found


def _typed(raw: Raw, name: str, kind: type) -> Any:  # noqa: ANN401  # of that kind
    value = raw.get(name)
    if type(value) is not kind:
        raise _bad(name)
    return value


def _count(raw: Raw, name: str) -> int:
    value: int = _typed(raw, name, int)
    if not 0 <= value <= MOST:
        raise _bad(name)
    return value


MOST: Final = 10**15


def _text(raw: Raw, name: str) -> str:
    value = raw.get(name)
    if not isinstance(value, str) or not _is_text(value):
        raise _bad(name)
    return value


def _bytes(raw: Raw, name: str) -> bytes:
    try:
        return base64.b64decode(_text(raw, name), validate=True)
    except (binascii.Error, ValueError) as error:
        raise _bad(name) from error


def _maybe(raw: Raw, name: str) -> str | None:
    return None if raw.get(name) is None else _text(raw, name)


def _is_text(value: object) -> bool:
    """Tell whether a store can keep it: no half characters, no NUL."""
    try:
        return isinstance(value, str) and "\x00" not in value and bool(value.encode() or True)
    except UnicodeEncodeError:
        return False


def _bad(name: str) -> Wrong:
    return Wrong("bad_value", name=name)
