"""A date is read in one way or not at all, and what another system answered proves nothing."""

import itertools
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from amends.workflow import Desk, Standing
from amends.workflow.intake import ImportReport, map_from
from amends.workflow.intake.dates import FORMS, Dates, Unreadable, readings

if TYPE_CHECKING:
    from tests.workflow.intake.conftest import Sheet

Figures = Callable[[ImportReport], tuple[int, int, int, int]]
ZONE = "Europe/Berlin"
DAYS = [date(2024, 1, 1) + timedelta(days=at) for at in range(366)]
PLAIN = 'source = "crm"\nnumber = "no"\nreceived = "on"\n[columns]\nwords = "text"\n'
ANSWER = PLAIN + 'reply = "reply"\nanswered_at = "answered"\n'
HEAD = ("no", "on", "text", "reply", "answered")


def read(text: str, *forms: str) -> str:
    """Say when a date was, in UTC, with `day` behind it where only the day is known."""
    found = Dates(ZONE).read(text, forms)
    return f"{found.at:%Y-%m-%dT%H:%M:%S} {found.precision}".strip()


def why(text: str, *forms: str) -> str:
    """Say why a date cannot be read."""
    with pytest.raises(Unreadable) as caught:
        Dates(ZONE).read(text, forms)
    return caught.value.code


@pytest.mark.parametrize(
    ("form", "text", "moment"),
    [
        ("iso", "2026-04-03", "2026-04-02T22:00:00 day"),
        ("iso", "2026-04-03T14:05:09Z", "2026-04-03T14:05:09"),
        ("dmy", "2026-04-03", "2026-04-02T22:00:00 day"),
        ("dmy", "3.4.2026", "2026-04-02T22:00:00 day"),
        ("dmy", "03/04/26 14:05", "2026-04-03T12:05:00"),
        ("dmy", "03-04-2026, 2:05 pm", "2026-04-03T12:05:00"),
        ("mdy", "4/3/2026", "2026-04-02T22:00:00 day"),
        ("mdy", "4/3/26 12:05 AM", "2026-04-02T22:05:00"),
        ("mdy", "4/3/2026 12:05:06 PM", "2026-04-03T10:05:06"),
        ("ymd", "2026/4/3", "2026-04-02T22:00:00 day"),
        ("ymd", "2026.4.3 14:05", "2026-04-03T12:05:00"),
        ("chinese", "2026年4月3日 下午2:05", "2026-04-03T12:05:00"),
        ("chinese", "2026年4月3日14时05分09秒", "2026-04-03T12:05:09"),
        ("chinese", "２０２６年４月３日", "2026-04-02T22:00:00 day"),
        ("%d %b %Y", "3 Apr 2026", "2026-04-02T22:00:00 day"),
        ("%Y%m%d %H:%M", "20260403 14:05", "2026-04-03T12:05:00"),
        ("%d/%m/%Y %H:%M %z", "03/04/2026 14:05 +0000", "2026-04-03T14:05:00"),
    ],
)
def test_a_form_reads_its_dates(form: str, text: str, moment: str) -> None:
    """Each named form reads what is written in it, with a time or without."""
    assert read(text, form) == moment


@pytest.mark.parametrize(
    ("form", "text", "code"),
    [
        ("dmy", "4/31/2026", "not_a_date"),
        ("dmy", "31.4.2026", "no_such_day"),
        ("mdy", "2/30/2026 2:05 PM", "no_such_day"),
        ("chinese", "2026年2月30日", "no_such_day"),
        ("%d %b %Y", "30 Feb 2026", "no_such_day"),
        ("iso", "2026-02-30T14:05", "no_such_day"),
        ("iso", "2026-02-28T25:05", "not_a_date"),
        ("dmy", "2026/4/3", "not_a_date"),
        ("dmy", "3.4/2026", "not_a_date"),
        ("mdy", "31.12.2026", "not_a_date"),
        ("mdy", "4/3/2026 13:05 PM", "not_a_date"),
        ("ymd", "2026-02-29", "no_such_day"),
        ("ymd", "0026-04-03", "not_a_date"),
        ("ymd", "9999-12-31", "not_a_date"),
        ("chinese", "2026/4/3", "not_a_date"),
        ("%d %b %Y", "4 Foo 2026", "not_a_date"),
        ("iso", "2026-04-03x14:05", "not_a_date"),
        ("iso", "45000", "date_is_number"),
        ("dmy", "45000.5", "date_is_number"),
        ("iso", "2026-03-29T02:30", "date_not_once"),
        ("dmy", "25.10.2026 02:30", "date_not_once"),
    ],
)
def test_what_a_form_does_not_read_is_told(form: str, text: str, code: str) -> None:
    """Another form, a day beyond its month, a count of days, and a time that is not there once."""
    assert why(text, form) == code


