"""Pages of cases as a browser shows them: quiet, alone, legible, on every screen and on paper."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from tests.browser.looking import CONTRASTS, DRAWN, OPEN_ALL, OVERLAPS, WRITTEN, Show

WIDTHS: Final = (360, 1280)
NAMES: Final = ("late", "customer", "pack", "quarter", "hostile", "hostile-pack")
PAGES: Final = [f"{name}.{lang}" for name in NAMES for lang in ("en", "zh")]


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
    assert page.evaluate("document.querySelectorAll('h1').length") == 1


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_runs_over_the_side_and_no_text_lies_on_another(
    name: str, width: int, show: Show
) -> None:
    """With everything opened the page is no wider than its window, and all can be read."""
    page = show(name, width)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate(OVERLAPS, page.evaluate(DRAWN)) == []
    written = page.evaluate(WRITTEN)
    assert len(written) > 20
    assert page.evaluate(OVERLAPS, written) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_drawings_are_shown_once_with_letters_that_can_be_read(width: int, show: Show) -> None:
    """Of each drawing one of two is seen, its letters no smaller than ten pixels, with a name."""
    page = show("late.zh", width)
    sizes = page.evaluate(
        "[...document.querySelectorAll('svg')].filter(one => one.checkVisibility()).map(one =>"
        " 12 * one.getBoundingClientRect().width / one.viewBox.baseVal.width)"
    )
    assert len(sizes) == 2
    assert min(sizes) >= 10
    assert page.evaluate("[...document.querySelectorAll('svg')].every(one => one.ariaLabel)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["late.en", "pack.zh", "quarter.zh"])
def test_every_text_stands_out_from_its_ground(name: str, scheme: str, show: Show) -> None:
    """By day and by night the contrast of every text is at least 4.5."""
    page = show(name, scheme=scheme)
    page.evaluate(OPEN_ALL)
    assert page.evaluate(CONTRASTS) == []


@pytest.mark.parametrize("name", ["late.en", "pack.zh", "quarter.en"])
def test_paper_shows_all_of_it(name: str, show: Show) -> None:
    """Printed, nothing is folded away or overlaps, and the page comes as a PDF."""
    page = show(name, 690, media="print")
    hidden = "[...document.querySelectorAll('tr, dd')].filter(one => !one.offsetHeight).length"
    assert page.evaluate(hidden) == 0
    assert page.evaluate(OVERLAPS, page.evaluate(WRITTEN)) == []
    assert page.evaluate(OVERLAPS, page.evaluate(DRAWN)) == []
    assert page.pdf(format="A4").startswith(b"%PDF")
