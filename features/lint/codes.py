"""Which rules are there? Each known by its code; only a warning can be allowed."""

from typing import Final

from ..reading.plan import Node
from ..reading.problem import Problem, problem

ERRORS: Final = (
    "undefined",
    "ambiguous",
    "wrong_word",
    "no_table",
    "no_reader",
    "no_then",
    "idle_then",
    "unknown_tag",
)
WARNINGS: Final = (
    "no_narrative",
    "long_scenario",
    "long_background",
    "leading_and",
    "when_after_then",
    "when_again",
    "given_chain",
    "same_tag",
    "technical_word",
    "raw_code",
    "wide_marks",
    "byte_mark",
    "encoding",
    "unknown_allow",
    "stray_allow",
)


def found(code: str, line: int, column: int = 1, /, **values: object) -> Problem:
    """Return what breaks a rule, at the level that the rule has."""
    return problem(
        line, code, column=column, level="warning" if code in WARNINGS else "error", **values
    )


def at(node: Node, code: str, /, **values: object) -> Problem:
    """Return what breaks a rule where a part of the feature begins."""
    place = node["location"]
    return found(code, place["line"], place.get("column") or 1, **values)
