"""A step happens once, whole, and only as long as nobody else was faster."""

from collections.abc import Mapping
from typing import Any

import pytest

from amends.workflow import BadInput, ChangedMeanwhile, NotFromHere, StillOwed

from ..bench import Bench
from ..sensible import SENSIBLE, TO_PROPOSED

HEARD: tuple[str, Mapping[str, Any]] = ("empathise", SENSIBLE["empathise"])


def state(bench: Bench) -> tuple[object, ...]:
    """Return everything that the store holds."""
    shelf = bench.store._shelf
    events = {stream: list(found) for stream, found in shelf._events.items() if found}
    secrets = {stream: list(found) for stream, found in shelf._secrets.items() if found}
    return events, secrets, dict(shelf._cases), dict(shelf._remembered), dict(shelf._meta)


def test_a_dry_run_writes_nothing() -> None:
    """It shows what would be, and everything stays as it was: also where it would be refused."""
    bench = Bench()
    case = bench.receive()
    before = state(bench)
    shown = bench.do(case.id, HEARD[0], dry_run=True, key="k", **HEARD[1])
    assert (shown.changed, shown.version, shown.next[0]) == (False, 2, "inquire")
    with pytest.raises(StillOwed):
        bench.do(case.id, "inquire", dry_run=True)
    rehearsed = bench.desk().receive(
        customer="Ann", channel="phone", words="Late.", dry_run=True, key="k"
    )
    assert (rehearsed.changed, rehearsed.stage) == (False, "received")
    assert state(bench) == before


def test_a_refusal_adds_one_event_and_changes_nothing_else() -> None:
    """Neither version nor stage nor any projection moves; the next step follows all the same."""
    bench = Bench()
    case = bench.receive()
    row, seen = bench.store._shelf._cases[case.id], bench.desk().show(case.id)
    for name in ("inquire", "propose"):
        with pytest.raises((StillOwed, NotFromHere)):
            bench.do(case.id, name)
    assert bench.store._shelf._cases[case.id] == row
    assert bench.desk().show(case.id) == seen
    log = bench.desk().log(case.id)
    assert [entry.kind for entry in log] == ["act", "refusal", "refusal"]
    assert log[1].data["owed"] == ["feelings_acknowledged"]
    assert bench.do(case.id, "note", text="x").version == 2
    assert bench.desk().verify().ok


def test_what_is_asked_wrongly_leaves_no_trace() -> None:
    """A missing field, a blank, an unknown field, a question: nothing is written."""
    bench = Bench()
    case = bench.receive()
    before = state(bench)
    wrong: list[tuple[str, dict[str, Any]]] = [
        ("empathise", {"heard": "x"}),
        ("empathise", {**HEARD[1], "heard": "<HEARD>"}),
        ("note", {"text": " "}),
        ("note", {"text": "x", "colour": "red"}),
        ("contact", {"feeling": 9}),
        ("contact", {}),
        ("find", {"issue": 1, "upheld": "maybe", "text": "x"}),
    ]
    for name, values in wrong:
        with pytest.raises(BadInput):
            bench.do(case.id, name, **values)
    bench.desk().why(case.id, "inquire")
    bench.desk().way(case.id, "accept")
    bench.desk().menu(case.id)
    assert state(bench) == before


def test_the_same_key_has_the_same_answer() -> None:
    """A repeated call is told what it was told, as the case stood then, and happens once."""
    bench = Bench()
    case = bench.receive()
    first = bench.do(case.id, "note", text="once", key="K-1")
    bench.do(case.id, "note", text="later")
    again = bench.do(case.id, "note", text="once", key="K-1")
    assert (again.version, first.version) == (2, 2)
    assert [entry.what for entry in bench.desk().log(case.id)] == ["receive", "note", "note"]


def test_a_receipt_is_repeated_safely() -> None:
    """The same receipt with the same key is the same case."""
    bench = Bench()
    given = {"customer": "Ann", "channel": "phone", "words": "Late."}
    first, again = bench.receive(key="R", **given), bench.receive(key="R", **given)
    assert first.id == again.id
    assert len(bench.desk().list()) == 1
    with pytest.raises(BadInput):
        bench.receive(key="R", **{**given, "words": "Early."})


def test_another_call_with_the_same_key_is_refused() -> None:
    """A key belongs to one call: another act, value, case or side does not get its answer."""
    bench = Bench()
    case, other = bench.receive(), bench.receive()
    bench.do(case.id, "note", text="once", key="K")
    before = state(bench)
    for where, name, values in (
        (case.id, "note", {"text": "twice"}),
        (case.id, "acknowledge", {"text": "once"}),
        (other.id, "note", {"text": "once"}),
        (case.id, "escalate", {"by": "customer"}),
    ):
        with pytest.raises(BadInput) as refused:
            bench.do(where, name, key="K", **values)
        assert refused.value.code == "key_reused"
    assert state(bench) == before


