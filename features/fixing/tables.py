"""How does a table line up? Every column as wide as its widest cell, as people see it."""

from collections.abc import Sequence

from .cells import cells


def aligned(rows: Sequence[str]) -> list[str]:
    """Return the rows of one table lined up, what is in the cells as it was written.

    A table with anything behind a last bar stays as it is: it would be lost.
    """
    table = [split(row) for row in rows]
    if None in table or len({len(row) for row in table if row is not None}) > 1:
        return [row.strip() for row in rows]
    plain = [row for row in table if row is not None]
    widths = [max(map(cells, column)) for column in zip(*plain, strict=True)]
    return ["".join(map(_padded, row, widths)) + "|" for row in plain]


def _padded(cell: str, width: int) -> str:
    return f"| {cell}{' ' * (width - cells(cell))} "


def split(row: str) -> list[str] | None:
    """Return the cells of a row with what escapes in them, or None if something follows them."""
    found, cell, letters = list[str](), "", iter(row.strip()[1:])
    for letter in letters:
        if letter == "|":
            found.append(cell.strip())
            cell = ""
        else:
            cell += letter + (next(letters, "") if letter == "\\" else "")
    return None if cell else found
