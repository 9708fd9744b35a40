"""Files as people save them: each is read, or told in one sentence a fault, in both languages."""

import builtins
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.features.book.phrases import Book, Reader
from amends.features.book.values import LANGUAGES
from amends.features.engine.play import Player
from amends.features.engine.verdict import Played, Status
from amends.features.reading.parsing import feature_of, parsed, read_feature
from amends.features.reading.plan import Feature
from amends.features.reading.problem import Unreadable
from amends.features.reading.text import decoded

ENGLISH: Final = "Feature: f\n  Scenario: s\n    Then the complaint is received\n"
CHINESE: Final = "功能: f\n  场景: s\n    那么投诉已受理\n"
WIDE: Final = """\
功能：f
　＠标签　＠二
　场景大纲：s
　　那么　投诉<阶>
　　例子：
　　　｜阶｜
　　　｜已受理｜
"""
STEPS: Final = "Feature: f\n Scenario: s\n Then a\n"
OUTLINE: Final = "Feature: f\n Scenario Outline: s\n Then <a>\n"
EMPTY: Final = "the file is empty; begin it with “Feature: …”"

READ: Final[dict[str, str | bytes]] = {
    "a byte order mark": b"\xef\xbb\xbf" + CHINESE.encode(),
    "GB18030": CHINESE.encode("gb18030"),
    "UTF-16": CHINESE.encode("utf-16"),
    "UTF-16, the other way round": b"\xfe\xff" + CHINESE.encode("utf-16-be"),
    "full-width marks": WIDE,
    "full-width marks before a language": f"＃ language： zh-CN\n{WIDE}",
    "full-width comment": f"＃ 说明\n{CHINESE}",
    "a comma after the keyword": CHINESE.replace("那么", "那么，"),
    "Traditional Chinese": "# language: zh-TW\n功能: f\n場景: s\n那麼投诉已受理\n",
    "Traditional Chinese, unnamed": "功能: f\n場景: s\n那麼投诉已受理\n",
    "English words below Chinese keywords": "功能: f\n场景: s\n那么the complaint is received\n",
    "Chinese words below English keywords": "Feature: f\nScenario: s\nThen 投诉已受理\n",
    "carriage returns alone": ENGLISH.replace("\n", "\r"),
    "carriage returns and line feeds": ENGLISH.replace("\n", "\r\n"),
    "line ends of all kinds": "Feature: f\r\n  Scenario: s\r    Then the complaint is received\n",
    "no line end at the end": ENGLISH.rstrip("\n"),
    "begins with *": "Feature: f\nScenario: s\n* a complaint that is received\n",
    "begins with And": "Feature: f\nScenario: s\nAnd a complaint that is received\n",
    "a background that begins with But": (
        "Feature: f\nBackground:\nBut a complaint that is received\n"
        "Scenario: s\nThen the complaint is received\n"
    ),
    "a tag and a comment": f"@a #b\n{ENGLISH}",
}


def feature(content: str | bytes, name: str = "x.feature") -> Feature:
    """Read what a file holds; raises `Unreadable`."""
    raw = content if isinstance(content, bytes) else content.encode()
    return parsed(decoded(raw, name), Path(name), name)


@pytest.mark.parametrize("content", READ.values(), ids=READ)
def test_it_is_read(content: str | bytes) -> None:
    """The file has one scenario, nothing is wrong with it, and it holds."""
    read = feature(content)
    assert read.problems == ()
    assert [played.status for played in Player().all(read.plans)] == [Status.PASSED]


