"""An event is read from its bytes as `json` reads them, and by its very names."""

import json
from typing import Any

import pytest

from amends.workflow.record.event import Actor, Change, Event

WHOLE = Event(
    *("C-1", 2, "0" * 16, "act", "note", Actor("handler", "王", "handler"), None),
    *("2026-03-01T08:00:00Z", "2026-03-01T08:00:00Z", "0" * 64),
    {"stage": "受理", "lone": "\ud800", "list": [1, {"a": None}]},
    {"text": "ab"},
    (Change("matter", "received", "inquired"),),
)


def raw(**changed: Any) -> dict[str, Any]:
    """Return an event as plain data, with some of it changed; `...` takes a name away."""
    data = json.loads(json.dumps({"v": 1, **WHOLE._asdict()}))
    data["actor"] = WHOLE.actor._asdict()
    return {name: value for name, value in {**data, **changed}.items() if value is not ...}


def written(data: object, **how: Any) -> bytes:
    """Write data as JSON, lone surrogates included."""
    return json.dumps(data, **how).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize(
    "body",
    [
        written(raw()),
        written(raw(), ensure_ascii=False, separators=(",", ":")),
        written(raw(), indent=1),
        b" " + written(raw()) + b"\n",
        json.dumps(raw()).encode("utf-16"),
        json.dumps(raw()).encode("utf-8-sig"),
    ],
    ids=repr,
)
def test_whatever_json_reads_is_read(body: bytes) -> None:
    """However it is spaced and coded: that it is canonical is for `parse` to say."""
    assert Event.read(body) == WHOLE


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"", ValueError),
        (b"{", ValueError),
        (b'{"v":1', ValueError),
        (b'{"v":1}{', ValueError),
        (written(raw()) + b"x", ValueError),
        (b'{"\xff":1}', UnicodeDecodeError),
        (b"[]", TypeError),
        (b"{}", TypeError),
        (written(raw(v=2)), TypeError),
        (written(raw(actor=...)), KeyError),
        (written(raw(changes=...)), KeyError),
        (written(raw(what=...)), TypeError),
        (written(raw(more=1)), TypeError),
        (written(raw(what=..., more=1)), TypeError),
        (written(raw(actor=[])), TypeError),
        (written(raw(actor={"kind": "handler", "name": "li"})), TypeError),
        (written(raw(actor={"kind": "handler", "name": "li", "rank": "x"})), TypeError),
        (written(raw(actor={**WHOLE.actor._asdict(), "rank": "x"})), TypeError),
        (written(raw(changes={})), TypeError),
        (written(raw(changes=["matter"])), TypeError),
        (written(raw(changes=[["matter", "received"]])), TypeError),
    ],
    ids=repr,
)
def test_what_is_no_event_is_refused_by_the_same_error(body: bytes, error: type[Exception]) -> None:
    """`verify` tells the name of the error, so it stays what it is."""
    with pytest.raises(error) as told:
        Event.read(body)
    assert isinstance(told.value, error)
    if error is not ValueError:
        assert type(told.value) is error
