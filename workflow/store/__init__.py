"""What does a desk need of a store? The port, and the store in memory that is its reference."""

from .memory import MemoryStore
from .port import CaseQuery, CaseRow, Finding, Reader, Remembered, Store, UserRow, Writer

__all__ = [
    "CaseQuery",
    "CaseRow",
    "Finding",
    "MemoryStore",
    "Reader",
    "Remembered",
    "Store",
    "UserRow",
    "Writer",
]
