"""What does a list say of a command before it is imported? Known without what parses commands."""

from collections.abc import Mapping

from amends.workflow.frozen.named import NamedTuple

from . import line_of

Words = Mapping[str, str]
"""The same text by language: ``{"en": …, "zh": …}``."""


class Entry(NamedTuple):
    """Where a command is found, and what a list says of it before it is imported."""

    module: str
    attribute: str
    section: str
    line: Words
    hidden: bool = False


def entry_of(group: str, name: str, module: str, attribute: str = "command") -> Entry:
    """Say where a command of a group is found; its line is the first of its help."""
    return Entry(module, attribute, "", line_of(f"cmd.{group}.{name}"))
