"""A desk that goes out as JSON lines comes back as the same desk, to the byte."""

import hashlib
import json
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from amends.workflow import BadInput, CaseQuery, Desk, MemoryStore, NotAllowed
from amends.workflow.desk.opening import STREAM
from amends.workflow.intake import ImportReport, Outcome, Progress, Tally
from amends.workflow.record.event import Secret, Stored

from ..bench import Bench
from ..sensible import TO_ACCEPTED
from .forging import cases_of, lines_of

Export = Callable[..., str]
Brought = Callable[..., ImportReport]
Opened = Callable[..., Desk]


def kept(desk: Desk) -> dict[str, tuple[Any, Sequence[Stored], Sequence[Secret]]]:
    """Return the row, the events and the vault of every case."""
    with desk.store.reading() as view:
        rows = view.cases(CaseQuery())
        return {row.id: (row, view.events(row.id), view.secrets(row.id)) for row in rows}


def test_everything_comes_back(demo: Desk, empty: Desk, text: str, brought: Brought) -> None:
    """Rows, event bodies, vault, users, policy and the next number are the origin's."""
    found = brought(empty, text)
    assert (found.layout, found.read, found.landed) == ("amends", 60, 60)
    assert kept(empty) == kept(demo)
    assert empty.policy == demo.policy
    assert {user for user in empty.users() if user.name != "he.jun"} == set(demo.users())
    with empty.store.reading() as view, demo.store.reading() as origin:
        assert view.meta("next_number") == origin.meta("next_number") == "1061"
        assert [one.body for one in view.events("desk:1")] == [
            one.body for one in origin.events(STREAM)
        ]
    verified = empty.verify()
    assert (verified.ok, verified.cases) == (True, 60)
    assert empty.receive(customer="Li", channel="web", words="New.").id == "C-1061"


def test_every_case_looks_the_same(demo: Desk, empty: Desk, text: str, brought: Brought) -> None:
    """What can be asked about a case has the same answer at both desks."""
    brought(empty, text)
    for row in demo.list():
        here, there = (desk.desk(row.id) for desk in (_Seen(demo), _Seen(empty)))
        assert here == there


class _Seen:
    """A desk as the same person would see it."""

    def __init__(self, desk: Desk) -> None:
        """Look with the eyes of somebody who is at both desks."""
        self._desk = Desk(desk.store, actor="wang.wei", clock=desk._clock)

    def desk(self, case: str) -> tuple[object, ...]:
        """Ask everything about a case."""
        desk = self._desk
        return desk.show(case), desk.log(case), desk.menu(case), desk.why(case, "close")


def test_a_second_time_adds_nothing(empty: Desk, text: str, brought: Brought) -> None:
    """Every case is there already, also one that went on since, and no event is written."""
    brought(empty, text)
    empty.act("C-1002", "note", text="It goes on here.")
    with empty.store.reading() as view:
        before = view.events(STREAM), kept(empty)
    found = brought(empty, text)
    assert (found.landed, found.already_there, found.unproved) == (0, 60, ())
    with empty.store.reading() as view:
        assert (view.events(STREAM), kept(empty)) == before


def test_a_dry_run_writes_nothing(empty: Desk, text: str, brought: Brought) -> None:
    """The figures are those of the import, and the store is as it was."""
    before = empty.users()
    found = brought(empty, text, dry_run=True)
    assert (found.landed, found.dry_run) == (60, True)
    assert (empty.list(), empty.users()) == ([], before)
    with empty.store.reading() as view:
        assert view.streams() == [STREAM]
    assert brought(empty, text).landed == 60


def test_an_heir_can_be_inherited(
    demo: Desk, empty: Desk, text: str, brought: Brought, exported: Export, opened: Opened
) -> None:
    """A desk that took another over goes out with both records, and comes in with all three."""
    brought(empty, text)
    empty.add_user("xu.hui", "supervisor")
    empty.set_policy("answer_window", 45)
    empty.act("C-1002", "note", text="It goes on here.")
    third = opened()
    assert brought(third, exported(empty)).landed == 60
    assert kept(third) == kept(empty)
    assert third.verify().ok
    assert third.policy.answer_window == 45
    with third.store.reading() as view:
        assert [one for one in view.streams() if one.startswith(STREAM)] == [
            *("desk", "desk:1", "desk:2")
        ]
    again = exported(third)
    assert brought(opened(), again).landed == 60
    assert demo.policy.answer_window == 30


