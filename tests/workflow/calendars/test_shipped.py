"""The calendars that come along: up to date, sound, and as their sources say."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from amends.workflow.calendars import (
    SHIPPED,
    Calendar,
    calendar_of,
    problems,
    read_calendar,
    shipped,
    written,
)
from amends.workflow.errors import BadInput

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "workflow" / "calendars" / "shipped"
YEARS = range(2019, 2029)


def compile_calendars(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the compiler on a tree."""
    command = [sys.executable, f"{ROOT}/tools/calendars.py", f"--root={root}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_modules_are_what_their_toml_says() -> None:
    """No shipped calendar was edited without compiling it."""
    outcome = compile_calendars(ROOT, "--check")
    assert outcome.returncode == 0, outcome.stderr


def test_a_toml_that_was_edited_is_noticed(tmp_path: Path) -> None:
    """A module that is out of date, or has lost its TOML, is named; writing mends the first."""
    folder = tmp_path / "workflow" / "calendars" / "shipped"
    folder.mkdir(parents=True)
    text = (FOLDER / "target.toml").read_text(encoding="utf-8")
    (folder / "target.toml").write_text(text.replace("09:00", "08:00"), encoding="utf-8")
    (folder / "target.py").write_bytes((FOLDER / "target.py").read_bytes())
    (folder / "uk.py").write_bytes((FOLDER / "uk.py").read_bytes())
    outcome = compile_calendars(tmp_path, "--check")
    assert outcome.returncode == 1
    assert "target.py is out of date" in outcome.stderr
    assert "uk.py has lost its TOML" in outcome.stderr
    assert "out of date" not in compile_calendars(tmp_path).stderr
    assert "((480, 1020),)" in (folder / "target.py").read_text(encoding="utf-8")


def test_the_names_are_those_of_the_files() -> None:
    """Every TOML is shipped under its name."""
    assert sorted(path.stem for path in FOLDER.glob("*.toml")) == list(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_calendar_is_sound(name: str) -> None:
    """It has no problem, a source, and comes back from the record and from its TOML."""
    calendar = shipped(name)
    assert problems(calendar) == ()
    assert calendar.source
    assert calendar.mark
    assert calendar_of(written(calendar)) == calendar
    assert read_calendar((FOLDER / f"{name}.toml").read_bytes(), name) == calendar


@pytest.mark.parametrize(
    ("name", "country", "subdivision"),
    [("uk", "GB", "ENG"), ("us", "US", None), ("au", "AU", None)],
)
def test_days_off_are_those_of_the_package(
    name: str, country: str, subdivision: str | None
) -> None:
    """The days off of ten years are those that `holidays` knows, expected ones included."""
    holidays = pytest.importorskip("holidays")
    listed = holidays.country_holidays(country, subdiv=subdivision, years=range(2018, 2031))
    assert off(shipped(name)) == {one for one in listed if one.year in YEARS}


def test_target_closes_on_its_six_days() -> None:
    """TARGET's days are those of the decision: six a year."""
    holidays = pytest.importorskip("holidays")
    assert off(shipped("target")) == set(holidays.financial_holidays("ECB", years=YEARS))


def off(calendar: Calendar) -> set[date]:
    """Give every day off of a calendar, expected ones included."""
    return {date.fromordinal(one.day) for one in (*calendar.off, *calendar.expected)}


def test_an_unknown_name_is_refused() -> None:
    """A name that no calendar has is answered with those that there are."""
    with pytest.raises(BadInput) as refused:
        shipped("mars")
    assert (refused.value.code, refused.value.values["known"]) == ("no_such_calendar", SHIPPED)
