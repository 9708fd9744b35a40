"""What does a page say to a program: elements, figures with their places, moments, texts?"""

from datetime import datetime
from html.parser import HTMLParser
from typing import Any, NamedTuple

from amends.workflow.pages.html import VOID


class Shown(NamedTuple):
    """One figure: where it stands in the object, what it is there, and how the page says it."""

    of: str
    is_: str
    text: str


class Page(HTMLParser):
    """A page as a program reads it."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.crossed: list[str] = []
        self.figures: list[Shown] = []
        self.moments: list[datetime] = []
        self.said: list[str] = []
        self.loose: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs), []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that holds nothing."""
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Note what an element said as a whole, and an end that closes something else."""
        if not self.open or self.open[-1][0] != tag:
            self.crossed.append(tag)
            return
        _, attrs, texts = self.open.pop()
        if attrs.get("data-of"):
            self.figures.append(Shown(str(attrs["data-of"]), str(attrs["data-is"]), "".join(texts)))
        if tag == "time":
            self.moments.append(datetime.fromisoformat(str(attrs["datetime"])))

    def handle_data(self, data: str) -> None:
        """Note a text."""
        if not self.open or self.open[-1][0] == "style":
            return
        self.said.append(data)
        for _, _, texts in self.open:
            texts.append(data)
        if not any("data-of" in attrs or tag == "time" for tag, attrs, _ in self.open):
            self.loose.append(data)

    @property
    def text(self) -> str:
        """Return everything that the page says."""
        return "\n".join(self.said)


def at(found: Any, path: str) -> Any:  # plain values of any shape
    """Follow a path such as `clocks.0.late` into an object."""
    for step in path.split("."):
        found = found[int(step)] if isinstance(found, list) else found[step]
    return found


def moments_in(found: Any) -> set[datetime]:  # plain values of any shape
    """Return every moment that an object holds."""
    if isinstance(found, dict):
        return {one for value in found.values() for one in moments_in(value)}
    if isinstance(found, list):
        return {one for value in found for one in moments_in(value)}
    if not isinstance(found, str) or "T" not in found:
        return set()
    try:
        return {datetime.fromisoformat(found)}
    except ValueError:
        return set()
