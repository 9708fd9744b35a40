"""How do people and programs work with the desk? One short method a use case."""

from typing import TYPE_CHECKING

from ..on_demand import on_demand
from .choosing import Found, Hit, SearchResult
from .desk import Desk
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

if TYPE_CHECKING:
    from .talking import Advice

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

if not TYPE_CHECKING:  # advice brings the cards along: they are loaded when somebody asks
    __getattr__ = on_demand(__name__, {"talking": "Advice"}, globals())
