"""The properties of a complaint, held against every order of acts in eight small slices."""

from functools import cache

import pytest

from amends.workflow.lifecycle import ENDS, STAGES

from ..build import World, bare
from .actions import BODY
from .exploring import Action, Explored, explore
from .slices import SLICES

OUTSIDERS = {"customer", "outside", "world"}


@cache
def explored(name: str) -> Explored:
    """Explore a slice once for all tests that look at it."""
    start, actions = SLICES[name]
    return explore(World(), bare(start), actions)


@pytest.fixture(scope="module", params=SLICES)
def name(request: pytest.FixtureRequest) -> str:
    """Name a slice: the tests of one stand together, so that it is explored once."""
    return str(request.param)


def test_every_property_holds_wherever_the_slice_leads(name: str) -> None:
    """No state and no move of the slice breaks a property; the shortest trace tells if one does."""
    found = explored(name)
    told = [f"{fault}: {', '.join(trace)}" for fault, trace in found.faults.items()]
    assert not told, "\n".join(told)
    assert found.whole


def test_no_action_of_a_slice_is_idle(name: str) -> None:
    """Each action is possible somewhere in its slice, so that what it could break was tried."""
    done = {action.name for edges in explored(name).back.values() for _, action in edges}
    assert {action.name for action in SLICES[name].actions} == done


def test_the_slices_together_reach_every_stage() -> None:
    """What is proved is proved of the whole lifecycle."""
    reached = {place.facts.stage for name in SLICES for place in explored(name).places.values()}
    assert reached == set(STAGES)


def test_an_end_needs_neither_the_customer_nor_an_outside_body() -> None:
    """The desk alone ends a case whose customer is silent and that no outside body decides."""
    found = explored("to its end")
    alone = {action.name for action in BODY if action.who == "above"}

    def ours(action: Action) -> bool:
        return action.who not in OUTSIDERS or action.name in alone

    left = found.trapped(ours, frozenset(ENDS))
    assert not [found.trace(key) for key in left]
