"""What may differ between two tellings of one run? Ids, times, places; all else is compared."""

import re
from collections.abc import Iterable
from typing import Any, Final

from amends.features.reading.plan import Node

ALIKE: Final = {
    "timestamp": "a moment",
    "duration": "a while",
    "sourceReference": "a place",
    "meta": "a machine",
    "language": "a language",
    "message": "a sentence",
    "stackTrace": "places",
}
LINKS: Final = ("id", "Id", "Ids")


def normal(envelopes: Iterable[Node]) -> list[Node]:
    """Return a stream with its ids numbered as they appear, and without what may differ."""
    numbers: dict[str, int] = {}
    return [_normal("", one, numbers) for one in envelopes]


def _normal(name: str, value: Any, numbers: dict[str, int]) -> Any:
    if isinstance(value, dict):
        feature = "keyword" in value or "astNodeIds" in value  # there it is the one of the text
        alike = ALIKE if not feature else {}
        return {
            key: alike[key] if key in alike else _normal(key, one, numbers)
            for key, one in sorted(value.items())
        }
    if isinstance(value, list):
        return [_normal(name, one, numbers) for one in value]
    if name.endswith(LINKS):
        return numbers.setdefault(value, len(numbers))
    if name == "uri":
        return value.rpartition("/")[2]
    if name == "code":  # of a snippet, only the keyword and the expression
        found = re.match(r"(\w+)\([\"'](.*?)[\"'](?:,|\))", value)
        return found.groups() if found else value
    return value
