"""How is a JSON payload read? As one row whose columns are the paths to its values."""

import json
from collections.abc import Iterator
from typing import Any, Final

from ..errors import BadInput
from ..record.canonical import MOST_INTEGER
from .keeping.reasons import is_column
from .keeping.verbatim import Raw, Verbatim
from .row import Row, Scalar
from .text.decoding import MISREAD, breaks_off, misread
from .text.opening import Opened

LARGEST: Final = 16_000_000  # bytes of one payload
DEEPEST: Final = 100


class _Twice(ValueError):
    """An object names a key twice, so that one of the two values would be lost."""


def json_row(file: Opened) -> tuple[Row, Verbatim]:
    """Read the one payload of a file, and how it stands there; raises `BadInput`."""
    data = file.stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise BadInput("file_too_big", path=file.name, most=LARGEST)
    text = data.decode(file.written.codec, MISREAD)
    if misread(text) and not breaks_off(text):
        raise file.misread()
    verbatim = Verbatim("jsonl", file.written.codec, file.written.mark, last=Raw(text))
    return payload(text, file.name), verbatim


def payload(text: str, name: str, line: int = 1) -> Row:
    """Read one JSON value as a row that stands in a line of a file; raises `BadInput`."""
    try:
        value = json.loads(
            text,
            object_pairs_hook=_once,
            parse_float=_number,
            parse_int=_whole,
            parse_constant=_number,
        )
    except json.JSONDecodeError as error:
        raise BadInput("broken_json", path=name, line=error.lineno, column=error.colno) from error
    except (_Twice, RecursionError) as error:
        raise BadInput("not_a_complaint", path=name) from error
    if not isinstance(value, dict):
        raise BadInput("not_a_complaint", path=name)
    said = {key: one for key, one in value.items() if not is_column(key)}
    return Row(line, tuple(_flat("", said, name)))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _Twice
    return found


class _Number(str):
    """A number as it is written: a fraction would not survive being read and written again."""

    __slots__ = ()


def _number(text: str) -> _Number:
    return _Number(text)


def _whole(text: str) -> int | _Number:
    short = len(text) <= len(str(MOST_INTEGER)) + 1
    return int(text) if short and abs(int(text)) <= MOST_INTEGER else _Number(text)


def _flat(path: str, value: Any, name: str) -> Iterator[tuple[str, Scalar]]:  # noqa: ANN401
    if path.count(".") > DEEPEST:
        raise BadInput("not_a_complaint", path=name)
    if isinstance(value, dict | list) and value:
        inner = value.items() if isinstance(value, dict) else enumerate(value, 1)
        for key, one in inner:
            yield from _flat(f"{path}.{key}" if path else str(key), one, name)
    else:
        yield path, {"number": str(value)} if isinstance(value, _Number) else value
