"""What does a step cost a database? So many statements, one transaction, and one commit."""

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from amends.storage.sql_store.postgresql.link import PostgresqlLink
from amends.storage.sql_store.sqlite.link import SqliteLink
from amends.workflow import Desk, GroupCommit
from amends.workflow.record.event import Event
from amends.workflow.store import Store

STEPS: Sequence[tuple[str, Mapping[str, object], int]] = (  # and how many statements each takes
    ("acknowledge", {"channel": "sms", "text": "We will call you today."}, 10),
    ("empathise", {"heard": "Two charges.", "named": "angry", "regret": "We are sorry."}, 10),
    ("contact", {"channel": "phone", "feeling": 1}, 9),
    ("raise", {"text": "Charged twice."}, 10),
    ("inquire", {}, 9),
    ("assign", {"to": "wang"}, 8),
)
ENDS = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what is sent to the database: a statement for many rows is one."""
    found: list[str] = []
    for kind in (SqliteLink, PostgresqlLink):
        for name in ("_run", "change_each", "insert_each"):
            monkeypatch.setattr(kind, name, _collecting(getattr(kind, name), found))
        for name in ("commit", "rollback"):
            monkeypatch.setattr(kind, name, _ending(getattr(kind, name), name.upper(), found))
    return found


def _collecting(run: Callable[..., object], found: list[str]) -> Callable[..., object]:
    def collecting(self: object, statement: str, values: object) -> object:
        found.append(" ".join(statement.split()))
        return run(self, statement, values)

    return collecting


def _ending(end: Callable[..., object], name: str, found: list[str]) -> Callable[..., object]:
    def ending(self: object) -> object:
        found.append(name)
        return end(self)

    return ending


def begun(store: Store) -> tuple[Desk, str]:
    """Open a desk and receive a complaint."""
    desk = Desk(store, actor="li.na")
    desk.add_user("wang", "handler")
    words = "I was charged twice."
    return desk, desk.receive(customer="Chen Li", channel="hotline", words=words).id


@pytest.mark.parametrize("kind", ["desk", "pg_desk"])
def test_a_step_is_one_transaction_of_few_statements(
    request: pytest.FixtureRequest, kind: str, sent: list[str]
) -> None:
    """However long the record is, a step reads its end, and commits once."""
    desk, case = begun(request.getfixturevalue(kind))
    for _ in range(20):
        desk.do(case, "note", text="One of many.")
    for name, given, most in STEPS:
        sent.clear()
        desk.do(case, name, **given)
        writes = [one for one in sent if one.startswith(("INSERT", "UPDATE", "DELETE"))]
        assert sent.count("COMMIT") == 1
        assert sent[-1] == "COMMIT"
        assert [at for at, one in enumerate(sent) if one.startswith("BEGIN")] == [0]
        assert len({one.split(" (")[0] for one in writes}) == len(writes)
        assert len([one for one in sent if "body FROM events" in one]) == 1
        assert all("LIMIT 1" in one for one in sent if "body FROM events" in one)
        assert len(sent) == most, (name, sent)


def test_a_step_reads_no_event_twice(desk: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A step of a case that is known makes its marks of the event at hand: no bytes are read."""
    made, case = begun(desk)
    made.do(case, "contact", channel="phone", feeling=4)

    def reading(_body: bytes) -> Event:
        raise AssertionError("an event was read")

    monkeypatch.setattr(Event, "read", reading)
    made.do(case, "contact", channel="phone", feeling=1)
    monkeypatch.undo()
    with desk.reading() as view:
        assert [one.name for one in view.marks(case)].count("talk") == 2


def test_a_refused_step_is_one_commit(desk: Store, sent: list[str]) -> None:
    """A refusal is one event, and its marks."""
    from amends.workflow import Refused

    made, case = begun(desk)
    sent.clear()
    with pytest.raises(Refused):
        made.do(case, "propose")
    assert sent.count("COMMIT") == 1
    assert [one.split()[2] for one in sent if one.startswith("INSERT")] == ["events", "marks"]


@pytest.mark.parametrize("kind", ["desk", "pg_desk"])
def test_who_waits_shares_a_commit(
    request: pytest.FixtureRequest, kind: str, sent: list[str]
) -> None:
    """Eight callers who wait for a ninth make nine steps of one commit."""
    shared = GroupCommit(request.getfixturevalue(kind))
    made, case = begun(shared)
    told: list[int] = []

    def work(at: int) -> None:
        told.append(made.do(case, "note", text=f"note {at}").version)

    with ThreadPoolExecutor(8) as pool, shared.writing():
        sent.clear()
        for at in range(8):
            pool.submit(work, at)
        arrived = threading.Event()
        while len(shared._line) < 8:
            arrived.wait(0.001)
    assert sorted(told) == list(range(2, 10))
    assert sent.count("COMMIT") == 1
    assert len([one for one in sent if one.startswith("INSERT INTO events")]) == 8
    assert len([one for one in sent if one == "SAVEPOINT part"]) == 8
    assert made.verify().ok
