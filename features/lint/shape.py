"""Is a scenario short, in order, and does it expect anything?"""

from collections.abc import Iterator
from typing import Final

from ..reading.plan import KINDS, Node
from ..reading.problem import Problem
from .codes import at
from .parts import Part, parts, scenarios

MOST_STEPS: Final = 7
MOST_BEFORE: Final = 4  # steps of a background
JOURNEY: Final = "@journey"  # the tag of a scenario that is meant to go on


def shape(feature: Node) -> Iterator[Problem]:
    """Find what makes a feature hard to read, and scenarios that expect nothing."""
    if not feature["description"].strip():
        yield at(feature, "no_narrative", name=feature["name"])
    for part in parts(feature):
        if part.kind == "background" and len(part.steps) > MOST_BEFORE:
            yield at(part.node, "long_background", count=len(part.steps), most=MOST_BEFORE)
        if part.kind == "scenario" and part.steps:
            yield from _scenario(part, {tag["name"] for tag in (*feature["tags"], *part.tags)})
    yield from _same_tag(feature)


def _scenario(part: Part, tags: set[str]) -> Iterator[Problem]:
    first = part.steps[0]
    if len(part.steps) > MOST_STEPS:
        count = len(part.steps)
        yield at(part.node, "long_scenario", name=part.node["name"], count=count, most=MOST_STEPS)
    if first["keywordType"] not in KINDS:
        yield at(first, "leading_and", keyword=first["keyword"].strip())
    kinds = _kinds(part)
    if "then" not in kinds:
        yield at(part.node, "no_then", name=part.node["name"])
    if JOURNEY not in tags:
        yield from _order(part, kinds)


def _kinds(part: Part) -> list[str]:
    """Return what each step is; one that goes on is what the one before it was."""
    kinds, kind = list[str](), "given"
    for step in part.steps:
        kind = KINDS.get(step["keywordType"], kind)
        kinds.append(kind)
    return kinds


def _order(part: Part, kinds: list[str]) -> Iterator[Problem]:
    """Find each When that begins anew after something was expected, or supposed."""
    for number, (kind, before) in enumerate(zip(kinds[1:], kinds, strict=False), 1):
        if kind == "when" and before == "then":
            yield at(part.steps[number], "when_after_then", tag=JOURNEY)
        if kind == "when" and before == "given" and "when" in kinds[:number]:
            yield at(part.steps[number], "when_again", tag=JOURNEY)


def _same_tag(feature: Node) -> Iterator[Problem]:
    every = [*scenarios(feature)]
    shared = (
        set.intersection(*({tag["name"] for tag in one.tags} for one in every)) if every else ()
    )
    for name in sorted(shared) if len(every) > 1 else ():
        first = next(tag for tag in every[0].tags if tag["name"] == name)
        yield at(first, "same_tag", tag=name)
