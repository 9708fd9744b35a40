"""How periods are counted: the rules, their edges, and lengths that make no sense."""

import pytest

from amends.workflow.calendars import (
    NEVER,
    Calendar,
    Counting,
    Ends,
    First,
    Length,
    Unit,
    compiled,
    deadline,
    shipped,
)
from amends.workflow.errors import BadInput

from .telling import WITH_LUNCH, day, moment, office, shown

LONDON = "Europe/London"
UK = shipped("uk")
OFFICE = office(WITH_LUNCH)
DAY_THREE = Counting(ends=Ends.BUSINESS, late_is_next=True)


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2026-11-23 10:00", "2026-11-26 17:00:00"),
        ("2026-11-23 17:00", "2026-11-26 17:00:00"),  # just at closing is in time
        ("2026-11-23 17:01", "2026-11-27 17:00:00"),  # as if received on Tuesday
        ("2026-11-21 12:00", "2026-11-26 17:00:00"),  # Saturday, as if on Monday
        ("2026-12-24 18:00", "2027-01-04 17:00:00"),  # over Christmas and New Year
    ],
)
def test_day_three_of_disp(received: str, expected: str) -> None:
    """DISP 1.5: close of business of the third business day following the day of receipt."""
    length = Length(3, Unit.WORKING_DAY)
    found = deadline(moment(received, LONDON), length, DAY_THREE, UK)
    assert shown(found.at, LONDON) == expected


def test_eight_weeks() -> None:
    """DISP 1.6: eight weeks end on the same day of the week, at the end of that day."""
    start = moment("2026-09-09 10:00", LONDON)
    found = deadline(start, Length(8, Unit.WEEK), Counting(), UK)
    assert (shown(found.at, LONDON), found.provisional) == ("2026-11-04 23:59:59", False)


@pytest.mark.parametrize(
    ("start", "first", "length", "expected"),
    [
        ("2026-01-31", First.NEXT, Length(1, Unit.MONTH), "2026-02-28"),
        ("2026-01-31", First.SAME, Length(1, Unit.MONTH), "2026-02-28"),
        ("2026-03-01", First.SAME, Length(1, Unit.MONTH), "2026-03-31"),
        ("2026-03-15", First.SAME, Length(1, Unit.MONTH), "2026-04-14"),
        ("2026-03-15", First.NEXT, Length(1, Unit.MONTH), "2026-04-15"),
        ("2028-02-29", First.NEXT, Length(1, Unit.YEAR), "2029-02-28"),
        ("2028-02-29", First.NEXT, Length(4, Unit.YEAR), "2032-02-29"),
        ("2026-11-30", First.NEXT, Length(14, Unit.MONTH), "2028-01-30"),
        ("2026-03-16", First.SAME, Length(5, Unit.WORKING_DAY), "2026-03-20"),
        ("2026-03-14", First.SAME, Length(1, Unit.WORKING_DAY), "2026-03-16"),
        ("2026-03-16", First.SAME, Length(1, Unit.CALENDAR_DAY), "2026-03-16"),
        ("2026-03-16", First.SAME, Length(1, Unit.WEEK), "2026-03-22"),
        ("2026-03-16", First.NEXT, Length(0, Unit.MONTH), "2026-03-16"),
        ("2026-03-16", First.SAME, Length(0, Unit.WORKING_DAY), "2026-03-16"),
    ],
)
def test_the_first_day_counts_or_not(
    start: str, first: First, length: Length, expected: str
) -> None:
    """A period begins the day after, or on the day itself, and ends that much earlier."""
    found = deadline(moment(f"{start} 10:00"), length, Counting(first), OFFICE)
    assert shown(found.at) == f"{expected} 23:59:59"
    assert found.day == day(expected)


@pytest.mark.parametrize("unit", [Unit.HOUR, Unit.OPENING_HOUR])
def test_no_hours_are_over_at_once(unit: Unit) -> None:
    """A length of nothing in hours is due when it starts, wherever that is."""
    for start in ("2026-03-16 10:00", "2026-03-14 10:00"):
        found = deadline(moment(start), Length(0, unit), Counting(), OFFICE)
        assert found == (moment(start), day(start[:10]), False)


