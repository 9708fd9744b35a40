"""Does a feature speak the language of the desk, or of the program behind it?"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from amends.workflow import Process

from ..book.lexicon import lexicon
from ..book.values import LABELLED
from ..reading.plan import Node
from ..reading.problem import Problem
from .codes import found
from .parts import parts

QUOTED: Final = re.compile(r"\"[^\"]*\"|“[^”]*”|「[^」]*」")  # what people say is their own affair
TECHNICAL: Final = re.compile(
    r"\b(?:click(?:s|ed|ing)?|press|buttons?|checkbox(?:es)?|drop-?downs?|text ?box(?:es)?|fields?"
    r"|(?:web ?)?pages?|screens?|menus?|pop-?ups?|mouse|browsers?|databases?"
    r"|APIs?|JSON|XML|SQL|URLs?|CLI|HTTP)\b"
    r"|点击|单击|双击|按钮|勾选|复选框|下拉|输入框|文本框|字段|页面|网页|界面|屏幕|菜单|弹窗|鼠标"
    r"|浏览器|数据库|数据表|接口|网址",
    re.IGNORECASE,
)


def wording(feature: Node, lines: Sequence[str], process: Process) -> Iterator[Problem]:
    """Find words of a program, and codes of the process, in titles and sentences."""
    codes = raw_codes(process, "zh" if feature["language"].startswith("zh") else "en")
    for line, text in _said(feature):
        plain = QUOTED.sub(lambda words: " " * len(words.group()), text)
        for code, pattern in (("technical_word", TECHNICAL), ("raw_code", codes)):
            for match in pattern.finditer(plain):
                column = lines[line - 1].find(match.group()) + 1
                yield found(code, line, max(column, 1), word=match.group())


def _said(feature: Node) -> Iterator[tuple[int, str]]:
    yield feature["location"]["line"], feature["name"]
    for part in parts(feature):
        yield part.line, part.node["name"]
        for step in part.steps:
            yield step["location"]["line"], step["text"]


def raw_codes(process: Process, lang: str) -> re.Pattern[str]:
    """Return what finds the codes of a process that are no words of this language.

    In English many a code is a word as well; only one with an underscore gives itself away.
    """
    return _pattern(frozenset(_codes(process, lang)), lang)


def _codes(process: Process, lang: str) -> Iterator[str]:
    for kind in LABELLED:
        forms = lexicon(process, lang).forms(kind)
        yield from (code for said, code in forms.items() if code != said)


@cache
def _pattern(codes: frozenset[str], lang: str) -> re.Pattern[str]:
    meant = sorted((one for one in codes if lang != "en" or "_" in one), key=len, reverse=True)
    said = "|".join(map(re.escape, meant)) or r"(?!)"
    return re.compile(rf"(?<![A-Za-z_-])(?:{said})(?![A-Za-z_-])")
