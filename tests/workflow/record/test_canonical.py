"""The bytes of a value are those of RFC 8785, and what has no one form is refused."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow.record.canonical import DEEPEST, MOST_INTEGER, NotCanonical, canonical, parse

DATA = os.environ.get("AMENDS_SHARED_DATA") or Path(__file__).parents[4] / "shared" / "data"
VECTORS = Path(DATA) / "jcs"
OURS = {
    "ours": ('{"b":[1,true,null,"€"],"a":{}}', '{"a":{},"b":[1,true,null,"€"]}'),
    "escapes": (r'"\u000a\u0008\u001f\u007f\u2028\/"', '"\\n\\b\\u001f\x7f\u2028/"'),
    "pairs": (r'"\ud83d\ude00\ufb33"', '"😀\ufb33"'),
    "order": ('{"aa":1,"a":2,"A":3,"1":4,"10":5,"_":6}', '{"1":4,"10":5,"A":3,"_":6,"a":2,"aa":1}'),
}
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
KEYS = st.text(st.characters(max_codepoint=127), max_size=6)
SCALARS = st.none() | st.booleans() | st.integers(-MOST_INTEGER, MOST_INTEGER) | TEXT
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=25
)
NOT_OURS = {
    "a float": 1.0,
    "not a number": float("nan"),
    "too large": MOST_INTEGER + 1,
    "too small": -MOST_INTEGER - 1,
    "a key that is not ASCII": {"é": 1},
    "a key that is no text": {1: 2},
    "half a pair": "\ud800",
    "half a pair in a key": {"\udc00": 1},
    "bytes": b"x",
    "a set": {1},
    "deep inside": [{"a": [0.5]}],
    "itself": [],
}
NOT_OURS["itself"].append(NOT_OURS["itself"])  # type: ignore[attr-defined]  # a list, as it says
NOT_CANONICAL = {
    "spaces": b'{"a": 1}',
    "order": b'{"b":1,"a":2}',
    "twice": b'{"a":1,"a":1}',
    "an escape": rb'"\u0041"',
    "a float": b"1.0",
    "an exponent": b"1e2",
    "a negative zero": b"-0",
    "a mark at the start": b"\xef\xbb\xbf1",
    "another encoding": '{"a":1}'.encode("utf-16"),
    "no text": b"\xff\xfe\xfa",
    "nothing": b"",
    "two values": b"1 2",
    "half": b'{"a":',
    "very deep": b"[" * 100_000,
    "a very large number": b"9" * 5_000,
}


@pytest.mark.parametrize("name", OURS)
def test_the_form_is_that_of_the_standard(name: str) -> None:
    """Keys are sorted, nothing is spaced, and only what must be is escaped."""
    given_text, expected = OURS[name]
    value = json.loads(given_text)
    assert canonical(value) == expected.encode() == rfc8785.dumps(value)


@given(VALUES)
@settings(max_examples=300, deadline=None, derandomize=True, database=None)
def test_an_independent_library_makes_the_same_bytes(value: object) -> None:
    """Whatever events may hold, the bytes are those of another implementation, and read back."""
    made = canonical(value)
    assert made == rfc8785.dumps(value)  # type: ignore[arg-type]  # its own name for these kinds
    assert parse(made) == value


@pytest.mark.parametrize("name", ["arrays", "french", "structures", "unicode", "values", "weird"])
def test_the_published_vectors_hold(name: str) -> None:
    """The vectors published with the standard come out right, where they are of our kinds."""
    source = VECTORS / "input" / f"{name}.json"
    if not source.is_file():
        pytest.skip(f"the published vectors are not here: {VECTORS}")
    value = json.loads(source.read_bytes())
    expected = (VECTORS / "output" / f"{name}.json").read_bytes()
    assert rfc8785.dumps(value) == expected
    if _ours(value):
        assert canonical(value) == expected
    else:
        assert canonical(_made_ours(value)) == rfc8785.dumps(_made_ours(value))


def _ours(value: object) -> bool:
    try:
        canonical(value)
    except NotCanonical:
        return False
    return True


def _made_ours(value: Any) -> Any:
    """Write floats and other keys as text: what is left has to agree."""
    if isinstance(value, dict):
        return {ascii(key): _made_ours(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_made_ours(one) for one in value]
    return repr(value) if isinstance(value, float) else value


@pytest.mark.parametrize("name", NOT_OURS)
def test_what_has_no_one_form_is_refused(name: str) -> None:
    """Floats, large numbers, other keys and half characters never get into an event."""
    with pytest.raises(NotCanonical):
        canonical(NOT_OURS[name])


def test_only_so_deep() -> None:
    """A value is as deep as people write it, not as deep as the stack allows."""
    value: list[object] = []
    for _ in range(DEEPEST):
        value = [value]
    assert canonical(value)
    with pytest.raises(NotCanonical):
        canonical([value])


@pytest.mark.parametrize("name", NOT_CANONICAL)
def test_bytes_in_another_form_are_not_read(name: str) -> None:
    """Bytes that mean the same and are not the same are refused."""
    with pytest.raises(NotCanonical):
        parse(NOT_CANONICAL[name])
