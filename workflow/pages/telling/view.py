"""What do all parts of a page share? The language, the zone, and how values are said."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from ...catalogue import say
from ...frozen.named import NamedTuple
from ...moments import local
from ...money import Money
from ..figures import figure, moment_of
from ..html import Html, html, tag
from ..saying.moments import moment
from ..saying.words import label, value_name

MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)")
UNSAID: Final = frozenset(  # what is told elsewhere on the page, or only to programs
    {
        *("forced", "by", "day", "code", "stage", "owed"),
        *("precision", "answered_precision", "row", "sha256"),
    }
)
WORDS: Final = frozenset({"words", "wants", "subject"})
Row = tuple[str, Html | str]


class View(NamedTuple):
    """In which language a page is, in which zone its moments are, where its figures stand."""

    lang: str
    zone: str
    root: str = ""  # before the path of every figure
    names: Mapping[str, Mapping[str, str]] = {}  # of clocks, in each language

    def say(self, code: str, **values: object) -> str:
        """Say a text of pages."""
        return say(f"page.{code}", self.lang, **values)

    def label(self, kind: str, value: str | None) -> str:
        """Say a word of the process."""
        return label(kind, value, self.lang)

    def moment(self, text: str) -> Html:
        """Show a moment in full."""
        return moment_of(text, moment(text, self.lang))

    def figure(
        self, of: str, value: object, shown: str | None = None, name: str = "b", **more: str
    ) -> Html:
        """Show a figure of the object that the page tells."""
        return figure(f"{self.root}{of}", value, shown, name, **more)

    def rows(self, rows: Iterable[Row]) -> Html:
        """Put names beside their values; what is empty is left out."""
        pairs = [html(tag("dt", name), tag("dd", value)) for name, value in rows if value]
        return tag("dl", *pairs) if pairs else html()

    def items(self, items: Iterable[str], klass: str | None = None) -> Html:
        """Put pieces below each other."""
        each = [tag("li", one) for one in items]
        return tag("ul", *each, klass=klass) if each else html()

    def quoted(self, text: str) -> Html:
        """Show words of the customer as a quotation; lines stay lines."""
        return tag("q", text, klass="words")

    def values(self, said: Mapping[str, str], data: Mapping[str, Any]) -> list[Row]:
        """Name what a step says: texts first, then plain values."""
        rows: list[Row] = [
            (
                value_name(name, self.lang),
                self.quoted(text) if name.partition(".")[0] in WORDS else self.value(text),
            )
            for name, text in said.items()
            if name not in UNSAID
        ]
        counted = {name.partition(".")[0] for name in said}
        rows += [
            (value_name(name, self.lang), self.value(value))
            for name, value in data.items()
            if name not in UNSAID and name not in counted and value is not None
        ]
        return rows

    def clock(self, code: str) -> str:
        """Say what a clock is called, by its id."""
        return self.names.get(code, {}).get(self.lang, code)

    def value(self, value: Any) -> Html:  # noqa: ANN401  # what an event may hold
        """Say a recorded value: money, a moment in the desk's zone, a word, a text as it is."""
        if isinstance(value, bool):
            return html(self.say("yes" if value else "no"))
        if isinstance(value, list | tuple):
            return html(self.between([str(self.value(one)) for one in value]))
        if isinstance(value, dict) and {"minor", "currency"} <= value.keys():
            return html(str(Money(value["minor"], value["currency"])))
        if isinstance(value, str) and MOMENT.fullmatch(value):
            return self.moment(local(value, self.zone))
        return html(self.label("choice", str(value)))

    def between(self, items: Iterable[str]) -> Html:
        """Join pieces as the language does."""
        mark = "、" if self.lang == "zh" else ", "
        return Html(mark.join(Html(one) for one in items))

    def who(self, name: str, role: str, behalf: str | None) -> str:
        """Say who did something: the customer, through whom; a person of ours, or their role."""
        if behalf:
            return self.say("customer_through", who=name) if name else self.say("the_customer")
        return name or self.say("by_role", role=self.label("role", role))