TOLD: Final[dict[str, tuple[str | bytes, list[str], list[str]]]] = {
    "an empty file": ("", [f"1:1: {EMPTY}"], ["1:1: 文件是空的；请以“功能：……”开头"]),
    "white space": (" \n\t\n", [f"1:1: {EMPTY}"], ["1:1: 文件是空的；"]),
    "comments alone": ("# a\n# b\n", [f"1:1: {EMPTY}"], ["1:1: 文件是空的；"]),
    "a feature alone": ("Feature: f\n", ["1:1: “f” has no scenario"], ["1:1: “f”没有场景"]),
    "a misspelt title": (
        "Feature: f\n Scenari: s\n Then a\n",
        ["1:1: “f” has no scenario"],
        ["1:1: “f”没有场景"],
    ),
    "a rule alone": (
        "Feature: f\n Rule: r\n",
        ["2:2: the rule “r” has no scenario"],
        ["2:2: 规则“r”没有场景"],
    ),
    "no steps": (
        "Feature: f\n Scenario: s\n",
        ["2:2: “s” has no steps"],
        ["2:2: “s”没有步骤"],
    ),
    "a background without steps": (
        "Feature: f\n Background:\n Scenario: s\n Then a\n",
        ["2:2: the background has no steps"],
        ["2:2: 背景没有步骤"],
    ),
    "examples without rows": (
        f"{OUTLINE} Examples:\n | a |\n",
        ["4:2: the examples of “s” have no rows"],
        ["4:2: “s”的例子没有数据行"],
    ),
    "an outline without examples": (
        OUTLINE,
        ["2:2: the examples of “s” have no rows"],
        ["2:2: “s”的例子没有数据行"],
    ),
    "an unknown and an unused column": (
        f"{OUTLINE} Examples:\n | b |\n | 1 |\n",
        ["3:1: there is no column <a>", "5:4: the column <b> is used nowhere"],
        ["3:1: 例子里没有<a>这一列", "5:4: <b>这一列没有用到"],
    ),
    "a column that is there twice": (
        f"{OUTLINE} Examples:\n | a | a |\n | 1 | 2 |\n",
        ["5:8: the column <a> is there twice"],
        ["5:8: <a>这一列出现了两次"],
    ),
    "two scenarios of one name": (
        f"{STEPS} Scenario: s\n Then a\n",
        ["4:2: “s” is already the name of the scenario in line 2"],
        ["4:2: “s”已经是第2行场景的名称"],
    ),
    "scenarios without a name": (
        "Feature: f\n Scenario:\n Then a\n Scenario:\n Then a\n",
        ["2:2: it has no name", "4:2: it has no name"],
        ["2:2: 没有名称", "4:2: 没有名称"],
    ),
    "text after the last bar": (
        f"{STEPS} | x | y | z\n",
        ["4:11: what stands after the last bar of a row is lost: z"],
        ["4:11: 一行最后一个竖线之后的内容会丢失：z"],
    ),
    "a last bar that is escaped": (
        f"{STEPS} | x | y \\|\n",
        ["4:7: what stands after the last bar of a row is lost: y \\|"],
        ["4:7: 一行最后一个竖线之后的内容会丢失：y \\|"],
    ),
    "a table and a text": (
        f'{STEPS} | x |\n """\n t\n """\n',
        ["3:2: a step takes a table or a text, not both"],
        ["3:2: 一个步骤只能带表格或文本"],
    ),
    "an unknown language": (
        f"# language: zh\n{CHINESE}",
        ["1:1: there is no language “zh”; did you mean “# language: zh-CN”?"],
        ["1:1: 没有名为“zh”的语言；是否想写“# language: zh-CN”？"],
    ),
    "a language of the country": (
        f"# language: en-US\n{ENGLISH}",
        ["1:1: there is no language “en-US”; did you mean “# language: en”?"],
        ["1:1: 没有名为“en-US”的语言；是否想写“# language: en”？"],
    ),
    "English steps in a Chinese file": (
        f"{CHINESE}    When 1 day passes\n",
        ["4:5: this line is in another language than the file: When 1 day passes"],
        ["4:5: 这一行与文件的语言不同：When 1 day passes"],
    ),
    "Chinese steps in an English file": (
        f"{ENGLISH}    当过了1天\n",
        ["4:5: this line is in another language than the file: 当过了1天"],
        ["4:5: 这一行与文件的语言不同：当过了1天"],
    ),
    "white space in a tag": (
        f"@a b\n{ENGLISH}",
        ["1:1: a tag is one word after @"],
        ["1:1: 标签是@后面的一个词"],
    ),
    "a tag without a name": (f"@\n{ENGLISH}", ["1:1: a tag is one word"], ["1:1: 标签是"]),
    "a tag with nothing after it": (
        f"{ENGLISH}  @a\n",
        ["4:1: the tags @a stand before nothing"],
        ["4:1: 标签@a后面没有内容"],
    ),
    "an open text": (
        f'{STEPS} """\n text\n',
        ["6:1: the text that opened in line 4 is never closed"],
        ["6:1: 第4行开始的文本没有结束"],
    ),
    "an open text with Chinese marks": (
        f"{CHINESE}“““\n 文\n",
        ["6:1: the text that opened in line 4 is never closed"],
        ["6:1: 第4行开始的文本没有结束"],
    ),
    "an open text with the other mark in it": (
        f'{STEPS} ```\n """\n text\n',
        ["7:1: the text that opened in line 4 is never closed"],
        ["7:1: 第4行开始的文本没有结束"],
    ),
    "rows of different length": (
        f"{STEPS} | x | y |\n | z |\n",
        ["5:2: the rows of this table have different numbers of cells"],
        ["5:2: 此表各行的单元格数目不同"],
    ),
    "several faults": (
        f"Feature: f\n Scenario: s\n  Then a\n  bogus\n  | x | y |\n  | z |\n  @a b\n{STEPS}",
        [
            "4:3: this line fits nothing that may stand here: bogus",
            "6:3: the rows of this table",
            "7:3: a tag is one word after @",
            "8:1: this line fits nothing that may stand here: Feature: f",
        ],
        ["4:3: 这一行放在这里不成立：bogus", "6:3: 此表各行", "7:3: 标签是", "8:1: 这一行放在"],
    ),
    "no feature": (
        "hello\n",
        ["1:1: this line fits nothing that may stand here: hello"],
        ["1:1: 这一行放在这里不成立：hello"],
    ),
    "UTF-16 without a mark": (
        CHINESE.encode("utf-16-le"),
        ["1:1: this is no text in UTF-8, UTF-16 with a mark, or GB18030"],
        ["1:1: 这不是UTF-8、带标记的UTF-16或GB18030文本"],
    ),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", ["3:1: this is no text"], ["3:1: 这不是"]),
}


