"""Commits in groups: one transaction for all who wait, an answer of their own for each."""

import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow import (
    AmendsError,
    CaseView,
    ChangedMeanwhile,
    Desk,
    GroupCommit,
    MemoryStore,
    NoSuchCase,
    NotFromHere,
    OutcomeUnknown,
    Store,
)
from amends.workflow.store import Reader, Writer

from ..build import START


class Counting(MemoryStore):
    """A store that counts its transactions, and fails to commit when it is told to.

    Whoever reads waits for no writer, as in a database.
    """

    def __init__(self, begins: MemoryStore | None = None) -> None:
        """Begin with none, as another store stands."""
        super().__init__(practice=True)
        if begins:
            self._shelf = begins._shelf.fork()
        self.begun = 0
        self.fails: Exception | None = None

    @contextmanager
    def reading(self) -> Generator[Reader]:  # type: ignore[override]  # the shelf, as the port has it
        """Open a view."""
        yield self._shelf

    @contextmanager
    def writing(self) -> Generator[Writer]:  # type: ignore[override]  # the shelf, as the port has it
        """Open a transaction, which may fail at its end."""
        with super().writing() as tx:
            self.begun += 1
            yield tx
            if self.fails:
                raise self.fails


class Line:
    """A desk of several people, and callers who wait until the line is as long as it should be."""

    def __init__(self, *, most: int = 64) -> None:
        """Open the desk and receive three complaints."""
        self.store = Counting()
        self.shared = GroupCommit(self.store, most=most)
        self.desk = desk_at(self.shared)
        self.cases = received(self.desk)
        self.told: list[Future[CaseView]] = []

    def together(self, *calls: Callable[[], CaseView]) -> list[Future[CaseView]]:
        """Have calls stand in line in this order while another writes, and let them come."""
        with ThreadPoolExecutor(len(calls)) as pool, self.shared.writing():
            self.store.begun = 0
            return [self.stand(pool, call, at) for at, call in enumerate(calls, 1)]

    def behind(self, pool: ThreadPoolExecutor, then: Callable[[Writer], object]) -> None:
        """Have two notes stand in line behind a writer, who then does something."""
        with self.shared.writing() as tx:
            tx.put_meta("desk", "changed")
            self.told = [self.stand(pool, self.note(f"note {at}"), at) for at in (1, 2)]
            then(tx)

    def stand(
        self, pool: ThreadPoolExecutor, call: Callable[[], CaseView], length: int
    ) -> Future[CaseView]:
        """Have a call stand in line as the one of that place."""
        told = pool.submit(call)
        wait_for(lambda: len(self.shared._line) == length)
        return told

    def note(self, text: str, case: int = 0, **options: object) -> Callable[[], CaseView]:
        """Return a call that writes a note."""
        return lambda: self.desk.do(self.cases[case], "note", text=text, **options)

    def notes(self, case: int = 0) -> list[str]:
        """Return the notes of a case as they are recorded."""
        return [one.said["text"] for one in self.desk.log(self.cases[case]) if one.what == "note"]


def desk_at(store: Store) -> Desk:
    """Open a desk whose clock stands."""
    return Desk(store, actor="li.na", clock=lambda: START)


def received(desk: Desk) -> list[str]:
    """Receive three complaints."""
    return [
        desk.receive(customer="Chen Li", channel="hotline", words=f"Charged {number} times.").id
        for number in (2, 3, 4)
    ]


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(5000):
        if condition():
            return
        time.sleep(0.001)
    raise AssertionError("it never came")


def test_who_waits_shares_one_transaction() -> None:
    """Twelve callers who wait while somebody writes are all in that one transaction."""
    line = Line()
    told = line.together(*(line.note(f"note {at}", at % 3) for at in range(12)))
    assert line.store.begun == 0
    assert [one.result().version for one in told] == [2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5]
    assert line.desk.verify().ok


