"""Rows that say the same of the same moment share what is reckoned, and nobody can tell."""

import io
import itertools
import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final
from unittest.mock import patch

import pytest

from amends.workflow import Desk, MemoryStore
from amends.workflow.desk import receiving
from amends.workflow.desk.importing import alike, judging, pace
from amends.workflow.desk.importing.alike import Alike
from amends.workflow.intake.maps import read_map
from amends.workflow.store import NewCase
from amends.workflow.store.marks import marks_in

from .conftest import NOW

MAP: Final = """source = "bench"
number = "id"
[received]
column = "date"
[columns]
customer = "customer"
words = ["text"]
subject = "subject"
answered_at = "answered"
[values.channel]
column = "channel"
otherwise = "other"
words = { "email" = "email", "phone" = "phone" }
[values.severity]
column = "severity"
words = { "minor" = "general", "critical" = "major" }
"""
HEAD: Final = "id,date,answered,customer,channel,severity,feeling,subject,text\n"
WORDS: Final = (
    "They charged me twice.",
    "I will kill myself tomorrow.",
    "You will pay for this.",
    "多扣了我两次费。",
    "你们再不退钱我就去跳楼。",
    "",
)
PACKS: Final = ("service", "service uk-fca eu-payments", "service iso-10002 us-cfpb au-rg271")


@pytest.fixture(autouse=True)
def no_time_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have pieces be of the same size, however long they take."""
    monkeypatch.setattr(pace, "stopwatch", lambda: 0.0)
    monkeypatch.setattr(pace, "MOST_ROWS", 16)


def rows(count: int) -> bytes:
    """Write rows of both languages of which many say the same of the same moment."""
    pick = random.Random(44).choice  # noqa: S311 - the same rows every time
    dates = [
        *("2026-11-20", "2026-11-21T09:30:00Z", "2026-11-21T09:00:00Z", "2019-02-28"),
        *("2026-10-25T00:30:00Z", "2026-11-20T23:59:59Z"),
    ]
    made = (
        [
            *(
                f"T-{at}",
                pick(dates),
                pick(["", "", "2026-11-21T09:30:00Z"]),
                pick(["Li Na", "王芳", ""]),
            ),
            *(pick(["email", "phone", "fax"]), pick(["", "minor", "critical"])),
            *(pick(["", "", "3"]), pick(["", "Fees", "费用"]), pick(WORDS)),
        ]
        for at in range(count)
    )
    return (HEAD + "".join(",".join(one) + "\n" for one in made)).encode()


def ticking() -> Iterator[datetime]:
    """Let time go on between the pieces, past deadlines too."""
    for count in itertools.count():
        yield NOW + timedelta(minutes=90 * count, seconds=count)


def plainly(self: Alike, policy: Any, receipt: Any, *whose: Any) -> NewCase:
    """Open a case as if it were the first of its kind."""
    taken, made = receiving.opened(self._engine, policy, receipt, *whose)
    return NewCase(taken.row, made.stored, made.secrets)


def imported(packs: str, tmp_map: str) -> tuple[list[Any], ...]:
    """Import the rows, and return everything that stands in the store."""
    store, time, numbers = MemoryStore(practice=True), ticking(), itertools.count()
    desk = Desk(store, actor="li.na", clock=lambda: next(time))
    desk.set_policy("packs", packs)
    with (
        patch.object(judging, "new_person", lambda: f"P-{next(numbers):04}"),
        patch.object(judging, "new_reference", lambda: f"AM-{next(numbers):04}-000"),
        patch("amends.workflow.engine.pen.os.urandom", lambda length: b"s" * length),
    ):
        report = desk.import_file(io.BytesIO(rows(400)), layout=read_map(tmp_map))
    assert (report.landed, report.rejected) == (400, ())
    with store.reading() as view:
        cases = [view.case(row.id) for row in desk.list()]
        ids = [one.id for one in cases if one]
        stored = [one for case in ids for one in view.events(case)]
        marks = [mark for case in ids for mark in view.marks(case)]
        assert marks == [mark for one in stored for mark in marks_in(one)]
        said = [one for case in ids for one in view.secrets(case)]
    assert desk.verify().ok
    return cases, stored, marks, said


@pytest.mark.parametrize("packs", PACKS)
def test_alike_rows_leave_what_rows_leave_by_themselves(
    packs: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every row, event, mark and value is as if each complaint had been reckoned for itself."""
    path = tmp_path / "map.toml"
    path.write_text(MAP, encoding="utf-8")
    shared = imported(packs, str(path))
    monkeypatch.setattr(Alike, "opened", plainly)
    alone = imported(packs, str(path))
    for one, other in zip(shared, alone, strict=True):
        assert one == other
    assert len({row.next_change for row in shared[0]}) > 10
    assert any(event.event().changes for event in shared[1])


def test_what_is_alike_is_reckoned_once(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand complaints of one day and one channel have their deadlines reckoned once."""
    path, counted = tmp_path / "map.toml", list[object]()
    path.write_text(MAP, encoding="utf-8")

    def counting(*given: Any) -> Any:
        counted.append(given)
        return receiving.projected(*given)

    monkeypatch.setattr(alike, "projected", counting)
    each = "".join(f"T-{at},2026-11-20,,C,email,,,,Wrong {at}\n" for at in range(1_000))
    desk = Desk(MemoryStore(practice=True), actor="li.na", clock=lambda: NOW)
    report = desk.import_file(io.BytesIO((HEAD + each).encode()), layout=read_map(str(path)))
    assert (report.landed, len(counted)) == (1_000, 1)


def test_who_is_alike_under_another_policy_is_reckoned_anew(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is known of a case is forgotten when the desk works by other rules meanwhile."""
    path, found = tmp_path / "map.toml", list[list[Any]]()
    path.write_text(MAP, encoding="utf-8")
    for way in (Alike.opened, plainly):
        monkeypatch.setattr(Alike, "opened", way)
        desk = Desk(MemoryStore(practice=True), actor="li.na", clock=lambda: NOW)
        hours = itertools.cycle([10, 100, 24])
        desk.import_file(
            io.BytesIO(rows(200)),
            layout=read_map(str(path)),
            progress=lambda _, desk=desk, hours=hours: desk.set_policy(  # type: ignore[misc]
                "first_contact", next(hours)
            ),
        )
        found.append([(row.next_due, row.next_due_kind, row.next_change) for row in desk.list()])
    assert found[0] == found[1]
