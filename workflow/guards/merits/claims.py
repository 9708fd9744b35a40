"""Does the view of the claim still stand, and was as much looked into as its sum asks for?"""

from ...facts import Facts, Seen
from ...needs import Blank, Need
from ...policy import Policy
from ...process.guard import NOTHING, do, given


@given("claim")
def claim_stands(f: Facts, _: Policy) -> tuple[Need, ...]:
    """A claim that was weighed is weighed again once liability is judged anew (S0-62)."""
    if f.claim is not Seen.STALE:
        return NOTHING
    blanks = {name: Blank(name) for name in ("seeks", "contract", "reasonable", "text")}
    return (do("claim", **blanks)._replace(stale=True),)


@given("claimed", "issues", "proofs")
def investigated(f: Facts, p: Policy) -> tuple[Need, ...]:
    """A small claim is believed; above a sum each issue has evidence that stands (S2-133)."""
    if f.claimed <= p.believed_up_to:
        return NOTHING
    shown = {proof.issue for proof in f.proofs if proof.counts}
    missing = [] if 0 in shown else {*range(1, len(f.issues) + 1)} - shown
    return tuple(
        do("evidence", issue=number, text=Blank("text"))._replace(
            about=(("issue", number), ("most", p.believed_up_to))
        )
        for number in sorted(missing)
    )
