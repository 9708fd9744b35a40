"""Calendars that make no sense, and files that are none: one sentence each, and nothing taken."""

import sys
from dataclasses import replace
from importlib import import_module

import pytest

from amends.workflow.calendars import (
    Calendar,
    OwnHours,
    calendar_of,
    checked,
    from_holidays,
    merged,
    problems,
    read_calendar,
    shipped,
    written,
)
from amends.workflow.catalogue import LANGUAGES, say
from amends.workflow.errors import BadInput

from .telling import NINE_TO_FIVE, day, office
from .test_reading import OWN, feed, year

PLAIN = office()
CLOSED = ((),) * 6


def week(*spans: tuple[int, int]) -> Calendar:
    """Make a calendar with such hours on Monday."""
    return replace(PLAIN, week=(spans, *CLOSED))


@pytest.mark.parametrize(
    ("calendar", "code"),
    [
        (replace(PLAIN, zone="Mars/Olympus"), "no_such_zone"),
        (replace(PLAIN, week=((), *CLOSED)), "calendar_never_open"),
        (week((600, 540)), "calendar_hours"),
        (week((600, 600)), "calendar_hours"),
        (week((1320, 1500)), "calendar_hours"),
        (week((540, 720), (700, 1080)), "calendar_overlap"),
        (week((780, 1080), (540, 720)), "calendar_overlap"),
        (
            replace(office(off=["2026-10-10"]), make_up=(OwnHours(day("2026-10-10"), ""),)),
            "calendar_day_twice",
        ),
        (
            replace(
                office(off=["2026-10-10"]),
                own_hours=(OwnHours(day("2026-10-10"), "", NINE_TO_FIVE),),
            ),
            "calendar_day_twice",
        ),
        (office(off=["2024-10-01", "2026-10-01"]), "calendar_gap"),
        (replace(PLAIN, confirmed_since=day("2030-01-01")), "calendar_confirmed"),
        (  # clocks go forward then
            replace(
                office(zone="Europe/London"),
                own_hours=(OwnHours(day("2026-03-29"), "", ((90, 720),)),),
            ),
            "ambiguous_moment",
        ),
        (  # clocks go back then
            replace(
                office(zone="Europe/London"),
                make_up=(OwnHours(day("2026-10-25"), "", ((60, 720),)),),
            ),
            "ambiguous_moment",
        ),
    ],
)
def test_a_calendar_that_makes_no_sense_is_named(calendar: Calendar, code: str) -> None:
    """Each fault has its code and a sentence in both languages, and refuses the calendar."""
    assert [problem.code for problem in problems(calendar)] == [code]
    with pytest.raises(BadInput):
        checked(calendar)
    for problem in problems(calendar):
        assert all(say(f"error.{code}", lang, **problem.values) for lang in LANGUAGES)


def test_touching_intervals_are_in_order() -> None:
    """An interval may begin when the one before ends."""
    assert problems(week((540, 720), (720, 1080))) == ()


HEAD = "confirmed_until = 2026-12-31\n[week]\nmonday = ['09:00-17:00']\n"


