"""What does a pipe get? A case as lines of name, tab, value; a list as lines of cells."""

from collections.abc import Iterator, Mapping
from typing import Any


def flat(value: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Give every value of an object with its dotted name, in order; nothing is left out."""
    for name, one in value.items():
        key = f"{prefix}{name}"
        if isinstance(one, Mapping):
            yield from flat(one, f"{key}.")
        elif isinstance(one, list) and any(isinstance(item, Mapping) for item in one):
            for at, item in enumerate(one, 1):
                yield from flat(item, f"{key}.{at}.")
        else:
            yield key, cell(one)


def cell(value: object) -> str:
    """Write one value as a cell: nothing for none, `yes` or `no` for a flag."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ",".join(str(one) for one in value)
    return str(value)
