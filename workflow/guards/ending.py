"""May a case end? Nobody is left unpaid, untold or unheard."""

from ..facts import Facts, Seen
from ..needs import Blank, Need
from ..policy import Policy
from ..process.guard import NOTHING, do, given
from .agreement.consent import told
from .merits.liability import attempts_missing


@given("responded", "attempts", "attempt_days", "today")
def answer_or_attempts(f: Facts, p: Policy) -> tuple[Need, ...]:
    """The customer said how it stands, or cannot be reached and that is documented (S2-4)."""
    if f.responded is Seen.LIVE or not attempts_missing(f, p):
        return NOTHING
    respond = do("respond", answer=Blank("answer"), words=Blank("words"))
    return (respond._replace(stale=f.responded is Seen.STALE),)


@given("attempts", "attempt_days", "today")
def attempts_documented(f: Facts, p: Policy) -> tuple[Need, ...]:
    """The silent customer was tried often enough, on enough days."""
    return attempts_missing(f, p)


@given("told", "told_before")
def thanked(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer was thanked (S2-88)."""
    return told(f, "thanks")


@given("told", "told_before")
def result_told(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer was told the result (S4-47)."""
    return told(f, "result")


@given("told", "told_before")
def way_back_told(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer knows how to come back (C15)."""
    return told(f, "way_back")


@given("reviewed")
def reviewed(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The case was reviewed and its root cause named (S3-24)."""
    if f.reviewed is Seen.LIVE:
        return NOTHING
    review = do("review", root_cause=Blank("root_cause"), text=Blank("text"))
    return (review._replace(stale=f.reviewed is Seen.STALE),)


@given("follow_up")
def follow_up_set(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Somebody will call again on a day that is set (S2-9)."""
    if f.follow_up is Seen.LIVE:
        return NOTHING
    return (do("follow-up", due=Blank("due"))._replace(stale=f.follow_up is Seen.STALE),)


@given("remedies")
def nothing_due(f: Facts, _: Policy) -> tuple[Need, ...]:
    """What the law owes is performed or tendered."""
    return _open(f, "due")


@given("remedies")
def nothing_owed(f: Facts, _: Policy) -> tuple[Need, ...]:
    """What was agreed is performed or tendered."""
    return _open(f, "owed")


@given("remedies")
def remedy_agreed(f: Facts, _: Policy) -> tuple[Need, ...]:
    """There is something that the customer is to get."""
    return NOTHING if f.remedies else (Need(),)


@given("remedies", "table")
def remedies_done(f: Facts, _: Policy) -> tuple[Need, ...]:
    """What was agreed is done, with proof shown; an empty list passes only for an explanation."""
    agreed = [remedy for remedy in f.remedies if remedy.kind == "owed"]
    if not agreed and not f.table.explanation_only:
        return (do("perform", remedy=1, proof=Blank("proof")),)
    return _open(f, "owed")


def _open(f: Facts, kind: str) -> tuple[Need, ...]:
    return tuple(
        do("perform", remedy=number, proof=Blank("proof"))._replace(about=(("remedy", number),))
        for number in f.open_remedies(kind)
    )


@given("window_over")
def window_over(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer's time to come back on the final answer is over."""
    return NOTHING if f.window_over else (Need(wait="window"),)


@given("outside")
def nothing_pending_outside(f: Facts, _: Policy) -> tuple[Need, ...]:
    """No outside body is still at it."""
    if f.outside != "pending":
        return NOTHING
    return (do("outside", event=Blank("event", "referred_back"), text=Blank("text")),)
