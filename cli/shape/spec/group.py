"""The group of those commands; each is imported when it runs, and the extra only then."""

from typing import Final

from ...catalogue import both, line_of
from ...catalogue.entry import Entry
from ...context.command import reading_options
from ...terminal.group import LazyGroup

_COMMANDS: Final = ("run", "steps", "check", "fix", "new", "coverage", "strength", "doc")


def _entry(name: str) -> Entry:
    line = line_of(f"cmd.spec.{name}")
    return Entry(f"{__package__}.{name}", "command", "", line)


command = LazyGroup(
    "spec",
    table={name: _entry(name) for name in _COMMANDS},
    words=both("cmd.spec"),
    params=reading_options(),
    examples=("amends spec run", "amends spec check", "amends spec steps --search withdraw"),
)
