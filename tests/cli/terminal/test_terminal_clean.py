"""Customer text reaches a terminal as something to read, never as something to obey."""

import doctest
import json
import os
import sys
import unicodedata
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.cli.terminal.clean import ZWJ, clean

DATA = os.environ.get("AMENDS_SHARED_DATA") or Path(__file__).parents[4] / "shared" / "data"
SHARED = Path(DATA) / "naughty" / "blns.json"
HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
FAMILY = "👩\u200d👩\u200d👧"


def is_hidden(character: str) -> bool:
    """Tell whether a character would do something else than be seen."""
    code = ord(character)
    noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return noncharacter or unicodedata.category(character) in HIDDEN


def is_harmless(character: str) -> bool:
    """Tell whether a character is shown as itself when seen, else as its reversible escape."""
    shown = clean(character)
    if shown == character:
        return not is_hidden(character)
    visible = shown.startswith("\\") and shown.isascii() and shown.isprintable()
    return visible and shown.encode("ascii").decode("unicode_escape") == character


def test_every_code_point_is_shown_or_made_visible() -> None:
    """Of all 1,114,112 code points, each stays as it is or becomes an ASCII escape."""
    wrong = [code for code in range(sys.maxunicode + 1) if not is_harmless(chr(code))]
    assert wrong == []


def test_what_people_write_is_left_alone() -> None:
    """Every letter, mark, number, sign and space, and private use, stays as it is."""
    for code in range(sys.maxunicode + 1):
        if (category := unicodedata.category(chr(code)))[0] in "LMNPS" or category == "Co":
            assert clean(chr(code)) == chr(code) or category in HIDDEN


@settings(deadline=None)  # the machine may be busy
@given(text=st.text(), multiline=st.booleans())
def test_nothing_hidden_remains(text: str, *, multiline: bool) -> None:
    """Whatever is written, no control or format character comes out, and UTF-8 can carry it."""
    shown = clean(text, multiline=multiline)
    kept = {ZWJ, "\n", "\t"} if multiline else {ZWJ}
    assert [c for c in shown if is_hidden(c) and c not in kept] == []
    assert shown.encode("utf-8").decode("utf-8") == shown


@settings(deadline=None)  # the machine may be busy
@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """A cleaned text is clean."""
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;pwned\x07", "\\x1b]0;pwned\\x07"),
        ("\x9b2J", "\\x9b2J"),
        ("退款\u202e到账", "退款\\u202e到账"),
        ("a\u200bb\ufeff", "a\\u200bb\\ufeff"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("one\ntwo\tthree\r", "one\\ntwo\\tthree\\r"),
        ("陈丽\u3000您好", "陈丽\u3000您好"),
        ("辻\U000e0100", "辻\U000e0100"),
    ],
    ids=ascii,  # a name that a terminal can show
)
def test_escapes_name_the_code_point(text: str, shown: str) -> None:
    """What is hidden is shown by its code point, what is merely rare stays."""
    assert clean(text) == shown


@given(st.text(st.sampled_from("ab客\r\n\t\x1b\u202e\u200d👩"), max_size=20))
def test_lines_are_cleaned_cell_by_cell(text: str) -> None:
    """A text of several lines is what its lines and cells are, each by itself."""
    lines = text.replace("\r\n", "\n").split("\n")
    parts = ("\t".join(map(clean, line.split("\t"))) for line in lines)
    assert clean(text, multiline=True) == "\n".join(parts)


def test_lines_stay_lines_when_asked() -> None:
    """A newline or tab stays only in text of several lines, where CRLF is one newline."""
    assert clean("a\r\nb\tc\rd", multiline=True) == "a\nb\tc\\rd"
    assert clean("a\r\nb") == "a\\r\\nb"


@pytest.mark.parametrize(
    "emoji", [FAMILY, "❤\ufe0f\u200d🔥", "👩🏽\u200d🚀", "🙂\u200d↔\ufe0f"], ids=ascii
)
def test_a_joined_emoji_stays_joined(emoji: str) -> None:
    """The joiner stays between emoji."""
    assert clean(emoji) == emoji


@pytest.mark.parametrize(
    "text", ["a\u200db", "退\u200d款", "👩\u200d", "\u200d👩", "👩\u200dA"], ids=ascii
)
def test_a_joiner_elsewhere_is_shown(text: str) -> None:
    """A joiner that joins no two emoji is shown."""
    assert "\\u200d" in clean(text)
    assert ZWJ not in clean(text)


def test_the_big_list_of_naughty_strings_is_harmless() -> None:
    """No string of the well-known list gets a control or format character through."""
    if not SHARED.exists():
        pytest.skip("the list of naughty strings is not beside this checkout")
    for text in json.loads(SHARED.read_text(encoding="utf-8")):
        for shown in (clean(text), clean(text, multiline=True).replace("\n", "").replace("\t", "")):
            assert [c for c in shown if is_hidden(c) and c != ZWJ] == []


@pytest.mark.parametrize("module", ["clean", "width", "wrap"])
def test_the_examples_in_docstrings_are_true(module: str) -> None:
    """What a docstring shows is what happens."""
    result = doctest.testmod(import_module(f"amends.cli.terminal.{module}"))
    assert (result.failed, result.attempted > 0) == (0, True)
