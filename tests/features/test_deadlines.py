"""The sentences about time: each says in one sentence why it does not hold, and reads moments."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from amends.features.book.deadlines import DEADLINES, OWN, STANDINGS, TURNS
from amends.features.book.moments import Wall, moment_said, read_moment
from amends.workflow.catalogue import texts
from amends.workflow.clocks import EFFECTS, State
from amends.workflow.rules import SHIPPED, shipped

MORNING = datetime(2026, 9, 30, 9)  # noqa: DTZ001  # of a clock on the wall
SAID_BY_PEOPLE = {"promise", "follow_up", "asked", "conduct"}  # no pack has these clocks
TELECOM = "Given the desk works by these rules: Telecommunications, China"
BROKEN = [
    (
        "Then the clock for the mediation is running",
        "there is no clock for the mediation here",
    ),
    (
        f"{TELECOM}\nThen the operator's reply is due on 2026-03-18",
        "should be due on 2026-03-18, and it is due on 2026-03-17",
    ),
    (
        f"{TELECOM}\nThen the operator's reply is due on 2026-03-17 at 17:00",
        "should be due on 2026-03-17 at 17:00, and it is due on 2026-03-17 at 23:59",
    ),
    (
        f"{TELECOM}\nThen the operator's reply is due on 2026-03-17, as far as anybody knows yet",
        "should be provisional, and it is sure",
    ),
    (
        (
            "Given the desk answers within 7 working days\nAnd today is 2026-12-28\n"
            "Then our own answer is due on 2027-01-07"
        ),
        "should be sure, and it is provisional",
    ),
    (
        f"{TELECOM}\nThen nobody can say yet when the operator's reply is due",
        "nobody should know yet when the operator's reply is due, and it is due on 2026-03-17",
    ),
    (
        (
            "Given the desk works by these rules: Banks and insurers, China\n"
            "And time was suspended for testing, and the customer was told\n"
            "Then the bank's decision is due on 2026-03-17"
        ),
        "the bank's decision has no end for now",
    ),
    (
        f"{TELECOM}\nThen the clock for the operator's reply is missed",
        "the clock should be missed, and it is running",
    ),
    (
        (
            "Given the desk answers within 7 working days\n"
            "Then our own answer had 20, then 60, then 20 working days"
        ),
        "the working days should have been 20, 60, 20, and they were 7",
    ),
    (
        f"{TELECOM}\nThen it is on record once that the operator's reply is missed",
        "is missed, and it is there 0 times",
    ),
    (
        (
            f"{TELECOM}\nAnd a complaint that is inquired\nWhen the calendar shows 2026-03-18\n"
            "And the desk looks at what is due\n"
            "Then it is not on record that the operator's reply is missed"
        ),
        "should not be on record that the operator's reply is missed, and it is there 1 times",
    ),
    (
        f"{TELECOM}\nThen the desk shows the operator's reply as late",
        "the operator's reply should be late; what is late: nothing",
    ),
    (
        (
            "Given a complaint that is received\nWhen 25 hours pass\n"
            "Then the desk does not show the first contact as late"
        ),
        "the first contact should not be late, and it is",
    ),
    (
        f"{TELECOM}\nThen the manager is told of what was missed",
        "the manager should be told of what was missed, and is not",
    ),
    (
        (
            f"{TELECOM}\nAnd a complaint that is inquired\nWhen the calendar shows 2026-03-18\n"
            "And the desk looks at what is due\nThen the manager is not told of anything missed"
        ),
        "the manager should not be told of anything missed, and is",
    ),
    (
        f"{TELECOM}\nThen the report has the complaint as late for the operator's reply",
        "the report should have the complaint as late for the operator's reply, and it has not",
    ),
    (
        (
            f"{TELECOM}\nAnd a complaint that is inquired\nWhen the calendar shows 2026-03-18\n"
            "Then the report has the complaint as in time for the operator's reply"
        ),
        "the report should have the complaint as in time for the operator's reply",
    ),
    ("Then we have let the customer down 1 time", "1 times, and it is 0"),
    (
        (
            f"{TELECOM}\nThen the case goes by these rules, as of 2026-01-01: "
            "Telecommunications, China"
        ),
        "as of 2026-01-01, and it goes by it as of: ever since",
    ),
    (
        (
            "Given a complaint that is received\nAnd today is 2026-03-05\n"
            "Then the complaint is received"
        ),
        "2026-03-05 is over: the complaint was already there on 2026-03-02 at 09:00",
    ),
]


@pytest.mark.parametrize(("said", "why"), BROKEN, ids=[said.split("\n")[-1] for said, _ in BROKEN])
def test_a_sentence_that_does_not_hold_says_why(
    said: str, why: str, plan: Callable[[str], list[Any]]
) -> None:
    """What was expected of a clock, and what is so, in the words of the sentence."""
    (one,) = plan(f"Feature: f\n Scenario: s\n  {said.replace(chr(10), chr(10) + '  ')}\n")
    with pytest.raises(AssertionError, match="(?s)" + why.replace("(", r"\(")):
        one.play()


@pytest.mark.parametrize(
    ("text", "wall", "lang"),
    [
        ("2026-09-30", Wall(MORNING, timed=False), "en"),
        ("2026-09-30 at 10:30", Wall(MORNING.replace(hour=10, minute=30), timed=True), "en"),
        ("2026年9月30日", Wall(MORNING, timed=False), "zh"),
        ("2026年9月30日10:30", Wall(MORNING.replace(hour=10, minute=30), timed=True), "zh"),
    ],
)
def test_a_moment_is_said_as_it_is_read(text: str, wall: Wall, lang: str) -> None:
    """A day without a time is that day in the morning; both languages write it their own way."""
    assert read_moment(text) == wall
    assert moment_said(wall, lang) == text


def test_every_clock_can_be_spoken_of() -> None:
    """Each clock of a pack that comes with the program has its words, and no other has."""
    known = {
        one.id if name == "service" else f"{name}.{one.id}"
        for name in SHIPPED
        for version in shipped(name).versions
        for one in version.clocks
    }
    assert set(DEADLINES) == known | SAID_BY_PEOPLE | {f"{OWN}.answer"}


def test_every_state_and_turn_of_a_clock_can_be_spoken_of() -> None:
    """However a clock stands, and whatever time does to it, there is a word for it."""
    assert set(STANDINGS) == set(State)
    assert {f"clock.state.{one}" for one in STANDINGS} <= set(texts("en"))
    assert set(TURNS) == EFFECTS
