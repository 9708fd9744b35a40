"""What keeps a process from running is told before it runs, with the row and the repair."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from amends.workflow import PROCESS, BadInput, Desk, Guard, MemoryStore, Move, Process, Region
from amends.workflow.process.check import faults

from .lending import CARD, LIBRARY, LOOK, ROWS

MATTER = LIBRARY.regions[0]


def made(**changes: Any) -> Process:
    """Return the library with something changed."""
    return replace(LIBRARY, **changes)


def row(at: int, **changes: Any) -> Process:
    """Return the library with one row changed."""
    return made(rows=(*ROWS[:at], replace(ROWS[at], **changes), *ROWS[at + 1 :]))


def without(language: str, key: str) -> Process:
    """Return the library with one text missing."""
    texts = {name: text for name, text in LIBRARY.labels[language].items() if name != key}
    return made(labels={**LIBRARY.labels, language: texts})


BLIND = Guard("card_true", CARD.needs, ("no_such_fact",))
STRANGER = Guard("nobody_knows", CARD.needs, ("card",))
BROKEN: dict[str, tuple[Callable[[], Process], str, str, str]] = {
    "unknown source": (
        lambda: row(2, sources=("watching",)),
        "unknown_stage",
        "row lend from watching to lent",
        "there is no stage 'watching'",
    ),
    "unknown target": (
        lambda: row(2, target="lost"),
        "unknown_stage",
        "row lend from waiting to lost",
        "there is no stage 'lost'",
    ),
    "unknown stage of an act": (
        lambda: made(acts=(replace(LOOK, stages=("asked", "burnt")),)),
        "unknown_stage",
        "act look",
        "there is no stage 'burnt'",
    ),
    "unknown state of a region": (
        lambda: made(regions=(MATTER, Region("mood", "card", ("a",), rows=(("up", ("a",), "b"),)))),
        "unknown_stage",
        "region mood, row up",
        "there is no stage 'b'",
    ),
    "unknown guard": (
        lambda: row(2, guards=(STRANGER,)),
        "unknown_guard",
        "row lend from waiting to lent",
        "there is no guard 'nobody_knows': add it to guards",
    ),
    "unknown guard of an act": (
        lambda: made(acts=(replace(LOOK, guards=(STRANGER,)),)),
        "unknown_guard",
        "act look",
        "there is no guard 'nobody_knows'",
    ),
    "unknown fact of a guard": (
        lambda: replace(row(0, guards=(BLIND,)), guards=(BLIND,)),
        "unknown_fact",
        "row lend from asked to lent, guard card_true",
        "there is no fact 'no_such_fact': add it to facts",
    ),
    "unknown fact of a condition": (
        lambda: row(0, when=(BLIND,)),
        "unknown_fact",
        "row lend from asked to lent, guard card_true",
        "there is no fact 'no_such_fact'",
    ),
    "unknown fact of an act": (
        lambda: made(acts=(replace(LOOK, sets=("colour",)),)),
        "unknown_fact",
        "act or move look",
        "there is no fact 'colour'",
    ),
    "unknown fact of a region": (
        lambda: made(regions=(replace(MATTER, fact="place"),)),
        "unknown_fact",
        "region loan",
        "there is no fact 'place'",
    ),
    "unknown move": (
        lambda: row(2, move="hand-over"),
        "unknown_move",
        "row hand-over from waiting to lent",
        "there is no move 'hand-over': add it to moves",
    ),
    "empty destination": (
        lambda: row(2, target=""),
        "empty_destination",
        "row lend from waiting to nowhere",
        "name the stage it leads to",
    ),
    "no source": (
        lambda: row(2, sources=()),
        "no_source",
        "row lend from nowhere to lent",
        "name at least one stage",
    ),
    "unreachable stage": (
        lambda: made(rows=(ROWS[0], *ROWS[2:])),
        "unreachable_stage",
        "stage waiting",
        "add a row that leads to it",
    ),
    "no way to an end": (
        lambda: made(rows=ROWS[:5]),
        "no_way_to_an_end",
        "stage mending",
        "add a row that leads towards an end",
    ),
    "missing stage label": (
        lambda: without("zh", "stage.lent"),
        "missing_label",
        "zh: stage.lent",
        "add the text",
    ),
    "missing guard label": (
        lambda: without("en", "guard.card_true.why"),
        "missing_label",
        "en: guard.card_true.why",
        "add the text",
    ),
    "missing language": (
        lambda: made(labels={"en": LIBRARY.labels["en"]}),
        "missing_label",
        "zh: step.look",
        "add the text",
    ),
    "name twice": (
        lambda: made(moves=(*LIBRARY.moves, Move(name="look"))),
        "name_twice",
        "act or move look",
        "give it a name of its own",
    ),
}


def test_the_shipped_process_has_no_fault() -> None:
    """What is shipped may run."""
    assert faults(PROCESS) == ()


@pytest.mark.parametrize("name", BROKEN)
def test_a_fault_names_its_row_and_its_repair(name: str) -> None:
    """Each kind of fault says where it is and what to do about it."""
    make, code, where, repair = BROKEN[name]
    found = [one for one in faults(make()) if (one.code, one.where) == (code, where)]
    assert found, faults(make())
    assert any(repair in one.repair for one in found)
    assert where in str(found[0])


@pytest.mark.parametrize("name", BROKEN)
def test_a_process_with_a_fault_opens_no_desk(name: str) -> None:
    """The desk tells every fault and leaves the store as it was."""
    store = MemoryStore()
    with pytest.raises(BadInput) as refused:
        Desk(store, actor="li.na", process=BROKEN[name][0]())
    assert refused.value.code == "bad_process"
    assert BROKEN[name][2] in str(refused.value.values["faults"])
    with store.reading() as view:
        assert view.streams() == []


def test_every_fault_is_told_not_the_first_only() -> None:
    """Two faults are two faults."""
    broken = replace(row(2, target=""), labels={})
    codes = {one.code for one in faults(broken)}
    assert {"empty_destination", "missing_label"} <= codes