def test_a_refusal_does_not_use_up_the_key() -> None:
    """What was refused may be tried again with the same key once it is possible."""
    bench = Bench()
    case = bench.receive()
    with pytest.raises(StillOwed):
        bench.do(case.id, "inquire", key="K")
    bench.do(case.id, HEARD[0], **HEARD[1])
    assert bench.do(case.id, "inquire", key="K").stage == "inquired"
    assert bench.do(case.id, "inquire", key="K").stage == "inquired"
    assert bench.desk().show(case.id).version == 3


def test_somebody_else_was_faster() -> None:
    """A step that expects another version is not taken and not logged."""
    bench = Bench()
    case = bench.receive()
    bench.do(case.id, "note", "zhao", text="first")
    before = state(bench)
    with pytest.raises(ChangedMeanwhile) as refused:
        bench.do(case.id, "note", text="second", expect=1)
    assert refused.value.values["version"] == 2
    assert state(bench) == before
    assert bench.do(case.id, "note", text="second", expect=2).version == 3


def test_who_was_faster_between_two_readings_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row read before another's step, and a record read after it, is no refusal of a guard."""
    from amends.workflow.desk.taking import taking

    bench = Bench()
    case = bench.receive()
    (before,) = bench.desk().list()
    bench.do(case.id, "escalate", reason="It takes too long.")
    monkeypatch.setattr(taking, "find", lambda *_: before)
    with pytest.raises(ChangedMeanwhile) as refused:
        bench.do(case.id, "inquire", expect=1)
    assert (refused.value.values["expected"], refused.value.values["version"]) == (1, 2)
    assert [entry.kind for entry in bench.desk().log(case.id)] == ["act", "move"]


def test_several_steps_happen_together_or_not_at_all() -> None:
    """One talk may carry many steps; the first that is refused takes all of them back."""
    bench = Bench()
    case = bench.receive()
    desk = bench.desk()
    before = bench.desk().show(case.id)
    with pytest.raises(StillOwed) as refused:
        desk.steps(case.id, [("note", {"text": "x"}), HEARD, ("inquire", {}), ("clarify", {})])
    assert (refused.value.move, refused.value.stage) == ("clarify", "inquired")
    assert desk.show(case.id) == before
    assert [entry.kind for entry in desk.log(case.id)] == ["act", "refusal"]
    after = desk.steps(case.id, [HEARD, ("inquire", {}), ("raise", {"text": "Charged twice."})])
    assert (after.stage, after.version) == ("inquired", 4)
    with pytest.raises(BadInput):
        desk.steps(case.id, [("note", {"text": "x"}), ("note", {"text": ""})])
    assert desk.show(case.id).version == 4
    assert desk.verify().ok


def test_an_unknown_name_among_several_is_found_first() -> None:
    """A slip in the last step is told before anything is tried."""
    bench = Bench()
    case = bench.receive()
    before = state(bench)
    with pytest.raises(BadInput):
        bench.desk().steps(case.id, [("propose", {}), ("nothing", {})])
    assert state(bench) == before


def test_no_steps_are_no_call() -> None:
    """A call without a step is a mistake of the caller, and nothing is written."""
    bench = Bench()
    bench.receive()
    before = len(bench.desk().log("1001"))
    with pytest.raises(BadInput) as wrong:
        bench.desk().steps("1001", [])
    assert wrong.value.code == "no_steps"
    assert len(bench.desk().log("1001")) == before


def test_a_key_is_for_one_moment() -> None:
    """The same key with another time of happening asks for something else."""
    bench = Bench()
    bench.receive()
    bench.wait(hours=1)
    bench.do("1001", "note", text="Called.", key="k", at="2026-03-02T09:30:00+08:00")
    bench.do("1001", "note", text="Called.", key="k", at="2026-03-02T09:30:00+08:00")
    bench.wait(hours=1)
    with pytest.raises(BadInput) as wrong:
        bench.do("1001", "note", text="Called.", key="k", at="2026-03-02T09:40:00+08:00")
    assert wrong.value.code == "key_reused"


def test_who_may_not_is_told_so_before_trying() -> None:
    """`why` says of the drafter what the step itself would say, and to a second person: ready."""
    bench = Bench()
    bench.receive()
    bench.run("1001", *TO_PROPOSED[: TO_PROPOSED.index("approve")])
    answer = bench.desk("wang").why("1001", "approve")
    assert (answer.standing, answer.barred) == (
        "not_allowed",
        {"code": "same_person", "who": "wang"},
    )
    assert bench.desk("zhao").why("1001", "approve").standing == "ready"
