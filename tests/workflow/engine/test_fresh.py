"""An event that was just made says what its stored bytes say, so nobody has to read them."""

from collections.abc import Iterable
from datetime import UTC, datetime

import pytest

from amends.workflow import MemoryStore
from amends.workflow.practice import fill
from amends.workflow.record.event import Event, Fresh, Stored
from amends.workflow.store.marks import marks_in

from ..bench import Bench
from .walking import Walk


def alike(one: object, other: object) -> bool:
    """Tell whether two values are equal down to the kind of each part."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[name], other[name]) for name in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(alike, one, other))
    return one == other


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Fresh]:
    """Collect the events that are made."""
    found, of = list[Fresh](), Fresh.of

    def keeping(event: Event) -> Fresh:
        found.append(of(event))
        return found[-1]

    monkeypatch.setattr(Fresh, "of", keeping)
    return found


def as_read(made: Iterable[Fresh]) -> None:
    """See that events are what is read of them, and leave the same marks."""
    for one in made:
        read = Stored(*one)
        assert alike(one.event(), read.event()), one
        assert marks_in(one) == marks_in(read)


def test_of_a_practice_desk(made: list[Fresh]) -> None:
    """Each event of sixty cases is what its bytes say."""
    fill(MemoryStore(practice=True), now=datetime(2026, 3, 1, 8, tzinfo=UTC), cases=60)
    as_read(made)
    assert len({one.event().what for one in made}) > 40


def test_a_store_keeps_the_bytes_alone(made: list[Fresh]) -> None:
    """What a store hands out is read from its bytes, and so is one whose bytes were changed."""
    bench = Bench()
    case = bench.receive().id
    with bench.store.reading() as view:
        assert {type(one) for one in view.events(case)} == {Stored}
    assert made[-1].event() is made[-1].made
    other = made[-1]._replace(body=made[-1].body.replace(b"hotline", b"counter"))
    assert other.event().data["channel"] == "counter"


@pytest.mark.parametrize("seed", range(3000, 3010))
def test_of_a_walk(seed: int, made: list[Fresh]) -> None:
    """Whatever is said, sensible or not, an event is what its bytes say."""
    Walk(seed).run(40)
    as_read(made)
