"""The group of those commands; each is imported when it runs."""

from typing import Final

from ...catalogue import both
from ...catalogue.entry import entry_of
from ...context.command import reading_options
from ...terminal.group import LazyGroup

_COMMANDS: Final = ("list", "check", "measure")


command = LazyGroup(
    "tactics",
    table={name: entry_of("tactics", name, f"{__package__}.{name}") for name in _COMMANDS},
    words=both("cmd.tactics"),
    params=reading_options(),
    examples=("amends tactics list", "amends tactics check @reply.txt"),
)
