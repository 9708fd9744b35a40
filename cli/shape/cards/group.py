"""The group of those commands; each is imported when it runs."""

from typing import Final

from ...catalogue import both
from ...catalogue.entry import entry_of
from ...context.command import reading_options
from ...terminal.group import LazyGroup

_COMMANDS: Final = ("list", "show")


command = LazyGroup(
    "cards",
    table={name: entry_of("cards", name, f"{__package__}.{name}") for name in _COMMANDS},
    words=both("cmd.cards"),
    params=reading_options(),
    examples=("amends cards list", "amends cards show let_vent"),
)
