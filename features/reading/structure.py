"""What would a runner pass over in silence? Named as an error before anything is run."""

import re
from collections.abc import Iterator
from typing import Final

from .plan import Node
from .problem import Problem, problem

_COLUMN: Final = re.compile(r"<([^<>]+)>")


def structural(document: Node) -> Iterator[Problem]:
    """Find everything in a feature that would be green, or vanish, without being checked."""
    feature = document.get("feature")
    if not feature:
        yield problem(1, "no_feature")
        return
    names: dict[str, int] = {}
    yield from _parts(feature, names)
    if not names and not any(_has_scenes(child) for child in feature["children"]):
        yield problem(feature["location"]["line"], "no_scenarios", name=feature["name"])


def _has_scenes(child: Node) -> bool:
    return "scenario" in child or any(
        "scenario" in one for one in child.get("rule", {}).get("children", ())
    )


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
    yield from _parts(rule, names)


def _scenario(scene: Node, names: dict[str, int]) -> Iterator[Problem]:
    name, line = scene["name"], scene["location"]["line"]
    if not name:
        yield _at(scene, "no_name")
    elif name in names:
        yield _at(scene, "same_name", name=name, first=names[name])
    names.setdefault(name, line)
    yield from _empty(scene, "no_steps")
    yield from _examples(scene)


def _empty(node: Node, code: str) -> Iterator[Problem]:
    if not node["steps"]:
        yield _at(node, code, name=node["name"])


def _examples(scene: Node) -> Iterator[Problem]:
    used = dict(_uses(scene))
    outline = bool(scene["examples"])
    columns: dict[str, Node] = {}
    for one in scene["examples"]:
        header = one.get("tableHeader") or {"cells": []}
        columns |= {cell["value"]: cell for cell in header["cells"]}
        if not one["tableBody"]:
            yield _at(one, "no_rows", name=scene["name"])
        yield from _twice(header["cells"])
    if not outline:
        return
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
