"""The complaint process and the desk that runs it: the Python API of amends.

    desk = Desk(MemoryStore(), actor="li.na")
    case = desk.receive(customer="Chen Li", channel="hotline", words="Charged twice.")
    desk.why(case.id, "inquire").owed

`Desk` has one method a use case; everything it raises is an `AmendsError`.
"""

from typing import TYPE_CHECKING, Final

from .on_demand import on_demand

if TYPE_CHECKING:
    from .complaint import PROCESS
    from .craft import Card
    from .desk import (
        Advice,
        Agreement,
        AttachedFile,
        AttachmentView,
        CaseView,
        Desk,
        DueView,
        EvidenceView,
        Found,
        Hit,
        LogEntry,
        QueueItem,
        SearchResult,
        UserView,
        Verification,
    )
    from .engine import Answer, Leg, Owed, OwedBy, Standing
    from .errors import (
        AmendsError,
        BadInput,
        Busy,
        ChangedMeanwhile,
        GuardFailed,
        HistoryBroken,
        NoSuchCase,
        NotAllowed,
        NotAPerson,
        NotFromHere,
        OutcomeUnknown,
        Refused,
        StillOwed,
        StoreNotReady,
        UnknownMove,
    )
    from .money import Money
    from .policy import Policy
    from .process import Act, Field, Guard, Move, Need, Process, Region, Row
    from .store import CaseQuery, CaseRow, MemoryStore, Store
    from .store.group_commit import GroupCommit

__all__ = [
    "PROCESS",
    "Act",
    "Agreement",
    "Advice",
    "AmendsError",
    "Answer",
    "AttachedFile",
    "AttachmentView",
    "BadInput",
    "Busy",
    "Card",
    "CaseQuery",
    "CaseRow",
    "CaseView",
    "ChangedMeanwhile",
    "Desk",
    "DueView",
    "EvidenceView",
    "Field",
    "Guard",
    "Found",
    "GroupCommit",
    "GuardFailed",
    "Hit",
    "HistoryBroken",
    "Leg",
    "LogEntry",
    "MemoryStore",
    "Money",
    "Move",
    "Need",
    "NoSuchCase",
    "NotAPerson",
    "NotAllowed",
    "NotFromHere",
    "OutcomeUnknown",
    "Owed",
    "OwedBy",
    "Policy",
    "Process",
    "QueueItem",
    "Refused",
    "Region",
    "Row",
    "SearchResult",
    "Standing",
    "StillOwed",
    "Store",
    "StoreNotReady",
    "UnknownMove",
    "UserView",
    "Verification",
]

# A program that needs one part pays for that part: each name is imported when it is asked for.
_HOMES: Final = {
    "complaint": "PROCESS",
    "craft": "Card",
    "desk": "Advice Agreement AttachedFile AttachmentView CaseView Desk DueView EvidenceView Found"
    " Hit LogEntry"
    " QueueItem SearchResult UserView Verification",
    "engine": "Answer Leg Owed OwedBy Standing",
    "errors": "AmendsError BadInput Busy ChangedMeanwhile GuardFailed HistoryBroken NoSuchCase"
    " NotAllowed NotAPerson NotFromHere OutcomeUnknown Refused StillOwed StoreNotReady UnknownMove",
    "money": "Money",
    "policy": "Policy",
    "process": "Act Field Guard Move Need Process Region Row",
    "store": "CaseQuery CaseRow MemoryStore Store",
    "store.group_commit": "GroupCommit",
}


if not TYPE_CHECKING:  # a checker sees the imports above, and names that are not there
    __getattr__ = on_demand(__name__, _HOMES, globals())


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
