"""What do the small parts of a workbook say: links, sheets, and which styles are dates?"""

from collections.abc import Iterator
from typing import Final

from .archive import beside
from .cells import Style, style_of
from .markup import Attributes, Handler, local

YES: Final = frozenset({"1", "true", "on"})
BUILTIN: Final = {  # what programs leave out because everyone knows it
    **dict.fromkeys((14, 15, 16, 17, *range(27, 32), 36, *range(50, 59)), Style.DAY),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47), Style.TIME),
    22: Style.BOTH,
}


class Links(Handler):
    """Which part is meant by which link, and of which kind it is."""

    def __init__(self) -> None:
        """Begin with none."""
        self.by_id: dict[str, tuple[str, str]] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """Take a link."""
        if name == "Relationship":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.by_id[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))

    def parts(self, kind: str, part: str) -> Iterator[str]:
        """Return the parts of a kind that another part refers to."""
        return (beside(part, target) for one, target in self.by_id.values() if one == kind)


class Main(Handler):
    """Which sheets there are, and when their days begin to be counted."""

    def __init__(self) -> None:
        """Begin with none."""
        self.sheets: list[tuple[str, str, bool]] = []  # name, link, hidden
        self.from_1904 = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Take a sheet or a property."""
        if name == "workbookPr":
            self.from_1904 = attributes.get("date1904", "") in YES
        if name == "sheet":
            links = (
                value for key, value in attributes.items() if " " in key and local(key) == "id"
            )
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((attributes.get("name", ""), next(links, ""), hidden))


class Styles(Handler):
    """Which of the styles that cells name show a number as a date or a time."""

    def __init__(self) -> None:
        """Begin with none."""
        self.styles: list[Style] = []
        self._codes: dict[int, str] = {}
        self._in_cells = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Take a format of numbers, or the style of cells that uses it."""
        if name == "cellXfs":
            self._in_cells = True
        elif name == "numFmt":
            self._codes[_number(attributes, "numFmtId")] = attributes.get("formatCode", "")
        elif name == "xf" and self._in_cells:
            format_ = _number(attributes, "numFmtId")
            code = self._codes.get(format_)
            style = BUILTIN.get(format_, Style.NONE) if code is None else style_of(code)
            self.styles.append(style)

    def end(self, name: str) -> None:
        """See where the styles of cells end."""
        if name == "cellXfs":
            self._in_cells = False


def _number(attributes: Attributes, name: str) -> int:
    text = attributes.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0  # noqa: PLR2004
