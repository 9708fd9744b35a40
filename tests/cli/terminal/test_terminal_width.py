"""Widths are counted in cells, and lines break where a reader expects it."""

import re
import string
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.cli.terminal.clean import clean
from amends.cli.terminal.width import clusters, fit, pad, width
from amends.cli.terminal.wrap import CLOSING, OPENING, line_spans, wrap

WORDS = st.sampled_from(["1,286.40", "C-1042", "roaming", "13:05", "3.5%", "it's", "¥20", "A4"])
CHINESE = st.text("客户在国外使用手机上网三天回国后要求退还漫游费", min_size=1, max_size=12)
SIGNS = st.sampled_from(["，", "。", "；", "：", "？", "！", "、", "……", "）", "》", "”"])
OPENERS = st.sampled_from(["（", "《", "“", "【"])
CLAUSES = st.tuples(OPENERS | st.just(""), CHINESE, WORDS | st.just(""), CHINESE, SIGNS)
PARAGRAPHS = st.lists(CLAUSES.map("".join), max_size=8).map("".join)
LINE = st.text().map(clean)
ANY = st.text().map(lambda text: clean(text, multiline=True))
MIXED = st.lists(WORDS | CHINESE | SIGNS | OPENERS | st.just(" ")).map("".join) | PARAGRAPHS | ANY
NUMBER = re.compile(r"[0-9A-Za-z]+(?:[.,:-][0-9A-Za-z]+)*")


def solid(text: str) -> str:
    """Leave the spaces out."""
    return "".join(text.split())


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("C-1042", 6),
        ("陈丽", 4),
        ("，", 2),
        ("Ａ", 2),
        ("e\u0301", 1),
        ("…—·▁✓", 5),
        ("각", 2),
        ("\u1100\u1161\u11a8", 2),
        ("👍🏽", 2),
        ("👩\u200d👩\u200d👧", 2),
        ("❤\ufe0f", 2),
        ("1\ufe0f\u20e3", 2),
        ("🇨🇳", 2),
        ("a\ufe0f", 1),
    ],
    ids=ascii,
)
def test_a_text_takes_its_cells(text: str, cells: int) -> None:
    """Wide characters take two cells, combining ones none, ambiguous ones one."""
    assert width(text) == cells


@settings(deadline=None)  # the machine may be busy
@given(LINE)
def test_clusters_are_the_text(text: str) -> None:
    """Split into what readers see as characters, a text is still whole and as wide."""
    assert "".join(clusters(text)) == text
    assert sum(map(width, clusters(text))) == width(text)


@settings(deadline=None)  # the machine may be busy
@given(LINE, st.integers(0, 40))
def test_a_fitted_text_fits(text: str, cells: int) -> None:
    """A text made to fit is never wider, and one that fitted is the same."""
    assert width(fit(text, cells)) <= cells
    assert width(text) > cells or fit(text, cells) == text


@settings(deadline=None)  # the machine may be busy
@given(text=LINE, cells=st.integers(0, 40), right=st.booleans())
def test_a_padded_text_fills_its_column(text: str, cells: int, *, right: bool) -> None:
    """A padded text is exactly as wide as asked, or as it was when wider."""
    padded = pad(text, cells, right=right)
    assert width(padded) == max(width(text), cells)
    assert padded.endswith(text) if right else padded.startswith(text)


@settings(deadline=None)  # the machine may be busy
@given(MIXED, st.integers(2, 60))
def test_wrapping_loses_nothing_but_spaces(text: str, cells: int) -> None:
    """The lines, put together, hold every character in order, and none is too wide."""
    lines = wrap(text, cells)
    assert solid("".join(lines)) == solid(text)
    assert max(map(width, lines)) <= cells
    assert lines


@settings(deadline=None)  # the machine may be busy
@given(PARAGRAPHS, st.integers(16, 60))
def test_no_line_starts_with_closing_or_ends_with_opening_punctuation(
    text: str, cells: int
) -> None:
    """Punctuation stays with what it closes or opens."""
    lines = [line for line in wrap(text, cells) if line]
    assert [line for line in lines if line[0] in CLOSING or line[-1] in OPENING] == []


@settings(deadline=None)  # the machine may be busy
@given(PARAGRAPHS, st.integers(16, 60))
def test_no_number_or_word_is_broken(text: str, cells: int) -> None:
    """Amounts, case numbers and words stay on one line while they fit on one."""
    words = NUMBER.findall(text)
    assert [word for line in wrap(text, cells) for word in NUMBER.findall(line)] == words


@settings(deadline=None)  # the machine may be busy
@given(st.lists(st.text(string.ascii_letters, min_size=1, max_size=10)), st.integers(10, 60))
def test_english_breaks_at_spaces_only(words: list[str], cells: int) -> None:
    """English lines are whole words, as full as they can be."""
    lines = wrap(" ".join(words), cells)
    assert [word for line in lines for word in line.split()] == words
    for line, after in pairwise(lines):
        assert width(line) + 1 + width(after.split()[0]) > cells


@settings(deadline=None)  # the machine may be busy
@given(MIXED, st.integers(1, 60))
def test_spans_are_the_lines(text: str, cells: int) -> None:
    """The slices for styled text are the lines for plain text."""
    text = text.expandtabs(4)
    assert [text[start:end] for start, end in line_spans(text, cells)] == wrap(text, cells)


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("", 10, [""]),
        ("a\n\nb", 10, ["a", "", "b"]),
        ("  indented text", 10, ["  indented", "text"]),
        ("    x", 3, ["x"]),
        ("退还1,286.40元", 8, ["退还", "1,286.40", "元"]),
        ("退还，1,286.40", 6, ["退还，", "1,286.", "40"]),
        ("see example.org/abc/d", 13, ["see", "example.org/", "abc/d"]),
        ("see https://example.org/a/b", 14, ["see", "https://exampl", "e.org/a/b"]),
        ("他说“好的”，走了", 5, ["他说", "“好", "的”，", "走了"]),
        ("（一）（二）", 7, ["（一）", "（二）"]),
        ("等等 ，好", 4, ["等", "等", "，好"]),
        ("！！！！！！", 4, ["！！", "！！", "！！"]),
        ("退还１２３", 8, ["退还", "１２３"]),
        ("１２３４５６", 8, ["１２３４", "５６"]),
        ("👩\u200d👩\u200d👧👍🏽", 2, ["👩\u200d👩\u200d👧", "👍🏽"]),
        ("宽", 1, ["宽"]),
    ],
)
def test_lines_break_as_shown(text: str, cells: int, lines: list[str]) -> None:
    """Newlines and a first indent stay; what is longer than a line breaks at a separator."""
    assert wrap(text, cells) == lines
