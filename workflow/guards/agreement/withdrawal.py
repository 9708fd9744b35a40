"""Is the withdrawal the customer's own, informed, free and slept upon?"""

from ...facts import Facts
from ...needs import Blank, Need
from ...policy import Policy
from ...process.guard import NOTHING, do, given
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


@given("withdrawal", "withdrawal_rest", "vulnerable")
def withdrawal_cooled(f: Facts, p: Policy) -> tuple[Need, ...]:
    """The cooling-off, counted from recording, is over (C14); a vulnerable customer's is longer."""
    asked = f.withdrawal in GIVEN
    if asked and f.vulnerable and f.withdrawal_rest < p.cooling_vulnerable:
        return (_ask(), Need(wait="vulnerable"))
    if f.withdrawal == "effective" or not (asked or rest_of(f, p)):
        return NOTHING
    return (Need(wait="withdrawal" if asked or not f.vulnerable else "vulnerable"),)


def rest_of(f: Facts, p: Policy, *, at_once: bool = False) -> int:
    """Return for how many hours a request made now would rest (C8, C14)."""
    if f.vulnerable:
        return max(p.cooling_withdrawal, p.cooling_vulnerable)
    return 0 if at_once else p.cooling_withdrawal


def _ask() -> Need:
    return do("request-withdrawal", words=Blank("words"), reason=Blank("reason"))