@pytest.mark.parametrize("written", ["{0.day}.{0.month}.{0:%Y}", "{0:%d/%m/%Y}", "{0:%m-%d-%Y}"])
def test_a_date_without_a_form_means_one_day_or_none(written: str) -> None:
    """Of every day of a year: it is read as what it is, or refused with exactly two days."""
    for day in DAYS:
        text = written.format(day)
        first, second, _ = map(int, re.split("[-/.]", text))
        both = max(first, second) <= 12 and first != second
        if both:
            assert why(text) == "date_unclear"
            assert len(readings(text)) == 2
            assert day.isoformat() in readings(text).values()
        else:
            assert Dates("UTC").read(text, ()).at.date() == day


def test_a_year_of_two_digits_needs_a_form() -> None:
    """It could be any of the three numbers, and all days that it may mean are told."""
    assert why("03/04/26") == "date_unclear"
    assert readings("03/04/26") == {
        "dmy": "2026-04-03",
        "mdy": "2026-03-04",
        "%y/%m/%d": "2003-04-26",
    }


@pytest.mark.parametrize("form", ["iso", "ymd", "chinese"])
def test_a_year_first_needs_no_form(form: str) -> None:
    """What begins with the year has one reading."""
    text = {"iso": "2026-04-03", "ymd": "2026/04/03", "chinese": "2026年4月3日"}[form]
    assert read(text) == read(text, form) == "2026-04-02T22:00:00 day"


def test_no_two_rows_are_read_in_different_orders(
    desk: Desk, sheet: "Sheet", figures: Figures
) -> None:
    """The first value that one order alone can read fixes it; what contradicts it is rejected."""
    days = ("05/05/2025", "25/12/2025", "03/04/2026", "12/26/2025", "2026-01-02", "26/12/2025")
    for order in itertools.permutations(days, 6):
        dates, seen = Dates(ZONE), set[str]()
        for text in order:
            try:
                dates.read(text, ())
            except Unreadable:
                continue
            seen.add(text)
        assert not {"25/12/2025", "12/26/2025"} <= seen
        assert {"05/05/2025", "2026-01-02"} <= seen
        assert "03/04/2026" not in seen
    rows = [(str(at), text, "x") for at, text in enumerate(days)]
    report = desk.import_file(sheet(HEAD[:3], *rows), layout=map_from(PLAIN))
    assert figures(report) == (4, 0, 0, 2)
    assert [(one.line, one.value, one.reason) for one in report.rejected] == [
        (4, "03/04/2026", "date_unclear"),
        (5, "12/26/2025", "date_other_form"),
    ]


def test_naming_the_form_later_finds_what_has_landed(
    desk: Desk, sheet: "Sheet", figures: Figures
) -> None:
    """Rows that were decided alone are there already, without a number too; the others land."""
    for number in ('number = "no"\n', ""):
        text = PLAIN.replace('number = "no"\n', number).replace('"crm"', f'"crm{len(number)}"')
        file = sheet(HEAD[:3], ("1", "25/12/2025", "x"), ("2", "03/04/2026", "y"))
        assert figures(desk.import_file(file, layout=map_from(text))) == (1, 0, 0, 1)
        named = text.replace('"on"', '{column = "on", form = "dmy"}')
        assert figures(desk.import_file(file, layout=map_from(named))) == (1, 1, 0, 0)
    assert {case.received_at[:10] for case in desk.list()} == {"2025-12-24", "2026-04-02"}


