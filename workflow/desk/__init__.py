"""How do people and programs work with the desk? One short method a use case."""

from .agreements import Agreement
from .choosing import Found, Hit, SearchResult
from .desk import Desk
from .views import (
    AttachedFile,
    AttachmentView,
    CaseView,
    DueView,
    LogEntry,
    QueueItem,
    UserView,
    Verification,
)

__all__ = [
    "Agreement",
    "AttachedFile",
    "AttachmentView",
    "CaseView",
    "Desk",
    "DueView",
    "Found",
    "Hit",
    "LogEntry",
    "QueueItem",
    "SearchResult",
    "UserView",
    "Verification",
]
