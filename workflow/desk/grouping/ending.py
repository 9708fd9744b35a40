"""When is an incident over? When all heard the same, were treated alike, and it was learnt from.

No member's case ends by it: each has an ending of its own.
"""

from ...engine import Engine
from ...errors import Refused
from ...process.fields import check_text
from .deciding import Deciding
from .folding import REVIEWED
from .looking.members import members
from .looking.showing import Owing, owing
from .looking.treatment import treatment


def close(engine: Engine, at: Deciding, group: str, review: str) -> None:
    """End an incident with what was learnt from it; raises `Refused` naming all that is owed."""
    found = at.group(group)
    at.may(REVIEWED, found.id)
    learnt = check_text("review", review).strip()
    mine = members(engine, at.tx, found)
    left = owing(found, mine, treatment(mine))
    if left != Owing():
        owed = [name for name, value in left._asdict().items() if value]
        cases = sorted({one for some in left[1:] for one in some}, key=_number)
        raise Refused(
            "group_owes" if cases else "group_not_stabilised",
            case=found.id,
            move="group close",
            stage="",
            incident=found.state,
            owing=owed,
            cases=cases,
        )
    at.write(REVIEWED, {"group": found.id, "text": learnt})


def _number(case: str) -> int:
    return int(case.partition("-")[2])
