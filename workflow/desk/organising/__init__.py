"""How is a case shared out, and what do departments have to answer for? Read from the record."""

from .organisation import ConductView, MemberView, Organisation, RequestView, organisation_of
from .referring import Referral, Referrals, referrals

__all__ = [
    "ConductView",
    "MemberView",
    "Organisation",
    "Referral",
    "Referrals",
    "RequestView",
    "organisation_of",
    "referrals",
]
