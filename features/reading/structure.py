"""What would a runner pass over in silence? Named as an error before anything is run."""

import re
from collections.abc import Iterator
from typing import Final

from .marks import DIALECTS, keywords
from .plan import Node
from .problem import Problem, problem

_BARS: Final = re.compile(r"\\.|\|")  # bars, and what a backslash escapes
_OUTLINES: Final = {word for one in DIALECTS for word in keywords(one, "scenarioOutline")}
_COLUMN: Final = re.compile(r"<([^<>]+)>")


def structural(document: Node, text: str) -> Iterator[Problem]:
    """Find everything in a feature that would be green, or vanish, without being checked."""
    if "|" in text or "@" in text:
        yield from _marks(document, text.split("\n"))
    feature = document.get("feature")
    if not feature:
        yield problem(1, "no_feature")
        return
    names: dict[str, int] = {}
    yield from _parts(feature, names)
    if not any("rule" in one or "scenario" in one for one in feature["children"]):
        yield problem(feature["location"]["line"], "no_scenarios", name=feature["name"])


def _marks(node: Node | list[Node], lines: list[str]) -> Iterator[Problem]:
    """Find rows of tables that the parser cuts short, and tags without a name."""
    if isinstance(node, dict):
        yield from (_at(one, "bad_tag", said="@") for one in node.get("tags", ()) if _bare(one))
        if "cells" in node:
            yield from _cut_short(node, lines)
    for child in node.values() if isinstance(node, dict) else node:
        if isinstance(child, dict | list):
            yield from _marks(child, lines)


def _bare(tag: Node) -> bool:
    return bool(tag["name"] == "@")


def _cut_short(row: Node, lines: list[str]) -> Iterator[Problem]:
    number = row["location"]["line"]
    line = lines[number - 1]
    last = max(one.end() for one in _BARS.finditer(line) if one[0] == "|")
    if line[last:].strip():
        yield problem(number, "after_bar", column=last + 1, said=line[last:].strip())


def _parts(node: Node, names: dict[str, int]) -> Iterator[Problem]:
    for child in node["children"]:
        if "rule" in child:
            yield from _rule(child["rule"], names)
        elif "background" in child:
            yield from _empty(child["background"], "empty_background")
        else:
            yield from _scenario(child["scenario"], names)


def _rule(rule: Node, names: dict[str, int]) -> Iterator[Problem]:
    if not rule["name"]:
        yield _at(rule, "no_name")
    if not any("scenario" in one for one in rule["children"]):
        yield _at(rule, "empty_rule", name=rule["name"])
    yield from _parts(rule, names)


def _scenario(scene: Node, names: dict[str, int]) -> Iterator[Problem]:
    name, line = scene["name"], scene["location"]["line"]
    if not name:
        yield _at(scene, "no_name")
    elif name in names:
        yield _at(scene, "same_name", name=name, first=names[name])
    names.setdefault(name, line)
    yield from _empty(scene, "no_steps")
    yield from (_at(one, "table_and_text") for one in scene["steps"] if _both(one))
    yield from _examples(scene)


def _both(step: Node) -> bool:
    return "dataTable" in step and "docString" in step


def _empty(node: Node, code: str) -> Iterator[Problem]:
    if not node["steps"]:
        yield _at(node, code, name=node["name"])


def _examples(scene: Node) -> Iterator[Problem]:
    if not scene["examples"]:
        if scene["keyword"] in _OUTLINES:
            yield _at(scene, "no_rows", name=scene["name"])
        return
    used = dict(_uses(scene))
    columns: dict[str, Node] = {}
    for one in scene["examples"]:
        header = one.get("tableHeader") or {"cells": []}
        columns |= {cell["value"]: cell for cell in header["cells"]}
        if not one.get("tableBody"):
            yield _at(one, "no_rows", name=scene["name"])
        yield from _twice(header["cells"])
    for column in used.keys() - columns.keys():
        known = tuple(columns) or ("—",)
        yield problem(used[column], "unknown_column", column=1, name=column, known=known)
    for column in columns.keys() - used.keys():
        yield _at(columns[column], "unused_column", name=column)


def _twice(cells: list[Node]) -> Iterator[Problem]:
    seen: set[str] = set()
    for cell in cells:
        if cell["value"] in seen:
            yield _at(cell, "column_twice", name=cell["value"])
        seen.add(cell["value"])


def _uses(scene: Node) -> Iterator[tuple[str, int]]:
    line = scene["location"]["line"]
    yield from ((one, line) for one in _COLUMN.findall(scene["name"]))
    for step in scene["steps"]:
        at = step["location"]["line"]
        cells = [
            c["value"] for row in step.get("dataTable", {}).get("rows", ()) for c in row["cells"]
        ]
        doc = step.get("docString", {}).get("content", "")
        for text in (step["text"], doc, *cells):
            yield from ((one, at) for one in _COLUMN.findall(text))


def _at(node: Node, code: str, **values: object) -> Problem:
    at = node["location"]
    return Problem(at["line"], at.get("column") or 1, code, tuple(values.items()))
