"""What does Python take for the libraries that a command cannot do without, before any of ours?"""

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from measuring import head, line, rounds
from processes import Cost, taken
from starting_desk import WORKED
from starting_floor import floor

MS: Final = 1e3
FLOOR: Final = "the floor of one query"
_ASKS: Final = "import sqlite3, typing, json, zoneinfo"
LIBRARIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "a question: sqlite3, typing, json, zoneinfo": _ASKS,
        "help: typing, click": "import typing, click",
        "a step: the question's, hmac, click, transitions": f"{_ASKS}, hmac, click, transitions",
    }
)


def measured(desk: Path, turns: int) -> None:
    """Import the libraries in turns with the floor, and print how many times that they take."""
    sides: dict[str, Callable[[], Cost]] = {FLOOR: partial(taken, floor("case", desk, WORKED))}
    for name, code in LIBRARIES.items():
        sides[name] = partial(taken, [sys.executable, "-c", code])
    for side in sides.values():
        side()
    told = rounds(sides, turns)
    found = {name: min(one.seconds for one in costs) * MS for name, costs in told.items()}
    head("nothing but imports", "CPU ms", "times the floor")
    for name, took in found.items():
        line(name, f"{took:.0f}", f"{took / found[FLOOR]:.1f}")