def told(content: str | bytes, lang: str) -> list[str]:
    """Say what is wrong with what a file holds, a line each."""
    try:
        read = feature(content)
    except Unreadable as unreadable:
        return unreadable.lines(lang)
    return Unreadable("x.feature", read.errors).lines(lang)


@pytest.mark.parametrize(("content", "en", "zh"), TOLD.values(), ids=TOLD)
def test_it_is_told(content: str | bytes, en: list[str], zh: list[str]) -> None:
    """Every fault has its line, its column and one sentence, and no fault is told twice."""
    for lang, expected in (("en", en), ("zh", zh)):
        found = told(content, lang)
        assert len(found) == len(expected), found
        for said, begins in zip(found, expected, strict=True):
            assert said.startswith(f"x.feature:{begins}")
            assert "\n" not in said


def test_markdown_is_not_supported(tmp_path: Path) -> None:
    """A feature in Markdown is told to be one, before anything in it is read."""
    path = tmp_path / "x.feature.md"
    path.write_text("# Feature: f\n", "utf-8")
    with pytest.raises(Unreadable) as found:
        read_feature(path)
    said = [found.value.lines(lang)[0] for lang in LANGUAGES]
    assert ["not supported" in said[0], "不支持" in said[1]] == [True, True]


def test_what_is_no_file(tmp_path: Path) -> None:
    """A folder, and a file that is not there, are told as what cannot be opened."""
    for path in (tmp_path, tmp_path / "none.feature"):
        with pytest.raises(Unreadable) as found:
            read_feature(path)
        assert found.value.lines("en")[0].startswith(f"{path}:1:1: the file cannot be opened (")


def test_cells_keep_every_byte() -> None:
    r"""What is escaped in a cell is `|`, `\` and a new line; everything else is left as it is."""
    read = feature(f"{STEPS} | a\\|b | c\\\\d | e\\nf | \\x | 　 | ：｜ |\n")
    assert read.plans[0].sentences[0].table == [["a|b", "c\\d", "e\nf", "\\x", "", "：｜"]]


@pytest.mark.parametrize("mark", ['"""', "```", "“““", "”””", "＂＂＂"])
def test_a_text_keeps_its_marks(mark: str) -> None:
    """What stands in a text is not changed, whatever marks are in it and around it."""
    other = '"""' if mark == "```" else "```"
    inside = f"功能：｜a｜\n{other}\n＠x\n＃y"
    read = feature(f"{CHINESE}{mark}\n{inside}\n{mark}\n　当：过了1天\n")
    assert read.plans[0].sentences[0].doc == inside
    assert read.plans[0].sentences[1].text == "过了1天"


