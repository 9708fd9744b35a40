"""What an editor left behind is mended, once and for all, and no word is touched."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.cli.terminal.width import width
from amends.features.fixing.cells import cells
from amends.features.fixing.mending import Mended, mended
from amends.features.fixing.tables import aligned, split
from amends.features.reading.parsing import parsed
from amends.features.reading.problem import Unreadable
from amends.features.reading.text import UTF8, Text, decoded

PLACES = {"location", "id", "comments"}


def mend(text: str | bytes) -> Mended:
    """Mend a text as it would be read from a file."""
    source = decoded(text if isinstance(text, bytes) else text.encode(), "text.feature")
    return mended(source, parsed(source, Path("text.feature"), "text").document)


def said(node: Any) -> Any:
    """Return what a document says, without where, and without the space around descriptions."""
    if isinstance(node, list):
        return [said(one) for one in node]
    if not isinstance(node, dict):
        return node
    return {
        key: "\n".join(map(str.strip, value.split("\n"))).strip()
        if key == "description"
        else said(value)
        for key, value in node.items()
        if key not in PLACES
    }


def meaning(text: str) -> Any:
    """Return what the parser makes of a text, its comments included."""
    source = Text(text, UTF8, marked=False, newline="\n")
    document = parsed(source, Path("text.feature"), "text").document
    return said(document), [one["text"].strip() for one in document["comments"]]


def made_of(*pieces: str, least: int = 0, most: int = 5) -> st.SearchStrategy[str]:
    """Draw texts that are put together from these pieces."""
    return st.lists(st.sampled_from(pieces), min_size=least, max_size=most).map("".join)


space = made_of(" ", "\t", "\u3000")
line_text = made_of(
    *("a", "字", "<x>", "“", "”", "：", "，", " ", "\\", "\\n", '"', "é", "｜", "#"), least=1
).map(str.strip)
cell = made_of("a", "字", "\\|", "\\\\", "\\n", "\\", "“", "１", "e\u0301", " ")
doc_line = made_of("  ", "字", "x", "|", "@t", "#", "\t", "\\", "：", "当")
WORDS = {
    "en": ("Feature:", "Rule:", "Background:", "Scenario:", "Scenario Outline:", "Examples:"),
    "zh": ("功能：", "规则:", "背景：", "场景:", "场景大纲：", "例子："),
}
STEPS = {
    "en": ("Given ", "When ", "Then ", "And ", "* "),
    "zh": ("假如", "当，", "那么：", "而且", "* "),
}


@st.composite
def tables(draw: st.DrawFn, bar: str = "|") -> list[str]:
    """Draw the rows of a table as somebody in a hurry types them."""
    wide = draw(st.integers(1, 3))
    rows = draw(st.lists(st.lists(cell, min_size=wide, max_size=wide), min_size=1, max_size=3))
    after = draw(st.sampled_from(["", "", "", " rest"]))
    return [bar + bar.join(f" {one} " for one in row) + bar + after for row in rows]


@st.composite
def steps(draw: st.DrawFn, lang: str) -> list[str]:
    """Draw a step, maybe with a table, a text, or a comment above it."""
    found = [f"# {draw(line_text)}"] if draw(st.integers(0, 5)) == 0 else []
    found.append(draw(st.sampled_from(STEPS[lang])) + draw(line_text | st.just("")))
    below = draw(st.integers(0, 4))
    if below == 0:
        found += draw(tables(draw(st.sampled_from("|｜"))))
    if below == 1:
        mark = draw(st.sampled_from(['"""', "```", "“““"]))
        found += [mark, *draw(st.lists(doc_line, max_size=4)), mark]
    return found


@st.composite
def features(draw: st.DrawFn) -> str:
    """Draw a feature file: sound as Gherkin, and laid out like nothing on earth."""
    lang = draw(st.sampled_from(["en", "zh"]))
    feature, rule, background, scenario, outline, examples = WORDS[lang]
    lines = ["# language: zh-CN"] if lang == "zh" and draw(st.booleans()) else []
    lines += [draw(st.sampled_from(["@a @b", "＠a", "# why"])), f"{feature} {draw(line_text)}"]
    lines += [f"x{one}" for one in draw(st.lists(line_text, max_size=2))]
    if draw(st.booleans()):
        lines += [background, *draw(steps(lang))]
    for number in range(draw(st.integers(1, 3))):
        lines += [f"{rule} r"] if draw(st.booleans()) else []
        lines += ["@t # why"] if draw(st.booleans()) else []
        outlined = draw(st.booleans())
        lines += [f"{outline if outlined else scenario} {number}{draw(line_text)}"]
        lines += [f"x{one}" for one in draw(st.lists(line_text, max_size=1))]
        lines += [line for one in draw(st.lists(steps(lang), max_size=3)) for line in one]
        lines += [examples, *draw(tables())] if outlined else []
    between = draw(st.lists(st.tuples(space, space), min_size=len(lines), max_size=len(lines)))
    blank = draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))
    messy = [f"{before}{line}{after}" for line, (before, after) in zip(lines, between, strict=True)]
    spread = [
        out
        for line, gap in zip(messy, blank, strict=True)
        for out in ([line, ""] if gap else [line])
    ]
    return "\n".join(spread) + draw(st.sampled_from(["", "\n", "\n\n  \n"]))


