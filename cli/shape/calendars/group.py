"""The group of those commands; each is imported when it runs."""

from typing import Final

from ...catalogue import both
from ...catalogue.entry import entry_of
from ...context.command import reading_options
from ...terminal.group import LazyGroup

_COMMANDS: Final = {"list": "list", "show": "show", "import": "importing", "check": "check"}


command = LazyGroup(
    "calendar",
    table={
        name: entry_of("calendar", name, f"{__package__}.{module}")
        for name, module in _COMMANDS.items()
    },
    words=both("cmd.calendar"),
    params=reading_options(),
    examples=("amends calendar list", "amends calendar show cn --month 2026-10"),
)
