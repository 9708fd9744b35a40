"""What is said at the beginning, and asked at the end? Plans with dates, respect, and surveys."""

from typing import Final

from ...book.phrases import phrase
from ...scene.plausible import in_days
from ...scene.world import World

ASKS: Final = "supervisor"  # whoever handled the case does not ask how it went


@phrase(
    "when",
    en="the handler acknowledges the complaint with the steps that follow",
    zh="经办人确认受理，并说明接下来的步骤",
)
def plan_without_date(world: World) -> None:
    """Acknowledge with steps, and no date by which they end."""
    plan = {"next_step": ["We read the log.", "We call you back."]}
    world.attempt("handler", "acknowledge", ("acknowledge", plan))


@phrase(
    "when",
    en="the handler acknowledges the complaint with the steps and a date",
    zh="经办人确认受理，并说明步骤和期限",
)
def plan_with_date(world: World) -> None:
    """Acknowledge with steps and the day by which the answer comes."""
    plan = {"next_step": ["We read the log."], "answer_by": in_days(world, 5)}
    world.attempt("handler", "acknowledge", ("acknowledge", plan))


@phrase(
    "when",
    en="the customer, asked afterwards, is {contentment}",
    zh="事后回访，客户{contentment}",
)
def asked_afterwards(world: World, answer: str) -> None:
    """Ask the customer after the ending how they see it."""
    world.attempt(ASKS, "survey", ("survey", {"answer": answer, "respected": "yes"}))


@phrase(
    "when",
    en="the customer, asked afterwards, says {words}",
    zh="事后回访，客户说{words}",
)
def says_afterwards(world: World, words: str) -> None:
    """Keep what the customer says when asked after the ending."""
    world.attempt(ASKS, "survey", ("survey", {"answer": "other", "words": words}))
