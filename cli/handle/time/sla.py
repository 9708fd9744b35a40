"""The group of the commands about the deadlines of cases; each is imported when it runs."""

from typing import Final

from ...catalogue import both, line_of
from ...catalogue.entry import Entry
from ...context.command import reading_options
from ...terminal.group import LazyGroup

_COMMANDS: Final = ("explain", "simulate")


def _entry(name: str) -> Entry:
    line = line_of(f"cmd.sla.{name}")
    return Entry(f"{__package__}.{name}", "command", "", line)


command = LazyGroup(
    "sla",
    table={name: _entry(name) for name in _COMMANDS},
    words=both("cmd.sla"),
    params=reading_options(),
    examples=("amends sla explain C-1042", "amends sla simulate --packs 'service cn-telecom'"),
)
