"""Which bytes stand for a value? The one canonical JSON form of RFC 8785, for what events hold.

Events hold strings, integers, booleans, null, lists and objects with ASCII keys. For these the
standard library's output, sorted and without spaces, is what RFC 8785 asks; everything for which
the two differ (floats, integers beyond 2**53, other keys, lone surrogates) is refused.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from ..errors import AmendsError

type_names: Final = "strings, integers, booleans, null, lists and objects with ASCII keys"
MOST_INTEGER: Final = 2**53 - 1
DEEPEST: Final = 64
_LISTS: Final = (list, tuple)
_OBJECTS: Final = (dict, Mapping)

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]


# What holds itself is refused as nested too deep, before anything is written.
_written: Final = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, check_circular=False
).encode


class NotCanonical(AmendsError):
    """The value holds something that has no one canonical form here."""


def canonical(value: object) -> bytes:
    """Return the canonical bytes of a value; raises `NotCanonical` for what has none."""
    _check(value, 0)
    return _written(value).encode("utf-8")


def parse(data: bytes) -> Json:
    """Read canonical bytes back; raises `NotCanonical` if they are not in canonical form."""
    try:
        value: Json = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotCanonical("not_canonical", why="not JSON") from error
    if canonical(value) != data:
        raise NotCanonical("not_canonical", why="not in canonical form")
    return value


def _check(value: object, depth: int) -> None:
    if depth > DEEPEST:
        raise NotCanonical("not_canonical", why="nested too deep")
    if isinstance(value, str):
        if not value.isascii():
            _check_text(value)
    elif value is None or isinstance(value, int):
        _check_scalar(value)
    elif isinstance(value, _LISTS):
        _check_all(value, depth + 1)
    elif isinstance(value, _OBJECTS):
        _check_keys(value)
        _check_all(value.values(), depth + 1)
    else:
        _check_scalar(value)


def _check_all(values: Iterable[object], depth: int) -> None:
    """Check what something holds; what is plain, as most of it is, needs no look of its own."""
    for value in values:
        if depth > DEEPEST or not (value is None or (type(value) is str and value.isascii())):
            _check(value, depth)


def _check_scalar(value: object) -> None:
    if value is None or value is True or value is False:
        return
    if not isinstance(value, int) or abs(value) > MOST_INTEGER:
        raise NotCanonical("not_canonical", why=f"{type(value).__name__} is none of {type_names}")


def _check_keys(value: Mapping[Any, object]) -> None:
    try:
        plain = "".join(value).isascii()
    except TypeError:
        plain = False
    if not plain:
        raise NotCanonical("not_canonical", why="a key that is not ASCII text")


def _check_text(value: str) -> None:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonical("not_canonical", why="half of a character pair") from error
