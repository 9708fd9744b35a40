"""How are figures drawn as bars? Labels, numbers and bars in columns of cells, not of letters."""

from collections.abc import Iterator, Sequence
from typing import Final

from amends.workflow.frozen.named import NamedTuple

from ...terminal.clean import clean
from ...terminal.glyphs import Glyphs
from ...terminal.width import pad
from ...terminal.width import width as cells_of
from ...terminal.wrap import wrap

LONGEST: Final = 24  # cells of a bar
SHORTEST: Final = 6  # below this no bar is drawn
WIDEST: Final = 26  # cells of a label, before it folds
GAP: Final = "  "


class Bar(NamedTuple):
    """One row: what it is, its number, how long its bar is to be, and what else is said."""

    label: str
    number: str
    part: float
    whole: float
    note: str = ""


def bars(rows: Sequence[Bar], width: int, glyphs: Glyphs) -> Iterator[str]:
    """Draw rows under one another, none wider than the screen; what is not nothing has a bar."""
    if not rows:
        return
    labels = [clean(row.label) for row in rows]
    label = min(max(map(cells_of, labels)), WIDEST, max(width // 2, 4))
    number = max(cells_of(row.number) for row in rows)
    note = max(cells_of(row.note) for row in rows)
    room = width - label - number - 2 * len(GAP)
    notes = note + len(GAP) if note and room - note - len(GAP) >= SHORTEST else 0
    longest = min(room - notes, LONGEST)
    for row, text in zip(rows, labels, strict=True):
        first, *more = wrap(text, label)
        drawn = _drawn(row, longest, glyphs) if longest >= SHORTEST else ""
        said = GAP + row.note if notes else ""
        bar = pad(drawn, longest) if notes else drawn
        line = f"{pad(first, label)}{GAP}{pad(row.number, number, right=True)}{GAP}{bar}{said}"
        yield line.rstrip()
        yield from more


def _drawn(row: Bar, longest: int, glyphs: Glyphs) -> str:
    if row.whole <= 0 or row.part <= 0:
        return ""
    return glyphs.bar * max(1, round(longest * min(row.part / row.whole, 1)))