@settings(max_examples=100, deadline=None)
@given(features())
def test_no_word_is_touched_and_once_is_enough(text: str) -> None:
    """Whatever a file looks like, it says the same when mended, and mending again does nothing."""
    try:
        before = meaning(text)
    except Unreadable:  # a text in it reads as a keyword: no feature, nothing to lay out
        return
    found = mend(text)
    assert meaning(found.after) == before
    again = mend(found.after)
    assert again.after == found.after
    assert not again.changes
    assert bool(found.changes) == (found.after != text)


@given(st.lists(cell, min_size=1, max_size=4), st.lists(cell, min_size=1, max_size=4))
def test_bars_stand_below_bars(one: list[str], other: list[str]) -> None:
    """In a table that was lined up every bar has the same distance from the left as above."""
    size = min(len(one), len(other))
    rows = ["|" + "|".join(row[:size]) + "|" for row in (one, other)]
    if any(split(row) is None or len(split(row) or ()) != size for row in rows):
        return
    first, second = aligned(rows)
    assert width(first) == width(second)
    assert split(first) == split(rows[0])


@given(st.text(st.characters(codec="utf-8", exclude_categories=["So", "Sk", "Cn", "Co"])))
def test_places_are_counted_as_on_the_screen(text: str) -> None:
    """A text takes as many places in a table of a file as in a table on the screen."""
    plain = "".join(one for one in text if not "\u1100" <= one <= "\u11ff")
    plain = plain.translate(dict.fromkeys([*range(0xD7B0, 0xD800), 0x200D, 0xFE0F, 0x2028, 0x2029]))
    assert cells(plain) == width(plain)


FEATURE = "Feature: f\n  Why.\n\n  Scenario: s\n    Given a complaint that is received\n"
ZH = "# language: zh-CN\n功能: f\n  为什么。\n\n  场景: s\n    假如一件已受理的投诉\n"
CASES: dict[str, tuple[bytes, str, str]] = {
    "encoding gb18030": (ZH.encode("gb18030"), ZH, "encoding"),
    "encoding utf-16": (b"\xff\xfe" + ZH.encode("utf-16-le"), ZH, "encoding"),
    "byte_mark": (b"\xef\xbb\xbf" + FEATURE.encode(), FEATURE, "byte_mark"),
    "line_ends": (FEATURE.replace("\n", "\r\n").encode(), FEATURE, "line_ends"),
    "old line_ends": (FEATURE.replace("\n", "\r").encode(), FEATURE, "line_ends"),
    "wide_marks": (ZH.replace("功能:", "功能：").encode(), ZH, "wide_marks"),
    "language": (ZH.partition("\n")[2].encode(), ZH, "language"),
    "indentation": (FEATURE.replace("    Given", "\tGiven").encode(), FEATURE, "indentation"),
    "trailing_spaces": (FEATURE.replace("Why.", "Why.  ").encode(), FEATURE, "trailing_spaces"),
    "last_line": (FEATURE.rstrip().encode(), FEATURE, "last_line"),
    "last lines": (f"{FEATURE}\n\n".encode(), FEATURE, "last_line"),
    "tables": (
        f"{ZH}      |字|b|\n      |a||\n".encode(),
        f"{ZH}      | 字 | b |\n      | a  |   |\n",
        "tables",
    ),
}


@pytest.mark.parametrize(("raw", "after", "code"), CASES.values(), ids=CASES)
def test_each_kind_is_mended_and_named(raw: bytes, after: str, code: str) -> None:
    """Each fault is mended to the very same text, and nothing else is said to be wrong."""
    found = mend(raw)
    assert found.after == after
    assert [change.code for change in found.changes] == [code]


def test_what_is_deep_in_a_description_stays_deeper() -> None:
    """A list below a title keeps its own indentation."""
    text = "Feature: f\n      Why:\n        - one\n    - two\n"
    assert mend(text).after == "Feature: f\n    Why:\n      - one\n  - two\n"


@pytest.mark.parametrize("mark", ['"""', "```"])
def test_a_text_moves_with_its_marks(mark: str) -> None:
    """Both marks of a text stand below its step, and its lines keep what is before them."""
    text = f"{FEATURE}{mark}\n  a\n\nb\n   {mark}\n    # why\n    When 3 days pass\n"
    inside = f"      {mark}\n        a\n\n      b\n      {mark}\n"
    assert mend(text).after == f"{FEATURE}{inside}    # why\n    When 3 days pass\n"


def test_what_stands_behind_a_last_bar_is_not_lost() -> None:
    """A table with a text behind it is moved, not lined up."""
    text = FEATURE + "  |a|  b | and this\n"
    assert mend(text).after == FEATURE + "      |a|  b | and this\n"


def test_the_features_of_the_project_need_nothing(features: list[Path]) -> None:
    """Nothing is to be mended in what people copy from."""
    assert [file.name for file in features if mend(file.read_bytes()).changes] == []


@pytest.mark.parametrize("column", ["(a+)+$", "\\e", "a|b", "[", "x.y"])
def test_the_name_of_a_column_is_taken_by_its_letters(column: str) -> None:
    """A column may be called anything; what stands in its cells is put in its place."""
    text = f"Feature: f\n  Scenario Outline: s\n    Then <{column}>!\n    Examples:\n"
    escaped = column.replace("\\", "\\\\").replace("|", "\\|")
    source = decoded(f"{text}      | {escaped} |\n      | \\\\1 |\n".encode(), "text")
    (plan,) = parsed(source, Path("text.feature"), "text").plans
    assert [one.text for one in plan.sentences] == ["\\1!"]
