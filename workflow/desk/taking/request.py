"""What is asked for in one go? Steps that happen together, by whom and when."""

from collections.abc import Mapping
from datetime import datetime

from ...errors import BadInput
from ...frozen.named import NamedTuple
from ...process import Form
from ...record.canonical import Json
from ...record.event import Actor


class Call(NamedTuple):
    """One act or move of a request, with its values."""

    name: str
    given: Mapping[str, object]
    behalf: str | None = None
    also: Mapping[str, Json] = {}  # what the desk itself adds


def call_of(form: Form, given: Mapping[str, object]) -> Call:
    """Make a call of the keywords of a request; raises `BadInput` for another `by` than may be."""
    values = dict(given)
    by = values.pop("by", None)
    theirs = form.by_customer or form.behalf == "customer"
    if by not in {None, "desk", "customer"} or (by == "customer" and not theirs):
        raise BadInput("not_the_customers", move=form.name)
    behalf = "customer" if by == "customer" or form.behalf == "customer" else None
    return Call(form.name, values, behalf)


class Request(NamedTuple):
    """One request: steps that happen together, by whom and when, and how often it may arrive."""

    case: str
    calls: tuple[Call, ...]
    actor: Actor
    now: datetime
    happened: datetime
    expect: int | None = None
    key: str | None = None
    at: str | None = None  # when it happened, as the caller said
    contents: tuple[bytes, ...] = ()  # of what is attached by these calls
