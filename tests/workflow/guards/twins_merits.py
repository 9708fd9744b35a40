"""The twins of the claim and of how deep one has to look."""

from typing import Final

from amends.workflow.facts import Issue, Proof, Seen

from .twins import NO_OPPOSITE, NO_VERSION, Table, Twins, good

LARGE: Final = 10**6  # minor units, beyond what is believed without evidence
TWO: Final = (Issue(Seen.LIVE, "yes"), Issue(Seen.LIVE, "no"))

MERITS: Final[Table] = {
    "claim_stands": Twins(
        good(claim=Seen.LIVE),
        "nobody has to weigh a claim that was never put in figures",
        good(claim=Seen.STALE),
        NO_OPPOSITE,
        NO_VERSION,
    ),
    "investigated": Twins(
        good(claimed=LARGE, issues=TWO, proofs=(Proof(1), Proof(2, "firm", "doubtful"))),
        good(claimed=LARGE, proofs=()),
        "evidence stays on record; what it says may be refuted",
        good(claimed=LARGE, proofs=(Proof(1, "customer", "refuted"),)),
        good(claimed=LARGE, issues=TWO, proofs=(Proof(1),)),
    ),
}
