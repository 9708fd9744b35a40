"""Who is the right one to decide: the level above, an outside body, another desk?"""

from ..facts import Facts, Seen
from ..needs import Blank, Need
from ..policy import Policy
from ..process.guard import NOTHING, do, given
from .agreement.consent import told


@given("asking")
def reason_given(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Staff say why; the customer's wish is reason enough."""
    if f.asking.customer or f.asking.reason:
        return NOTHING
    return (do("escalate", reason=Blank("reason")),)


@given("asking", "promise_broken", "stage")
def reason_to_reopen(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer asks; the desk itself only for a broken promise or a case sent back."""
    ours = {"promise_broken": f.promise_broken, "sent_back": f.stage == "redirected"}
    if f.asking.customer or ours.get(f.asking.reason, False):
        return NOTHING
    return (do("reopen", by="customer"),)


@given("decided", "referred_back", "settles", "level")
def level_decided(f: Facts, _: Policy) -> tuple[Need, ...]:
    """That level decided, the case was referred back, or the customer wants to settle."""
    if f.decided or f.referred_back or f.settles:
        return NOTHING
    decide = do("decide", decision=Blank("decision"), text=Blank("text"))
    return (decide._replace(role=deciding_role(f)),)


def deciding_role(f: Facts) -> str:
    """Return the role that decides on the level the case was escalated to."""
    return "supervisor" if f.level in {"", "supervisor"} else "manager"


@given("owner")
def owner_named(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Somebody at the desk is responsible for it."""
    return NOTHING if f.owner else (do("assign", to=Blank("to")),)


@given("outside")
def no_outside_decision(f: Facts, _: Policy) -> tuple[Need, ...]:
    """No decision of an outside body waits to be carried out."""
    if f.outside != "decided":
        return NOTHING
    return (do("outside", event="carried_out", text=Blank("text")),)


@given("outside")
def outside_carried_out(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The outside body decided, and what it decided is done."""
    steps = {"": ("opened", "decided", "carried_out"), "pending": ("decided", "carried_out")}
    missing = steps.get(f.outside, ("carried_out",) if f.outside == "decided" else ())
    return tuple(do("outside", event=event, text=Blank("text")) for event in missing)


@given("forwarded", "body_named")
def body_forwarded(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The right body, or the customer's other case, is named and has received it."""
    if f.forwarded is Seen.LIVE and f.body_named:
        return NOTHING
    forward = do("forward", body=Blank("body"), contact=Blank("contact"))
    return (forward._replace(stale=f.forwarded is Seen.STALE),)


@given("told", "told_before")
def redirect_told(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer was told where it went, and whom to ask there."""
    return told(f, "redirect")
