"""What are the small pieces of messages? Times, results, and ids that are unique in a stream."""

import platform
import re
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final

from ...engine.verdict import Status, Told
from ...reading.plan import Node

PROTOCOL: Final = "34.2.1"
BILLION: Final = 1_000_000_000
_BLANK_END: Final = re.compile(r"\n\s*\Z")  # the parser for other languages leaves it out, too


def time(nanos: int) -> Node:
    """Return a moment, or a stretch of time, as the protocol has it."""
    seconds, rest = divmod(nanos, BILLION)
    return {"seconds": seconds, "nanos": rest}


def lasted(told: Told) -> int:
    """Return how long a sentence took, in nanoseconds."""
    return int(told.seconds * BILLION)


def result(told: Told, lang: str, place: str) -> Node:
    """Return what came of a sentence; `place` is where it stands."""
    found: Node = {"status": told.status.value.upper(), "duration": time(lasted(told))}
    if told.reason is None:
        return found
    said = told.reason.says(lang)
    if told.status is Status.FAILED:
        stack = f"{said}\n{place}"  # nobody here reads Python; the place is in the feature
        found["exception"] = {"type": "AssertionError", "message": said, "stackTrace": stack}
    return found | {"message": said}


def renumbered(node: Any, own: str, others: str) -> Any:  # noqa: ANN401  # any part of a document
    """Return a node whose ids begin with `own`, and its links to the document with `others`.

    Every file is numbered from 0; in one stream, two of them would share their ids.
    """
    if isinstance(node, list):
        return [renumbered(one, own, others) for one in node]
    if not isinstance(node, dict):
        return node
    return {name: _linked(name, one, own, others) for name, one in node.items()}


def _linked(name: str, value: Any, own: str, others: str) -> Any:  # noqa: ANN401  # (the same)
    if name == "id":
        return own + value
    if name == "astNodeId":
        return others + value
    if name == "astNodeIds":
        return [others + one for one in value]
    if name == "description":
        return _BLANK_END.sub("", value)
    return renumbered(value, own, others)


def meta() -> Node:
    """Return who tells the run, and on what machine."""
    return {
        "protocolVersion": PROTOCOL,
        "implementation": {"name": "amends"} | _version(),
        "runtime": {
            "name": platform.python_implementation(),
            "version": platform.python_version(),
        },
        "os": {"name": platform.system(), "version": platform.release()},
        "cpu": {"name": platform.machine()},
    }


def _version() -> Node:
    """Return the version of the installed package; a checkout alone has none."""
    try:
        return {"version": version("amends")}
    except PackageNotFoundError:
        return {}
