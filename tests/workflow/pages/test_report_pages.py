"""Pages of reports: every figure that they show is that of the object, and none stands outside."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

import pytest

from amends.workflow.pages.figures import plain
from amends.workflow.pages.report import period_page, report_page
from tests.workflow.pages.conftest import Filled
from tests.workflow.pages.reading import Page, at

LANGUAGES: Final = ("en", "zh")
PERIODS: Final = ("day", "week", "month", "quarter")
DRAWN: Final = ("outcomes", "causes", "channels", "stages", "feelings")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("period", PERIODS)
def test_every_figure_is_that_of_the_object(period: Any, lang: str, filled: Filled) -> None:
    """Parsed back, each number on the page is the number at its place in the object."""
    found = json.loads(json.dumps(plain(filled.desk.report(period))))
    page = Page(period_page(filled.desk, period, lang))
    assert len(page.figures) > 10
    for one in page.figures:
        there = at(found, one.of)
        assert one.is_ == ("" if there is None else str(there)), one
        if isinstance(there, int | float):
            assert [float(part) for part in re.findall(r"-?[\d.]+", one.text)] == [there], one
        else:
            assert one.text == (there or "-"), one


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_number_stands_outside(lang: str, filled: Filled) -> None:
    """What is no figure of the object is a bound of the policy, or the ends of the scale."""
    page = Page(period_page(filled.desk, "quarter", lang))
    policy = filled.desk.policy
    bounds = {policy.report_near, policy.report_after, policy.report_late, 0, 4}
    loose = [one for one in page.loose if not re.search(r"C-\d", one)]
    numbers = {int(one) for text in loose[1:] for one in re.findall(r"\d+", text)}
    assert numbers <= bounds, loose


def test_the_figures_of_a_report_are_drawn(filled: Filled) -> None:
    """Causes, outcomes, channels, stages and feelings stand in drawings, twice: wide and narrow."""
    text = period_page(filled.desk, "quarter")
    drawn = "".join(re.findall("<svg.*?</svg>", text))
    for name in DRAWN:
        assert drawn.count(f'data-of="{name}.0.') >= 2, name
    assert text.count("plot wide") == text.count("plot narrow") > 4


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_vital_few_stand_out_until_they_make_up_four_fifths(lang: str, filled: Filled) -> None:
    """The causes before the share of 80 percent is reached are drawn in another colour."""
    report = filled.desk.report("quarter")
    page = period_page(filled.desk, "quarter", lang)
    causes = page[page.index('id="causes"') : page.index('id="topics"')]
    vital = sum(one.adds_up_to - one.share < 80 for one in report.causes)
    assert 0 < vital < len(report.causes)
    assert causes.count("drawn hot") == 2 * vital


def test_the_funnel_has_the_stages_that_follow_one_another(filled: Filled) -> None:
    """Stages beside the usual way are in the table, not in the funnel."""
    text = period_page(filled.desk, "quarter")
    stages = text[text.index('id="stages"') : text.index('id="first-contact"')]
    drawing = stages[stages.index("plot wide") : stages.index("plot narrow")]
    assert "escalated" not in drawing
    assert "proposed" in drawing
    assert "escalated" in stages


def test_a_report_planted_with_a_pressed_yes_says_so_on_its_page(filled: Filled) -> None:
    """The page names what taints, and the cases that somebody has to look at."""
    report = filled.desk.report("quarter")
    assert report.tainted.times
    said = Page(period_page(filled.desk, "quarter")).text
    shown = [case for one in report.watched for case in one.shown]
    assert shown
    assert all(case in said for case in shown)


def test_an_empty_period_has_a_page(pages: Mapping[str, str], filled: Filled) -> None:
    """Where nothing happened blocks are left out, and the page still stands."""
    empty = filled.desk.report("day", at="2026-01-05")
    page = report_page(empty, filled.desk.policy)
    assert "<h1>" in page
    assert len(page) < len(pages["week.en"])
