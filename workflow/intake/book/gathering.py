"""What stands in the cells of a sheet? Gathered from its XML, row by row."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from ...frozen.named import NamedTuple
from .cells import Style, number_text, unescaped
from .markup import Attributes, Handler
from .texts import CUT, Collected
from .workbook import Workbook

MOST_ROWS: Final = 1 << 20
MOST_COLUMNS: Final = 1 << 14
FIRST: Final = ord("A") - 1
LETTERS: Final = 26
TRUTHS: Final = {"0": "FALSE", "1": "TRUE"}
NO_RESULT: Final = "\x00result"  # a NUL stands in no XML
TOO_LONG: Final = "\x00long"
_PLACE: Final = re.compile("([A-Z]{1,3})([0-9]{1,7})")


class Line(NamedTuple):
    """One row of a sheet: its number, and what stands in its cells, by their numbers from 0."""

    number: int
    cells: Mapping[int, str]

    @property
    def width(self) -> int:
        """Return how many cells it has up to the last that holds something."""
        return max((at for at, text in self.cells.items() if text), default=-1) + 1


class Misplaced(ValueError):
    """A row or a cell stands where none can be."""


class Cells(Handler):
    """Gathers the cells of each row."""

    def __init__(self, book: Workbook) -> None:
        """Gather from a sheet of this workbook."""
        self._book, self._text = book, Collected()
        self._done: list[Line] = []
        self._cells: dict[int, str] = {}
        self.row, self._column = 0, -1
        self._kind, self._style = "", Style.NONE
        self._inside = self._aside = self._formula = self._valued = False
        self._open = False

    def taken(self) -> Sequence[Line]:
        """Return the rows that are whole and hold something, each once."""
        done, self._done = self._done, []
        return done

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of a row, of a cell, or of what is in it."""
        if name == "row":
            self._begin_row(attributes.get("r", ""))
        elif name == "c":
            self._begin_cell(attributes)
        elif name == "f":
            self._formula = True
        elif name == "v":
            self._valued = True
        elif name == "rPh":
            self._aside = True
        self._inside = self._open and (name == "v" or (name == "t" and not self._aside))

    def end(self, name: str) -> None:
        """Take the end of a cell or of a row."""
        self._inside = False
        if name == "rPh":
            self._aside = False
        elif name == "c":
            self._open = False
            self._cells[self._column] = self._said()
        elif name == "row" and any(text.strip() for text in self._cells.values()):
            self._done.append(Line(self.row, self._cells))

    def text(self, data: str) -> None:
        """Take a piece of what stands in a cell."""
        if self._inside:
            self._text.add(data)

    def _begin_row(self, place: str) -> None:
        number = int(place) if place.isascii() and place.isdecimal() else self.row + 1
        if not self.row < number <= MOST_ROWS:
            raise Misplaced
        self.row, self._column, self._cells = number, -1, {}

    def _begin_cell(self, attributes: Attributes) -> None:
        place = _PLACE.fullmatch(attributes.get("r", ""))
        column = _column(place[1]) if place else self._column + 1
        if not self._column < column < MOST_COLUMNS:
            raise Misplaced
        self._column, self._kind = column, attributes.get("t", "n")
        self._style = _style(self._book.styles, attributes.get("s", ""))
        self._formula = self._valued = False
        self._open = True

    def _said(self) -> str:
        text = self._text.take()
        nothing = not self._valued or (not text.strip() and self._kind != "str")
        if self._formula and nothing:  # `<v/>` is a result only of a formula that gives a text
            return NO_RESULT
        return TOO_LONG if text.endswith(CUT) else self._typed(text)

    def _typed(self, text: str) -> str:
        match self._kind:
            case "s":
                return self._shared(text.strip())
            case "str" | "inlineStr":
                return unescaped(text)
            case "b":
                return TRUTHS.get(text.strip(), text)
            case "n":
                return number_text(text, self._style, from_1904=self._book.from_1904)
            case _:  # an error, a date in ISO 8601
                return text

    def _shared(self, number: str) -> str:
        if not (number.isascii() and number.isdecimal()):
            return ""
        text = self._book.texts[int(number)]
        return TOO_LONG if text.endswith(CUT) else text


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * LETTERS + ord(letter) - FIRST
    return number - 1


def _style(styles: Sequence[Style], number: str) -> Style:
    at = int(number) if number.isascii() and number.isdecimal() and len(number) < 9 else 0  # noqa: PLR2004
    return styles[at] if at < len(styles) else Style.NONE
