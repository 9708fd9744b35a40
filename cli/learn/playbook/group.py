"""The group of those commands; each is imported when it runs."""

from typing import Final

from ...catalogue import both
from ...context.command import reading_options
from ...terminal.group import Entry, LazyGroup

_COMMANDS: Final = ("list", "show", "lint", "add")


def _entry(name: str) -> Entry:
    line = {lang: text.partition("\n")[0] for lang, text in both(f"cmd.playbook.{name}").items()}
    return Entry(f"{__package__}.{name}", "command", "", line)


command = LazyGroup(
    "playbook",
    table={name: _entry(name) for name in _COMMANDS},
    words=both("cmd.playbook"),
    params=reading_options(),
    examples=("amends playbook list --cause price", "amends playbook show tariff_received"),
)