def test_a_late_start_waits_for_the_next_opening() -> None:
    """On a day off, or after closing, hours too begin when the next working day opens."""
    late = Counting(late_is_next=True)
    found = deadline(moment("2026-03-13 19:00"), Length(2, Unit.HOUR), late, OFFICE)
    assert shown(found.at) == "2026-03-16 11:00:00"
    none = deadline(moment("2026-03-14 10:00"), Length(0, Unit.HOUR), late, OFFICE)
    assert shown(none.at) == "2026-03-16 09:00:00"


def test_a_deadline_is_never_before_its_start() -> None:
    """What is due by close of business today, and comes after it, is due at once."""
    today = Counting(ends=Ends.BUSINESS)
    start = moment("2026-03-16 20:00")
    assert deadline(start, Length(0, Unit.CALENDAR_DAY), today, OFFICE).at == start


def test_a_day_off_closes_when_it_would_have() -> None:
    """Close of business on a day off, where nothing rolls, is that of an ordinary day."""
    found = deadline(
        moment("2026-03-13 10:00"),
        Length(1, Unit.CALENDAR_DAY),
        Counting(ends=Ends.BUSINESS),
        OFFICE,
    )
    assert shown(found.at) == "2026-03-14 18:00:00"


def test_a_desk_that_never_closes_ends_its_day_with_the_day() -> None:
    """Close of business at midnight is the day's last second, and on that day."""
    calendar, counting = shipped("all").in_zone("UTC"), Counting(ends=Ends.BUSINESS)
    start = moment("2026-03-16 10:00", "UTC")
    found = deadline(start, Length(1, Unit.WORKING_DAY), counting, calendar)
    assert (shown(found.at, "UTC"), found.day) == ("2026-03-17 23:59:59", day("2026-03-17"))


@pytest.mark.parametrize(
    ("length", "gap", "expected"),
    [
        (Length(2, Unit.HOUR), ("2026-03-16 11:00", "2026-03-16 11:10"), "2026-03-16 12:10:00"),
        (Length(2, Unit.HOUR), ("2026-03-16 12:00", "2026-03-16 13:00"), "2026-03-16 12:00:00"),
        (
            Length(3, Unit.OPENING_HOUR),
            ("2026-03-16 11:30", "2026-03-16 13:30"),
            "2026-03-16 15:00:00",
        ),
        (
            Length(3, Unit.OPENING_HOUR),
            ("2026-03-16 12:00", "2026-03-16 13:00"),
            "2026-03-16 14:00:00",
        ),
        (
            Length(3, Unit.WORKING_DAY),
            ("2026-03-17 17:00", "2026-03-18 09:00"),
            "2026-03-20 23:59:59",
        ),
        (
            Length(3, Unit.WORKING_DAY),
            ("2026-03-17 09:00", "2026-03-17 17:00"),
            "2026-03-19 23:59:59",
        ),
        (
            Length(3, Unit.WORKING_DAY),
            ("2026-03-19 09:00", "2026-03-20 09:00"),
            "2026-03-20 23:59:59",
        ),
        (
            Length(3, Unit.WORKING_DAY),
            ("2026-03-20 09:00", "2026-03-25 09:00"),
            "2026-03-19 23:59:59",
        ),
        (
            Length(3, Unit.WORKING_DAY),
            ("2026-03-01 09:00", "2026-03-18 09:00"),
            "2026-03-20 23:59:59",
        ),
        (
            Length(5, Unit.CALENDAR_DAY),
            ("2026-03-17 09:00", "2026-03-19 09:00"),
            "2026-03-23 23:59:59",
        ),
        (Length(1, Unit.MONTH), ("2026-03-20 09:00", "2026-03-30 09:00"), "2026-04-26 23:59:59"),
        (Length(1, Unit.MONTH), ("2026-03-01 09:00", "2026-03-18 09:00"), "2026-04-17 23:59:59"),
        (Length(1, Unit.MONTH), ("2026-04-16 09:00", "2026-04-18 09:00"), "2026-04-18 23:59:59"),
        (Length(1, Unit.MONTH), ("2026-04-17 09:00", "2026-04-18 09:00"), "2026-04-16 23:59:59"),
    ],
)
def test_what_is_excluded_does_not_count(
    length: Length, gap: tuple[str, str], expected: str
) -> None:
    """From Monday 16 March at ten: seconds are cut out of hours, whole days of days and months."""
    start = moment("2026-03-16 10:00")
    excluded = [(moment(gap[0]), moment(gap[1]))]
    found = deadline(start, length, Counting(), OFFICE, excluded)
    assert shown(found.at) == expected


