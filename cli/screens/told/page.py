"""On what is a report laid out? A width, a set of signs, a language, and the desk's own names."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from amends.workflow.pages.saying.reported import Wording

from ...context.session import Session
from ...render.reports import numeral
from ...terminal.clean import clean
from ...terminal.table import columns
from ...terminal.wrap import wrap
from .bars import Bar, bars

if TYPE_CHECKING:
    from amends.workflow import Policy


class Page(Wording):
    """What every block of a report is written with."""

    def __init__(self, session: Session, policy: "Policy") -> None:
        """Write for this session, with the names of this desk."""
        super().__init__(session.lang, policy, session.glyphs.more)
        self.session, self.width, self.glyphs = session, session.width, session.glyphs

    def lines(self, text: str) -> Iterator[str]:
        """Fold a sentence to the width."""
        yield from wrap(clean(text), self.width)

    def bars(self, rows: Sequence[Bar]) -> Iterator[str]:
        """Draw bars."""
        yield from bars(rows, self.width, self.glyphs)

    def table(
        self, names: Sequence[str], rows: Iterable[Sequence[str | float | None]]
    ) -> list[str]:
        """Lay rows out under the headings of these names; the last columns go first."""
        header = [self.say(f"col_{name}") for name in names]
        cells = [[one if isinstance(one, str) else numeral(one) for one in row] for row in rows]
        drops = [*reversed(header[2:])]
        return columns(cells, header, self.width, drops) if cells else []
