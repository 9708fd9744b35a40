"""A desk keeps to its process: a later version that loses nothing opens, any other is refused."""

from collections.abc import Callable
from dataclasses import make_dataclass, replace
from typing import Any

import pytest

from amends.workflow import (
    PROCESS,
    Act,
    MemoryStore,
    NotAPerson,
    Process,
    StoreNotReady,
)
from amends.workflow.desk.opening import STREAM, open_desk
from amends.workflow.process.fingerprint import as_data, fingerprint, written
from amends.workflow.record.canonical import canonical

from ..bench import Bench
from ..build import START
from .lending import CARD, LIBRARY, LOOK, ROWS, STAGES, Loan


def library(**changes: Any) -> Process:
    """Return another version of the library."""
    return replace(LIBRARY, **changes)


MORE = make_dataclass("MORE", [("late", bool, False)], bases=(Loan,), frozen=True)
CHANGED = {
    "version": lambda: library(version="2"),
    "a guard less": lambda: library(rows=(replace(ROWS[0], guards=()), *ROWS[1:]), guards=(CARD,)),
    "an act more": lambda: library(acts=(LOOK, Act(name="stamp", stages=("lent",)))),
    "a field less": lambda: library(acts=(replace(LOOK, fields=LOOK.fields[:2]),)),
    "a fact more": lambda: library(facts=MORE),
    "a row elsewhere": lambda: library(rows=(*ROWS[:2], replace(ROWS[2], sources=("asked",)))),
    "another end": lambda: library(
        regions=(replace(LIBRARY.regions[0], ends=("shelved", "mending")),)
    ),
    "another name": lambda: library(name="archive"),
}
LOSES: dict[str, tuple[Callable[[], Process], str]] = {
    "stage": (
        lambda: library(regions=(replace(LIBRARY.regions[0], states=STAGES[:3] + STAGES[4:]),)),
        "stage loan.mending",
    ),
    "move": (lambda: library(moves=LIBRARY.moves[:1]), "move bring-back"),
    "act": (lambda: library(acts=()), "act look"),
    "fact": (
        lambda: library(facts=make_dataclass("Less", [("stage", str, "asked")], frozen=True)),
        "fact card",
    ),
}


@pytest.mark.parametrize("name", CHANGED)
def test_the_fingerprint_changes_with_the_data(name: str) -> None:
    """Whatever a process is made of is in its fingerprint."""
    assert fingerprint(CHANGED[name]()) != fingerprint(LIBRARY)


def test_the_fingerprint_is_the_same_for_the_same_data() -> None:
    """Functions and texts are not data: a sentence said better is no new process."""
    same = library(labels={}, path=())
    assert fingerprint(same) == fingerprint(LIBRARY)
    assert len(fingerprint(PROCESS)) == 16
    assert canonical(as_data(PROCESS))


def test_a_later_version_that_keeps_everything_opens() -> None:
    """The new fingerprint is an event of the desk's stream, and the cases go on."""
    first = Bench(LIBRARY, MemoryStore(practice=True))
    loan = first.receive()
    second = library(version="2", acts=(LOOK, _stamp()), labels=_labelled())
    later = Bench(second, first.store)
    with first.store.reading() as view:
        noted = [one.event() for one in view.events(STREAM)]
        assert view.meta("process") == fingerprint(second)
    changed = [event for event in noted if event.what == "process_changed"]
    assert [event.data["before"] for event in changed] == [fingerprint(LIBRARY)]
    assert changed[0].data["process"] == fingerprint(second)
    assert changed[0].data["version"] == "2"
    assert later.do(loan.id, "stamp").version == 2
    assert later.desk().verify().ok
    Bench(second, first.store)
    with first.store.reading() as view:
        assert len(view.events(STREAM)) == len(noted)


def test_only_a_person_of_the_desk_brings_a_new_version() -> None:
    """Somebody who is not known at the desk changes nothing by opening it."""
    first = Bench(LIBRARY, MemoryStore(practice=True))
    with first.store.reading() as view:
        before = view.events(STREAM)
    with pytest.raises(NotAPerson):
        first.desk("li.na").__class__(first.store, actor="mallory", process=library(version="2"))
    with first.store.reading() as view:
        assert view.events(STREAM) == before


def _stamp() -> Act:
    return Act(name="stamp", stages=("asked",))


def _labelled() -> dict[str, dict[str, str]]:
    return {name: {**texts, "step.stamp": "stamp"} for name, texts in LIBRARY.labels.items()}


@pytest.mark.parametrize("kind", LOSES)
def test_a_version_that_loses_something_is_refused(kind: str) -> None:
    """What cases may stand in, or have done, cannot disappear: the refusal names what is lost."""
    first = Bench(LIBRARY, MemoryStore(practice=True))
    make, lost = LOSES[kind]
    with pytest.raises(StoreNotReady) as refused:
        open_desk(first.store, "li.na", make(), START)  # as a desk does, once no fault is found
    assert refused.value.code == "other_process"
    assert lost in str(refused.value.values["lost"])


@pytest.mark.parametrize("name", CHANGED)
def test_what_is_kept_of_a_process_is_its_canonical_data(name: str) -> None:
    """It is put together of parts that versions share, and comes to the same bytes."""
    for process in (PROCESS, LIBRARY, CHANGED[name]()):
        assert written(process) == canonical(as_data(process))
