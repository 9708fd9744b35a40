"""The desk that scenarios play on: legal steps only, a clock of its own, no accidental green."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from amends.features.scene.routes import ROUTES
from amends.features.scene.walker import SILENT, finish_in_silence, owed, reach, ready
from amends.features.scene.world import START, World
from amends.workflow import PROCESS, NotFromHere, Standing, StillOwed

SENDS = "Feature: f\n Scenario: s\n"


def test_there_is_a_way_to_every_stage() -> None:
    """The routes name every stage of the process, and silence leads on from every open one."""
    matter = PROCESS.matter
    assert set(ROUTES) == set(matter.states)
    assert set(SILENT) == set(matter.states) - set(matter.ends)


@pytest.mark.parametrize("stage", ROUTES)
def test_a_stage_is_reached_by_legal_steps(stage: str) -> None:
    """Whatever is supposed of a complaint, its record holds and nothing in it was refused."""
    world = World()
    reach(world, stage)
    assert world.stage == stage
    assert world.desk("manager").verify().ok
    assert "refusal" not in {entry.kind for entry in world.desk("manager").log(world.case)}


@pytest.mark.parametrize("stage", ROUTES)
def test_what_is_shown_as_next_is_what_the_menu_calls_ready(stage: str) -> None:
    """The moves that a complaint's view names are those that the menu says could be made now."""
    world = World()
    reach(world, stage)
    ready = [one.name for one in world.menu() if one.standing is Standing.READY]
    moves = {move.name for move in PROCESS.moves}
    assert [*world.view().next] == [one for one in ready if one in moves]


@pytest.mark.parametrize("stage", SILENT)
def test_silence_leads_to_an_end(stage: str) -> None:
    """A customer who says nothing more is asked for nothing more, and the case still ends."""
    world = World()
    reach(world, stage)
    before = len(world.desk("manager").log(world.case))
    world.silent = True
    finish_in_silence(world)
    later = world.desk("manager").log(world.case)[before:]
    assert world.stage == "closed"
    assert {entry.behalf for entry in later} == {None}


def test_nobody_walks_backwards() -> None:
    """A complaint that is further on is not said to be at an earlier stage."""
    world = World()
    reach(world, "clarified")
    with pytest.raises(AssertionError, match="no legal way leads from clarified to inquired"):
        reach(world, "inquired")


@pytest.mark.parametrize("without", ["choice_offered", "version_approved", "liability_judged"])
def test_all_but_one_thing_is_supplied(without: str) -> None:
    """What is to be missing is owed, and what does not depend on it is not."""
    world = World()
    ready(world, "propose", without=without)
    codes = {one.code for one in owed(world, "propose")}
    assert without in codes
    assert codes <= {without, "liability_shared", "version_approved"}


def test_what_cannot_be_missing_is_not_supposed_to_be() -> None:
    """A sentence that supposes something the process rules out fails where it stands."""
    world = World()
    with pytest.raises(
        AssertionError, match="before 'inquire' can be ready in received, this is owed: nothing"
    ):
        ready(world, "inquire", without="thanked")


def test_only_the_scenario_moves_the_clock() -> None:
    """Time stands still between sentences, and passes by as much as they say."""
    world = World()
    reach(world, "proposed")
    assert world.now == START
    world.wait(days=3)
    assert world.now - START == timedelta(days=3)


def test_a_refusal_that_no_sentence_expects_fails() -> None:
    """A refused attempt has to be claimed before the next attempt, and before the end."""
    world = World()
    world.attempt("handler", "inquire", ("inquire", {}))
    with pytest.raises(AssertionError, match=r"'inquire' was refused \(.*\), and no Then says so"):
        world.settled()
    with pytest.raises(AssertionError, match="no Then says so"):
        world.attempt("handler", "inquire", ("inquire", {}))
    world.claim("handler", "inquire", StillOwed)
    world.settled()


def test_a_refusal_is_claimed_as_what_it_was() -> None:
    """Who tried, what they tried and the kind of refusal have to be the ones that were."""
    world = World()
    with pytest.raises(AssertionError, match="nothing was refused"):
        world.claim("handler", "inquire", StillOwed)
    world.attempt("handler", "inquire", ("inquire", {}))
    with pytest.raises(AssertionError, match="refused in another way"):
        world.claim("handler", "inquire", NotFromHere)
    with pytest.raises(AssertionError, match="it was the handler who tried to inquire"):
        world.claim("supervisor", "inquire", StillOwed)
    with pytest.raises(AssertionError, match="it was the handler who tried to inquire"):
        world.claim("handler", "clarify", StillOwed)


TRAPS = {
    "an unexpected refusal at the end": (
        "  When the handler tries to inquire\n  Then the complaint is still received\n"
    ),
    "an unexpected refusal before the next attempt": (
        "  When the handler tries to inquire\n  And the handler answers the customer's feelings\n"
    ),
    "an unexpected refusal among the givens": (
        "  Given the customer has taken back the yes\n  And everything is ready to inquire\n"
        "  Then the complaint is received\n"
    ),
    "another reason than the one given": (
        "  When the handler tries to inquire\n"
        "  Then the handler cannot inquire because liability has not been judged\n"
    ),
    "one reason of several as the only one": (
        "  Given a complaint that is clarified\n  When the handler tries to propose\n"
        "  Then the handler cannot propose, only because liability has not been judged\n"
    ),
    "a refusal that did not happen": (
        "  Given everything is ready to inquire\n  When the handler tries to inquire\n"
        "  Then the handler cannot inquire because liability has not been judged\n"
    ),
    "a stage that has changed": (
        "  Given everything is ready to inquire\n  When the handler tries to inquire\n"
        "  Then the complaint is still inquired\n"
    ),
    "words that nobody said": '  Then the record holds the customer\'s "I am content."\n',
    "an amount that nobody owes": "  Then the customer is still to get ¥200\n",
}


@pytest.mark.parametrize("steps", TRAPS.values(), ids=TRAPS)
def test_no_scenario_is_green_by_accident(steps: str, plan: Callable[[str], list[Any]]) -> None:
    """A scenario that says what is not so fails."""
    (only,) = plan(SENDS + steps)
    with pytest.raises(AssertionError):
        only.play()
