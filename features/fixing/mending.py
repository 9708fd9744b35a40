"""What does an editor leave behind that can be mended? Named by kind, and counted."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ..catalogue import say
from ..reading.marks import normalised
from ..reading.plan import Node
from ..reading.text import UTF8, Text
from .layout import laid_out
from .places import LANGUAGE, places

SHOWN: Final = {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "gb18030": "GB18030"}


class Change(NamedTuple):
    """One kind of mending: its code, in how many lines, and the first of them."""

    code: str
    times: int = 1
    line: int = 1
    encoding: str = ""

    def says(self, lang: str) -> str:
        """Say in one language what is mended."""
        return say(f"fix.{self.code}", lang, count=self.times, encoding=self.encoding)


class Mended(NamedTuple):
    """A file as it is, as it should be, and what is between them."""

    before: Text
    after: str
    changes: tuple[Change, ...]


def mended(source: Text, document: Node | None) -> Mended:
    """Return a text as it should be saved; without a feature in it its layout stays as it is."""
    text = normalised(source.text)
    lines, changes = text.split("\n"), [*stored(source)]
    if document is None or not document.get("feature"):
        return Mended(source, text, tuple(changes))
    after, language = laid_out(text, document), _language(document, lines)
    changes += [*_laid(lines, after, document)]
    if language:
        changes.append(Change("language"))
    last = max(number for number, line in enumerate(after, 1) if line)
    if len(after) - last != 1:
        changes.append(Change("last_line", line=last))
    return Mended(source, "\n".join([*language, *after[:last], ""]), tuple(changes))


def stored(source: Text) -> Iterator[Change]:
    """Name what is wrong with how a text is stored, and with its marks."""
    if source.encoding != UTF8:
        yield Change("encoding", encoding=SHOWN[source.encoding])
    elif source.marked:
        yield Change("byte_mark")
    if source.newline != "\n":
        yield Change("line_ends")
    before, after = source.text.split("\n"), normalised(source.text).split("\n")
    pairs = zip(before, after, strict=True)
    wide = [number for number, (old, new) in enumerate(pairs, 1) if old != new]
    yield from _counted("wide_marks", wide)


def _laid(lines: Sequence[str], after: Sequence[str], document: Node) -> Iterator[Change]:
    where = places(document, lines)
    kinds: dict[str, list[int]] = {"indentation": [], "tables": [], "trailing_spaces": []}
    for number, (old, new) in enumerate(zip(lines, after, strict=True), 1):
        place = where.get(number)
        moved = old.strip() and _lead(old) != _lead(new)
        if moved or (place and place.kind == "title" and old.strip() != new.strip()):
            kinds["indentation"].append(number)
        if place is not None and place.kind == "row" and old.strip() != new.strip():
            kinds["tables"].append(number)
        if old.rstrip() != old and new.rstrip() == new:
            kinds["trailing_spaces"].append(number)
    for code, numbers in kinds.items():
        yield from _counted(code, numbers)


def _counted(code: str, numbers: Sequence[int]) -> Iterator[Change]:
    if numbers:
        yield Change(code, len(numbers), numbers[0])


def _lead(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _language(document: Node, lines: Sequence[str]) -> list[str]:
    """Return the line that names the language, where one is missing that tools ask for."""
    feature = document["feature"]
    above = lines[: feature["location"]["line"]]
    named = feature["language"] == "en" or any(LANGUAGE.match(line) for line in above)
    return [] if named else [f"# language: {feature['language']}"]
