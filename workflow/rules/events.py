"""Which step is meant by the name of an event? `answer`, or with a word of it `inform:result`."""

import re
from collections.abc import Container
from typing import Final

_SHAPE: Final = r"(?a)[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?::[a-z][a-z0-9_-]*)?"


def is_event(text: str) -> bool:
    """Tell whether a text has the shape of an event: the name of a step, and perhaps a word."""
    return re.fullmatch(_SHAPE, text) is not None


def parts_of(event: str) -> tuple[str, str]:
    """Split an event into the name of its step and its word, which may be empty."""
    name, _, word = event.partition(":")
    return name, word


def matches(event: str, name: str, words: Container[str]) -> bool:
    """Tell whether a step of that name, with these words, is the event."""
    step, word = parts_of(event)
    return step == name and (not word or word in words)


def overlap(one: str, other: str) -> bool:
    """Tell whether a step can be both events at once: the same, or one without the other's word."""
    (step, word), (same, second) = parts_of(one), parts_of(other)
    return step == same and (not word or not second or word == second)
