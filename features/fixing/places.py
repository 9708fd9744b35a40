"""How far in does each line of a feature stand? As far as what it belongs to says."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ..reading.plan import Node

STEP: Final = 2  # spaces that a part stands further in than its whole
LANGUAGE: Final = re.compile(r"^\s*#\s*language\s*:\s*[a-zA-Z_-]+\s*$")


class Place(NamedTuple):
    """Where a line belongs: how far in, and as what.

    `group` is the line its table or text begins in, `keyword` what a step or a title begins with.
    """

    indent: int
    kind: str = "line"
    group: int = 0
    keyword: str = ""


def places(document: Node, lines: Sequence[str]) -> dict[int, Place]:
    """Return the place of every line, by its number, that is not blank outside a text."""
    found: dict[int, Place] = {}
    feature = document.get("feature")
    if feature:
        found.update(_titled(feature, 0, lines))
    comments = {one["location"]["line"] for one in document["comments"]}
    _described(found, lines, comments)
    _commented(found, lines, comments)
    return found


def _titled(node: Node, indent: int, lines: Sequence[str]) -> Iterator[tuple[int, Place]]:
    """Place a title with its tags, and everything below it."""
    for tag in node.get("tags", ()):
        yield tag["location"]["line"], Place(indent)
    yield node["location"]["line"], Place(indent, "title", keyword=node["keyword"])
    for child in node.get("children", ()):
        for one in child.values():
            yield from _titled(one, indent + STEP, lines)
    for step in node.get("steps", ()):
        yield from _step(step, indent + STEP, lines)
    for examples in node.get("examples", ()):
        yield from _titled(examples, indent + STEP, lines)
    header = node.get("tableHeader")
    if header:
        yield from _rows([header, *node["tableBody"]], indent + STEP)


def _step(step: Node, indent: int, lines: Sequence[str]) -> Iterator[tuple[int, Place]]:
    yield step["location"]["line"], Place(indent, "step", keyword=step["keyword"])
    if "dataTable" in step:
        yield from _rows(step["dataTable"]["rows"], indent + STEP)
    if "docString" in step:
        yield from _text(step["docString"], indent + STEP, lines)


def _rows(rows: Sequence[Node], indent: int) -> Iterator[tuple[int, Place]]:
    group = rows[0]["location"]["line"]
    for row in rows:
        yield row["location"]["line"], Place(indent, "row", group)


def _text(doc: Node, indent: int, lines: Sequence[str]) -> Iterator[tuple[int, Place]]:
    opened = doc["location"]["line"]
    yield opened, Place(indent)
    for number in range(opened + 1, len(lines) + 1):
        if lines[number - 1].lstrip().startswith(doc["delimiter"]):
            yield number, Place(indent)
            return
        yield number, Place(indent, "text", opened)


def _described(found: dict[int, Place], lines: Sequence[str], comments: set[int]) -> None:
    """Place what nothing else claims: the description of the title above it."""
    title = (0, Place(-STEP))
    for number, line in enumerate(lines, 1):
        place = found.get(number)
        if place is not None:
            title = (number, place) if place.kind == "title" else title
        elif LANGUAGE.match(line) and not title[0]:
            found[number] = Place(0)
        elif line.strip() and number not in comments:
            found[number] = Place(title[1].indent + STEP, "described", title[0])


def _commented(found: dict[int, Place], lines: Sequence[str], comments: set[int]) -> None:
    """Place a comment where the line below it stands."""
    indent = found[max(found)].indent if found else 0
    for number in range(len(lines), 0, -1):
        if number in comments:
            found[number] = Place(indent)
        elif number in found:
            indent = found[number].indent
