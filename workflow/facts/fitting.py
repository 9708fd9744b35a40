"""Which remedies fit which kind of issue? A table, since a remedy has to match what failed."""

from collections.abc import Mapping
from typing import Final

from ..policy import REMEDIES

FITTING: Final[Mapping[str, tuple[str, ...]]] = {  # any one of them fits; the pairs are ours
    "equipment": ("refund", "repair", "replace", "service"),
    "service_quality": ("refund", "money", "service", "repair"),
    "attitude": ("apology",),  # of a person who is named
    "price": ("refund", "money"),
    "integrity": ("refund", "money", "service"),  # what was promised, or its worth
    "incident": ("refund", "money", "service", "repair", "replace"),
}
OF_IMPACT: Final = frozenset(
    {"refund", "money", "service", "replace"}
)  # where nothing can be mended

__all__ = ["FITTING", "OF_IMPACT", "REMEDIES"]
