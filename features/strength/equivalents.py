"""Which mutants change nothing that anybody could see? Declared in a file, each with a reason.

    [equivalent]
    "state_dropped consent give cooling given" = "The policy's cooling time cannot be shortened."

A declaration that names no mutant, or one that a scenario does notice, is an error: it is stale.
"""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ..reading.problem import Unreadable, problem
from ..reading.text import read_text

FILE: Final = "equivalents.toml"
TABLE: Final = "equivalent"


def declared(path: Path) -> Mapping[str, str]:
    """Read the declared equivalents, by the key of the mutant; raises `Unreadable`."""
    text = read_text(path).text
    try:
        table = tomllib.loads(text).get(TABLE, {})
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise Unreadable(str(path), (problem(int(line[1]) if line else 1, "equal_toml"),)) from None
    fit = isinstance(table, dict) and all(
        isinstance(why, str) and why.strip() for why in table.values()
    )
    if not fit:
        raise Unreadable(str(path), (problem(1, "equal_form"),))
    return dict(table)
