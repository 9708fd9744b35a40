"""The benchmark of lifecycles measures moves that were made, and refusals that were refusals."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from amends.storage.sql_store.sqlite.journal import resets_safely

Script = Callable[[str], Any]


def test_ours_and_the_floor_are_measured_and_absent_peers_are_named(
    script: Script,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Without a single peer there is a table: two figures, and the names of the others."""
    options = ["--peers", str(tmp_path), "--cases", "1", "--rounds", "1"]
    monkeypatch.setattr(sys, "argv", ["lifecycles.py", *options])
    lifecycles = script("lifecycles")
    lifecycles.main()
    said = capsys.readouterr().out
    rows = [one.split(" | ") for one in said.splitlines() if one.startswith("| ")][1:]
    assert [row[0] for row in rows if "absent" not in row] == [
        f"| {row.name}" for row in lifecycles.ROWS if not row.needs
    ]
    assert [row[0] for row in rows if "absent" in row] == [
        f"| {row.name}" for row in lifecycles.ROWS if row.needs
    ]
    assert "Before its moves, a case at amends has 1" in said


@pytest.mark.parametrize(
    ("module", "journal", "says"),
    [
        ("bare", "wal", "WAL, FULL"),
        ("bare", "delete", "DELETE, EXTRA"),
        ("amends_desk", "wal", "WAL, FULL"),
    ],
)
def test_every_move_is_measured_under_the_journal_that_was_asked_for(
    script: Script, monkeypatch: pytest.MonkeyPatch, module: str, journal: str, says: str
) -> None:
    """Two cases are eight moves, written as durably as the connection itself says."""
    trusted = resets_safely.__defaults__  # which a process of its own may change for good
    monkeypatch.setattr(resets_safely, "__defaults__", trusted)
    found = script("lifecycle_peers.driving").drive(module, journal, 2)
    assert len(found.wall) == 8
    assert found.cpu > 0
    assert found.journal == says
    assert (found.acts > 0) is (module == "amends_desk")


class _Careless:
    """A peer that asks for no fact, and forgets every move that it should."""

    def __init__(self, forgets: str = "") -> None:
        """Begin nowhere."""
        self.forgets, self.stages = forgets, {"case": "received"}

    def receive(self, facts: dict[str, bool]) -> str:
        """Begin again."""
        self.stages["case"] = "received"
        return "case"

    def prepare(self, case: str, move: str) -> int:
        """Do nothing."""
        return 0

    def move(self, case: str, move: str) -> None:
        """Move, whatever lacks."""
        ends = {"inquire": "inquired", "clarify": "clarified", "propose": "proposed"}
        if move != self.forgets:
            self.stages[case] = ends.get(move, "accepted")

    def stage(self, case: str) -> str:
        """Say where it is."""
        return self.stages[case]

    def journal(self) -> tuple[str, int]:
        """Keep nothing."""
        return "memory", 0


@pytest.mark.parametrize("forgets", ["", "accept"])
def test_a_peer_that_refuses_nothing_is_not_measured(script: Script, forgets: str) -> None:
    """A move without consent has to be refused aloud, else the figure stands for less work."""
    driving = script("lifecycle_peers.driving")
    with pytest.raises(SystemExit, match="accept was not refused"):
        driving.refuses(_Careless(forgets))


def test_a_case_that_does_not_arrive_is_no_figure(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A peer that swallows a move stops the benchmark."""
    driving = script("lifecycle_peers.driving")
    swallows = SimpleNamespace(opened=lambda *_: _Careless("accept"))
    monkeypatch.setattr(driving, "import_module", lambda _: swallows)
    monkeypatch.setattr(driving, "refuses", lambda _: None)
    with pytest.raises(SystemExit, match="did not arrive, it is proposed"):
        driving.drive("careless", "wal", 1)
