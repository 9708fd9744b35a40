"""The living document as a browser shows it: quiet, alone, legible, on every screen and paper."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

PAGES: Final = ("ours.en", "ours.zh", "hostile.en", "hostile.zh")
WIDTHS: Final = (360, 1280)
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
OPEN_ALL: Final = "document.querySelectorAll('details').forEach(one => { one.open = true })"
OVERLAPS: Final = """
(boxes) => {
  const found = [];
  boxes.sort((a, b) => a.top - b.top);
  boxes.forEach((one, at) => {
    for (let next = at + 1; next < boxes.length && boxes[next].top < one.bottom; next++) {
      const other = boxes[next];
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      if (across > 1 && down > 1 && !(one.drawn && other.drawn)) found.push([one.of, other.of]);
    }
  });
  return found;
}
"""
DRAWN: Final = """
[...document.querySelectorAll('svg text, svg .line, svg .head, svg .dot')].flatMap(one => {
  const box = one.getBoundingClientRect(), drawn = one.tagName !== 'text';
  if (!box.width || !box.height && !drawn) return [];
  const {left, right, top, bottom} = box;
  return [{left, right, top, bottom, drawn, of: one.textContent || one.outerHTML}];
})
"""
WRITTEN: Final = """
(() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), boxes = [];
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (!node.data.trim() || node.parentElement.closest('svg, nav')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const slack = box.height / 4;
      const {left, right} = box, top = box.top + slack, bottom = box.bottom - slack;
      if (box.width > 1) boxes.push({left, right, top, bottom, of: node.data});
    }
  }
  return boxes;
})()
"""
CONTRASTS: Final = """
(() => {
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
    .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = one => {
    const [r, g, b, a = 1] = numbers(getComputedStyle(one).backgroundColor);
    return a ? [r, g, b] : one.parentElement ? ground(one.parentElement) : [255, 255, 255];
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (walk.nextNode()) {
    const one = walk.currentNode.parentElement, said = walk.currentNode.data.trim();
    if (!said || !one.checkVisibility()) continue;
    const style = getComputedStyle(one), svg = one.closest('svg');
    const both = [light(numbers(svg ? style.fill : style.color)), light(ground(one))];
    const ratio = (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    if (ratio < 4.5) found.push([said, ratio]);
  }
  return found;
})()
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Start Chromium once; where it or its driver is absent, say so loudly."""
    found = os.environ.get("AMENDS_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), "")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        pytest.skip("THE LIVING DOCUMENT WAS NOT LOOKED AT: playwright is not installed")
    if not found:
        pytest.skip("THE LIVING DOCUMENT WAS NOT LOOKED AT: there is no Chromium on this machine")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=[*ARGUMENTS])
        yield started
        started.close()


@pytest.fixture(scope="session")
def files(pages: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Put the documents into files."""
    folder = tmp_path_factory.mktemp("pages")
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in pages}


Show = Callable[..., Any]


@pytest.fixture(scope="session")
def show(browser: Any, files: Mapping[str, Path]) -> Iterator[Show]:
    """Hand out what opens a document, once as it was, and keeps all that a browser said of it."""
    opened: dict[Any, Any] = {}

    def shown(
        name: str, width: int = 1280, *, scheme: str = "light", media: str = "screen", use: str = ""
    ) -> Any:
        key = (name, width, scheme, media, use)
        if key not in opened:
            window = {"width": width, "height": 900}
            opened[key] = page = browser.new_page(
                viewport=window, color_scheme=scheme, reduced_motion="reduce"
            )
            page.said, page.asked = [], []
            page.on("console", lambda message: page.said.append(message.text))
            page.on("pageerror", lambda error: page.said.append(str(error)))
            page.on("dialog", lambda dialog: page.said.append(dialog.message))
            page.on("request", lambda request: page.asked.append(request.url))
            page.emulate_media(media=media)
            page.goto(files[name].as_uri())
        return opened[key]

    yield shown
    for page in opened.values():
        page.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_browser_has_nothing_to_say_and_nothing_to_fetch(
    name: str, show: Show, files: Mapping[str, Path]
) -> None:
    """No message, no error, no dialog, and no request but for the file itself."""
    page = show(name)
    page.evaluate(OPEN_ALL)
    page.wait_for_load_state("networkidle")
    assert page.said == []
    assert page.asked == [files[name].as_uri()]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_runs_over_the_side(name: str, width: int, show: Show) -> None:
    """With everything opened the page is no wider than its window."""
    page = show(name, width)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_no_text_lies_on_another(name: str, width: int, show: Show) -> None:
    """In the drawing no text meets a text, a dot or an arrow; in the page none meets another."""
    page = show(name, width)
    page.evaluate(OPEN_ALL)
    drawn = page.evaluate(DRAWN)
    assert len(drawn) > 100
    assert page.evaluate(OVERLAPS, drawn) == []
    written = page.evaluate(WRITTEN)
    assert len(written) > 300
    assert page.evaluate(OVERLAPS, written) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_one_drawing_is_shown_and_can_be_read(name: str, width: int, show: Show) -> None:
    """One of the two is seen, whole, its letters no smaller than ten pixels."""
    page = show(name, width)
    sizes = page.evaluate(
        "[...document.querySelectorAll('svg')].filter(one => one.checkVisibility()).map(one =>"
        " 12 * one.getBoundingClientRect().width / one.viewBox.baseVal.width)"
    )
    assert len(sizes) == 1
    assert sizes[0] >= 10


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["ours.en", "ours.zh"])
def test_every_text_stands_out_from_its_ground(name: str, scheme: str, show: Show) -> None:
    """By day and by night the contrast of every text is at least 4.5."""
    page = show(name, scheme=scheme)
    page.evaluate(OPEN_ALL)
    assert page.evaluate(CONTRASTS) == []
    ground = page.evaluate(
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
    )
    assert (sum(ground) > 600) is (scheme == "light")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_keyboard_reaches_the_drawing_and_follows_its_links(width: int, show: Show) -> None:
    """A dot takes the focus, shows it, and Enter leads to its move."""
    page = show("ours.en", width, use="keys")
    selector = f"svg.{'narrow' if width < 900 else 'wide'} a"
    dot = page.locator(selector).filter(has_text="withdraw: escalated").first
    dot.focus()
    assert page.evaluate("document.activeElement.closest('svg') !== null")
    page.keyboard.press("Enter")
    target = page.evaluate("location.hash.slice(1)")
    assert "withdraw" in page.locator(f"#{target} h4").inner_text()
    top = page.evaluate(f"document.getElementById('{target}').getBoundingClientRect().top")
    assert -5 < top < 900


def test_a_link_opens_the_scenario_it_leads_to(show: Show) -> None:
    """A closed scenario opens when somebody follows a link to it, without a script."""
    page = show("ours.zh", use="links")
    assert page.evaluate("document.querySelectorAll('.scenario[open]').length") == 0
    page.locator("#moves summary").first.click()
    page.locator("#moves .links a").first.click()
    page.locator(".scenario[open]").wait_for(state="visible")


@pytest.mark.parametrize("name", PAGES)
def test_paper_shows_every_sentence(name: str, show: Show) -> None:
    """Printed, scenarios are open, nothing overlaps, and the pages come as a PDF."""
    page = show(name, 690, media="print")
    hidden = page.evaluate(
        "[...document.querySelectorAll('.scenario .steps li')]"
        ".filter(one => !one.getBoundingClientRect().height).length"
    )
    assert hidden == 0
    assert page.evaluate("document.querySelectorAll('.scenario .steps li').length") > 5
    assert page.evaluate(OVERLAPS, page.evaluate(WRITTEN)) == []
    assert page.evaluate(OVERLAPS, page.evaluate(DRAWN)) == []
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    assert paper.count(b"/Type /Page\n") > 2
