"""Four processes advance three hundred imported cases at once: none twice, none forgotten."""

import io
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from amends.workflow import Desk
from amends.workflow.store import Store

RACER = Path(__file__).with_name("racer.py")
HEAD = "Date received,Product,Issue,Consumer complaint narrative,Submitted via,Complaint ID\n"
CASES = 300
ACTORS = ("wang", "zhao", "sun", "qian")


def imported(store: Store, cases: int) -> Desk:
    """Bring in a file of so many complaints, and the people who will handle them."""
    desk = Desk(store, actor="li.na")
    for name in ACTORS:
        desk.add_user(name, "handler")
    rows = (f"9/24/19,Mortgage,Fees,漫游 charged {n} times.,Web,{n}\n" for n in range(cases))
    report = desk.import_file(io.BytesIO((HEAD + "".join(rows)).encode()))
    assert (report.read, report.landed) == (cases, cases)
    return desk


def raced(address: str, cases: int) -> list[str]:
    """Let four processes advance every case, and list what they say they advanced."""
    with ExitStack() as stack:
        runs = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, str(RACER), address, name, str(cases)],
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            for name in ACTORS
        ]
        said = [run.communicate(timeout=300)[0] for run in runs]
        assert [run.returncode for run in runs] == [0] * len(runs)
    return [case for one in said for case in one.split()]


def none_twice(desk: Desk, address: str, cases: int) -> None:
    """See that each case was advanced by exactly one process, and that the history says so."""
    done = raced(address, cases)
    assert sorted(done) == sorted(f"C-{1001 + n}" for n in range(cases))
    rows = desk.list()
    assert {(row.stage, row.version) for row in rows} == {("inquired", 4)}
    found = desk.verify()
    assert (found.ok, found.cases) == (True, cases)
    for row in rows[:: cases // 50]:
        moves = [entry.what for entry in desk.log(row.id) if entry.kind == "move"]
        assert moves == ["inquire"]


def test_no_case_is_advanced_twice_in_sqlite(desk: Store, path: Path) -> None:
    """Three hundred cases, four processes, each in an order of its own.

    They meet at every case, so that more cases would only be more of the same.
    """
    none_twice(imported(desk, CASES), str(path), CASES)


def test_no_case_is_advanced_twice_in_postgresql(pg_desk: Store, pg_address: str) -> None:
    """The same on a server."""
    none_twice(imported(pg_desk, CASES), pg_address, CASES)
