"""A file that is cut, torn or made up brings in what is whole, and one sentence a line says why."""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import pytest

from amends.workflow import BadInput, Desk, MemoryStore, StoreNotReady
from amends.workflow.catalogue import TEXTS
from amends.workflow.intake import ImportReport
from amends.workflow.record.canonical import canonical

from ..bench import Bench
from .forging import lines_of, rechained, sealed

Brought = Callable[..., ImportReport]
Line = dict[str, Any]


@pytest.fixture(scope="module")
def bench() -> Bench:
    """Give a desk with three short cases."""
    made = Bench()
    for _ in range(3):
        case = made.receive(external_ref=None)
        made.do(case.id, "note", text="退款 noted.")
    return made


@pytest.fixture(scope="module")
def whole(bench: Bench) -> str:
    """Export it."""
    from .conftest import exported

    return exported(bench.desk())


@pytest.fixture
def heir(bench: Bench) -> Desk:
    """Give an empty desk at the same time."""
    return Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: bench.now)


def told(report: ImportReport) -> list[tuple[int, str, str]]:
    """Say which lines did not come in, and see that each has a sentence in both languages."""
    for one in report.unproved:
        for lang in TEXTS:
            assert TEXTS[lang][one.sentence].format_map(one.values)
    return [(one.line, one.case, one.code) for one in report.unproved]


def test_a_cut_after_every_line(whole: str, bench: Bench, brought: Brought) -> None:
    """What is whole comes in, and the cut is told; the whole file lands the rest."""
    lines = whole.splitlines(keepends=True)
    for keep in range(1, len(lines)):
        desk = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: bench.now)
        found = brought(desk, "".join(lines[:keep]))
        assert (found.landed, told(found)) == (keep - 1, [(keep + 1, "", "cut_off")])
        again = brought(desk, whole)
        assert (again.landed, again.already_there) == (4 - keep, keep - 1)
        assert desk.verify().ok


def test_a_cut_within_a_line(whole: str, bench: Bench, brought: Brought) -> None:
    """A file that breaks off in a case, in a character too, names that case and lands others."""
    data = whole.encode()
    ends = [at for at, byte in enumerate(data, 1) if byte == 10]
    for cut in {*range(ends[1] + 1, ends[2], 97), data.index("退".encode(), ends[1]) + 1}:
        desk = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: bench.now)
        found = brought(desk, data[:cut])
        (broken, missing) = told(found)
        assert (found.landed, broken[0], missing) == (1, 3, (4, "", "cut_off"))
        assert broken[2] in {"broken_off", "not_utf8"}
        assert broken[1] in {"C-1002", ""}
        assert (broken[1] == "C-1002") is (b'"id": "C-1002"' in data[ends[1] : cut])


def test_a_cut_within_the_first_line_brings_nothing(
    whole: str, heir: Desk, brought: Brought
) -> None:
    """Without its desk no case can be judged."""
    first = whole.partition("\n")[0]
    for cut in range(30, len(first), 997):
        with pytest.raises(BadInput, match="desk_line_broken"):
            brought(heir, first[:cut])
    assert heir.list() == []


RECORDS: Mapping[str, tuple[str, Callable[[Line], object]]] = {
    "a number as a text": ("bad_value", lambda line: line["record"].update(number="1002")),
    "a number that is true": ("bad_value", lambda line: line["record"].update(number=True)),
    "a number with a point": ("bad_value", lambda line: line["record"].update(number=1002.0)),
    "a number below nothing": ("bad_value", lambda line: line["record"].update(number=-1)),
    "a number that was not given": (
        "number_not_given",
        lambda line: line["record"].update(number=1099, id="C-1099"),
    ),
    "another id": ("bad_value", lambda line: line["record"].update(id="desk")),
    "a reference with a slip": (
        "bad_value",
        lambda line: line["record"].update(reference="AM-0000-001"),
    ),
    "the reference of another": ("reference_taken", lambda _: None),
    "no record": ("bad_value", lambda line: line.pop("record")),
    "a record that is a list": ("bad_value", lambda line: line.update(record=[])),
    "no events": ("no_history", lambda line: line["record"].update(events=[], vault=[])),
    "events that are numbers": ("bad_value", lambda line: line["record"].update(events=[1, 2])),
    "events that are no JSON": ("unreadable", lambda line: line["record"].update(events=["{"])),
    "wrong base64": (
        "bad_value",
        lambda line: line["record"]["vault"][0].update(salt="not base64!"),
    ),
    "a value that is no text": (
        "bad_value",
        lambda line: line["record"]["vault"][0].update(value=None),
    ),
    "a value twice": (
        "bad_value",
        lambda line: line["record"]["vault"].append(line["record"]["vault"][0]),
    ),
    "half a character": (
        "bad_value",
        lambda line: line["record"]["vault"][0].update(value="\ud800"),
    ),
    "a NUL": ("bad_value", lambda line: line["record"].update(external_ref="a\0b")),
    "a source without a key": ("bad_value", lambda line: line["record"].update(source="crm")),
    "a person with a bell": ("bad_value", lambda line: line["record"].update(person="P\x07")),
    "a stage that it does not reach": (
        "shown_otherwise",
        lambda line: line.update(stage="closed"),
    ),
    "another kind": ("not_a_line", lambda line: line.update(kind="attachment")),
    "another schema": ("not_a_line", lambda line: line.update(schema="amends-cases/2")),
    "a kind that is a list": ("not_a_line", lambda line: line.update(kind=[])),
    "deep inside": ("broken_json", lambda _: None),
    "a megabyte": ("not_a_line", lambda line: line.update(kind="x" * 1_000_000)),
}


