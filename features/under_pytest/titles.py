"""What is a scenario called in pytest? By its own name, and an example by its values as well."""

import unicodedata
from collections.abc import Iterator
from itertools import count
from typing import Final

from ..reading.plan import Feature, Node, Plan

LONGEST: Final = 160  # characters; a name also travels in the environment
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def titled(feature: Feature) -> Iterator[tuple[str, Plan]]:
    """Give every plan a name that no other plan of the file has."""
    cells = dict(_cells(feature.document))
    taken: set[str] = set()
    for plan in feature.plans:
        values = _fit("-".join(cells.get(plan.row, []))) if plan.row else None
        tries = _tries(_fit(plan.outline), values)
        taken.add(title := next(one for one in tries if one not in taken))
        yield title, plan


def _tries(name: str, values: str | None) -> Iterator[str]:
    """Give the titles that a scenario could have, the plainest first."""
    for number in count(1):
        more = "" if number == 1 else f"-{number}"
        yield f"{name}{more}" if values is None else f"{name}[{values}{more}]"


def _fit(text: str) -> str:
    """Make a text fit into the name of a test, in which `::` divides."""
    text = visible(text).replace("::", ": :")
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def visible(text: str) -> str:
    """Show what a terminal would obey or hide as an escape."""
    if text.isprintable():
        return text
    return "".join(_escaped(one) if unicodedata.category(one) in _HIDDEN else one for one in text)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def _cells(node: Node | list[Node]) -> Iterator[tuple[int, list[str]]]:
    """Find the values of every row of examples, by its line."""
    for child in node.values() if isinstance(node, dict) else node:
        if isinstance(child, dict | list):
            yield from _cells(child)
    for row in node.get("tableBody", ()) if isinstance(node, dict) else ():
        yield row["location"]["line"], [cell["value"] for cell in row["cells"]]
