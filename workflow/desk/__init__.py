"""How do people and programs work with the desk? One short method a use case."""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .choosing import Found, Hit, SearchResult
    from .desk import Desk
    from .talking import Advice
    from .telling.agreements import Agreement
    from .telling.previewing import IssueText, Preview
    from .views import (
        AttachedFile,
        AttachmentView,
        CaseView,
        DueView,
        EvidenceView,
        LogEntry,
        QueueItem,
        UserView,
        Verification,
    )

__all__ = [
    "Agreement",
    "Advice",
    "AttachedFile",
    "AttachmentView",
    "CaseView",
    "Desk",
    "DueView",
    "EvidenceView",
    "Found",
    "Hit",
    "IssueText",
    "LogEntry",
    "Preview",
    "QueueItem",
    "SearchResult",
    "UserView",
    "Verification",
]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "choosing": "Found Hit SearchResult",
    "desk": "Desk",
    "talking": "Advice",
    "telling.agreements": "Agreement",
    "telling.previewing": "IssueText Preview",
    "views": "AttachedFile AttachmentView CaseView DueView EvidenceView LogEntry QueueItem"
    " UserView Verification",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
