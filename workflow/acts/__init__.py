"""Which acts add to the record of a complaint, what do they take, and which facts do they set?

Each module of acts has them in its `ACTS`, and is loaded when one of them is asked for.
"""

from types import MappingProxyType
from typing import Final

from ..process.shelf import Shelf
from .common import ENDS, EVERY, OPEN
from .safety import watched

_HOMES: Final = MappingProxyType(
    {
        "hearing.listening": (
            "acknowledge contact empathise raise find expect evidence ask restate insist explain"
        ),
        "hearing.caring": "manner change strain goal",
        "judging.classifying": "classify reclassify triage",
        "judging.liability": "cause assess share apologise claim interim",
        "offering.drafting": "draft approve object promise",
        "offering.approving": "extra",
        "agreeing.consenting": "identify inform consent revoke request-withdrawal call-back",
        "agreeing.settling": "settle",
        "agreeing.recusing": "recuse",
        "ending": "perform tender respond survey attempt review follow-up",
        "routing": "decide outside forward attach note",
        "owning": "assign take handover",
        "linking": "link unlink",
        "learning": "improve prove",
        "timekeeping": "suspend proceed extend rhythm",
        "picturing.cards": "card",
        "picturing.risking": "risk",
        "picturing.counting": "attribute",
        "safety": "safety",
        "organising.transferring": "transfer send-back",
        "organising.taking_part": "involve report-back visit",
        "organising.green": "green-channel",
        "organising.referring": "refer",
        "organising.conduct": (
            "conduct-warning conduct-plan conduct-notice conduct-appeal conduct-review"
        ),
        "grouping.belonging": "join leave differ",
    }
)
ACTS: Final = Shelf(__name__, _HOMES, watched)

__all__ = ["ACTS", "ENDS", "EVERY", "OPEN"]
