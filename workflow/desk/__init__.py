"""How do people and programs work with the desk? One short method a use case."""

from .choosing import Found, Hit, SearchResult
from .desk import Desk
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
    "AttachedFile",
    "AttachmentView",
    "CaseView",
    "Desk",
    "DueView",
    "EvidenceView",
    "Found",
    "Hit",
    "LogEntry",
    "QueueItem",
    "SearchResult",
    "UserView",
    "Verification",
]