def test_a_bare_day_is_recorded_as_one(desk: Desk, sheet: "Sheet") -> None:
    """The receipt says that only the day is known, where a form is known and where a map is."""
    desk.import_file(
        sheet(("编号", "时间", "内容"), ("1", "2026/4/3", "x"), ("2", "2026/4/3 0:00", "x"))
    )
    entries = [desk.log(case.id)[0] for case in desk.list()]
    assert [entry.data.get("precision") for entry in entries] == ["day", None]
    assert [desk.show(case.id).precision for case in desk.list()] == ["day", None]


def test_an_answer_elsewhere_is_kept_and_proves_nothing(any_desk: Desk, sheet: "Sheet") -> None:
    """Case by case everything is owed that is owed without it, and the way is as long."""
    rows = (("1", "2026-04-03", "x", "Refunded.", "2026-04-05"), ("2", "2026-04-03", "x", "", ""))
    any_desk.import_file(sheet(HEAD, *rows), layout=map_from(ANSWER))
    answered, not_answered = (any_desk.show(case.id) for case in any_desk.list())
    assert (answered.reply, answered.answered_precision) == ("Refunded.", "day")
    assert answered.answered_at == "2026-04-05T00:00:00+08:00"
    assert (not_answered.reply, not_answered.answered_at) == (None, None)
    assert answered.facts == not_answered.facts
    assert answered.stage == "received"
    for move in any_desk.process.names():
        both = [any_desk.why(case.id, move) for case in (answered, not_answered)]
        assert [one.code for one in both[0].owed] == [one.code for one in both[1].owed]
        assert both[0].standing is both[1].standing
    legs = [any_desk.way(case.id, "close") for case in (answered, not_answered)]
    assert [leg.name for leg in legs[0] or ()] == [leg.name for leg in legs[1] or ()]
    assert legs[0]
    assert any_desk.why(answered.id, "inquire").standing is Standing.OWED
    assert any_desk.verify().ok


@pytest.mark.parametrize(
    ("received", "answered", "reason"),
    [
        ("2026-04-03", "2026-04-02", "answered_before"),
        ("2026-04-03T14:05", "2026-04-03T14:04", "answered_before"),
        ("2026-04-03T14:05", "2026-04-03", None),
        ("2026-04-03", "2026-04-03T00:00", None),
        ("2026-04-03", "2027-04-03", "in_the_future"),
        ("2026-04-03", "03/04/2026", "date_unclear"),
        ("2026-04-03", "45000", "date_is_number"),
        ("2026-04-03", "未回复", None),
        ("2026-04-03", " - ", None),
    ],
)
def test_when_it_was_answered_has_to_fit(
    desk: Desk, sheet: "Sheet", received: str, answered: str, reason: str | None
) -> None:
    """Before the receipt or in the future it rejects the row; without a digit it stays there."""
    file = sheet(HEAD, ("1", received, "x", "", answered))
    report = desk.import_file(file, layout=map_from(ANSWER))
    found = [(one.column, one.value, one.reason) for one in report.rejected]
    assert found == ([("answered", answered, reason)] if reason else [])
    assert [answered in desk.log(case.id)[0].said["row"] for case in desk.list()] == [
        True
    ] * report.landed


def test_an_answer_may_have_a_form_of_its_own(desk: Desk, sheet: "Sheet") -> None:
    """Otherwise it is read by the form of the receipt."""
    text = ANSWER.replace('"on"', '{column = "on", form = "dmy"}')
    own = text.replace('"answered"', '{column = "answered", form = "mdy"}')
    for number, layout in enumerate((text, own)):
        file = sheet(HEAD, (str(number), "03/04/2026", "x", "", "04/05/2026"))
        assert desk.import_file(file, layout=map_from(layout)).landed == 1
    found = [desk.show(case.id).answered_at for case in desk.list()]
    assert found == ["2026-05-04T00:00:00+08:00", "2026-04-05T00:00:00+08:00"]


def test_the_documented_forms_are_the_forms() -> None:
    """No form is named that the reader does not have, and the other way round."""
    assert {*FORMS} == {"iso", "ymd", "mdy", "dmy", "chinese"}