@pytest.mark.parametrize("name", RECORDS)
def test_a_line_that_is_none_is_one_sentence(
    whole: str, heir: Desk, brought: Brought, name: str
) -> None:
    """The line is told with its case and its reason, and the other cases land."""
    code, change = RECORDS[name]
    lines = lines_of(whole)
    change(lines[2])
    if code == "reference_taken":
        lines[2]["record"]["reference"] = lines[1]["record"]["reference"]
    text = sealed(lines).encode("utf-8", "surrogatepass") if "\ud800" in repr(lines) else None
    text = text or _sealed_escaped(lines)
    if name == "deep inside":
        text = _with_line(text, b'{"id": "C-1002", "x": ' + b"[" * 100_000 + b"\n")
    found = brought(heir, text)
    assert found.landed == 2
    ((line, _, reason),) = told(found)
    assert (line, reason) == (3, code)
    assert heir.verify().ok
    assert brought(heir, whole).landed == 1


def _sealed_escaped(lines: list[Line]) -> bytes:
    text = "".join(json.dumps(line) + "\n" for line in lines[:-1]).encode()
    return text + _end(lines[-1], text)


def _with_line(text: bytes, line: bytes) -> bytes:
    lines = text.splitlines(keepends=True)
    before = b"".join([*lines[:2], line, *lines[3:-1]])
    return before + _end(json.loads(lines[-1]), before)


def _end(line: Line, before: bytes) -> bytes:
    return json.dumps({**line, "digest": hashlib.sha256(before).hexdigest()}).encode() + b"\n"


def test_a_case_that_is_written_twice_is_told(whole: str, heir: Desk, brought: Brought) -> None:
    """The second time is rejected by name, identical or not."""
    lines = lines_of(whole)
    found = brought(heir, sealed([*lines[:3], lines[2], *lines[3:]]))
    assert (found.landed, told(found)) == (3, [(4, "C-1002", "case_twice")])


def test_lines_that_are_missing_or_added_are_told(
    whole: str, bench: Bench, brought: Brought
) -> None:
    """The closing line knows the file: one line more or less shows, and so does what follows it."""
    lines = whole.splitlines(keepends=True)
    for changed in ([*lines[:2], *lines[3:]], [*lines[:2], "\n", *lines[2:]]):
        desk = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: bench.now)
        assert told(brought(desk, "".join(changed)))[-1][2] == "other_digest"
    desk = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: bench.now)
    assert told(brought(desk, whole + lines[1])) == [(6, "C-1001", "after_the_end")]


def _rewritten(desk: Line, change: Callable[[list[Line]], object]) -> None:
    events = [json.loads(body) for body in desk["events"]]
    change(events)
    desk["events"] = rechained(events, [])


def _later(desk: Line) -> None:
    _rewritten(desk, lambda events: events[-1].update(recorded="2027-01-01T00:00:00Z"))


def _by_a_handler(desk: Line) -> None:
    actor = {"kind": "handler", "name": "wang", "role": "handler"}
    _rewritten(desk, lambda events: events[-1].update(actor=actor))


def _king(desk: Line) -> None:
    _rewritten(desk, lambda events: events[-1]["data"].update(role="king"))


def _bell(desk: Line) -> None:
    _rewritten(desk, lambda events: events[-1]["data"].update(name="x\x07y"))


