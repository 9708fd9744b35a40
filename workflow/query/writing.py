"""How is a query written, so that reading it gives the same query again?"""

import re
from typing import Final

from .terms import BY_NAME, Compare, Distance, Is, Kind, Query, Range, Scale, Special, Term, Test

PLAIN: Final = re.compile(r"[a-z][a-z_]*", re.ASCII)
SPECIAL: Final = {"me": "@me"}


def written(query: Query) -> str:
    """Write a query in English."""
    return " ".join(map(_term, query))


def _term(term: Term) -> str:
    minus = "-" if term.negated else ""
    if not term.field:
        return minus + "".join(_quoted(one.value) for one in term.tests if isinstance(one, Is))
    closed = BY_NAME[term.field].kind is Kind.WORD
    values = ",".join(_value(one, closed=closed) for one in term.tests)
    return f"{minus}{term.field}:{values}"


def _value(test: Test, *, closed: bool) -> str:
    if isinstance(test, Is):
        return test.value if closed and PLAIN.fullmatch(test.value) else _quoted(test.value)
    if isinstance(test, Special):
        return SPECIAL.get(test.word, test.word)
    if isinstance(test, Compare):
        return f"{'' if test.op == '=' else test.op}{_scale(test.value)}"
    return _range(test)


def _range(test: Range) -> str:
    low = "" if test.low is None else _scale(test.low)
    high = "" if test.high is None else _scale(test.high)
    return f"{low}..{high}"


def _scale(value: Scale) -> str:
    if isinstance(value, Distance):
        return f"{value.amount}{value.unit}"
    return str(value) if isinstance(value, int) else value.text


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
