"""Was the customer heard, and do both sides know what happened?"""

from ..facts import Facts, Seen
from ..needs import Blank, Need
from ..policy import Policy
from ..process.guard import NOTHING, do, given


@given("contacted")
def contacted(f: Facts, _: Policy) -> tuple[Need, ...]:
    """There was a contact with the customer in this attempt (the receipt is one)."""
    if f.contacted is Seen.LIVE:
        return NOTHING
    return (do("contact", words=Blank("words"), feeling=Blank("feeling")),)


@given("contacted", "heard")
def feelings_acknowledged(f: Facts, p: Policy) -> tuple[Need, ...]:
    """The feeling was heard, named and regretted, after a contact in this attempt (S1-28)."""
    if f.heard is Seen.LIVE:
        return NOTHING
    empathise = do("empathise", heard=Blank("heard"), named=Blank("named"), regret=Blank("regret"))
    return (*contacted.needs(f, p), empathise._replace(stale=f.heard is Seen.STALE))


@given("issues")
def issue_named(f: Facts, _: Policy) -> tuple[Need, ...]:
    """At least one point of the complaint is named (S2-82)."""
    return NOTHING if f.issues else (do("raise", text=Blank("text")),)


@given("issues")
def findings_made(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Every issue has a finding that still counts; without issues the first one will need it."""
    found = [issue.found for issue in f.issues] or [Seen.NONE]
    return tuple(
        do("find", issue=number, upheld=Blank("upheld"), text=Blank("text"))._replace(
            stale=seen is Seen.STALE, about=(("issue", number),)
        )
        for number, seen in enumerate(found, 1)
        if seen is not Seen.LIVE
    )


@given("restated", "restated_before", "reading")
def restated(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer confirmed our restatement as often as the emotion asks (S2-112)."""
    asked = max(1, f.reading)
    restate = do("restate", text=Blank("text"), confirmed=Blank("confirmed"))
    missing = max(0, asked - f.restated)
    about = (("asked", asked), ("done", f.restated))
    return (restate._replace(stale=f.restated_before and not f.restated, about=about),) * missing


@given("reading", "hurt", "calm_lost", "insists", "asking")
def calm_or_insists(f: Facts, p: Policy) -> tuple[Need, ...]:
    """The last reading is calm, or the customer insists on this very move (C7, S2-110)."""
    calm = 0 <= f.reading <= p.calm_at_most and not f.hurt and not f.calm_lost
    if calm or (f.insists and f.insists == f.asking.move):
        return NOTHING
    about = (("calm", p.calm_at_most), ("move", f.asking.move))
    return (do("contact", feeling=Blank("feeling"))._replace(about=about),)


@given("explained")
def cause_explained(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer was told how it came about (S2-52)."""
    if f.explained is Seen.LIVE:
        return NOTHING
    return (do("explain", text=Blank("text"))._replace(stale=f.explained is Seen.STALE),)
