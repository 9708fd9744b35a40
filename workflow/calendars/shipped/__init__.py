"""Which calendars come along? Written in TOML, compiled by `python tools/calendars.py`."""

from functools import cache
from importlib import import_module
from typing import Final

from ...errors import BadInput
from ..calendar import Calendar

SHIPPED: Final = ("all", "au", "cn", "target", "uk", "us")


@cache
def shipped(name: str) -> Calendar:
    """Return a calendar that comes along; raises `BadInput` for a name that none has."""
    if name not in SHIPPED:
        raise BadInput("no_such_calendar", value=name, known=SHIPPED)
    found: Calendar = import_module(f".{name}", __name__).CALENDAR
    return found
