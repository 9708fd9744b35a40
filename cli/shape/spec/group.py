"""The group of those commands; each is imported when it runs, and the extra only then."""

from typing import Final

from ...catalogue import both
from ...catalogue.entry import entry_of
from ...context.command import reading_options
from ...terminal.group import LazyGroup

_COMMANDS: Final = ("run", "steps", "check", "fix", "new", "coverage", "strength", "doc")


command = LazyGroup(
    "spec",
    table={name: entry_of("spec", name, f"{__package__}.{name}") for name in _COMMANDS},
    words=both("cmd.spec"),
    params=reading_options(),
    examples=("amends spec run", "amends spec check", "amends spec steps --search withdraw"),
)
