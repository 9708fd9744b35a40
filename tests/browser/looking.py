"""What is looked for in a page that a browser shows? Shared by all tests that look at pages."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

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

Show = Callable[..., Any]


@pytest.fixture(scope="session")
def files(pages: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Put the pages into files."""
    folder = tmp_path_factory.mktemp("pages")
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in pages}


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
