"""The group of those commands; each is imported when it runs."""

from typing import Final

from ...catalogue import both
from ...catalogue.entry import entry_of
from ...context.command import reading_options
from ...terminal.group import LazyGroup

_COMMANDS: Final = ("list", "show", "diff", "check", "add")


command = LazyGroup(
    "rules",
    table={name: entry_of("rules", name, f"{__package__}.{name}") for name in _COMMANDS},
    words=both("cmd.rules"),
    params=reading_options(),
    examples=("amends rules list", "amends rules show cn-telecom"),
)
