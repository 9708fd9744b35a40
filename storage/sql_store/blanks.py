"""How are the blanks of a statement filled: by names, as we write them, or by their places?"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from .link import Row, Values

BLANK: Final = re.compile(r"(?<!:):(\w+)")


@cache
def in_order(statement: str, blank: str) -> str:
    r"""Write the blanks of a statement as a driver has them: `?`, `%s`, or by name `%(\1)s`."""
    return BLANK.sub(blank, statement.replace("%", "%%") if "%" in blank else statement)


def by_name(statement: str, rows: Iterable[Row]) -> Iterator[Values]:
    """Name the values of rows by the blanks that they fill."""
    names = BLANK.findall(statement)
    return (dict(zip(names, row, strict=True)) for row in rows)
