"""The group of those commands; each is imported when it runs."""

from typing import Final

from ...catalogue import both
from ...context.command import reading_options
from ...terminal.group import Entry, LazyGroup

_COMMANDS: Final = ("list", "show", "diff", "check", "add")


def _entry(name: str) -> Entry:
    line = {lang: text.partition("\n")[0] for lang, text in both(f"cmd.rules.{name}").items()}
    return Entry(f"{__package__}.{name}", "command", "", line)


command = LazyGroup(
    "rules",
    table={name: _entry(name) for name in _COMMANDS},
    words=both("cmd.rules"),
    params=reading_options(),
    examples=("amends rules list", "amends rules show cn-telecom"),
)