def test_whoever_imports_stays_manager(demo: Desk, text: str, brought: Brought) -> None:
    """The origin's word counts for everybody else, and for those it does not know ours."""
    desk = Desk(MemoryStore(practice=True), actor="wang.wei", clock=demo._clock)
    desk.add_user("he.qing", "manager")
    desk.add_user("xu.hui", "supervisor")
    brought(desk, text)
    roles = {user.name: user.role for user in desk.users()}
    assert (roles["wang.wei"], roles["he.qing"], roles["xu.hui"]) == (
        *("manager", "auditor", "supervisor"),
    )
    assert desk.verify().ok


def test_only_a_manager_brings_a_desk_in(empty: Desk, text: str, brought: Brought) -> None:
    """People and policy come along, so it takes who may change them."""
    empty.add_user("xu.hui", "supervisor")
    desk = Desk(empty.store, actor="xu.hui", clock=empty._clock)
    with pytest.raises(NotAllowed):
        brought(desk, text)


def test_a_desk_with_cases_takes_nothing_over(
    empty: Desk, text: str, brought: Brought, exported: Export
) -> None:
    """A case of its own, or another file before, and the sentence says so."""
    other = exported(empty)
    empty.receive(customer="Li", channel="web", words="New.")
    with pytest.raises(BadInput, match="desk_not_empty"):
        brought(empty, text)
    fresh = Desk(MemoryStore(practice=True), actor="he.jun", clock=empty._clock)
    brought(fresh, text)
    with pytest.raises(BadInput, match="desk_not_empty"):
        brought(fresh, other)


def test_invented_cases_stay_at_practice_desks(text: str, brought: Brought) -> None:
    """A desk that is not for practice refuses them; the other way round it is allowed."""
    real = Desk(MemoryStore(), actor="he.jun")
    with pytest.raises(BadInput, match="file_of_practice"):
        brought(real, text)


def test_part_of_a_desk_comes_with_its_records(
    demo: Desk, empty: Desk, brought: Brought, exported: Export
) -> None:
    """A query chooses the cases; numbers that were left out are not given again."""
    part = exported(demo, query=CaseQuery(stages=("escalated",)))
    found = brought(empty, part)
    rows = demo.list(CaseQuery(stages=("escalated",)))
    assert found.landed == len(rows) > 1
    assert empty.list() == rows
    assert empty.receive(customer="Li", channel="web", words="New.").id == "C-1061"


def test_rows_are_what_they_were(text: str, exported: Export, demo: Desk) -> None:
    """A case's line begins with the same columns; with fields or redacted there is no record."""
    rows = [json.loads(line) for line in exported(demo, redact=True).splitlines()]
    assert not any({"record", "kind"} & row.keys() for row in rows)
    with demo.store.reading() as view:
        said = {one.value for one in view.secrets("C-1001")}
    assert not any(json.dumps(value, ensure_ascii=False) in exported(demo, redact=True)
                   for value in said)  # fmt: skip
    picked = exported(demo, fields=["id", "text"]).splitlines()
    assert {tuple(json.loads(line)) for line in picked} == {("schema", "id", "text")}
    whole = cases_of(text)
    assert len(whole) == len(rows)
    assert [one["id"] for one in whole] == [row["id"] for row in rows]
    assert {next(iter(one)) for one in whole} == {"schema"}


def test_a_case_without_its_words_does_not_land(text: str, empty: Desk, brought: Brought) -> None:
    """What lands is what `verify` accepts: a value that is missing in the file rejects its case."""
    from .forging import forged

    found = brought(empty, forged(text, "C-1001", lambda _, vault: vault.clear()))
    assert [(one.case, one.code) for one in found.unproved] == [("C-1001", "vault_lost")]
    assert (found.landed, empty.verify().ok) == (59, True)


class _Watched(MemoryStore):
    """A store at which somebody else works between two views."""

    def __init__(self) -> None:
        super().__init__(practice=True)
        self.meanwhile: list[Callable[[], object]] = []

    def reading(self) -> Any:
        """Let the others go first, as far as they have something to do."""
        if self.meanwhile:
            self.meanwhile.pop(0)()
        return super().reading()


