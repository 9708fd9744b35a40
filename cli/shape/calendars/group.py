"""The group of those commands; each is imported when it runs."""

from typing import Final

from ...catalogue import both, line_of
from ...catalogue.entry import Entry
from ...context.command import reading_options
from ...terminal.group import LazyGroup

_COMMANDS: Final = {"list": "list", "show": "show", "import": "importing", "check": "check"}


def _entry(name: str, module: str) -> Entry:
    line = line_of(f"cmd.calendar.{name}")
    return Entry(f"{__package__}.{module}", "command", "", line)


command = LazyGroup(
    "calendar",
    table={name: _entry(name, module) for name, module in _COMMANDS.items()},
    words=both("cmd.calendar"),
    params=reading_options(),
    examples=("amends calendar list", "amends calendar show cn --month 2026-10"),
)
