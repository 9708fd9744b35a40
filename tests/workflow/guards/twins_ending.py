"""The twins of endings: made good, said goodbye, taken back, sent elsewhere."""

from typing import Final

from amends.workflow.facts import NO_DRAFT, Asking, Remedy, Seen

from ..build import GOOD
from .twins import (
    NO_OPPOSITE,
    NO_TIME,
    NO_VERSION,
    Table,
    Twins,
    good,
    never_told,
    untold,
)

DAYS: Final = frozenset({1, 2, 3})
TRIED: Final = {"attempts": 3, "attempt_days": DAYS, "today": 3}
TWICE: Final = {"attempts": 5, "attempt_days": frozenset({1, 2}), "today": 2}
OPEN_DUE, OPEN_OWED = Remedy("due", 5_000), Remedy("owed", 5_000)
STAFF: Final = Asking("wang", "handler", "reopen")


def told(about: str) -> Twins:
    """Return the twins of something that the customer has to be told."""
    return Twins(GOOD, never_told(about), untold(about), NO_OPPOSITE, NO_VERSION)


ENDING: Final[Table] = {
    "answer_or_attempts": Twins(
        good(responded=Seen.NONE, **TRIED),
        good(responded=Seen.NONE),
        good(responded=Seen.STALE),
        good(responded=Seen.NONE, **TWICE),
        NO_VERSION,
    ),
    "attempts_documented": Twins(
        good(**TRIED),
        good(attempts=0),
        "a reopening counts them anew: then it is the empty twin",
        good(**TWICE),
        NO_VERSION,
    ),
    "thanked": told("thanks"),
    "result_told": told("result"),
    "way_back_told": told("way_back"),
    "redirect_told": told("redirect"),
    "withdrawal_explained": told("withdrawal"),
    "reviewed": Twins(
        GOOD, good(reviewed=Seen.NONE), good(reviewed=Seen.STALE), NO_OPPOSITE, NO_VERSION
    ),
    "follow_up_set": Twins(
        GOOD, good(follow_up=Seen.NONE), good(follow_up=Seen.STALE), NO_OPPOSITE, NO_VERSION
    ),
    "nothing_due": Twins(
        good(remedies=(Remedy("due", 1, "tendered"), OPEN_OWED)),
        "to owe nothing is what it asks for",
        good(remedies=(Remedy("due", 1, "superseded"), OPEN_DUE)),
        good(remedies=(Remedy("due", 1, "performed"), OPEN_DUE)),
        NO_VERSION,
    ),
    "nothing_owed": Twins(
        good(remedies=(Remedy("owed", 1, "tendered"), OPEN_DUE)),
        "to owe nothing is what it asks for",
        good(remedies=(OPEN_OWED,)),
        good(remedies=(Remedy("owed", 1, "performed"), OPEN_OWED)),
        NO_VERSION,
    ),
    "remedy_agreed": Twins(
        GOOD, good(remedies=()), "a remedy stays in the list", NO_OPPOSITE, NO_VERSION
    ),
    "remedies_done": Twins(
        GOOD,
        good(remedies=()),
        good(remedies=(OPEN_OWED,)),
        good(remedies=(Remedy("owed", 1, "performed"), OPEN_OWED)),
        good(remedies=(), table=NO_DRAFT),
    ),
    "window_over": Twins(GOOD, good(window_over=False), NO_TIME, NO_OPPOSITE, NO_VERSION),
    "nothing_pending_outside": Twins(
        good(outside="carried_out"),
        "no outside case is what it asks for",
        NO_TIME,
        good(outside="pending"),
        NO_VERSION,
    ),
    "reason_given": Twins(
        good(asking=Asking("wang", "handler", "escalate", reason="beyond us")),
        good(asking=Asking("wang", "handler", "escalate")),
        NO_TIME,
        good(asking=Asking("wang", "handler", "escalate", customer=False)),
        NO_VERSION,
    ),
    "reason_to_reopen": Twins(
        good(asking=Asking("wang", "handler", "reopen", customer=True)),
        good(asking=STAFF),
        NO_TIME,
        good(asking=Asking("wang", "handler", "reopen", reason="promise_broken")),
        good(stage="closed", asking=Asking("wang", "handler", "reopen", reason="sent_back")),
    ),
    "level_decided": Twins(
        good(decided=False, settles=True),
        good(decided=False),
        "an escalation forgets the decision before: then it is the empty twin",
        good(decided=False, level="court"),
        NO_VERSION,
    ),
    "owner_named": Twins(GOOD, good(owner=""), NO_TIME, NO_OPPOSITE, NO_VERSION),
    "no_outside_decision": Twins(
        good(outside="carried_out"),
        "no outside case is what it asks for",
        NO_TIME,
        good(outside="decided"),
        NO_VERSION,
    ),
    "outside_carried_out": Twins(
        good(outside="carried_out"),
        GOOD,
        good(outside="pending"),
        good(outside="decided"),
        NO_VERSION,
    ),
    "body_forwarded": Twins(
        GOOD,
        good(forwarded=Seen.NONE),
        good(forwarded=Seen.STALE),
        good(body_named=False),
        NO_VERSION,
    ),
    "withdrawal_asked": Twins(
        good(withdrawal="cooling"),
        good(withdrawal="none"),
        good(withdrawal="void"),
        good(withdrawal="revoked"),
        NO_VERSION,
    ),
    "withdrawal_unconditional": Twins(
        good(withdrawal="void", withdrawal_conditional=True),
        "without a request the guard that asks for one speaks",
        "without a live request the guard that asks for one speaks",
        good(withdrawal_conditional=True),
        NO_VERSION,
    ),
    "withdrawal_cooled": Twins(
        GOOD,
        good(withdrawal="none"),
        good(withdrawal="cooling"),
        good(vulnerable=True, withdrawal_rest=72),
        NO_VERSION,
    ),
}
