"""What does a desk need of a store? The port, and the store in memory that is its reference."""

from .choosing import fits, listed
from .memory import MemoryStore
from .passages import Passage, numbers_of, passages, said_in
from .port import (
    CaseQuery,
    CaseRow,
    Finding,
    ListedRow,
    Reader,
    Remembered,
    Store,
    UserRow,
    Writer,
)

__all__ = [
    "CaseQuery",
    "CaseRow",
    "Finding",
    "ListedRow",
    "MemoryStore",
    "Passage",
    "Reader",
    "Remembered",
    "Store",
    "UserRow",
    "Writer",
    "fits",
    "listed",
    "numbers_of",
    "passages",
    "said_in",
]
