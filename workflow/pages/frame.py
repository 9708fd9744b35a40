"""What has every page around it? A head that lets nothing be fetched, and a style of its own."""

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Final

from ..frozen.named import NamedTuple
from .html import Html, tag

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


class Section(NamedTuple):
    """A part of a page; its body is HTML that is already safe."""

    anchor: str
    title: str
    body: Html


def page(title: str, body: Html, lang: str, styles: Sequence[str] = ()) -> str:
    """Return one HTML file that needs no other; `styles` stand after what all pages share."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("title", title),
        tag("style", Html("".join((css(), *styles)))),
    )
    return f"<!doctype html>\n{tag('html', head, tag('body', body), lang=tongue(lang))}\n"


def told(sections: Sequence[Section]) -> list[Html]:
    """Put each section under its heading."""
    return [
        tag("section", tag("h2", one.title), one.body, id=one.anchor, klass="part")
        for one in sections
    ]


def links(sections: Sequence[Section], label: str) -> Html:
    """Lead to each section; `label` says what these links are, to who cannot see it."""
    each = [tag("a", one.title, href=f"#{one.anchor}") for one in sections]
    return tag("nav", *each, aria_label=label)


@cache
def css(package: str = __package__ or "", name: str = "style.css") -> str:
    """Return a style sheet that lies in a package; that of all pages unless another is named."""
    return resources.files(package).joinpath(name).read_text(encoding="utf-8")


def tongue(lang: str) -> str:
    """Return the name by which browsers know a language."""
    return {"zh": "zh-Hans"}.get(lang, lang)
