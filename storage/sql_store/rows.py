"""What do rows of a database become? Those of the port; and how are rows of many streams read?"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from amends.workflow.store import CaseRow, ListedRow

from .link import Row, Values

OPEN: Final = CaseRow._fields.index("open")
AT_ONCE: Final = 512  # names that stand in one statement


def cases_of(rows: Sequence[Row]) -> list[CaseRow]:
    """Make cases."""
    return [CaseRow._make((*row[:OPEN], bool(row[OPEN]), *row[OPEN + 1 :])) for row in rows]


def listed_of(rows: Sequence[Row]) -> list[ListedRow]:
    """Make what a list shows of cases."""
    return [*map(ListedRow._make, rows)]


def several(
    statement: str,
    names: Sequence[str],
    read: Callable[[str, Values], Iterable[Row]],
    **also: object,
) -> Iterator[Row]:
    """Run a statement about many names, such as those of streams, for so many of them at once.

    `also` fills what it asks besides. It comes in a few lengths only, which a driver knows again;
    blanks that are left over repeat.
    """
    for at in range(0, len(names), AT_ONCE):
        some = names[at : at + AT_ONCE]
        blanks = [f"s{number}" for number in range(1 << (len(some) - 1).bit_length())]
        values = {**dict(zip(blanks, chain(some, some), strict=False)), **also}
        yield from read(statement.format(blanks=", ".join(f":{one}" for one in blanks)), values)
