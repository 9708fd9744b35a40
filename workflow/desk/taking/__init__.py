"""How is a step taken and written? In one transaction, once, whoever calls it how often."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .remembering import Taken, digest_of, remember, told_before
    from .request import Call, Request, call_of
    from .stepping import steps
    from .taking import put, rehearse, take

__all__ = [
    "Call",
    "Request",
    "Taken",
    "call_of",
    "digest_of",
    "put",
    "rehearse",
    "remember",
    "steps",
    "take",
    "told_before",
]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "remembering": "Taken digest_of remember told_before",
    "request": "Call Request call_of",
    "stepping": "steps",
    "taking": "put rehearse take",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