BAD_FILES = [
    (b"", "not_a_calendar"),
    (b"hello", "not_a_calendar"),
    (b"x = 1", "not_a_calendar"),
    (b"\x00\x01", "not_a_calendar"),
    ("休".encode("gb18030"), "not_utf8"),
    (OWN.encode("utf-16"), "not_utf8"),
    (feed("DTSTART:20261001|SUMMARY:节").decode().encode("gb18030"), "not_utf8"),
    (b"{", "not_json"),
    (b"[" * 9, "not_a_calendar"),
    (b'{"a":' + b"[" * 5000, "not_a_calendar"),
    (b"{}", "not_a_calendar"),
    (b'{"year": "2026", "days": [1]}', "not_a_calendar"),
    (b'{"year": true, "days": [1]}', "not_a_calendar"),
    (b'{"year": 2026, "days": [1]}', "calendar_value"),
    (b'{"year": 2026, "days": [{"date": "2026-01-01"}]}', "calendar_value"),
    (b'{"year": 2026, "days": [{"date": "2026-02-30", "isOffDay": true}]}', "calendar_day"),
    (b'{"year": 2026, "days": [{"date": 20260101, "isOffDay": true}]}', "calendar_day"),
    (year(2027, {}), "calendar_empty"),
    (year(2027, {"2026-10-01": True}), "calendar_empty"),
    (year(2026, {"2026-10-01": True}, month=3), "calendar_key"),
    (HEAD.replace("[week]", "colour = 1\n[week]").encode(), "calendar_key"),
    (HEAD.replace("monday", "montag").encode(), "calendar_key"),
    (b"[week]\nmonday = ['09:00-17:00']", "calendar_lacks"),
    (b"confirmed_until = 2026-12-31\n[holidays]", "calendar_lacks"),
    (HEAD.replace("09:00", "9").encode(), "calendar_value"),
    (HEAD.replace("['09:00-17:00']", "'09:00-17:00'").encode(), "calendar_value"),
    (HEAD.replace("['09:00-17:00']", "[9]").encode(), "calendar_value"),
    (HEAD.replace("17:00", "08:00").encode(), "calendar_hours"),
    (HEAD.replace("17:00", "25:00").encode(), "calendar_hours"),
    (f"{HEAD}[holidays]\n2026-10-01 = 1".encode(), "calendar_value"),
    (f"{HEAD}[holidays]\n2026-13-01 = 'x'".encode(), "calendar_day"),
    (f"{HEAD}[holidays]\n'2026-10-07 to 2026-10-01' = 'x'".encode(), "calendar_day"),
    (f"{HEAD}[holidays]\n'2020-01-01 to 2026-10-01' = 'x'".encode(), "calendar_day"),
    (f"{HEAD}[half_days]\n2026-10-01 = 'x'".encode(), "calendar_value"),
    (f"{HEAD}[half_days]\n2026-10-01 = {{colour = 'x'}}".encode(), "calendar_key"),
    (f"holidays = 1\n{HEAD}".encode(), "calendar_value"),
    (
        f"{HEAD}[make_up]\n2026-10-01 = 'x'\n[holidays]\n2026-10-01 = 'x'".encode(),
        "calendar_day_twice",
    ),
    (feed(), "calendar_feed_empty"),
    (feed("SUMMARY:no day"), "calendar_timed"),
    (feed("DTSTART:20261001T090000|SUMMARY:timed"), "calendar_timed"),
    (feed("DTSTART:20261001|DURATION:PT5H|SUMMARY:timed"), "calendar_timed"),
    (feed("DTSTART:20261301|SUMMARY:no such day"), "calendar_day"),
    (feed("DTSTART:20261002|DTEND:20261001|SUMMARY:backwards"), "calendar_day"),
    (feed("DTSTART:20261002|DTEND:20291001|SUMMARY:years"), "calendar_day"),
    (feed("DTSTART:20261002|RRULE:FREQ=WEEKLY|SUMMARY:weekly"), "calendar_repeats"),
    (feed("DTSTART:20261002|RRULE:FREQ=YEARLY;BYDAY=1MO|SUMMARY:x"), "calendar_repeats"),
    (feed("DTSTART:20261002|RRULE:FREQ=YEARLY;INTERVAL=2|SUMMARY:x"), "calendar_repeats"),
    (feed("DTSTART:20261002|RRULE:FREQ=YEARLY;COUNT=0|SUMMARY:x"), "calendar_repeats"),
    (feed("DTSTART:20261002|RRULE:FREQ=YEARLY;UNTIL=soon|SUMMARY:x"), "calendar_repeats"),
    (feed("DTSTART:29981002|RRULE:FREQ=YEARLY;COUNT=5|SUMMARY:x"), "calendar_repeats"),
    (feed("DTSTART:20261002|RDATE:20261101|SUMMARY:x"), "calendar_repeats"),
    (
        feed("DTSTART:20261010|SUMMARY:国庆节", "DTSTART:20261010|SUMMARY:国庆节（班）"),
        "calendar_day_twice",
    ),
    (feed("DTSTART:20241001|SUMMARY:a", "DTSTART:20261001|SUMMARY:b"), "calendar_gap"),
]


@pytest.mark.parametrize(
    ("data", "code"),
    BAD_FILES,
    ids=[f"{code}-{number}" for number, (_, code) in enumerate(BAD_FILES)],
)
def test_what_is_not_a_calendar_is_refused(data: bytes, code: str) -> None:
    """Every bad file is refused with a code that has a sentence in both languages."""
    with pytest.raises(BadInput) as refused:
        read_calendar(data, "x", path="x.txt")
    assert refused.value.code == code
    for lang in LANGUAGES:
        assert say(f"error.{code}", lang, **refused.value.values)


