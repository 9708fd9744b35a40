"""The living document as a text: whole, alone, in both languages, and harmless."""

import re
from collections import Counter
from collections.abc import Mapping
from html.parser import HTMLParser

import pytest

from amends.features.book.lexicon import word
from amends.features.coverage import Coverage, State
from amends.features.document import Section, document
from amends.features.document.view import slug
from amends.workflow import PROCESS
from amends.workflow.pages.html import VOID, html, tag

PAGES = ("ours.en", "ours.zh", "hostile.en", "hostile.zh")
LIMIT = 2_000_000  # bytes of the document about our own features: it can be mailed
KNOWN = frozenset(
    [
        "a",
        "article",
        "b",
        "body",
        "circle",
        "details",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "head",
        "header",
        "html",
        "li",
        "meta",
        "nav",
        "ol",
        "p",
        "path",
        "pre",
        "rect",
        "section",
        "small",
        "span",
        "style",
        "summary",
        "svg",
        "table",
        "td",
        "text",
        "th",
        "title",
        "tr",
        "tspan",
        "ul",
        "var",
    ]
)
ATTRIBUTES = frozenset(
    [
        "aria-hidden",
        "aria-label",
        "charset",
        "class",
        "content",
        "cx",
        "cy",
        "d",
        "height",
        "href",
        "http-equiv",
        "id",
        "lang",
        "name",
        "r",
        "role",
        "rx",
        "style",
        "text-anchor",
        "transform",
        "viewbox",
        "width",
        "x",
        "y",
    ]
)


class Page(HTMLParser):
    """What a browser would find in a page: its elements, and whether each is closed."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.said: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that holds nothing."""
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Note an end that closes something else than what was opened last."""
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        """Note a text."""
        if self.open[-1:] != ["style"]:
            self.said.append(data)

    def values(self, name: str) -> list[str]:
        """Return every value of an attribute."""
        return [str(attrs[name]) for _, attrs in self.found if name in attrs]


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, pages: Mapping[str, str]) -> Page:
    """Read one of the documents."""
    return Page(pages[request.param])


def test_every_element_is_closed_where_it_should_be(page: Page) -> None:
    """Whatever the features say, elements lie within one another as they were meant to."""
    assert not page.crossed
    assert not page.open


def test_nothing_in_it_runs_or_is_fetched(page: Page) -> None:
    """There are no elements and attributes but those we make, and links lead into the page."""
    assert {name for name, _ in page.found} <= KNOWN
    assert {name for _, attrs in page.found for name in attrs} <= ATTRIBUTES
    assert all(one.startswith("#") for one in page.values("href"))
    assert all(re.fullmatch(r"width:\d+%", one) for one in page.values("style"))


def test_every_link_leads_somewhere_and_every_name_is_one(page: Page) -> None:
    """Each anchor exists, once."""
    names = Counter(page.values("id"))
    assert max(names.values()) == 1
    assert not {one.removeprefix("#") for one in page.values("href")} - set(names)


def test_no_text_turns_or_controls(pages: Mapping[str, str]) -> None:
    """Signs that hide or turn text are left out, whatever had them."""
    for text in pages.values():
        assert not re.search(
            r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", text
        )


def test_hostile_text_is_shown_as_it_is_written(pages: Mapping[str, str]) -> None:
    """What looks like a program stands in the page as text."""
    said = "".join(Page(pages["hostile.en"]).said)
    for one in ("<script>alert(1)</script>", "onerror=alert(2)", "javascript:alert(4)", "</style>"):
        assert one in said
    assert "y.feature" in said


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_holds_all_of_the_process_and_of_the_features(
    lang: str, pages: Mapping[str, str], covered: Coverage
) -> None:
    """Each stage, step, reason, scenario and sentence is in it, in the page's language."""
    said = "\n".join(Page(pages[f"ours.{lang}"]).said)
    labels = PROCESS.labels[lang]
    assert all(labels[f"stage.{one}"] in said for one in PROCESS.matter.states)
    assert all(labels[f"step.{one}"] in said for one in PROCESS.names())
    assert all(word(PROCESS, lang, "reason", one.guard) in said for one in covered.uses)
    for plan in (one.plan for one in covered.ran.played):
        assert plan.outline in said
        assert plan.rule in said
    assert f"{covered.percent}" in said
    assert "2026-11-22" in said


def test_ours_is_small(pages: Mapping[str, str]) -> None:
    """The document about the project's features can be mailed."""
    assert max(len(pages[f"ours.{lang}"].encode()) for lang in ("en", "zh")) < LIMIT


def test_a_page_says_nothing_in_the_other_language(pages: Mapping[str, str]) -> None:
    """Of the page's own words none is in the wrong language; only features may be."""
    for lang, foreign in (("en", r"[\u4e00-\u9fff]"), ("zh", r"[A-Za-z]{3,}")):
        text = pages[f"ours.{lang}"]
        head = text[text.index("<header>") : text.index('<section id="features"')]
        without = re.sub(r"<style>.*?</style>|<li><a [^>]*>[^<]*</a>|<[^>]*>", "", head)
        without = re.sub(r"\b(?=\w*\d)[0-9a-f]{6,}\b", "", without)  # what a process is known by
        found = set(re.findall(foreign, without))
        assert found <= ({"complaint"} if lang == "zh" else set()), found


def test_what_does_not_hold_is_marked_with_its_reason(pages: Mapping[str, str]) -> None:
    """A scenario that fails carries its mark, the line, and why."""
    page = Page(pages["hostile.en"])
    marks = Counter(attrs.get("class") for _, attrs in page.found)
    assert marks["mark bad"] == 2
    assert marks["reason"] == 1
    assert any("the complaint should be closed, and it is received" in one for one in page.said)


def test_each_way_has_a_dot_in_each_drawing(pages: Mapping[str, str], covered: Coverage) -> None:
    """Both drawings show every way in its state, with a link and words for it."""
    for lang in ("en", "zh"):
        drawings = re.findall(r"<svg.*?</svg>", pages[f"ours.{lang}"])
        assert len(drawings) == 2
        for drawing in drawings:
            titles = re.findall(r"<title>[^<]*\(([^<()]*)\)</title>", drawing)
            assert len(titles) == len(covered.ways)
            assert len(set(titles)) == len(set(covered.ways.values()))
            circles = len(re.findall(r'class="dot taken"', drawing))
            assert circles == covered.count(State.TAKEN)


def test_others_can_add_a_section(covered: Coverage) -> None:
    """A section that is handed in stands after the process, with its link."""
    more = Section("strength", "How <strong>?", html("95 & more ", tag("b", "%")))
    page = Page(document(covered, more=[more]))
    names = page.values("id")
    assert names.index("stages") < names.index("strength") < names.index("features")
    assert "How <strong>?" in page.said
    assert "95 & more " in page.said


def test_names_of_anchors_differ(covered: Coverage) -> None:
    """Two names of stages or guards never share an anchor, whatever they are."""
    names = ["a-b", "a.b", "a b", "ab", "a.2d.b", "已撤诉", "A-b", *PROCESS.matter.states]
    assert len({slug(one) for one in names}) == len(names)
    assert all(re.fullmatch(r"[\w.]+", slug(one), re.ASCII) for one in names)
