"""The group of the commands about the deadlines of cases; each is imported when it runs."""

from typing import Final

from ...catalogue import both
from ...catalogue.entry import entry_of
from ...context.command import reading_options
from ...terminal.group import LazyGroup

_COMMANDS: Final = ("explain", "simulate")


command = LazyGroup(
    "sla",
    table={name: entry_of("sla", name, f"{__package__}.{name}") for name in _COMMANDS},
    words=both("cmd.sla"),
    params=reading_options(),
    examples=("amends sla explain C-1042", "amends sla simulate --packs 'service cn-telecom'"),
)
