"""Which group does a complaint belong to, and why may it get another offer than its likes?"""

from typing import Final

from ..frozen import frozen

DIFFERENCES: Final = (  # why like members may get different offers, and nothing besides
    "greater_loss",
    "longer_harm",
    "special_need",
    "own_wish",
    "other_evidence",
)


@frozen()
class Member:
    """A complaint as a member of a group: its number, and why its offer differs.

    `ground` counts for the offer of `version` alone. How loud a customer is, in which manner they
    speak and who is watching are no grounds.
    """

    group: str = ""
    ground: str = ""
    version: int = 0


NO_MEMBER: Final = Member()
