"""On what is a report drawn? A language, and the desk's own names of clocks and bounds."""

from collections.abc import Iterable, Sequence
from html import escape

from ...catalogue import say, texts
from ...frozen.named import NamedTuple
from ...policy import Policy
from ..figures import figure
from ..html import Html, html, tag
from ..saying.numbers import numeral, percent
from ..saying.reported import Wording


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


class Sheet(Wording):
    """What every block of a report is written with; `line` are stages that follow one another."""

    def __init__(self, lang: str, policy: Policy, line: tuple[str, ...] = ()) -> None:
        """Write in a language, with the names of a desk."""
        super().__init__(lang, policy)
        self.line = line

    def page(self, code: str) -> str:
        """Say a text that only pages have."""
        return say(f"page.{code}", self.lang)

    def sentence(self, code: str, **values: Cell | str) -> Html:
        """Say a text whose figures keep their places in the object."""
        said = {
            name: one.html() if isinstance(one, Cell) else html(one) for name, one in values.items()
        }
        return Html(escape(texts(self.lang)[f"told.{code}"]).format_map(said))

    def table(self, names: Sequence[str], rows: Iterable[Row]) -> Html:
        """Lay rows out under the headings of these names; nothing where there are none."""
        lines = [tag("tr", *(_cell(one) for one in row)) for row in rows]
        if not lines:
            return html()
        heads = [tag("th", self.say(f"col_{name}")) for name in names]
        return tag("div", tag("table", tag("tr", *heads), *lines), klass="table")


def _cell(one: Cell | str) -> Html:
    return tag("td", one.html(), klass="count") if isinstance(one, Cell) else tag("td", one)
