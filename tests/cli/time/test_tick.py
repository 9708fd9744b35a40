"""What time did is recorded once, by whoever asks, and a worker ends when it is told to."""

import json
import signal
import time
from typing import TYPE_CHECKING

import pytest

from amends.storage import open_store
from amends.workflow import Desk

if TYPE_CHECKING:
    from tests.cli.conftest import Line, Start


def told(line: "Line") -> list[str]:
    """List what the log says that time did."""
    events = line("log", "C-1001", "--json").json["events"]
    return [
        f"{one['data']['clock']} {one['what']} {one['data'].get('step', '')}"
        for one in events
        if one["kind"] == "clock"
    ]


def test_a_tick_tells_in_figures_what_it_recorded(later: "Line") -> None:
    """Programs get what was looked at, the cases, and the counts by kind."""
    tried = later("tick", "--dry-run", "--json").json
    assert (tried["changed"], tried["told"]) == (False, {"due_soon": 12, "missed": 4})
    assert told(later) == []
    done = later("tick", "--json").json
    assert done["told"] == tried["told"]
    assert (done["looked_at"], done["cases"], done["changed"]) == (1, ["C-1001"], True)
    assert len(told(later)) == 16
    again = later("tick", "--json").json
    assert (again["told"], again["changed"]) == ({}, False)


@pytest.mark.parametrize(("lang", "says"), [("en", "4 missed"), ("zh", "逾期4次")])
def test_a_tick_is_told_to_people(later: "Line", lang: str, says: str) -> None:
    """On a screen the kinds and the cases are named; then there is nothing more."""
    assert says in later("tick", "--dry-run", "--lang", lang, screen=True).out
    said = later("tick", "--lang", lang, screen=True)
    assert says in said.out
    assert "C-1001" in said.out
    assert "C-1001" not in later("tick", "--lang", lang, screen=True).out
    assert ["looked_at", "0"] in later("tick").rows


def test_only_a_practice_desk_is_told_the_time(ruled: "Line") -> None:
    """A moment from outside moves a practice desk, and no other."""
    said = ruled("tick", "--at", "2026-10-01T00:00:00+08:00", "--json")
    assert said.json["told"] == {"due_soon": 1}
    ruled.set("AMENDS_DESK", str(ruled.folder / "real.db"))
    ruled.set("AMENDS_NOW", "")
    assert ruled("init").status == 0
    said = ruled("tick", "--at", "2026-10-01", "--json")
    assert (said.status, said.json["error"]["code"]) == (2, "not_a_practice_desk")


def test_an_auditor_ticks_nothing(later: "Line") -> None:
    """Who may not write does not write by waiting either."""
    assert later("user", "add", "ai.li", "--role", "auditor").status == 0
    assert later("tick", "--as", "ai.li").status == 6


def test_two_processes_tell_each_thing_once(later: "Line", start: "Start") -> None:
    """Whoever comes second finds nothing left, however they overlap."""
    for _ in range(5):
        later("receive", "--customer", "B", "--channel", "web", "--words", "Late.")
    later.set("AMENDS_NOW", "2026-11-20T09:00:00+08:00")
    both = [start("tick", "--json") for _ in range(2)]
    answers = [json.loads(process.communicate()[0]) for process in both]
    assert [process.returncode for process in both] == [0, 0]
    desk = Desk(open_store(later.folder / "ruled.db"), actor="li.na")
    counts = sum(sum(answer["told"].values()) for answer in answers)
    events = [one for case in desk.list() for one in desk.log(case.id) if one.kind == "clock"]
    desk.store.close()
    assert counts == len(events)
    keys = [json.dumps([one.what, one.data], default=str, sort_keys=True) for one in events]
    cases = 6
    assert max(keys.count(key) for key in keys) <= cases


def test_a_worker_tells_each_thing_and_ends_with_its_time(later: "Line") -> None:
    """A pipe gets a line for each thing; the only sentence says that it began."""
    said = later("worker", "--for", "0")
    assert said.status == 0
    assert len(said.rows) == 16
    assert said.rows[0][1:] == ["C-1001", "due_soon", "first_contact"]
    assert said.err.count("\n") == 1
    later.set("AMENDS_NOW", "2026-11-20T09:00:00+08:00")
    shown = later("worker", "--for", "0", "--lang", "zh", screen=True)
    assert shown.status == 0
    assert shown.err.count("\n") == 1


def test_a_worker_for_programs_answers_line_by_line(later: "Line") -> None:
    """Each thing is an object of its own."""
    said = later("worker", "--for", "0", "--json")
    found = [json.loads(line) for line in said.out.splitlines()]
    assert {one["case"] for one in found} == {"C-1001"}
    assert {"case", "what", "clock", "at"} <= found[0].keys()


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_a_worker_ends_cleanly(later: "Line", start: "Start", number: int, status: int) -> None:
    """Whoever ends it is heard at once, after what had begun is done; it was not busy waiting."""
    worker = start("worker", "--every", "3600")
    assert worker.stderr is not None
    assert worker.stderr.readline()
    assert worker.stdout is not None
    assert worker.stdout.readline()
    time.sleep(0.2)
    before = time.monotonic()
    worker.send_signal(number)
    assert worker.wait(timeout=20) == status
    assert time.monotonic() - before < 10
    assert b"Traceback" not in worker.stderr.read()
    assert len(told(later)) == 16


def test_a_worker_waits_for_who_writes(later: "Line", monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk that is busy is looked at again, and that is said."""
    from amends.workflow import Busy

    def busy(self: Desk, **_given: object) -> None:
        raise Busy("busy", path="ruled.db")

    monkeypatch.setattr(Desk, "tick", busy)
    said = later("worker", "--for", "0", "--every", "7")
    assert (said.status, said.out) == (0, "")
    assert "7 s" in said.err


@pytest.mark.parametrize(
    ("argv", "status"),
    [(["--every", "0"], 2), (["--for", "-1"], 2), (["--desk", "none.db", "--for", "0"], 9)],
)
def test_what_is_wrong_is_said(later: "Line", argv: list[str], status: int) -> None:
    """A worker without a desk, or without a pace, does not begin."""
    said = later("worker", *argv)
    assert (said.status, said.out) == (status, "")
    assert said.err