DESKS: Mapping[str, tuple[str, Callable[[Line], object]]] = {
    "a user more": (
        "desk_line_differs",
        lambda desk: desk["users"].append({"name": "x", "role": "manager", "active": True}),
    ),
    "another role": ("desk_line_differs", lambda desk: desk["users"][0].update(role="manager")),
    "another policy": ("desk_line_differs", lambda desk: desk["policy"].update(limit_handler=9)),
    "another process": ("desk_line_differs", lambda desk: desk.update(process="0" * 16)),
    "other data": ("desk_line_differs", lambda desk: desk.update(process_data="{}")),
    "an event less": ("desk_record_broken", lambda desk: desk["events"].pop(1)),
    "the last event less": ("desk_line_differs", lambda desk: desk["events"].pop()),
    "an event changed": (
        "desk_record_broken",
        lambda desk: desk["events"].__setitem__(1, desk["events"][1].replace("li.na", "li.nb")),
    ),
    "no events": ("no_desk_line", lambda desk: desk.update(events=[])),
    "not the beginning": ("no_desk_line", lambda desk: desk.update(after=1)),
    "a number as a text": ("desk_line_broken", lambda desk: desk.update(next_number="1004")),
    "users that are texts": ("desk_line_broken", lambda desk: desk.update(users=["li.na"])),
    "a later form": ("other_desk_line", lambda desk: desk.update(schema="amends-desk/2")),
    "from the future": ("file_from_the_future", _later),
    "a handler who adds": ("desk_record_broken", _by_a_handler),
    "a role there is not": ("desk_record_broken", _king),
    "a name that obeys": ("bad_user_name", _bell),
}


@pytest.mark.parametrize("name", DESKS)
def test_a_desk_that_is_made_up_is_refused_whole(
    whole: str, heir: Desk, brought: Brought, name: str
) -> None:
    """Without people and policy that hold, nothing comes in, and one sentence says why."""
    code, change = DESKS[name]
    lines = lines_of(whole)
    change(lines[0])
    with pytest.raises(BadInput) as refused:
        brought(heir, sealed(lines))
    assert refused.value.code == code
    with heir.store.reading() as view:
        assert view.streams() == ["desk"]
    assert brought(heir, whole).landed == 3


def test_a_desk_of_another_process_is_refused(heir: Desk, whole: str, brought: Brought) -> None:
    """What its cases may stand in is not here."""
    lines = lines_of(whole)
    data = json.loads(lines[0]["process_data"])
    data["regions"][0]["states"].append("lost")
    text = canonical(data)
    mark = hashlib.sha256(text).hexdigest()[:16]
    lines[0] |= {"process": mark, "process_data": text.decode()}
    _rewritten(lines[0], lambda events: events[0]["data"].update(process=mark))
    with pytest.raises(BadInput) as refused:
        brought(heir, sealed(lines))
    assert refused.value.code == "file_of_other_process"
    assert "matter.lost" in str(refused.value.values["lost"])


def test_rows_alone_are_no_desk(bench: Bench, heir: Desk, brought: Brought, whole: str) -> None:
    """An export of rows, or one without its first line, says what to do."""
    from .conftest import exported

    for text in (exported(bench.desk(), redact=True), whole.partition("\n")[2]):
        with pytest.raises(BadInput, match="no_desk_line"):
            brought(heir, text)


def test_what_has_not_come_yet_waits(bench: Bench, brought: Brought) -> None:
    """A case that was recorded later than this desk's clock says is told, and lands later."""
    from .conftest import exported

    known = len([*bench.desk().list()])
    bench.wait(days=3)
    late = bench.receive().id
    now = [bench.now - timedelta(days=1)]
    desk = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: now[0])
    whole = exported(bench.desk())
    assert told(brought(desk, whole)) == [(known + 2, late, "not_yet")]
    now[0] = bench.now
    assert brought(desk, whole).landed == 1
    assert desk.verify().ok


def test_the_same_row_of_the_same_source_comes_once(
    whole: str, bench: Bench, brought: Brought
) -> None:
    """Two cases that claim one row of a source: the second is told, in a dry run as well."""
    lines = lines_of(whole)
    for line in lines[1:3]:
        line["record"] |= {"source": "crm", "source_key": "7", "source_digest": "d"}
    for dry in (True, False):
        desk = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: bench.now)
        found = brought(desk, sealed(lines), dry_run=dry)
        assert (found.landed, told(found)) == (2, [(3, "C-1002", "source_taken")])


def test_a_full_disk_says_so_and_leaves_whole_cases(
    whole: str, heir: Desk, brought: Brought, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store that fails in the middle of a case keeps nothing of its transaction."""
    from amends.workflow.desk.importing.whole import bringing, placing

    put, times = placing.put, list[object]()

    def full(*given: Any) -> None:
        times.append(given)
        if len(times) == 2:
            raise StoreNotReady("disk_full", path="desk.db")
        put(*given)

    monkeypatch.setattr(bringing, "put", full)
    with pytest.raises(StoreNotReady):
        brought(heir, whole)
    assert heir.list() == []
    assert heir.verify().ok
    assert brought(heir, whole).landed == 3
