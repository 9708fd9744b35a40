"""Does any door get past a guard? Each is tried on a desk with a case in every stage."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from amends.storage import open_store
from amends.workflow import Desk, StillOwed
from amends.workflow.complaint import PROCESS
from amends.workflow.practice import fill

if TYPE_CHECKING:
    from tests.cli.conftest import Line

NOW = datetime(2026, 11, 18, 6, 5, tzinfo=UTC)
REFUSED = 3


class Shut(NamedTuple):
    """One move that guards keep shut for one case."""

    case: str
    stage: str
    move: str
    owed: tuple[str, ...]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of the desk."""
    return tmp_path_factory.mktemp("doors") / "desk.db"


@pytest.fixture(scope="module")
def desk(place: Path) -> Desk:
    """Give a practice desk in a file, with cases in every stage."""
    store = open_store(f"sqlite:///{place}", create=True, practice=True)
    fill(store, now=NOW)
    return Desk(store, actor="li.na", clock=lambda: NOW)


@pytest.fixture(scope="module")
def shut(desk: Desk) -> list[Shut]:
    """Find, for each stage and move, a case in which that move waits for something."""
    found: dict[tuple[str, str], Shut] = {}
    for row in desk.list():
        for move in PROCESS.moves:
            if (row.stage, move.name) not in found and move.name in PROCESS.names():
                answer = desk.why(row.id, move.name)
                if answer.owed:
                    owed = tuple(one.code for one in answer.owed)
                    found[row.stage, move.name] = Shut(row.id, row.stage, move.name, owed)
    return [*found.values()]


def test_there_is_a_shut_door_for_every_guarded_move(shut: list[Shut]) -> None:
    """Every move that has guards is shut for one of the cases, so each of them is tried."""
    guarded = {row.move for row in PROCESS.rows if row.given and row.who != "forced"}
    assert {one.move for one in shut} >= guarded - {"resume"}


def test_the_python_api_is_shut(desk: Desk, shut: list[Shut]) -> None:
    """The desk refuses the move and its place in a list of steps, with all that is owed."""
    for one in shut:
        with pytest.raises(StillOwed) as alone:
            desk.move(one.case, one.move)
        with pytest.raises(StillOwed) as listed:
            desk.steps(one.case, [("note", {"text": "Trying."}), (one.move, {})])
        for refused in (alone, listed):
            assert tuple(owed.code for owed in refused.value.owed) == one.owed
        assert desk.show(one.case).stage == one.stage


def test_the_command_line_is_shut(
    desk: Desk, place: Path, shut: list[Shut], amends: "Line"
) -> None:
    """The generated command and `do` refuse it as well, and the case stays where it is."""
    amends.set("AMENDS_DESK", str(place))
    amends.set("AMENDS_NOW", NOW.isoformat())
    for one in shut:
        for argv in ([one.move, one.case], ["do", one.case, one.move]):
            said = amends(*argv, "--json", "--yes")
            assert said.status == REFUSED, (argv, said)
            assert tuple(owed["code"] for owed in said.json["error"]["owed"]) == one.owed
        assert desk.show(one.case).stage == one.stage


def test_an_import_claims_nothing(desk: Desk, amends: "Line") -> None:
    """A row that says it was closed with relief arrives as received, and nothing counts as done."""
    file = amends.folder / "told.csv"
    file.write_text(
        "Date received,Product,Issue,Company response to consumer,Consumer disputed?,Complaint ID\n"
        "11/2/2026,Loan,Fees,Closed with monetary relief,No,77001\n",
        encoding="utf-8",
    )
    before = {row.id for row in desk.list()}
    report = desk.import_file(file)
    assert report.landed == 1
    (case,) = {row.id for row in desk.list()} - before
    assert desk.show(case).stage == "received"
    assert [owed.code for owed in desk.why(case, "inquire").owed][-1] == "feelings_acknowledged"
    for name in ("clarify", "propose", "accept", "close"):
        assert desk.why(case, name).standing == "not_from_here"
