"""The living document as a browser shows it: quiet, alone, legible, on every screen and paper."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from tests.browser.looking import CONTRASTS, DRAWN, OPEN_ALL, OVERLAPS, WRITTEN, Show

PAGES: Final = ("ours.en", "ours.zh", "hostile.en", "hostile.zh")
WIDTHS: Final = (360, 1280)


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