def test_years_with_a_gap_do_not_join() -> None:
    """2024 and 2026 without 2025 would make 2025 a year without holidays."""
    old = read_calendar(year(2024, {"2024-05-01": True}), "a")
    for pair in (
        (old, read_calendar(year(2026, {"2026-05-01": True}), "b")),
        (read_calendar(year(2026, {"2026-05-01": True}), "b"), old),
    ):
        with pytest.raises(BadInput) as refused:
            merged(*pair)
        assert (refused.value.code, refused.value.values["year"]) == ("calendar_gap", 2025)


def test_a_contradiction_between_years_does_not_join() -> None:
    """A day that one list has off and the other has worked is not decided here."""
    old = read_calendar(year(2025, {"2025-05-01": True, "2027-01-02": False}), "a")
    new = read_calendar(year(2026, {"2026-05-01": True, "2027-01-02": True}), "b")
    with pytest.raises(BadInput) as refused:
        merged(old, new)
    assert refused.value.code == "calendar_day_twice"


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("name", 1, "calendar_value"),
        ("zone", "Mars/Olympus", "no_such_zone"),
        ("week", [], "calendar_value"),
        ("week", [[[540, "1020"]]] * 7, "calendar_value"),
        ("week", [[[540, True]]] * 7, "calendar_value"),
        ("week", [[[540]]] * 7, "calendar_value"),
        ("off", {}, "calendar_value"),
        ("off", [["2026-01-01"]], "calendar_value"),
        ("off", [["2026-01-01", 1]], "calendar_value"),
        ("off", [["2026-01-99", ""]], "calendar_day"),
        ("make_up", [["2026-01-01", "", [[1]]]], "calendar_value"),
        ("confirmed_until", 7, "calendar_day"),
        ("colour", "red", "calendar_key"),
    ],
)
def test_what_is_not_a_calendar_in_the_record_is_refused(
    key: str, value: object, code: str
) -> None:
    """Plain data is read as strictly as files."""
    with pytest.raises(BadInput) as refused:
        calendar_of({**written(shipped("cn")), key: value})
    assert refused.value.code == code


def test_a_record_that_lacks_a_key_is_refused() -> None:
    """A key that is missing is named."""
    data = written(shipped("cn"))
    del data["week"]
    with pytest.raises(BadInput) as refused:
        calendar_of(data)
    assert (refused.value.code, refused.value.values["key"]) == ("calendar_lacks", "week")


def test_without_the_package_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks for the package's days without having it is told what to install."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(BadInput) as refused:
        from_holidays("CN", "", [2026])
    assert refused.value.code == "no_holidays_package"
    assert "amends[holidays]" in say("error.no_holidays_package", "en")


@pytest.mark.parametrize(
    ("country", "subdivision", "years", "code"),
    [
        ("XX", "", [2026], "no_such_country"),
        ("AU", "XYZ", [2026], "no_such_country"),
        ("CN", "", [], "calendar_without_years"),
        ("GB", "", [2024, 2026], "calendar_gap"),
    ],
)
def test_what_the_package_does_not_know_is_refused(
    country: str, subdivision: str, years: list[int], code: str
) -> None:
    """Countries that do not exist, no years, and years with a gap are refused."""
    pytest.importorskip("holidays")
    with pytest.raises(BadInput) as refused:
        from_holidays(country, subdivision, years)
    assert refused.value.code == code


def test_nothing_that_counts_imports_the_package() -> None:
    """The answers come from compiled calendars; the package is never loaded for one."""
    for name in ("hours", "periods", "parts", "shipped", "reading"):
        module = import_module(f"amends.workflow.calendars.{name}")
        assert "holidays" not in vars(module)


def test_every_module_of_the_package_is_listed() -> None:
    """Everything that is exported is there, and nothing else is answered."""
    package = import_module("amends.workflow.calendars")
    assert all(getattr(package, name) is not None for name in package.__all__)
    assert set(package.__all__) <= set(dir(package))
    with pytest.raises(AttributeError):
        package.no_such_name  # noqa: B018
