"""How do people and programs work with the desk? One short method a use case."""

from .choosing import Found, Hit, SearchResult
from .desk import Desk
from .previewing import IssueText, Preview
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
    "AttachedFile",
    "AttachmentView",
    "CaseView",
    "Desk",
    "DueView",
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