def test_a_file_of_a_megabyte() -> None:
    """A very long file is read to its last scenario."""
    scene = "  Scenario: number {}\n    Then the complaint is received\n"
    text = "Feature: f\n" + "".join(scene.format(number) for number in range(18_000))
    assert len(text) > 1_000_000
    read = feature_of(text)
    assert read.problems == ()
    assert read.plans[-1].name == "number 17999"


@given(st.text(), st.sampled_from(["", ENGLISH, CHINESE, f"{STEPS} | x |\n", f'{STEPS} """\n']))
def test_anything_is_read_or_told(text: str, before: str) -> None:
    """Whatever a file holds, it is read, or told; and its lines and columns are its own."""
    try:
        problems = feature_of(before + text).problems
    except Unreadable as unreadable:
        problems = unreadable.problems
    lines = (before + text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for one in problems:
        assert 1 <= one.line <= len(lines) + 1
        assert one.column >= 1
        assert all(one.says(lang) for lang in LANGUAGES)


@given(st.binary())
def test_any_bytes_are_read_or_told(raw: bytes) -> None:
    """Bytes of any kind are text or are told not to be."""
    assert isinstance(told(raw, "en"), list)


LONG: Final = 20_000
BOMBS: Final = {
    "letters": "a" * LONG,
    "open quotation marks": "“" * LONG,
    "quotation marks": "the record holds the customer's " + '"' * LONG,
    "numbers": f"{'1' * LONG} days pass",
    "money": "the customer is still to get ¥" + "1," * LONG,
    "blanks": "{number}" * LONG,
    "spaces": f"the complaint is {' ' * LONG}received",
    "groups": "(" * LONG + "a+)+" + ")" * LONG,
    "a pattern": r"(a+)+$ [\s\S]* (?:(?:.*)*)*",
}


def play(text: str, plan: Callable[[str], list[Any]]) -> Played:
    """Play the one scenario of a text."""
    return Player().play(plan(text)[0].plan)


@pytest.mark.parametrize("kind", ["Given", "When", "Then"])
@pytest.mark.parametrize("said", BOMBS.values(), ids=BOMBS)
def test_a_sentence_that_tries_a_regular_expression_bomb(
    said: str, kind: str, plan: Callable[[str], list[Any]]
) -> None:
    """A sentence made to keep a pattern busy means nothing, and that is said."""
    played = play(f"Feature: f\n Scenario: s\n {kind} {said}\n", plan)
    assert played.status is Status.UNDEFINED


@pytest.mark.parametrize("said", ["a|b", "[ab]+", "a.*", "^a$", r"\\d", "a{number}+", "(a)+"])
def test_a_phrase_that_tries_a_pattern(said: str) -> None:
    """What is special in a pattern stands for itself in a phrase."""

    def nothing(_world: object, *_values: object) -> None:
        """Mean nothing."""

    book = Book()
    book.phrase("then", en=said, zh="无")(nothing)
    reader = Reader(book.phrases)
    for text in ("a", "b", "ab", "aaaa", "5", "abc"):
        assert reader.find("then", text) is None
    literal = said.replace("{number}", "5").replace("(a)", "a").replace(r"\\d", r"\d")
    assert reader.find("then", literal) is not None


@pytest.mark.parametrize(
    "step", ["only these may happen next:\n | {} |", 'the record holds the customer\'s "{}"']
)
def test_a_sentence_or_a_table_that_tries_a_path(
    step: str, plan: Callable[[str], list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path is a text that fits nothing; no file is opened for it."""
    text = f"Feature: f\n Scenario: s\n Then {step.format('../../../../etc/passwd')}\n"
    expected = play(text, plan)
    for module in (builtins, io, os):
        monkeypatch.setattr(module, "open", opened)
    found = play(text, plan)
    assert found.status is expected.status is Status.FAILED
    assert found.told[0].reason == expected.told[0].reason


def opened(path: object, *_args: object, **_options: object) -> None:
    """Stand in for `open` where nothing may be opened; raises `AssertionError`."""
    raise AssertionError(path)
