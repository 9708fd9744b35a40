"""What of a text could say who somebody is? Taken out by rule; a person looks at what is left.

Rules know names that the case or the desk knows, and forms: mail addresses, links, numbers of
three digits or more, amounts, and a surname with its title. Whatever else gives somebody away is
for whoever looks, who names it as a word to hide.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ...frozen.named import NamedTuple

NAME: Final = "[name]"
NUMBER: Final = "[number]"
ADDRESS: Final = "[address]"
AMOUNT: Final = "[amount]"
WORD: Final = "[…]"
MARKS: Final = (NAME, NUMBER, ADDRESS, AMOUNT, WORD)
SHORTEST: Final = 2  # characters of a name that is looked for by itself
GIVEN_FROM: Final = 3  # characters of a Chinese name that has a given name of two

_LINK: Final = re.compile(r"(?i)\b(?:https?://|www\.)\S+")
_MAIL: Final = re.compile(r"[^\s<>,;:，；：（）()]+@[^\s<>,;:，；：（）()]+")
_AMOUNT: Final = re.compile(
    r"(?i)(?:[¥￥$€£]|\b(?:CNY|RMB|USD|EUR|GBP|AUD)\s?)\s?\d[\d,.]*\d|[¥￥$€£]\s?\d"
    r"|\d[\d,.]*\s?(?:万|千|百)?(?:元|块钱|块|yuan\b|dollars?\b|pounds?\b|euros?\b)"
    r"|[一二两三四五六七八九十百千万零〇]+(?:元|块钱)"
)
_NUMBER: Final = re.compile(
    r"(?:[A-Za-z]{1,3}-?)?\d(?:[-./:：() ]?\d){2,}(?:[A-Za-z](?![A-Za-z]))?"
)
_TITLED_EN: Final = re.compile(
    r"\b(Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s+[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*"
)
_TITLED_ZH: Final = re.compile(
    r"(?:欧阳|上官|司马|诸葛|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘"
    r"田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷"
    r"黎史龙陶贺顾毛郝龚邵万钱严武孔向汤])[\u4e00-\u9fff]{0,2}(先生|女士|小姐|太太|老师|师傅|经理|主任|医生)"
)
_CJK: Final = re.compile(r"[\u3400-\u9fff]+")


class Hidden(NamedTuple):
    """A text without what was taken out, and what that was, in the order of the text's rules."""

    text: str
    taken: tuple[str, ...] = ()


def hidden(text: str, names: Iterable[str] = (), words: Iterable[str] = ()) -> Hidden:
    """Return a text in which nothing known or of a known form says who somebody is.

    `names` are of people the case or the desk knows, `words` what somebody wants hidden besides.
    """
    taken: list[str] = []
    for pattern, mark in (
        *_known(words, WORD),
        *_forms(),
        *_known(_parts(names), NAME),
        *_titled(),
    ):
        text = pattern.sub(_noting(taken, mark), text)
    return Hidden(text, tuple(dict.fromkeys(taken)))


class _Noting:
    """Replaces what is found by a mark, and notes it."""

    def __init__(self, taken: list[str], mark: str) -> None:
        self._taken, self._mark = taken, mark

    def __call__(self, found: re.Match[str]) -> str:
        self._taken.append(found[0])
        title = next((one for one in found.groups() if one), "")
        if self._mark != NAME or not title:
            return self._mark
        return f"{NAME}{title}" if _CJK.fullmatch(title) else f"{title} {NAME}"


def _noting(taken: list[str], mark: str) -> _Noting:
    return _Noting(taken, mark)


def _forms() -> Iterator[tuple[re.Pattern[str], str]]:
    yield _LINK, ADDRESS
    yield _MAIL, ADDRESS
    yield _AMOUNT, AMOUNT
    yield _NUMBER, NUMBER


def _titled() -> Iterator[tuple[re.Pattern[str], str]]:
    yield _TITLED_EN, NAME
    yield _TITLED_ZH, NAME


def _known(words: Iterable[str], mark: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """Return how to find words, the longest first; a Latin one is found whole, in any case."""
    for word in sorted({one for one in words if one.strip()}, key=lambda one: (-len(one), one)):
        edge = "" if _CJK.search(word) else r"\b"
        joined = r"[\s._-]+".join(map(re.escape, re.split(r"[\s._-]+", word.strip())))
        yield re.compile(f"(?i){edge}{joined}{edge}"), mark


def _parts(names: Iterable[str]) -> Iterator[str]:
    """Return names whole and in their parts, as people write them: Chen Li, chen.li, 建国."""
    for name in names:
        whole = name.strip()
        if len(whole) >= SHORTEST:
            yield whole
        for part in re.split(r"[\W_\d]+", whole):
            if len(part) >= SHORTEST:
                yield part
            if _CJK.fullmatch(part) and len(part) == GIVEN_FROM:
                yield part[1:]
