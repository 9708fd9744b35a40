"""What does a list say of a command before it is imported? Known without what parses commands."""

from collections.abc import Mapping
from typing import NamedTuple

Words = Mapping[str, str]
"""The same text by language: ``{"en": …, "zh": …}``."""


class Entry(NamedTuple):
    """Where a command is found, and what a list says of it before it is imported."""

    module: str
    attribute: str
    section: str
    line: Words
    hidden: bool = False
