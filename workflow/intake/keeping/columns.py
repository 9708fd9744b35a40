"""What do the cells of a CSV row stand for? The column of the reasons is ours, and no content."""

from collections.abc import Sequence

from ..outcome import Rejected, rejected
from ..row import Row
from ..text.decoding import breaks_off, misread
from .reasons import is_column, lacking


class Columns:
    """The columns of a CSV; in a file of rejected rows one of them says why, and is passed over.

    A spreadsheet fills every row up to the longest: columns without a name that come after the
    reasons hold what a row had too much, and nothing else.
    """

    def __init__(self, header: Sequence[str], wrong: str) -> None:
        """Take a header as it stands, and the code for cells that are not written as the file."""
        self._header, self._wrong = header, wrong
        reasons = (at for at, name in enumerate(header) if is_column(name))
        self._why = next(reasons, len(header))
        self._own = [
            at
            for at, name in enumerate(header)
            if at < self._why or (at > self._why and name.strip())
        ]
        self._least = self._own[-1] + 1 if self._own else 0
        self.names = [header[at] for at in self._own]
        self._lacking = lacking(self.names) if self._why < len(header) else {}

    def row(self, line: int, cells: Sequence[str], *, whole: bool) -> Row | Rejected:
        """Read the cells of a row, or say why they are none; a row is `whole` if its line is."""
        too_many = self._too_many(cells)
        if too_many is not None:
            return rejected(line, "too_many_cells", value=too_many)
        if breaks_off(cells[-1]):
            return rejected(line, "broken_off", self._header[len(cells) - 1], cells[-1])
        if len(cells) < self._least:
            reason = "too_few_cells" if whole else "broken_off"
            return rejected(line, reason, self._header[len(cells)])
        own = [cells[at] for at in self._own]
        if short := self._still_short(cells, own):
            return rejected(line, *short)
        for column, cell in zip(self.names, own, strict=True):
            if misread(cell):
                return rejected(line, self._wrong, column, cell)
        return Row(line, tuple(zip(self.names, own, strict=True)))

    def _too_many(self, cells: Sequence[str]) -> str | None:
        if len(cells) > len(self._header):
            return next(filter(None, cells[len(self._header) :]), "")
        beyond = (at for at in range(self._why + 1, len(cells)) if not self._header[at].strip())
        return next((cells[at] for at in beyond if cells[at]), None)

    def _still_short(self, cells: Sequence[str], own: Sequence[str]) -> tuple[str, str] | None:
        """Tell whether a row still lacks the cells that its reason says it lacks."""
        said = cells[self._why] if self._why < len(cells) else ""
        reason, at = self._lacking.get(said, ("", 0))
        return (reason, self.names[at]) if reason and not any(own[at:]) else None
