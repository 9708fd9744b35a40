"""A desk left alone for thirty days and ticked by two processes at once: each effect, once."""

import subprocess
import sys
from collections import Counter
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from amends.storage import open_store
from amends.workflow import Desk, Store
from amends.workflow.clocks import EFFECTS

TICKER = Path(__file__).with_name("ticker.py")
START = datetime(2026, 9, 28, 1, tzinfo=UTC)
CASES = 60


def filled(store: Store) -> None:
    """Receive complaints under three packs: some were heard, some promised something, some wait."""
    now = [START]
    desk = Desk(store, actor="li.na", clock=lambda: now[0])
    desk.set_policy("packs", "service cn-telecom uk-fca")
    for number in range(CASES):
        now[0] += timedelta(minutes=7)
        case = desk.receive(customer=f"C {number}", channel="phone", words="Charged twice.").id
        if number % 3:
            desk.act(case, "empathise", heard="the bill", named="angry", regret="I am sorry")
        if number % 3 == 1:
            desk.act(case, "promise", text="a call", due=(now[0] + timedelta(days=2)).isoformat())
        if number % 5 == 0:
            desk.act(case, "request-withdrawal", words="I take it back, it is settled.")


def ticked(address: str, moment: datetime, processes: int = 2) -> list[str]:
    """Let processes tick the desk at once; return what each of them says it recorded."""
    with ExitStack() as stack:
        runs = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, str(TICKER), address, "li.na", moment.isoformat()],
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            for _ in range(processes)
        ]
        said = [run.communicate(timeout=300)[0] for run in runs]
        assert [run.returncode for run in runs] == [0] * len(runs)
    return [line for one in said for line in one.splitlines()]


def each_once(store: Store, address: str) -> None:
    """See that thirty days are told in order, each thing once, and nothing a second time."""
    filled(store)
    later = START + timedelta(days=30)
    said = ticked(address, later)
    desk = Desk(store, actor="li.na", clock=lambda: later)
    told = Counter[str]()
    for row in desk.list():
        events = [one for one in desk.log(row.id) if one.kind == "clock"]
        facts = [(one.what, str(sorted(one.data.items()))) for one in events]
        assert len(set(facts)) == len(facts)
        moments = [one.happened for one in events if one.what in EFFECTS]
        assert moments == sorted(moments)
        told.update(f"{row.id} {one.what} {one.data.get('clock', '')}" for one in events)
    assert told == Counter(said)
    assert {line.split()[1] for line in said} >= {"due_soon", "missed", "overdue", "time"}
    assert ticked(address, later) == []
    assert desk.verify().ok


def test_two_processes_tick_a_file_once(tmp_path: Path) -> None:
    """Sixty complaints in SQLite, nobody there for thirty days, two processes at once."""
    path = tmp_path / "desk.db"
    store = open_store(path, create=True, practice=True)
    each_once(store, str(path))
    store.close()


def test_two_processes_tick_a_database_once(database: str) -> None:
    """The same in PostgreSQL, where both write at the same time."""
    store = open_store(database, create=True, practice=True)
    each_once(store, database)
    store.close()