def test_the_order_of_the_line_is_the_order_of_the_record() -> None:
    """Who came first writes first, also where not all fit into one transaction."""
    line = Line(most=3)
    line.together(*(line.note(f"note {at}") for at in range(9)))
    assert line.notes() == [f"note {at}" for at in range(9)]
    assert line.store.begun == 3  # 2 joined the one at hand, then 3, 3 and 1


def test_each_caller_is_answered_by_itself() -> None:
    """A wrong call, a refusal and a version that is too old take nothing from the others."""
    line = Line()
    ask = line.desk.do
    told = line.together(
        line.note("before"),
        lambda: ask(line.cases[0], "propose"),
        lambda: ask(line.cases[0], "note", text="too late", expect=1),
        lambda: ask("C-9", "note", text="nowhere"),
        lambda: ask(line.cases[0], "note", text="", key="K"),
        line.note("after"),
    )
    kinds = [type(one.exception()) for one in told]
    assert kinds[1:4] == [NotFromHere, ChangedMeanwhile, NoSuchCase]
    assert isinstance(told[4].exception(), AmendsError)
    assert [kinds[0], kinds[5]] == [type(None), type(None)]
    assert line.notes() == ["before", "after"]
    refused = [one.what for one in line.desk.log(line.cases[0]) if one.kind == "refusal"]
    assert refused == ["propose"]
    assert line.store.begun == 0
    assert line.desk.verify().ok


def test_a_key_in_one_transaction_counts_once() -> None:
    """The same call that comes twice in one transaction is done once, and told to both."""
    line = Line()
    told = line.together(*(line.note("once", key="K") for _ in range(3)))
    assert [one.result().version for one in told] == [2, 2, 2]
    assert line.notes() == ["once"]


FULL = OutcomeUnknown("outcome_unknown", path="here", reason="full")


@pytest.mark.parametrize(("fails", "reason"), [(FULL, "full"), (ZeroDivisionError(), None)])
def test_a_commit_that_fails_is_told_to_everybody(fails: Exception, reason: str | None) -> None:
    """Whoever shared it hears that it failed, each by an error of their own, and nothing stays."""
    line = Line()
    with ThreadPoolExecutor(2) as pool:
        with pytest.raises(type(fails)) as own:
            line.behind(pool, lambda _: setattr(line.store, "fails", fails))
        errors = [one.exception() for one in line.told]
    line.store.fails = None
    assert [type(one) for one in errors] == [OutcomeUnknown, OutcomeUnknown]
    assert len({id(one) for one in (*errors, own.value)}) == 3
    known = reason or "ZeroDivisionError"
    assert [one.values["reason"] for one in errors if isinstance(one, AmendsError)] == [known] * 2
    assert line.notes() == []
    assert line.note("again")().version == 2


