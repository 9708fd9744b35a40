"""What does a desk need of a store? The port, and the store in memory that is its reference."""

from .choosing import fits
from .memory import MemoryStore
from .passages import Passage, numbers_of, passages, said_in
from .port import (
    AsItIs,
    CaseQuery,
    CaseRow,
    Finding,
    NewCase,
    Reader,
    Ready,
    Remembered,
    Store,
    UserRow,
    Writer,
)

__all__ = [
    "AsItIs",
    "CaseQuery",
    "CaseRow",
    "Finding",
    "MemoryStore",
    "NewCase",
    "Passage",
    "Reader",
    "Ready",
    "Remembered",
    "Store",
    "UserRow",
    "Writer",
    "fits",
    "numbers_of",
    "passages",
    "said_in",
]
