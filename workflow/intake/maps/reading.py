"""What does a map say? Read from TOML and checked, so that nothing is imported by a slip."""

import re
import tomllib
from pathlib import Path
from typing import Final

from ...errors import BadInput
from ..layout import Layout
from ..layouts import KNOWN, named
from ..text.opening import open_file
from .terms import layout_of

LARGEST: Final = 1_000_000  # bytes
_PLACE: Final = re.compile(r"line (\d+), column (\d+)")


def read_map(path: str | Path) -> Layout:
    """Make a layout of a map, a TOML file; raises `BadInput` for what cannot be meant.

    >>> desk.import_file("export.csv", layout=read_map("crm.toml"))  # doctest: +SKIP
    """
    with open_file(path) as file:
        try:
            data = file.read(LARGEST + 1)
        except OSError as error:
            raise BadInput("file_failed", path=str(path), detail=error.strerror) from error
    if len(data) > LARGEST:
        raise BadInput("file_too_big", path=str(path), most=LARGEST)
    try:
        return map_from(data.decode("utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        raise BadInput("not_utf8", path=str(path)) from error


def map_from(text: str, name: str = "-") -> Layout:
    """Make a layout of the text of a map; `name` is what errors call it. Raises `BadInput`."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _PLACE.search(str(error))
        lines = text.splitlines() or [""]
        line, column = found.groups() if found else (len(lines), len(lines[-1]) + 1)
        raise BadInput("map_broken", path=name, line=int(line), column=int(column)) from error
    except RecursionError as error:
        raise BadInput("map_broken", path=name, line=1, column=1) from error
    return layout_of(told, name)


def layout_named(name: str) -> Layout:
    """Return the known layout of that name, else that of the map in the file of that name."""
    if name in {one.name for one in KNOWN} and not Path(name).exists():
        return named(name)
    return read_map(name)
