"""How is the desk organised around a case? Who began it, who takes part, and how people behave.

No guard reads any of it: how the desk shares its work, what it settles among its own people and
how a customer behaves decide nothing about the complaint itself.
"""

from typing import TYPE_CHECKING, Final

from ..frozen import frozen
from ..frozen.named import NamedTuple

if TYPE_CHECKING:
    from .facts import Facts

PARTS: Final = (  # the part that somebody has in a case
    *("responsible", "territorial", "related", "first_handler", "support"),  # S2-102
    *("account_manager", "expert"),  # S3-30, S4-65
)
DIFFICULTY: Final = (  # S4-60
    *("special", "difficult", "unreasonable_conduct", "unsolvable", "repeated"),
)
BYPASS_CAUSES: Final = (  # S4-57: why somebody goes over our heads
    *("no_answer", "slow", "attitude", "distrust", "authority_lacking", "reward_history"),
)
SHIFTS: Final = ("lower", "same", "higher")  # S0-14: of what the customer expects
CAME: Final = (  # who was there in person (S2-102, S2-103)
    *("head", "security", "site_manager", "service_lead", "expert"),
)
LIMITS: Final = (  # of contact, never of the matter: the NSW Ombudsman's four
    *("sole_contact", "limited_subjects", "written_only", "limited_access"),
)
KINDS_OF_CONDUCT: Final = (  # the NSW Ombudsman's five
    *("persistence", "demands", "lack_of_cooperation", "arguments", "behaviours"),
)
HEAD_AT: Final = frozenset({"management"})  # level 2: the head attends in person (S2-102)
OUTSIDE: Final = frozenset({"regulator", "ombudsman", "court"})


class Partaker(NamedTuple):
    """The part that a department or a person has in a case; `who` is empty for a department."""

    part: str
    who: str = ""


@frozen()
class Organising:
    """Who began the case, and how it goes through the desk.

    `first` is whoever first took the case on: no step changes it (S2-100). `transfer` says that
    the case was sent on for good and the named receiver has not taken it yet, `returns` how often
    one sent it back. `green` is `used` or `declined`; `came` is who was there in person since the
    case last went up.
    """

    first: str = ""
    transfer: bool = False
    returns: int = 0
    team: tuple[Partaker, ...] = ()
    green: str = ""
    came: frozenset[str] = frozenset()


NO_ORGANISING: Final = Organising()


@frozen()
class Conduct:
    """How contact with a customer is bounded; it bounds no right and no step of the complaint.

    `state` is empty, warned, plan or reviewed. `told` says that the customer knows the plan: until
    then it does not hold. `appealed` says that the customer asked for another look at it.
    """

    state: str = ""
    limits: frozenset[str] = frozenset()
    contact: str = ""  # the one who speaks with the customer
    approved_by: str = ""
    told: bool = False
    appealed: bool = False

    @property
    def holds(self) -> bool:
        """Tell whether the plan is in force."""
        return self.state == "plan" and self.told


NO_CONDUCT: Final = Conduct()


def sensitivities(f: "Facts") -> tuple[str, ...]:
    """Name what asks for special care in a case, one by one; nothing is summed up or scored."""
    repeats = any(one.kind == "repeat" for one in f.links)
    found = {
        "danger": f.safety in {"asked", "open"},
        "promise_broken": f.deviations > 0,
        "repeat": repeats,
        "vulnerable": f.vulnerable,
        "law": f.level in OUTSIDE or bool(f.outside),
        "media": f.level == "media" or f.kinds.behaviour == "publicity",
        "group": f.level == "group" or "group" in f.matters,
        "major": f.severity == "major",
    }
    return tuple(name for name, so in found.items() if so)