def test_an_end_that_rolls_rolls_over_what_is_excluded() -> None:
    """A last day off that is followed by excluded days moves past these as well."""
    excluded = [(moment("2026-03-23 09:00"), moment("2026-03-25 09:00"))]
    start, length = moment("2026-03-16 10:00"), Length(5, Unit.CALENDAR_DAY)  # until Saturday
    found = deadline(start, length, Counting(rolls=True), OFFICE, excluded)
    assert shown(found.at) == "2026-03-25 23:59:59"


@pytest.mark.parametrize("unit", list(Unit))
def test_what_still_stands_still_is_due_never(unit: Unit) -> None:
    """An exclusion without an end puts a deadline off until it has one."""
    start = moment("2026-03-16 10:00")
    found = deadline(start, Length(9, unit), Counting(), OFFICE, [(start + 60, 10**12)])
    assert (found.at, found.provisional) == (NEVER, True)


@pytest.mark.parametrize("number", [-1, 10**9])
@pytest.mark.parametrize("unit", list(Unit))
def test_a_senseless_length_is_refused(number: int, unit: Unit) -> None:
    """A length below nothing, or of centuries, is a mistake and said to be one."""
    with pytest.raises(BadInput) as refused:
        deadline(moment("2026-03-16"), Length(number, unit), Counting(), OFFICE)
    assert refused.value.code == "bad_length"


@pytest.mark.parametrize(
    ("start", "length"),
    [
        ("2999-12-31 10:00", Length(1, Unit.CALENDAR_DAY)),
        ("2999-12-31 10:00", Length(1, Unit.WORKING_DAY)),
        ("2999-12-31 23:00", Length(2, Unit.HOUR)),
        ("2999-12-31 23:00", Length(2, Unit.OPENING_HOUR)),
        ("2999-12-01 10:00", Length(1, Unit.MONTH)),
        ("2950-12-01 10:00", Length(200, Unit.YEAR)),
        ("1899-12-31 10:00", Length(1, Unit.CALENDAR_DAY)),
        ("3000-01-01 10:00", Length(1, Unit.HOUR)),
    ],
)
def test_leaving_the_years_is_refused(start: str, length: Length) -> None:
    """Before 1900 and after 2999 nothing is counted, and it is said."""
    with pytest.raises(BadInput) as refused:
        deadline(moment(start), length, Counting(), office(mark="far away"))
    assert refused.value.code == "beyond_years"


def test_the_first_and_the_last_day_are_counted() -> None:
    """The years that are counted include their bounds."""
    for start, length, expected in (
        ("1900-01-01 00:00", Length(1, Unit.WORKING_DAY), "1900-01-02 23:59:59"),
        ("2999-12-30 10:00", Length(1, Unit.WORKING_DAY), "2999-12-31 23:59:59"),
    ):
        found = deadline(moment(start, "UTC"), length, Counting(), office(zone="UTC"))
        assert shown(found.at, "UTC") == expected


def test_a_calendar_without_a_zone_needs_one() -> None:
    """No day begins anywhere without a zone; the caller brings the desk's."""
    bare = shipped("all")
    with pytest.raises(BadInput) as refused:
        compiled(bare)
    assert refused.value.code == "calendar_without_zone"
    assert compiled(bare.in_zone(LONDON)).calendar.zone == LONDON
    assert UK.in_zone("Asia/Shanghai") is UK


def test_a_calendar_is_a_value() -> None:
    """Equal calendars have one hash and share what is made ready."""
    one, other = office(), office()
    assert (one, hash(one)) == (other, hash(other))
    assert compiled(one) is compiled(other)
    assert one != office(zone="UTC")


def test_a_calendar_that_never_opens_ends_in_a_refusal() -> None:
    """Even unchecked, a week without hours is searched no further than its years."""
    closed = Calendar(name="closed", zone="UTC", week=((),) * 7, confirmed_until=1)
    with pytest.raises(BadInput) as refused:
        deadline(moment("2990-01-01"), Length(1, Unit.WORKING_DAY), Counting(), closed)
    assert refused.value.code == "beyond_years"
