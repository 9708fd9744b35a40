"""A step hands out its case without drawing it: whoever looks sees what stood there then."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from amends.workflow import CaseView, MemoryStore
from amends.workflow.desk import asking
from amends.workflow.desk.api import undrawn
from amends.workflow.practice import fill

from ..bench import Bench

Draw = Callable[[], CaseView]
LOOKS: dict[str, Callable[[CaseView], object]] = {
    "a field": lambda view: view.stage,
    "a field that has a default": lambda view: view.next,
    "a field that is made": lambda view: dict(view.contact),
    "equal": lambda view: view == copy.copy(view),
    "its fields": vars,
    "its class": lambda view: view.__class__,
    "printed": repr,
    "copied": copy.copy,
    "pickled": lambda view: pickle.loads(pickle.dumps(view)),  # noqa: S301  # our own
    "altered": lambda view: dataclasses.replace(view, changed=False),
    "written out": lambda view: dataclasses.asdict(view)["id"],
}


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count how often a view is drawn."""
    found, draw = list[int](), asking.drawn

    def counting(*of: Any, **how: Any) -> CaseView:
        found.append(1)
        return draw(*of, **how)

    monkeypatch.setattr(asking, "drawn", counting)
    return found


def test_what_is_seen_late_is_what_stood_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """All views of a worked desk, looked at when all is over, are those drawn at once."""
    pairs, make = list[tuple[CaseView, CaseView]](), undrawn.undrawn

    def both(draw: Draw) -> CaseView:
        pairs.append((copy.copy(draw()), make(draw)))
        return make(draw)

    monkeypatch.setattr(undrawn, "undrawn", both)
    fill(MemoryStore(practice=True), now=datetime(2026, 3, 1, 8, tzinfo=UTC), cases=20)
    assert len(pairs) > 100
    assert all(at_once == late and late == at_once for at_once, late in pairs)
    assert all(repr(at_once) == repr(late) for at_once, late in pairs)


def test_nobody_looks_and_nothing_is_drawn(drawn: list[int]) -> None:
    """A step draws nothing; a second look draws nothing more."""
    bench = Bench()
    case = bench.receive()
    late = bench.do(case.id, "note", text="Called back.")
    drawn.clear()
    assert isinstance(late, CaseView)
    assert not drawn
    assert (late.version, late.stage) == (2, "received")
    assert len(drawn) == 1


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_any_look_draws_all(look: Callable[[CaseView], object]) -> None:
    """Whatever is asked of a view first, it answers, and is one like any other from then on."""
    bench = Bench()
    case = bench.receive().id
    late, shown = bench.do(case, "contact", channel="phone", feeling=1), bench.desk().show(case)
    assert look(late) == look(shown)
    assert type(late) is CaseView
    assert vars(late) == vars(shown)


def test_it_stays_as_it_was() -> None:
    """What is done, said and decided afterwards changes nothing of what a step handed out."""
    bench = Bench()
    case = bench.receive(phone="13800138000").id
    late, shown = bench.do(case, "note", text="First."), bench.desk().show(case)
    bench.do(case, "contact", channel="phone", feeling=4)
    bench.do(case, "raise", text="Charged twice.")
    bench.desk("li.na").set_policy("zone", "Europe/London")
    bench.desk("li.na").disable_user("wang")
    bench.wait(days=40)
    assert late == shown


def change(view: Any) -> None:
    """Change what is not to be changed."""
    view.stage = "closed"


def remove(view: Any) -> None:
    """Remove what is there."""
    del view.stage


@pytest.mark.parametrize("spoil", [change, remove])
def test_nobody_writes_into_it(spoil: Callable[[CaseView], None]) -> None:
    """A view that nobody has looked at refuses to be changed as any other does."""
    bench = Bench()
    late = bench.do(bench.receive().id, "note", text="First.")
    with pytest.raises(dataclasses.FrozenInstanceError, match="CaseView"):
        spoil(late)
    assert late.stage == "received"


def test_it_has_no_hash_as_ever() -> None:
    """A view holds a dictionary, so nobody can use it as a key, looked at or not."""
    bench = Bench()
    with pytest.raises(TypeError, match="unhashable"):
        hash(bench.receive())
