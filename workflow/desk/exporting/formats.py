"""How is a row written, for programs and for spreadsheets?"""

import json
import re
from collections.abc import Callable, Mapping
from typing import Final

from .wish import Row, Value, Wish

SCHEMA: Final = "amends-cases/1"
LONGEST_CELL: Final = 32_767  # of a spreadsheet, in UTF-16 units

_QUOTED: Final = re.compile('[",\r\n\v\f\x1c-\x1e\x85\u2028\u2029]')
_UNSAFE_IN_A_LINE: Final = re.compile("[\x7f-\x9f\u2028\u2029]")
_FORMULA: Final = re.compile(
    "[\\s\x00-\x1f\u200b-\u200f\u2060\ufeff'\"`´‘’“”＇＂｀]*"  # what programs skip
    "[=+\\-@＝＋－＠﹦﹢﹣﹫\t\r\x00]"  # (and read as a formula)
)
_CUT: Final = re.compile(  # of these they drop digits
    r"\s*(?:0\d+|\d{16,}|\d+(?:\.\d+)?[eE]\d+)\s*", re.ASCII
)
Line = Callable[[Row], str]
Frame = tuple[str, Line, str, str]  # the head, a case as text, what parts two cases, the foot


def frame_of(columns: tuple[str, ...], wish: Wish) -> Frame:
    """Return how cases are written in the format that was wished for."""
    return _FRAMES[wish.format](columns, wish)


def _csv(columns: tuple[str, ...], wish: Wish) -> Frame:
    bom, end = ("\ufeff", "\r\n") if wish.excel else ("", "\n")
    cell = _excel_cell if wish.excel else _cell

    def line(row: Row) -> str:
        cells = ",".join(map(cell, row.values()))
        return (cells or '""') + end  # an empty line would be no row

    return bom + ",".join(map(cell, columns)) + end, line, "", ""


def _jsonl(_columns: tuple[str, ...], _wish: Wish) -> Frame:
    return "", lambda row: json_line({"schema": SCHEMA, **row}) + "\n", "", ""


def _json(_columns: tuple[str, ...], _wish: Wish) -> Frame:
    return f'{{"schema": "{SCHEMA}", "cases": [\n', json_line, ",\n", "\n]}\n"


_FRAMES: Final = {"csv": _csv, "jsonl": _jsonl, "json": _json}


def json_line(row: Mapping[str, object]) -> str:
    """Write an object on one line, whatever a reader takes for the end of a line."""
    line = json.dumps(row, ensure_ascii=False)
    return _UNSAFE_IN_A_LINE.sub(lambda found: f"\\u{ord(found.group()):04x}", line)


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _cell(value: Value) -> str:
    """Write a value as it is; quotes only keep it together."""
    text = _text(value)
    return _in_quotes(text) if _QUOTED.search(text) else text


def _excel_cell(value: Value) -> str:
    """Write a value so that no spreadsheet computes it, nor parts it at another sign."""
    return _in_quotes(harmless(_text(value)))


def harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would compute, or a number it would cut."""
    return f"'{text}" if _FORMULA.match(text) or _CUT.fullmatch(text) else text


def _in_quotes(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def is_too_long(value: Value) -> bool:
    """Tell whether a spreadsheet has no room for a value in one cell."""
    if not isinstance(value, str) or 2 * len(value) < LONGEST_CELL:
        return False
    return len(harmless(value).encode("utf-16-le", "surrogatepass")) > 2 * LONGEST_CELL
