"""Who may approve a version? By its sum, counted over case and customer, and by what it gives."""

from collections.abc import Iterable

from ...facts import Draft, Facts
from ...policy import ROLES, Policy


def approver(f: Facts, draft: Draft, p: Policy) -> str | None:
    """Return the lowest role that may approve the version; goodwill is a supervisor's.

    A sum is counted with what the customer got before, in this case and in others: what is split
    needs the same authority as the whole (S2-68, S2-97). None where nobody may.
    """
    roles = [covering(f, draft.amount, p), giver(draft.remedies, p)]
    if draft.goodwill:
        roles.append("supervisor")
    known = [one for one in roles if one is not None]
    return max(known, key=ROLES.index) if len(known) == len(roles) else None


def covering(f: Facts, amount: int, p: Policy) -> str | None:
    """Return the lowest role whose limit covers an amount on top of what was given before."""
    return p.covering(amount + f.granted + f.elsewhere) if amount else ROLES[1]


def giver(kinds: Iterable[str], p: Policy) -> str | None:
    """Return the lowest role that may approve all these kinds of remedy, or None."""
    roles = [p.giving(kind) for kind in kinds]
    if None in roles:
        return None
    return max((ROLES[1], *(one for one in roles if one)), key=ROLES.index)


def left_to_give(f: Facts, p: Policy) -> int:
    """Return how much the highest limit leaves, in minor units."""
    return max(0, p.limit(ROLES[-1]) - f.granted - f.elsewhere)