def test_what_is_decided_during_an_export_goes_out_before_it_rules(
    monkeypatch: pytest.MonkeyPatch, brought: Brought, exported: Export
) -> None:
    """Somebody who is new works on a case that goes out later: the file still holds."""
    monkeypatch.setattr("amends.workflow.desk.exporting.whole.MOST_CASES", 1)
    store = _Watched()
    bench = Bench(store=store)
    for _ in range(3):
        bench.receive()
    bench.wait(days=1)

    def meanwhile() -> None:
        bench.desk("li.na").add_user("new", "handler")
        bench.do("C-1003", "note", "new", text="Mine.")
        bench.receive()

    store.meanwhile = [*([lambda: None] * 3), meanwhile]
    text = exported(bench.desk())
    assert [one["kind"] for one in lines_of(text)].count("desk") == 2
    heir = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: bench.now)
    found = brought(heir, text)
    assert (found.landed, found.unproved) == (4, ())
    assert heir.verify().ok
    assert "new" in {user.name for user in heir.users()}
    assert brought(heir, text).already_there == 4


def test_an_interrupted_import_goes_on(
    monkeypatch: pytest.MonkeyPatch, empty: Desk, text: str, brought: Brought
) -> None:
    """Ctrl-C leaves whole cases, and the same file lands the others."""
    from amends.workflow.desk.importing import pace
    from amends.workflow.desk.importing.whole import bringing, placing

    monkeypatch.setattr(bringing, "MOST_ROWS", 7)
    monkeypatch.setattr(pace, "stopwatch", lambda: 0.0)
    put, times = placing.put, list[object]()

    def interrupted(*given: Any) -> None:
        times.append(given)
        if len(times) == 20:
            raise KeyboardInterrupt
        put(*given)

    monkeypatch.setattr(bringing, "put", interrupted)
    with pytest.raises(KeyboardInterrupt):
        brought(empty, text)
    assert len(empty.list()) == 14
    assert empty.verify().ok
    empty.receive(customer="Li", channel="web", words="Meanwhile.")
    found = brought(empty, text)
    assert (found.landed, found.already_there) == (46, 14)
    assert empty.verify().ok


class _Stopping(MemoryStore):
    """A store where somebody stops the program when a transaction has just been committed."""

    left = -1

    @contextmanager
    def writing(self) -> Generator[Any]:
        """Stop after so many transactions."""
        self.left -= 1
        with super().writing() as tx:
            yield tx
        if self.left == 0:
            raise KeyboardInterrupt


@pytest.mark.parametrize("counted", range(9))
def test_an_interruption_counts_what_has_landed(
    monkeypatch: pytest.MonkeyPatch, opened: Opened, text: str, brought: Brought, counted: int
) -> None:
    """Stopped after a transaction, or at any outcome that is counted, it says what is there."""
    from amends.workflow.desk.importing import pace
    from amends.workflow.desk.importing.whole import bringing

    monkeypatch.setattr(bringing, "MOST_ROWS", 7)
    monkeypatch.setattr(pace, "stopwatch", lambda: 0.0)
    store, told = _Stopping(practice=True), list[Progress]()
    desk, add, times = opened(store), Tally.add, list[Outcome]()

    def interrupted(tally: Tally, outcome: Outcome) -> None:
        times.append(outcome)
        if len(times) == counted:
            raise KeyboardInterrupt
        add(tally, outcome)

    monkeypatch.setattr(Tally, "add", interrupted)
    store.left = -1 if counted else 3  # one takes the desk over, the others land
    with pytest.raises(KeyboardInterrupt):
        brought(desk, text, progress=told.append)
    assert told[-1].landed == len(desk.list()) == (7 if 0 < counted < 8 else 14)


