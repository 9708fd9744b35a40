"""On what is a report laid out? A width, a set of signs, a language, and the desk's own names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from amends.workflow.catalogue import has
from amends.workflow.catalogue import texts as process_texts

from ...context.session import Session
from ...render.clocks import clock_name
from ...render.reports import numeral
from ...render.words import label
from ...terminal.clean import clean
from ...terminal.table import columns
from ...terminal.wrap import wrap
from .bars import Bar, bars

if TYPE_CHECKING:
    from amends.workflow import Policy


class Page:
    """What every block of a report is written with."""

    def __init__(self, session: Session, policy: "Policy") -> None:
        """Write for this session, with the names of this desk."""
        self.session, self.policy = session, policy
        self.width, self.glyphs, self.lang = session.width, session.glyphs, session.lang

    def say(self, code: str, **values: object) -> str:
        """Say a text of the reports."""
        return self.session.say(f"told.{code}", **values)

    def word(self, code: str) -> str:
        """Say a word of the process: a cause, a channel, a reason; nothing as not said yet."""
        return label("choice", code, self.lang) if code else self.say("not_said")

    def stage(self, code: str) -> str:
        """Say a stage."""
        return label("stage", code, self.lang)

    def outcome(self, code: str) -> str:
        """Say how a case ended: an outcome, or the stage in which it did."""
        return label("outcome", code, self.lang) if has(f"outcome.{code}") else self.stage(code)

    def clock(self, code: str) -> str:
        """Say what a clock is called."""
        return clock_name(self.policy, code, self.lang)

    def refusal(self, code: str) -> str:
        """Say what a guard objects to, or another refusal; what differs by case as an ellipsis."""
        for key in (f"guard.{code}.says", f"error.{code}"):
            if has(key, self.lang):
                blanks: defaultdict[str, str] = defaultdict(lambda: self.glyphs.more)
                return process_texts(self.lang)[key].format_map(blanks)
        return code

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
