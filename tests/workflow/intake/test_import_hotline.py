"""A Chinese hotline's sheet is known by its headers, its dates and all that goes with it."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from amends.workflow import Desk
from amends.workflow.intake import ImportReport

if TYPE_CHECKING:
    from tests.workflow.intake.conftest import Sheet

Figures = Callable[[ImportReport], tuple[int, int, int, int]]
ROW = ("T-7", "陈立", "漫游费", "2026-11-18 14:05", "扣了两次费", " 已退。\n", "2026/11/19 9:00")


@pytest.mark.parametrize(
    "header",
    [
        ("编号", "客户", "主题", "时间", "内容", "回复", "回复时间"),
        ("工单号", "客户姓名", "投诉主题", "受理时间", "投诉内容", "答复", "答复时间"),
        ("工單號", "客戶姓名", "主題", "受理時間", "投訴內容", "回覆", "回覆時間"),
    ],
    ids=["plain", "usual", "traditional"],
)
def test_a_hotline_sheet_becomes_cases(
    any_desk: Desk, sheet: "Sheet", figures: Figures, header: tuple[str, ...]
) -> None:
    """Number, customer, time, words and reply find their places; the rest stays as it is."""
    report = any_desk.import_file(sheet(header, ROW))
    assert (figures(report), report.layout) == ((1, 0, 0, 0), "hotline")
    (row,) = any_desk.list()
    case = any_desk.show(row.id)
    assert (case.external_ref, case.customer, case.text) == ("T-7", "陈立", "扣了两次费")
    assert (case.channel, case.stage) == ("hotline", "received")
    assert case.received_at == "2026-11-18T14:05:00+08:00"
    assert (case.reply, case.answered_at) == (" 已退。\n", "2026-11-19T09:00:00+08:00")
    kept = json.loads(any_desk.log(row.id)[0].said["row"])
    assert case.subject == "漫游费"
    assert (kept[2], kept[6]) == ([header[2], {"field": "subject"}], [header[6], ROW[6]])
    assert kept[5] == [header[5], {"field": "reply"}]


def test_a_row_is_known_under_other_headers(desk: Desk, sheet: "Sheet", figures: Figures) -> None:
    """The same row with other headers, in another order and with dates written out, is there."""
    desk.import_file(sheet(("编号", "客户", "时间", "内容"), (*ROW[:2], *ROW[3:5])))
    header = ("投诉内容", "受理时间", "客户姓名", "工单号")
    again = sheet(header, (ROW[4], "2026年11月18日14:05", ROW[1], ROW[0]))
    assert figures(desk.import_file(again)) == (0, 1, 0, 0)


@pytest.mark.parametrize(
    ("written", "received"),
    [
        ("2026-11-18 14:05", "2026-11-18T14:05:00+08:00"),
        ("2026-11-18T14:05:09", "2026-11-18T14:05:09+08:00"),
        ("2026/11/18 14:05", "2026-11-18T14:05:00+08:00"),
        ("2026/1/8 9:05:07", "2026-01-08T09:05:07+08:00"),
        ("2026年11月18日 14:05", "2026-11-18T14:05:00+08:00"),
        ("2026年11月18日14：05", "2026-11-18T14:05:00+08:00"),
        ("2026年1月8日", "2026-01-08T00:00:00+08:00"),
        ("2026-11-18", "2026-11-18T00:00:00+08:00"),
        ("2026/11/18", "2026-11-18T00:00:00+08:00"),
        ("2026.11.18", "2026-11-18T00:00:00+08:00"),
    ],
)
def test_a_time_is_the_desks(desk: Desk, sheet: "Sheet", written: str, received: str) -> None:
    """Times are those of the desk's zone; a bare date is its midnight."""
    desk.import_file(sheet(("编号", "时间", "内容"), ("1", written, "断了")))
    assert desk.show(desk.list()[0].id).received_at == received


@pytest.mark.parametrize(
    "written",
    ["18/11/2026", "2026-11/18", "2026-13-01", "2026-11-18 25:00", "2026-11-1814:05", "昨天"],
)
def test_what_is_no_such_time_is_rejected(
    desk: Desk, sheet: "Sheet", figures: Figures, written: str
) -> None:
    """Nothing is guessed from another form, a mixed one, or a day that does not exist."""
    report = desk.import_file(sheet(("编号", "时间", "内容"), ("1", written, "断了")))
    assert figures(report) == (0, 0, 0, 1)
    wrong = report.rejected[0]
    assert (wrong.column, wrong.value, wrong.reason) == ("时间", written, "not_a_date")
