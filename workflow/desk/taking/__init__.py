"""How is a step taken and written? In one transaction, once, whoever calls it how often."""

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
