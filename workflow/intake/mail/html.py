"""What does a page of HTML say? Its text, with its links, in one pass however broken it is."""

import html
import re
import string
from collections.abc import Generator, Iterator
from typing import Final

APART: Final = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote"}
)
BLOCKS: Final = APART | frozenset(
    {
        *("address", "article", "aside", "body", "br", "caption", "center", "dd", "details", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html"),
        *("legend", "li", "main", "nav", "option", "pre", "section", "summary", "tbody", "tfoot"),
        *("thead", "tr"),
    }
)
UNSHOWN: Final = frozenset({"script", "style", "title", "template", "textarea", "xmp"})
_NAME: Final = re.compile(r"/?([a-zA-Z][^\s/>]*)")
_ATTRIBUTE: Final = re.compile(
    r"""(?<=[\s"'/])([^\s"'=<>/]++)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
)
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")
_TAGS: Final = re.compile(r"<[^<>]*>")
_SMALL: Final = {ord(one): one.lower() for one in string.ascii_uppercase}
MOST_TAGS: Final = 200_000
QUOTED_ENDS: Final = 8  # signs that end a tag and may stand within its quotes


def text_of_html(page: str) -> str:
    """Return the text of a page; a link is followed by its address, an image by what it shows."""
    writer = _Writer()
    for tag, said in _tokens(page):
        if tag:
            writer.tag(tag)
        else:
            writer.text(html.unescape(said))
    return writer.done()


def _tokens(page: str) -> Iterator[tuple[str, str]]:
    """Cut a page into tags and texts; each place of it is looked at once."""
    at, ends, left = 0, _Ends(page), MOST_TAGS
    while at < len(page):
        start = page.find("<", at)
        if start < 0:
            yield "", page[at:]
            return
        if start > at:
            yield "", page[at:start]
        if not left:  # the rest without its structure: a page of such tags says little
            yield "", _TAGS.sub(" ", page[start:])
            return
        left -= 1
        at = yield from _token(page, start, ends)


def _token(page: str, start: int, ends: "_Ends") -> Generator[tuple[str, str], None, int]:
    if page.startswith("<!--", start):
        end = ends.after("-->", start + 2)
        return end if end > 0 else len(page)
    named = _NAME.match(page, start + 1)
    if named is None and page[start + 1 : start + 2] not in {"!", "?", "/"}:
        yield "", "<"
        return start + 1
    end = _tag_end(page, start, ends)
    if end <= 0:
        yield "", page[start:]
        return len(page)
    if named is not None:
        yield page[start + 1 : end - 1], ""
        name = named[1].lower()
        if name in UNSHOWN and page[start + 1] != "/":
            closed = ends.after(f"</{name}", end)
            return closed - len(name) - 2 if closed > 0 else len(page)
    return end


def _tag_end(page: str, start: int, ends: "_Ends") -> int:
    """Return where a tag ends: at the first sign of it that does not stand within quotes."""
    end = first = ends.after(">", start)
    for _ in range(QUOTED_ENDS):
        if end <= 0 or page.count('"', start, end) % 2 == 0:
            return end if end > 0 else first
        end = ends.after(">", end)
    return first


class _Ends:
    """Finds what ends something, and remembers what is nowhere any more."""

    def __init__(self, page: str) -> None:
        self._folded = page.translate(_SMALL)  # letter by letter, so that places stay
        self._gone: set[str] = set()

    def after(self, sign: str, at: int) -> int:
        """Return the place behind the next such sign, or -1."""
        if sign in self._gone:
            return -1
        found = self._folded.find(sign, at)
        if found < 0:
            self._gone.add(sign)
            return -1
        return found + len(sign)


class _Writer:
    """Puts the text together, line by line."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._breaks, self._space, self._pre = 0, False, 0
        self._address, self._begin = "", 0

    def text(self, said: str) -> None:
        if self._pre:
            self._write(said.replace("\r\n", "\n"))
            return
        flat = _SPACE.sub(" ", said)
        body = flat.strip(" ")
        self._space = self._space or flat.startswith(" ")
        if body:
            self._write(body)
        self._space = flat.endswith(" ") if body else self._space

    def tag(self, said: str) -> None:
        found = _NAME.match(said)
        name, closes = (found[1].lower() if found else ""), said.startswith("/")
        if name in BLOCKS:
            twice = name in APART
            self._breaks = max(self._breaks + (name == "br"), 2 if twice else 1)
        if name == "pre":
            self._pre = max(0, self._pre + (-1 if closes else 1))
        elif name in {"td", "th"}:
            self._space = True
        elif name == "li" and not closes:
            self._write("- ")
        elif name == "img":
            alt = _attribute(said, "alt").strip()
            self._write(f"[{alt}]" if alt else "")
        elif name == "a":
            self._link(said, closes=closes)

    def _link(self, said: str, *, closes: bool) -> None:
        """Write the address of a link when it ends: a link within a link ends the one before."""
        address, self._address = self._address, ""
        if address and not address.startswith("#"):
            shown = "".join(self._pieces[self._begin :]).strip()
            if shown not in {address, address.removeprefix("mailto:")}:
                self._space = True
                self._write(f"<{address}>")
        if not closes:
            self._address, self._begin = _attribute(said, "href").strip(), len(self._pieces)

    def _write(self, said: str) -> None:
        if not said:
            return
        if self._breaks and self._pieces:
            self._pieces.append("\n" * min(self._breaks, 2))
        elif self._space and self._pieces:
            self._pieces.append(" ")
        self._breaks, self._space = 0, False
        self._pieces.append(said)

    def done(self) -> str:
        return "".join(self._pieces).strip("\n")


def _attribute(tag: str, name: str) -> str:
    for found in _ATTRIBUTE.finditer(tag):
        if found[1].lower() == name:
            return html.unescape(found[2] or found[3] or found[4] or "")
    return ""
