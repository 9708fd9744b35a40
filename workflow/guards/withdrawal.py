"""Is the withdrawal the customer's own, informed, free and slept upon?"""

from ..facts import Facts
from ..needs import Blank, Need
from ..policy import Policy
from ..process.guard import NOTHING, do, given
from .consent import GIVEN, told


@given("withdrawal")
def withdrawal_asked(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer asked for it in own words, and the request still stands (C11)."""
    return NOTHING if f.withdrawal in GIVEN else (_ask(),)


@given("told", "told_before")
def withdrawal_explained(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer knows what a withdrawal means, and what stays due without it (C2)."""
    return told(f, "withdrawal")


@given("withdrawal", "withdrawal_conditional")
def withdrawal_unconditional(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Nothing that is due was made to hang on the withdrawal (C6)."""
    return (_ask(),) if f.withdrawal in GIVEN and f.withdrawal_conditional else NOTHING


@given("withdrawal")
def withdrawal_cooled(f: Facts, p: Policy) -> tuple[Need, ...]:
    """The cooling-off, counted from recording, is over (C14)."""
    if f.withdrawal == "effective" or not (f.withdrawal in GIVEN or p.cooling_withdrawal):
        return NOTHING
    return (Need(wait="withdrawal"),)


def _ask() -> Need:
    return do("request-withdrawal", words=Blank("words"), reason=Blank("reason"))
