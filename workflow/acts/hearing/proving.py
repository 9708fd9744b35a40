"""The act that puts evidence on record: what it is, who holds it, how far it can be relied on."""

from collections.abc import Mapping
from typing import Final

from ...facts import CREDIBLE, PROOFS, SIDES, Facts, Proof
from ...facts.stale import by_material_fact
from ...frozen import altered
from ...moments import epoch
from ...policy import Policy
from ...process import Act, Step
from ...process.fields import choice, digest, flag, moment, number_of, text
from ..common import BEFORE_YES, voids


def _evidence(f: Facts, step: Step) -> Facts:
    """Add a piece, or put what is given in the place of what was said of an earlier one."""
    at = step.count("replaces") - 1
    old = Proof() if at < 0 else f.proofs[at]
    new = Proof(
        step.count("issue", old.issue),
        step.text("speaks_for", old.speaks_for),
        step.text("credibility", old.credibility),
    )
    proofs = (*f.proofs, new) if at < 0 else (*f.proofs[:at], new, *f.proofs[at + 1 :])
    f = altered(f, proofs=proofs)
    return by_material_fact(f) if step.flag("material") else f


def _checks(_f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to what was obtained tomorrow, and to two digests of one thing."""
    if step.has("obtained") and epoch(step.text("obtained")) > step.happened:
        return {"code": "not_yet", "field": "obtained"}
    if step.has("hash") and step.has("attachment"):
        return {"code": "hash_of_attachment", "number": step.count("attachment")}
    return None


EVIDENCE: Final = Act(
    name="evidence",
    stages=BEFORE_YES,
    fields=(
        text(required=True),
        choice("kind", *PROOFS),
        number_of("issue", "issues"),
        choice("holder", *SIDES[:3]),
        moment("obtained"),
        choice("credibility", *CREDIBLE),
        choice("speaks_for", *SIDES),
        text("ref"),
        digest("hash"),
        number_of("attachment", "attachments"),
        number_of("replaces", "proofs"),
        flag("material"),
    ),
    sets=(
        "proofs",
        "issues",
        "restated",
        "restated_before",
        "liability",
        "shared",
        "draft",
        "table",
        "claim",
        "news",
    ),
    fold=_evidence,
    checks=_checks,
    stirs=lambda f, step: voids(f) if step.flag("material") else (),
)
