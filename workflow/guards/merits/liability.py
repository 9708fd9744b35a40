"""Was liability judged before the claim, and does the customer know the view?"""

from ...facts import Facts, Seen
from ...facts.merits import causation_of
from ...needs import Blank, Need
from ...policy import Policy
from ...process.guard import NOTHING, do, given


@given("liability", "contradictory", "causes")
def liability_judged(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Fault, loss and causation are all decided, without contradiction (S0-53, S0-62)."""
    if f.liability is Seen.LIVE and not f.contradictory:
        return NOTHING
    parts = ("fault", "loss", "causation", "text")
    said = {name: Blank(name) for name in parts}
    causation = causation_of(f.causes)
    assess = do("assess", **{**said, **({"causation": causation} if causation else {})})
    return (assess._replace(stale=f.liability is Seen.STALE),)


@given("shared", "shared_silent", "attempts", "attempt_days", "today")
def liability_shared(f: Facts, p: Policy) -> tuple[Need, ...]:
    """The customer knows the view of liability, or was told and stayed silent (S0-69)."""
    if f.shared is Seen.LIVE:
        return attempts_missing(f, p) if f.shared_silent else NOTHING
    share = do("share", position=Blank("position"), text=Blank("text"))
    return (share._replace(stale=f.shared is Seen.STALE),)


def attempts_missing(f: Facts, p: Policy) -> tuple[Need, ...]:
    """Return the attempts that are still to be made, and on which day each may be made."""
    days = max(0, p.attempt_days - len(f.attempt_days))
    missing = max(days, p.attempts_at_least - f.attempts)
    first = 1 if f.today in f.attempt_days else 0
    attempt = do("attempt", channel=Blank("channel"), text=Blank("text"))
    return tuple(
        attempt._replace(wait=_later(first, nth, days), about=(("asked", p.attempts_at_least),))
        for nth in range(missing)
    )


def _later(first: int, nth: int, days: int) -> str:
    after = first + min(nth, days - 1) if days else 0
    return f"day:{after}" if after else ""
