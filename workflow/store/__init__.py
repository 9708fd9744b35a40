"""What does a desk need of a store? The port, and the store in memory that is its reference."""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand
from .passages import passages

if TYPE_CHECKING:
    from .choosing import fits, listed
    from .memory import MemoryStore
    from .passages import Passage, numbers_of, said_in
    from .port import (
        AsItIs,
        CaseQuery,
        CaseRow,
        Finding,
        ListedRow,
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
    "ListedRow",
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
    "listed",
    "numbers_of",
    "passages",
    "said_in",
]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "choosing": "fits listed",
    "memory": "MemoryStore",
    "passages": "Passage numbers_of said_in",
    "port": "AsItIs CaseQuery CaseRow Finding ListedRow NewCase Reader Ready Remembered Store"
    " UserRow Writer",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
