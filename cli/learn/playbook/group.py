"""The group of those commands; each is imported when it runs."""

from typing import Final

from ...catalogue import both
from ...catalogue.entry import entry_of
from ...context.command import reading_options
from ...terminal.group import LazyGroup

_COMMANDS: Final = ("list", "show", "lint", "add")


command = LazyGroup(
    "playbook",
    table={name: entry_of("playbook", name, f"{__package__}.{name}") for name in _COMMANDS},
    words=both("cmd.playbook"),
    params=reading_options(),
    examples=("amends playbook list --cause price", "amends playbook show tariff_received"),
)
