"""What does a desk need of a store? The port, and the store in memory that is its reference."""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand
from .passages import passages

if TYPE_CHECKING:
    from .choosing import fits, listed
    from .memory import MemoryStore
    from .passages import NUMBERS, Passage, numbers_of, said_in
    from .port import Reader, Store, Writer
    from .rows import (
        AsItIs,
        CaseQuery,
        CaseRow,
        Finding,
        ListedRow,
        NewCase,
        Ready,
        Remembered,
        UserRow,
    )

__all__ = [
    "AsItIs",
    "CaseQuery",
    "CaseRow",
    "Finding",
    "ListedRow",
    "MemoryStore",
    "NUMBERS",
    "NewCase",
    "Passage",
    "Reader",
    "Ready",
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

_HOMES: Final = {  # each name is imported when somebody asks for it
    "choosing": "fits listed",
    "memory": "MemoryStore",
    "passages": "NUMBERS Passage numbers_of said_in",
    "port": "Reader Store Writer",
    "rows": "AsItIs CaseQuery CaseRow Finding ListedRow NewCase Ready Remembered UserRow",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
