"""Do the stories of whole complaints run as they are printed, each on a new desk?"""

from pathlib import Path

import pytest

from ..cli.conftest import Line
from .console import session
from .test_tour import run

ROOT = Path(__file__).parents[2]
STORIES = sorted((ROOT / "docs" / "tours").glob("*.md"))
REFUSED = 3


@pytest.mark.parametrize("page", STORIES, ids=lambda page: page.stem)
def test_a_story_runs_as_it_is_printed(line: Line, page: Path) -> None:
    """Every line does and prints what the page says; the case ends and its history holds."""
    steps = session(page)
    for typed in steps:
        run(line, typed)
    assert line("show", "C-1001", "--json").json["stage"] == "closed"
    assert line("verify").status == 0
    assert any(typed.status == REFUSED for typed in steps)  # something was not let through


def test_there_are_stories_in_both_languages() -> None:
    """Quality, a tariff and an outage are told in English, attitude and modesty in Chinese."""
    chinese = [page.stem for page in STORIES if not page.stem.isascii()]
    assert min(len(chinese), len(STORIES) - len(chinese)) > 1


def test_the_readme_leads_to_every_story() -> None:
    """Each is linked from the README."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in STORIES if f"docs/tours/{page.name}" not in readme] == []
