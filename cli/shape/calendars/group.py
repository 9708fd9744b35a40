"""The group of those commands; each is imported when it runs."""

from typing import Final

from ...catalogue import both
from ...context.command import reading_options
from ...terminal.group import Entry, LazyGroup

_COMMANDS: Final = {"list": "list", "show": "show", "import": "importing", "check": "check"}


def _entry(name: str, module: str) -> Entry:
    line = {lang: text.partition("\n")[0] for lang, text in both(f"cmd.calendar.{name}").items()}
    return Entry(f"{__package__}.{module}", "command", "", line)


command = LazyGroup(
    "calendar",
    table={name: _entry(name, module) for name, module in _COMMANDS.items()},
    words=both("cmd.calendar"),
    params=reading_options(),
    examples=("amends calendar list", "amends calendar show cn --month 2026-10"),
)
