"""The group of those commands; each is imported when it runs."""

from typing import Final

from ...catalogue import both, line_of
from ...catalogue.entry import Entry
from ...context.command import reading_options
from ...terminal.group import LazyGroup

_COMMANDS: Final = ("list", "show")


def _entry(name: str) -> Entry:
    line = line_of(f"cmd.cards.{name}")
    return Entry(f"{__package__}.{name}", "command", "", line)


command = LazyGroup(
    "cards",
    table={name: _entry(name) for name in _COMMANDS},
    words=both("cmd.cards"),
    params=reading_options(),
    examples=("amends cards list", "amends cards show let_vent"),
)