def test_imported_complaints_come_back(shared: Path, brought: Brought, exported: Export) -> None:
    """Real complaints that were imported keep rows, words and keys, and are known by them."""
    desk, heir = (Desk(MemoryStore(), actor="li.na") for _ in range(2))
    file = shared / "cfpb" / "complaints-subset.csv"
    desk.import_file(file)
    bench_case = desk.list()[0].id
    desk.act(bench_case, "contact", words="Still waiting.", feeling=3)
    assert brought(heir, exported(desk)).landed == 280
    assert kept(heir) == kept(desk)
    assert heir.verify().ok
    again = heir.import_file(file)
    assert (again.landed, again.already_there) == (0, 280)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Find the real files, or skip: they are not part of the checkout."""
    import os

    folder = Path(os.environ.get("AMENDS_SHARED_DATA", "nowhere"))
    if not (folder / "cfpb").is_dir():
        pytest.skip("real complaints are not here: set AMENDS_SHARED_DATA to their folder")
    return folder


def test_a_policy_that_changed_does_not_judge_the_past(brought: Brought, exported: Export) -> None:
    """Steps are judged by the limits, waits and people of their own time."""
    bench = Bench()
    first = bench.receive(feeling=2)
    bench.run(first.id, *TO_ACCEPTED)
    bench.wait(days=1)
    manager = bench.desk("li.na")
    manager.set_policy("limit_handler", 0)
    manager.set_policy("calm_at_most", 0)
    manager.disable_user("zhao")
    bench.wait(days=1)
    heir = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: bench.now)
    assert bench.desk().verify().ok
    assert brought(heir, exported(bench.desk())).unproved == ()
    assert heir.verify().ok


def test_the_record_of_the_origin_is_held(empty: Desk, text: str, brought: Brought) -> None:
    """Whatever is changed, dropped or added in the stream that was taken over shows."""
    brought(empty, text)
    stored = empty.store._shelf._events["desk:1"]  # type: ignore[attr-defined]
    before = list(stored)
    body = before[-1].body.replace(b'"role":"', b'"role":"x', 1)
    for changed in (
        [*before[:-1], before[-1]._replace(body=body)],
        before[:-1],
        [*before, before[-1]],
        [*before[:3], *before[4:]],
    ):
        stored[:] = changed
        assert not empty.verify().ok
    own = empty.store._shelf._events["desk"]  # type: ignore[attr-defined]
    stored[:] = before
    del own[2]
    assert not empty.verify().ok


def test_a_head_that_is_not_the_origins_is_found(empty: Desk, text: str, brought: Brought) -> None:
    """Another origin cannot be put under a desk: its last hash is in the desk's own record."""
    brought(empty, text)
    stored = empty.store._shelf._events["desk:1"]  # type: ignore[attr-defined]
    event = stored[-1].event()
    other = event._replace(happened="2026-01-01T00:00:00Z")
    stored[-1] = Stored("desk:1", event.seq, other.body())
    assert [(one.stream, one.code) for one in empty.verify().faults] == [("desk", "chain")]


def test_attachments_links_and_handovers_come_along(
    opened: Opened, exported: Export, brought: Brought
) -> None:
    """Contents travel once each, in front of the cases that have them; links name both cases."""
    bench = Bench()
    for _ in range(3):
        bench.receive()
    desk = bench.desk()
    desk.attach("1001", b"a bill", name="bill.pdf")
    desk.attach("1002", b"a bill", name="the same.pdf")
    desk.attach("1002", bytes(range(256)) * 99, name="../photo.jpg")
    desk.link("1003", "1001", "repeat")
    bench.do("1001", "handover", to="zhao", until="2026-03-05")
    bench.do("1001", "take", who="zhao")
    text = exported(desk)
    assert text.count('"kind":"content"') + text.count('"kind": "content"') == 2
    there = opened()
    found = brought(there, text)
    assert (found.landed, found.unproved) == (3, ())
    assert kept(there) == kept(desk)
    assert there.attachment("1002", 2).content == bytes(range(256)) * 99
    assert there.verify().ok


@pytest.mark.parametrize("harm", ["left out", "changed", "of another digest"])
def test_a_case_without_its_attachment_does_not_land(
    harm: str, opened: Opened, exported: Export, brought: Brought
) -> None:
    """A content that is missing or not what was attached rejects the case that has it, by name."""
    bench = Bench()
    for _ in range(2):
        bench.receive()
    bench.desk().attach("1001", b"a bill", name="bill.pdf")
    lines = exported(bench.desk()).splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if '"content"' in line)
    content = json.loads(lines[at])
    if harm == "left out":
        del lines[at]
    else:
        content["data"] = "b3RoZXI="
        if harm == "changed":
            content["digest"] = hashlib.sha256(b"other").hexdigest()
        lines[at] = json.dumps(content) + "\n"
    there = opened()
    found = brought(there, "".join(lines))
    assert ("C-1001", "content_lost") in {(one.case, one.code) for one in found.unproved}
    assert [row.id for row in there.list()] == ["C-1002"]
    assert there.verify().ok


def test_a_mark_before_the_first_line_changes_nothing(
    text: str, empty: Desk, brought: Brought
) -> None:
    """An editor may have put a BOM before it."""
    assert brought(empty, b"\xef\xbb\xbf" + text.encode()).landed == 60
