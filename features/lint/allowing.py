"""Which warnings does an author allow? Those that a comment above a part of the feature names.

`# amends: allow long_scenario` above a scenario holds for it; above a rule, a background or the
feature it holds for all of that.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ..reading.plan import Node
from ..reading.problem import Problem
from .codes import WARNINGS, found
from .parts import parts

_ALLOW: Final = re.compile(r"^\s*#\s*amends\s*[:：]\s*allow\b(?P<codes>.*)$")
_BETWEEN: Final = re.compile(r"[\s,，、]+")
_END: Final = 10**9


class Span(NamedTuple):
    """The lines of one part: its first tag or title, its title, and its last line."""

    first: int
    title: int
    last: int


class Allowed(NamedTuple):
    """A warning that is allowed by the comment in a line, and where; nowhere is None."""

    code: str
    line: int
    span: Span | None


def silenced(
    problems: Sequence[Problem], document: Node, lines: Sequence[str]
) -> Iterator[Problem]:
    """Leave out what is allowed, and name what nobody can allow, and comments above nothing."""
    allows = [*allowed(document, lines)]
    for one in problems:
        if one.level == "error" or not any(_allows(allow, one) for allow in allows):
            yield one
    for allow in allows:
        if allow.code not in WARNINGS:
            yield found("unknown_allow", allow.line, code=allow.code, known=WARNINGS)
        elif allow.span is None:
            yield found("stray_allow", allow.line, code=allow.code)


def allowed(document: Node, lines: Sequence[str]) -> Iterator[Allowed]:
    """Find what the comments of a feature allow."""
    spans = [*spans_of(document["feature"])]
    for comment in document["comments"]:
        line, match = comment["location"]["line"], _ALLOW.match(comment["text"])
        if match:
            span = _below(line, spans, lines)
            codes = [one for one in _BETWEEN.split(match["codes"]) if one]
            yield from (Allowed(code, line, span) for code in codes or [""])


def spans_of(feature: Node) -> Iterator[Span]:
    """Return the lines of the feature, and of each of its parts in their order."""
    every = [*parts(feature)]
    title = feature["location"]["line"]
    yield Span(
        min((tag["location"]["line"] for tag in feature["tags"]), default=title), title, _END
    )
    for number, part in enumerate(every, 1):
        rule = part.kind == "rule"
        after = (one.begins for one in every[number:] if not rule or one.kind == "rule")
        yield Span(part.begins, part.line, next(after, _END) - 1)


def _below(line: int, spans: Sequence[Span], lines: Sequence[str]) -> Span | None:
    """Return the part that a comment stands above, nothing but tags and comments between them."""
    span = next((one for one in spans if one.title > line), None)
    between = lines[line : span.title - 1] if span else ()
    apart = any(one.strip() and not one.lstrip().startswith(("#", "@")) for one in between)
    return None if apart else span


def _allows(allow: Allowed, one: Problem) -> bool:
    span = allow.span
    return allow.code == one.code and span is not None and span.first <= one.line <= span.last
