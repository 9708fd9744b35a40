"""What makes evidence stale? One function a cause, as `product.md` lists them."""

from ..frozen import altered
from .facts import Facts
from .parts import Draft, Seen


def older(seen: Seen) -> Seen:
    """Turn what counts into what counted once."""
    return Seen.STALE if seen is Seen.LIVE else seen


def unapproved(draft: Draft) -> Draft:
    """Take the approval off a version."""
    return altered(draft, approved=Seen.STALE) if draft.approved is Seen.LIVE else draft


def untold(facts: Facts, *about: str) -> Facts:
    """Forget that the customer was told these things (all of them, if none is named)."""
    gone = facts.told & frozenset(about) if about else facts.told
    return altered(facts, told=facts.told - gone, told_before=facts.told_before | gone)


def by_material_fact(facts: Facts) -> Facts:
    """Stale findings, restatement, liability, sharing and approvals: the story has changed."""
    issues = tuple(altered(issue, found=older(issue.found)) for issue in facts.issues)
    stage = facts.left if facts.stage == "escalated" else facts.stage
    return by_assessment(
        altered(
            facts,
            issues=issues,
            restated=0,
            restated_before=facts.restated_before or facts.restated > 0,
            liability=older(facts.liability),
            news=stage in {"clarified", "proposed", "answered"},
        )
    )


def by_assessment(facts: Facts) -> Facts:
    """Stale sharing, approvals and the view of the claim: liability is judged anew."""
    return altered(
        facts,
        claim=older(facts.claim),
        shared=older(facts.shared),
        draft=unapproved(facts.draft),
        table=unapproved(facts.table),
    )


def by_new_version(facts: Facts) -> Facts:
    """Forget what was told and asked about the version that stood before."""
    return altered(untold(facts, "terms", "recourse", "plain_words", "helper"), objection="")


def by_party(facts: Facts) -> Facts:
    """Stale the identity: somebody else speaks now, or nobody."""
    return untold(
        altered(facts, identified=older(facts.identified)), "terms", "way_back", "privacy"
    )


def by_reopening(facts: Facts) -> Facts:
    """Stale everything but receipt, clocks, remedies, the outside case, taint and history."""
    again = by_assessment(by_material_fact(untold(facts)))
    return altered(
        again,
        news=False,
        contacted=Seen.STALE,
        reading=-1,
        heard=older(facts.heard),
        explained=older(facts.explained),
        objection="",
        identified=older(facts.identified),
        consent_used=False,
        flagged=False,
        responded=older(facts.responded),
        settles=False,
        attempts=0,
        attempt_days=frozenset(),
        reviewed=older(facts.reviewed),
        follow_up=older(facts.follow_up),
        forwarded=older(facts.forwarded),
        body_named=False,
        decided=False,
        referred_back=False,
        left="",
    )
