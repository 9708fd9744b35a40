"""How is a period told as a sum? A line an interval: its days, what it is, how much it counts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from amends.workflow.pages.saying.intervals import counted, days_of, sum_of, what_it_is

from ...catalogue import say
from ...terminal.table import columns
from ...terminal.width import pad
from ...terminal.width import width as cells_of

if TYPE_CHECKING:
    from amends.workflow.desk.timekeeping.explaining import PartView

INDENT: Final = 4

__all__ = ["counted", "interval_lines", "sum_of"]


def interval_lines(parts: "Sequence[PartView]", total: str, lang: str, width: int) -> list[str]:
    """Lay the intervals of a period out, with what they sum up to below."""
    rows = [[days_of(one, lang), what_it_is(one, lang), counted(one, lang)] for one in parts]
    rows.append([say("clocks.sum", lang), "", total])
    room = max(cells_of(row[2]) for row in rows)
    shown = [[*row[:2], pad(row[2], room, right=True)] for row in rows]
    lines = columns(shown, ["", "", ""], width - INDENT)[1:]
    return [" " * INDENT + line for line in lines]