def test_who_leads_and_fails_takes_nobody_along() -> None:
    """Where the first of the line fails, the next one opens a transaction of its own."""
    line = Line()
    with ThreadPoolExecutor(2) as pool:
        with pytest.raises(ZeroDivisionError):
            line.behind(pool, lambda tx: tx.put_meta("desk", str(1 // 0)))
        assert [one.result().version for one in line.told] == [2, 3]
    with line.shared.reading() as view:
        assert view.meta("desk") is None


def test_who_joins_and_fails_takes_back_its_own_part() -> None:
    """What somebody has written before failing goes, and what the others wrote stays."""
    line = Line()

    def fail() -> CaseView:
        with line.shared.writing() as tx:
            tx.put_meta("mine", "gone")
            raise ZeroDivisionError

    told = line.together(line.note("before"), fail, line.note("after"))
    assert isinstance(told[1].exception(), ZeroDivisionError)
    assert line.notes() == ["before", "after"]
    assert line.store.begun == 0
    with line.shared.reading() as view:
        assert view.meta("mine") is None


class Impatient(threading.Event):
    """An event that somebody is kept from waiting for."""

    def wait(self, timeout: float | None = None) -> bool:
        """Be interrupted after a moment."""
        time.sleep(0.01)
        raise KeyboardInterrupt


def test_who_leaves_the_line_stops_nobody() -> None:
    """A caller who is interrupted while waiting writes nothing and is passed over."""
    line = Line()
    with ThreadPoolExecutor(2) as pool, line.shared.writing():
        with patch("amends.workflow.store.group_commit.Event", Impatient):
            gone = line.stand(pool, line.note("gone"), 1)
        assert isinstance(gone.exception(), KeyboardInterrupt)
        stays = line.stand(pool, line.note("stays"), 1)
    assert stays.result().version == 2
    assert line.notes() == ["stays"]


Call = tuple[str, int]  # what somebody does, and in which case
CALLS = st.tuples(
    st.sampled_from(["note", "keyed", "expect", "refused", "wrong"]), st.sampled_from([0, 1])
)
GIVEN: dict[str, tuple[str, dict[str, object]]] = {
    "note": ("note", {"text": "One of many."}),
    "keyed": ("note", {"text": "Only once.", "key": "K"}),
    "expect": ("contact", {"channel": "phone", "feeling": 1, "expect": 2}),
    "refused": ("propose", {}),
    "wrong": ("note", {"text": ""}),
}


class Telling(GroupCommit):
    """A store that tells in which order its callers wrote."""

    def __init__(self, store: Store) -> None:
        """Begin with nobody."""
        super().__init__(store)
        self.order: list[str] = []

    @contextmanager
    def writing(self) -> Generator[Writer]:
        """Note whose turn it is."""
        with super().writing() as tx:
            self.order.append(threading.current_thread().name)
            yield tx


BEGUN = MemoryStore(practice=True)
CASES = received(desk_at(BEGUN))


def outcome(desk: Desk, call: Call) -> object:
    """Make a call, and say what came of it."""
    name, options = GIVEN[call[0]]
    try:
        return desk.do(CASES[call[1]], name, **options).version
    except AmendsError as error:
        return error.code, error.values


def everything(store: Store) -> object:
    """Return all that stands in a store: events to the byte, the vault, and the rows."""
    with store.reading() as view:
        streams = view.streams()
        events = [view.events(stream) for stream in streams]
        return events, [view.secrets(one) for one in streams], [view.case(one) for one in CASES]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(CALLS, min_size=1, max_size=4), min_size=2, max_size=6))
def test_callers_at_once_leave_the_record_of_some_serial_order(scripts: list[list[Call]]) -> None:
    """Whatever several callers do at once, it is as if one after the other had done it."""
    with patch("amends.workflow.engine.pen.os.urandom", bytes), switching():
        shared = Telling(Counting(BEGUN))
        told = {str(at): list[object]() for at in range(len(scripts))}
        run(shared, scripts, told)
        serial, alone = desk_at(store := BEGUN.fork()), defaultdict[str, list[object]](list)
        left: dict[str, Iterator[Call]] = {str(at): iter(one) for at, one in enumerate(scripts)}
        for name in shared.order:
            alone[name].append(outcome(serial, next(left[name])))
    assert alone == told
    assert everything(shared) == everything(store)
    assert desk_at(shared).verify().ok


def run(store: Store, scripts: Sequence[Sequence[Call]], told: dict[str, list[object]]) -> None:
    """Have each script be called by a thread of its own, all at once."""
    desks = [desk_at(store) for _ in scripts]
    barrier = threading.Barrier(len(scripts))

    def work(at: int) -> None:
        barrier.wait()
        told[str(at)] += [outcome(desks[at], call) for call in scripts[at]]

    threads = [
        threading.Thread(target=work, args=(at,), name=str(at)) for at in range(len(scripts))
    ]
    for one in threads:
        one.start()
    for one in threads:
        one.join()


@contextmanager
def switching() -> Generator[None]:
    """Have threads take turns as often as possible."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
