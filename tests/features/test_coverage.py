"""Do the features cover the process? Every row is taken, every guard refuses and lets pass."""

from typing import Any, NamedTuple

import pytest

from amends.features.phrases.outcomes import cannot_because, cannot_only_because
from amends.features.scene.scene import Scene
from amends.features.scene.walks import Walks
from amends.workflow import PROCESS, Act, Row

REFUSALS = {cannot_because, cannot_only_because}
HEARD = {"feelings_acknowledged", "issue_named"}
JUDGED = {"liability_judged", "liability_shared"}
ALWAYS_MET = {  # an earlier move has asked for it, and what undoes it leads to another stage
    ("propose", "clarified"): HEARD,
    ("revise", "proposed"): HEARD | JUDGED | {"claim_stands"},
    ("answer", "clarified"): HEARD,
    ("answer", "inquired"): {"feelings_acknowledged"},
}
SAID_BEFORE = {"find": {"issue_named"}}  # where there is no point, none can be numbered either


class Covered(NamedTuple):
    """What the scenarios of the project have shown."""

    taken: set[tuple[str, str, str]]  # a move, from where, to where
    done: set[str]  # acts
    refused: set[tuple[str, str, str]]  # a move or act, in which stage, by which guard


@pytest.fixture(scope="session")
def covered(plans: list[Any], walks: Walks) -> Covered:
    """Play every scenario, and note what its sentences took and what was refused them."""
    found = Covered(set(), set(), set())
    for plan in plans:
        scene = Scene(walks)
        for meaning, (kind, _, table) in zip(plan.sentences(), plan.steps, strict=True):
            before = len(_entries(scene)) if kind == "when" else 0
            scene.play(meaning, table)
            if kind == "when":
                _take(found, _entries(scene)[before:])
            if meaning.phrase.does in REFUSALS:
                outcome = scene.world.outcome
                assert outcome is not None
                found.refused.add((outcome.move, outcome.before, meaning.values[-1]))
    return found


def _entries(scene: Scene) -> tuple[Any, ...]:
    world = scene.world
    return world.record(world.spoken) if world.spoken else ()


def _take(found: Covered, entries: tuple[Any, ...]) -> None:
    for entry in entries:
        if entry.kind == "act":
            found.done.add(entry.what)
        if entry.kind == "move":
            ((_, source, target),) = [one for one in entry.changes if one[0] == "matter"] or [
                ("matter", "escalated", "escalated")
            ]
            found.taken.add((entry.what, source, target))


def row_name(row: object) -> str:
    """Name a row in a test's name."""
    return f"{row.move} {row.sources[0]} {row.target}" if isinstance(row, Row) else str(row)


@pytest.mark.parametrize("row", PROCESS.rows, ids=row_name)
def test_every_row_is_taken(row: Row, covered: Covered) -> None:
    """Each move is made by a sentence from each of its stages, and leads where the table says."""
    ways = {(row.move, source, row.target) for source in row.sources}
    assert not ways - covered.taken


@pytest.mark.parametrize("row", PROCESS.rows, ids=row_name)
def test_every_guard_of_a_row_refuses(row: Row, covered: Covered) -> None:
    """Each guard is named as the reason for a refusal, unless it can never be one there."""
    named = {
        guard
        for move, source, guard in covered.refused
        if move == row.move and source in row.sources
    }
    never = ALWAYS_MET.get((row.move, row.sources[0]), set())
    assert {guard.code for guard in row.given} - named == never


@pytest.mark.parametrize("act", PROCESS.acts, ids=lambda act: act.name)
def test_every_act_is_done_and_its_guards_refuse(act: Act, covered: Covered) -> None:
    """Each act is done by a sentence, and each of its guards is named as a reason against it."""
    assert act.name in covered.done
    named = {guard for step, _, guard in covered.refused if step == act.name}
    assert {guard.code for guard in act.guards} - named == SAID_BEFORE.get(act.name, set())
