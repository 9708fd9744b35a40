"""How would somebody forge an export? A case changed, its chain and the file sealed again."""

import base64
import hashlib
import json
from collections.abc import Callable, Sequence
from typing import Any

from amends.workflow.record.canonical import canonical
from amends.workflow.record.chain import FIRST, commitment, leaf

Event = dict[str, Any]
Change = Callable[[list[Event], list[dict[str, Any]]], object]


def lines_of(text: str) -> list[dict[str, Any]]:
    """Read every line of an export."""
    return [json.loads(line) for line in text.splitlines()]


def cases_of(text: str) -> list[dict[str, Any]]:
    """Read the lines of the cases."""
    return [one for one in lines_of(text) if one["kind"] == "case"]


def sealed(lines: Sequence[dict[str, Any]]) -> str:
    """Write lines as a file whose closing line fits what is before it."""
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines[:-1])
    end = {**lines[-1], "digest": hashlib.sha256(text.encode()).hexdigest()}
    return text + json.dumps(end) + "\n"


def events_of(case: dict[str, Any]) -> list[Event]:
    """Read the events of a case."""
    return [json.loads(body) for body in case["record"]["events"]]


def forged(text: str, case: str, change: Change) -> str:
    """Change the events and the vault of a case, so that every hash fits again."""
    lines = lines_of(text)
    line = next(one for one in lines if one.get("id") == case)
    events, vault = events_of(line), line["record"]["vault"]
    change(events, vault)
    line["record"]["events"] = rechained(events, vault)
    return sealed(lines)


def rechained(events: list[Event], vault: list[dict[str, Any]]) -> list[str]:
    """Number events anew, and hang each on the one before; the vault goes along."""
    last, bodies = FIRST, list[str]()
    moved = {event["seq"]: at for at, event in enumerate(events, 1)}
    vault[:] = [{**one, "seq": moved[one["seq"]]} for one in vault if one["seq"] in moved]
    for at, event in enumerate(events, 1):
        event |= {"seq": at, "previous": last}
        body = canonical(event)
        last = leaf(body)
        bodies.append(body.decode())
    return bodies


def reworded(event: Event, vault: list[dict[str, Any]], field: str, value: str) -> None:
    """Change a text in the vault, and the commitment that stands for it."""
    one = next(one for one in vault if (one["seq"], one["field"]) == (event["seq"], field))
    one["value"] = value
    event["personal"][field] = commitment(base64.b64decode(one["salt"]), field, value)
