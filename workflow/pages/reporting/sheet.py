"""On what is a report drawn? A language, and the desk's own names of clocks and bounds."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from ...catalogue import has, say, texts
from ...desk.timekeeping.naming import clock_name
from ...policy import Policy
from ..figures import figure
from ..html import Html, html, tag
from ..saying.numbers import numeral, percent
from ..saying.words import label


class Cell(NamedTuple):
    """A figure with its place in the object; `share` is written in percent."""

    of: str
    value: float | str | None
    share: bool = False

    @property
    def text(self) -> str:
        """Return how it is written."""
        if isinstance(self.value, str):
            return self.value
        return percent(self.value) if self.share else numeral(self.value)

    def html(self, name: str = "span", **more: str) -> Html:
        """Show it in an element."""
        return figure(self.of, self.value, self.text, name, **more)


Row = tuple[Cell | str, ...]


def row(label: str, *cells: Cell) -> Row:
    """Return a row of a table: what it is of, and its figures."""
    return (label, *cells)


class Sheet(NamedTuple):
    """What every block of a report is written with."""

    lang: str
    policy: Policy
    line: tuple[str, ...] = ()  # the stages that usually follow one another

    def say(self, code: str, **values: object) -> str:
        """Say a text of the reports."""
        return say(f"told.{code}", self.lang, **values)

    def page(self, code: str) -> str:
        """Say a text that only pages have."""
        return say(f"page.{code}", self.lang)

    def sentence(self, code: str, **values: Cell | str) -> Html:
        """Say a text whose figures keep their places in the object."""
        said = {
            name: one.html() if isinstance(one, Cell) else html(one) for name, one in values.items()
        }
        return Html(escape(texts(self.lang)[f"told.{code}"]).format_map(said))

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
        keys = (f"guard.{code}.says", f"error.{code}")
        known = next((key for key in keys if has(key, self.lang)), None)
        if known is None:
            return code
        blanks: dict[str, str] = defaultdict(lambda: "…")
        return texts(self.lang)[known].format_map(blanks)

    def table(self, names: Sequence[str], rows: Iterable[Row]) -> Html:
        """Lay rows out under the headings of these names; nothing where there are none."""
        lines = [tag("tr", *(_cell(one) for one in row)) for row in rows]
        if not lines:
            return html()
        heads = [tag("th", self.say(f"col_{name}")) for name in names]
        return tag("div", tag("table", tag("tr", *heads), *lines), klass="table")


def _cell(one: Cell | str) -> Html:
    return tag("td", one.html(), klass="count") if isinstance(one, Cell) else tag("td", one)
