"""What lists show is made anew from the record at the command line, and a rehearsal says so."""

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

SAID = {
    "en": (
        "follows from the record",
        "To be made anew from the record; rows: 1,",
        "Made anew from the record; rows: 1,",
    ),
    "zh": ("均与记录相符", "可按记录重建；列表行：1行，", "已按记录重建；列表行：1行，"),
}


def changed(line: "Line", *statements: str) -> None:
    """Change the database behind the back of the desk."""
    with closing(sqlite3.connect(line.folder / "desk.db")) as raw, raw:
        for one in statements:
            raw.execute(one)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_row_that_was_changed_is_made_anew(practice: "Line", lang: str) -> None:
    """Told before and after, in the reader's language; `verify` holds again."""
    whole, rehearsed, done = SAID[lang]
    asked = ("--lang", lang)
    assert whole in practice("db", "rebuild", *asked, screen=True).out
    changed(practice, "UPDATE cases SET stage = 'closed', owner = NULL WHERE id = 'C-1001'")
    assert practice("verify").status == 8
    assert rehearsed in practice("db", "rebuild", "--dry-run", *asked, screen=True).out
    assert practice("verify").status == 8
    assert done in practice("db", "rebuild", *asked, screen=True).out
    assert practice("verify").status == 0


def test_a_program_gets_every_figure(practice: "Line") -> None:
    """How much was compared, how much stood otherwise, and in which columns."""
    changed(
        practice,
        "UPDATE cases SET channel = 'fax'",
        "DELETE FROM marks",
    )
    said = practice("db", "rebuild", "--json").json
    assert (said["cases"], said["rows"], said["marked"]) == (1, 1, 1)
    assert (said["names"], said["unreadable"], said["changed"]) == ({"channel": 1}, [], True)
    again = practice("db", "rebuild", "--json").json
    assert (again["rows"], again["marked"], again["changed"]) == (0, 0, False)


def test_a_history_that_cannot_be_read_is_named(practice: "Line") -> None:
    """With the status of a broken history; its case stays as it is."""
    changed(
        practice,
        "DROP TRIGGER events_stay",
        "UPDATE events SET body = '{' WHERE stream = 'C-1001'",
    )
    said = practice("db", "rebuild")
    assert said.status == 8
    assert "C-1001" in said.err
    assert "amends verify" in said.err


def test_an_auditor_makes_nothing_anew(practice: "Line") -> None:
    """Whoever only reads is refused with status 6."""
    for more in ((), ("--dry-run",)):
        assert practice("db", "rebuild", "--as", "ai.li", *more).status == 6
