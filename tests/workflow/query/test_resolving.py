"""A query means something at a moment, in a zone, for a person; a plain filter means the same."""

from datetime import UTC, datetime
from functools import partial

import pytest

from amends.workflow import BadInput
from amends.workflow.query import Frame, Span, holds, parse
from amends.workflow.query.resolving import conditions

from .queries import FRAME, VOCABULARY, drawing, means, some_query, some_row, some_secrets


def span(text: str, frame: Frame = FRAME) -> tuple[object, object]:
    """Return the bounds that one term asks for."""
    (condition,) = conditions(parse(text, VOCABULARY), frame)
    ((atom,),) = condition.any_of
    assert isinstance(atom, Span)
    return atom.low, atom.high


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("due:<4h", None, "2026-11-18T10:05:00Z"),
        ("due:<=4h", None, "2026-11-18T10:05:01Z"),
        ("due:>2d", "2026-11-20T06:05:01Z", None),
        ("due:>=1w", "2026-11-25T06:05:00Z", None),
        ("due:1d..2d", "2026-11-19T06:05:00Z", "2026-11-20T06:05:01Z"),
        ("due:overdue", None, "2026-11-18T06:05:00Z"),
        ("due:today", "2026-11-17T16:00:00Z", "2026-11-18T16:00:00Z"),
        ("due:tomorrow", "2026-11-18T16:00:00Z", "2026-11-19T16:00:00Z"),
        ("received:<2d", "2026-11-16T06:05:01Z", None),
        ("received:<=2d", "2026-11-16T06:05:00Z", None),
        ("received:>1w", None, "2026-11-11T06:05:00Z"),
        ("received:1d..2d", "2026-11-16T06:05:00Z", "2026-11-17T06:05:01Z"),
        ("received:2d..", None, "2026-11-16T06:05:01Z"),
        ("received:2026-11-01", "2026-10-31T16:00:00Z", "2026-11-01T16:00:00Z"),
        ("received:>2026-11-01", "2026-11-01T16:00:00Z", None),
        ("received:<=2026-11-01", None, "2026-11-01T16:00:00Z"),
        ("received:2026-11-01..yesterday", "2026-10-31T16:00:00Z", "2026-11-17T16:00:00Z"),
        ("received:2026-11-01T14:05", "2026-11-01T06:05:00Z", "2026-11-01T06:06:00Z"),
        ("received:2026-11-01T14:05:07", "2026-11-01T06:05:07Z", "2026-11-01T06:05:08Z"),
        ("received:2026-11-01T14:05-01:00", "2026-11-01T15:05:00Z", "2026-11-01T15:06:00Z"),
        ("case:1001", 1001, 1002),
        ("case:<1001", None, 1001),
        ("case:..1010", None, 1011),
    ],
)
def test_times_are_those_of_the_desk(text: str, low: object, high: object) -> None:
    """Distances count from the desk's clock, days are days of its zone, ends belong to a range."""
    assert span(text) == (low, high)


def test_a_day_has_the_hours_that_it_has() -> None:
    """The day on which the clocks go back has 25 hours."""
    frame = Frame(datetime(2026, 10, 25, 12, tzinfo=UTC), "Europe/Berlin", "li.na")
    assert span("received:today", frame) == ("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")


def test_a_time_that_is_there_twice_is_refused() -> None:
    """In the hour that comes again the offset has to be given."""
    frame = Frame(datetime(2026, 10, 25, 12, tzinfo=UTC), "Europe/Berlin", "li.na")
    with pytest.raises(BadInput, match="ambiguous_moment"):
        span("received:2026-10-25T02:30", frame)
    assert span("received:2026-10-25T02:30+02:00", frame)[0] == "2026-10-25T00:30:00Z"


def test_a_query_means_what_a_plain_filter_says() -> None:
    """For random queries and cases, conditions hold exactly where the plain filter says so."""
    rng, seen = drawing(5), {True: 0, False: 0}
    for number in range(4000):
        row, query = some_row(rng, number), some_query(rng)
        said = [one.value for one in some_secrets(rng, row)]
        expected = means(query, row, said)
        asked = conditions(query, FRAME)
        found = all(holds(one, row, partial(list, said)) for one in asked)
        assert found is expected, (query, row)
        seen[expected] += 1
    assert min(seen.values()) > 400
