"""How is a case shared out, and what do departments have to answer for? Read from the record."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
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

_HOMES: Final = {  # each name is imported when somebody asks for it
    "organisation": "ConductView MemberView Organisation RequestView organisation_of",
    "referring": "Referral Referrals referrals",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
