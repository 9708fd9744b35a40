"""A workbook lands as its CSV would: every cell says what it says, and nothing is made up."""

import csv
import io
import tracemalloc
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from amends.workflow import BadInput, Desk
from amends.workflow.intake import ImportReport, Rejected, Row, opened, rows_of
from amends.workflow.intake.book import texts
from amends.workflow.intake.book.cells import Style, number_text, style_of

from .booked import HOTLINE, book, packed, parts, row, sheet

if TYPE_CHECKING:
    from tests.workflow.intake.conftest import Sheet

Figures = Callable[[ImportReport], tuple[int, int, int, int]]
HEAD = row(*HOTLINE)
GOOD = row("1", "2026-11-18", "断了")
ANSWERED = datetime(2026, 11, 19, 9)  # noqa: DTZ001  # of a sheet
LAST = row("2", "2026-11-19", "又断了")


def read(data: bytes, name: str = "") -> list[Row | Rejected]:
    """Read the rows of a workbook."""
    with opened(io.BytesIO(data)) as file:
        return [*rows_of(file, None, name).rows]


def said(cell: str, **more: str) -> object:
    """Tell what a cell says, or why its row is rejected."""
    (found,) = read(book(row(*HOTLINE, "x"), row("1", "2026-11-18", "y", cell), **more))
    return found.values[3][1] if isinstance(found, Row) else found.reason


def written(path: Path, rows: Sequence[Sequence[Any]], date_format: str) -> Path:
    """Write rows as another program does, dates as dates and numbers as numbers."""
    with xlsxwriter.Workbook(path, {"default_date_format": date_format}) as made:
        page = made.add_worksheet()
        for at, cells in enumerate(rows):
            page.write_row(at, 0, cells)
    return path


@pytest.mark.parametrize("first", ["csv", "xlsx"])
def test_a_workbook_and_its_csv_are_the_same_rows(
    any_desk: Desk, sheet: "Sheet", figures: Figures, tmp_path: Path, first: str
) -> None:
    """Whichever comes first, the other finds every row there, numbered or not."""
    header = ("编号", "客户", "时间", "内容", "回复", "回复时间", "次数", "")
    texts = [
        ("T-7", "陈立", "2026-11-18 14:05", "扣了\n两次", " 已退。", "2026/11/19 9:00", "2", ""),
        ("007", "李娜", "2026/11/17 9:30:15", "断网", "", "", "12345678901234", ""),
        ("", "李娜", "2026年11月16日 0:00", "断网", "", "", "0.5", ""),
    ]
    cells: list[Sequence[Any]] = [
        ("T-7", "陈立", datetime(2026, 11, 18, 14, 5), *texts[0][3:5], ANSWERED, 2),  # noqa: DTZ001  # of a sheet
        ("007", "李娜", datetime(2026, 11, 17, 9, 30, 15), "断网", "", "", 12345678901234, ""),  # noqa: DTZ001  # (the same)
        ("", "李娜", datetime(2026, 11, 16), "断网", None, None, 0.5),  # noqa: DTZ001  # (the same)
    ]
    book = written(tmp_path / "a.xlsx", [header, *cells], "yyyy-mm-dd hh:mm:ss")
    pair = [sheet(header, *texts), book]
    if first == "xlsx":
        pair.reverse()
    assert figures(any_desk.import_file(pair[0])) == (3, 0, 0, 0)
    again = any_desk.import_file(pair[1])
    assert (figures(again), again.layout) == ((0, 3, 0, 0), "hotline")
    assert any_desk.verify().ok


def test_a_public_export_is_known_again_as_a_workbook(
    desk: Desk, shared: Path, figures: Figures, tmp_path: Path
) -> None:
    """The 280 rows of a real file find theirs there when a spreadsheet has saved them."""
    file = shared / "cfpb" / "complaints-subset.csv"
    with file.open(encoding="utf-8-sig", newline="") as text:
        rows: list[list[Any]] = [*csv.reader(text)]
    at = next(at for at, name in enumerate(rows[0]) if name.casefold().startswith("date"))
    for cells in rows[1:]:
        cells[at] = date.fromisoformat(cells[at])
    desk.import_file(file)
    found = desk.import_file(written(tmp_path / "a.xlsx", rows, "m/d/yyyy"))
    assert figures(found) == (0, 280, 0, 0)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<c><v>3</v></c>", "3"),
        ("<c><v>3.0</v></c>", "3"),
        ("<c><v>-0.25</v></c>", "-0.25"),
        ("<c><v>0.10000000000000001</v></c>", "0.1"),
        ("<c><v>12345678901234567</v></c>", "12345678901234567"),
        ("<c><v>1.2345678901234567E+17</v></c>", "123456789012345670"),
        ("<c><v>1E-7</v></c>", "0.0000001"),
        ("<c><v>1E+300</v></c>", "1E+300"),
        ("<c><v>1E+999999999</v></c>", "1E+999999999"),
        ('<c s="4"><v>7</v></c>', "7"),
        ('<c t="inlineStr"><is><t>007</t></is></c>', "007"),
        ('<c t="inlineStr"><is><t> a </t></is></c>', " a "),
        ('<c t="inlineStr"><is><t>a_x000D_\nb_x005F_x000D_</t></is></c>', "a\r\nb_x000D_"),
        ('<c t="inlineStr"><is><r><t>a</t></r><rPh><t>no</t></rPh><r><t>b</t></r></is></c>', "ab"),
        ('<c t="b"><v>1</v></c>', "TRUE"),
        ('<c t="b"><v>0</v></c>', "FALSE"),
        ('<c t="e"><v>#N/A</v></c>', "#N/A"),
        ('<c t="d"><v>2026-11-18T14:05:00</v></c>', "2026-11-18T14:05:00"),
        ('<c t="s"><v>1</v></c>', "共享"),
        ('<c t="s"><v>1</v></c><c/><c/>', "共享"),
        ('<c t="str"><f>A1</f><v>worked out</v></c>', "worked out"),
        ('<c t="str"><f>A1</f><v></v></c>', ""),
        ("<c><f>1+1</f><v>2</v></c>", "2"),
        ("<c><f>1+1</f></c>", "no_result"),
        ('<c s="1"><v>45000</v></c>', "2023-03-15"),
        ('<c s="1"><v>45000.5</v></c>', "2023-03-15T12:00:00"),
        ('<c s="2"><v>45000</v></c>', "2023-03-15T00:00:00"),
        ('<c s="2"><v>45000.586805555555</v></c>', "2023-03-15T14:05:00"),
        ('<c s="3"><v>0.5</v></c>', "12:00:00"),
        ('<c s="3"><v>1.5</v></c>', "36:00:00"),
        ('<c s="3"><v>45000.5</v></c>', "2023-03-15T12:00:00"),
        ('<c s="1"><v>0</v></c>', "0"),
        ('<c s="1"><v>60</v></c>', "60"),
        ('<c s="1"><v>61</v></c>', "1900-03-01"),
        ('<c s="1"><v>-1</v></c>', "-1"),
        ('<c s="1"><v>2958466</v></c>', "2958466"),
        ('<c s="99"><v>45000</v></c>', "45000"),
    ],
)
def test_a_cell_says_what_it_says(cell: str, text: str) -> None:
    """Every kind of cell becomes the text that people see, with all its digits."""
    texts = "<si><t>nought</t></si><si><t>共</t><rPh><t>no</t></rPh><r><t>享</t></r></si>"
    assert said(cell, texts=texts) == text


def test_days_may_be_counted_from_1904() -> None:
    """A workbook of an old Macintosh has the days that it shows."""
    properties = '<workbookPr date1904="1"/>'
    assert said('<c s="1"><v>43538</v></c>', properties=properties) == "2023-03-15"


@pytest.mark.parametrize(
    ("code", "style"),
    [
        ("General", Style.NONE),
        ("0.00E+00", Style.NONE),
        ('#,##0 "days"', Style.NONE),
        (r"0\d", Style.NONE),
        ("[Red]0;[h]0", Style.NONE),
        ("m/d/yy", Style.DAY),
        ("mmm", Style.DAY),
        ('[$-804]yyyy"年"m"月"d"日";@', Style.DAY),
        ("h:mm AM/PM", Style.TIME),
        ("[h]:mm:ss", Style.TIME),
        ("mm:ss.0", Style.TIME),
        ("yyyy/m/d h:mm", Style.BOTH),
    ],
)
def test_a_format_tells_whether_a_number_is_a_date(code: str, style: Style) -> None:
    """Only what shows a day or a time is one; words in quotes and colours are not."""
    assert style_of(code) is style


@given(
    st.datetimes(datetime(1900, 3, 1), datetime(9999, 12, 31, 23, 59, 59)),  # noqa: DTZ001  # a sheet has no zone
    st.booleans(),
)
def test_every_moment_comes_back(moment: datetime, from_1904: bool) -> None:
    """What a spreadsheet counts as days is the second that was meant, in both ways of counting."""
    meant = moment.replace(microsecond=0)
    base = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001  # (the same)
    if meant < base:
        return
    days = (meant - base) / timedelta(days=1)
    assert number_text(repr(days), Style.BOTH, from_1904=from_1904) == meant.isoformat()


@given(st.decimals(-(10**20), 10**20, allow_nan=False, places=4))
def test_a_number_keeps_its_value(value: Decimal) -> None:
    """However a number is written, it says the same number, without an exponent or `.0`."""
    shortest = repr(float(value))
    text = number_text(shortest, Style.NONE, from_1904=False)
    assert Decimal(text) == Decimal(shortest)
    assert "e" not in text.casefold()
    assert not text.endswith(".0")


def test_rows_have_the_numbers_of_the_sheet(desk: Desk, figures: Figures) -> None:
    """Empty rows are skipped and counted, as people count them; what is beyond is rejected."""
    rows = ("<row/>", HEAD, row("", " ", None), GOOD, '<row r="9"/>', row("3", "soon", "x"))
    report = desk.import_file(io.BytesIO(book(*rows, row("4", "2026-11-18", "y", "", "more"))))
    assert figures(report) == (1, 0, 0, 2)
    assert report.rejected == (
        Rejected(10, "时间", "soon", "not_a_date"),
        Rejected(11, "", "more", "too_many_cells"),
    )


@pytest.mark.parametrize(
    "broken",
    [
        '<row r="2"><c r="A2"><v>1</v></c></row>',  # comes after row 3
        '<row r="1048577"/>',
        '<row r="5"><c r="XFE5"/></row>',
        '<row r="5"><c r="B5"/><c r="A5"/></row>',
        '<row r="5"><c t="s"><v>77</v></c></row>',
        "<row><c></row>",
        "&more;",
    ],
)
def test_a_sheet_that_breaks_off_lands_what_is_whole(
    desk: Desk, figures: Figures, broken: str
) -> None:
    """Rows before the break are cases; the report says where it broke, and why."""
    report = desk.import_file(io.BytesIO(book(HEAD, GOOD, LAST, broken, GOOD)))
    assert figures(report) == (2, 0, 0, 1)
    assert report.rejected[0].reason == "broken_off"


BARE = {"word/document.xml": "<document/>", "_rels/.rels": parts({})["_rels/.rels"]}
DTD = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
WHOLE = parts({"Sheet1": sheet(HEAD, GOOD)})


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04", "workbook_broken"),
        (book(HEAD, GOOD)[:-30], "workbook_broken"),
        (packed({"a.txt": "a"}), "not_a_workbook"),
        (packed(BARE), "workbook_broken"),
        (
            packed({**BARE, "_rels/.rels": BARE["_rels/.rels"].replace("xl/workbook", "word/d")}),
            "not_a_workbook",
        ),
        (packed({**WHOLE, "xl/workbook.xml": DTD + WHOLE["xl/workbook.xml"]}), "workbook_broken"),
        (packed({**WHOLE, "xl/worksheets/sheet0.xml": b"\x00"}), "workbook_broken"),
        (packed({**WHOLE, "xl/worksheets/sheet0.xml": b" " * 70_000_000}), "workbook_too_big"),
        (packed(parts({"a": sheet(), "b": sheet(row("", " "))})), "empty_file"),
        (book(row("编号", "<c><f>1</f></c>")), "workbook_header"),
        (book(row("a", "b")), "unknown_layout"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "workbook_old"),
    ],
    ids=[
        *("four_bytes", "cut", "archive", "no_main", "document", "entities", "no_xml", "bomb"),
        *("empty", "header", "other", "old"),
    ],
)
def test_what_is_no_workbook_is_refused(desk: Desk, data: bytes, code: str) -> None:
    """One reason for the whole file, and nothing is imported."""
    with pytest.raises(BadInput) as caught:
        desk.import_file(io.BytesIO(data))
    assert caught.value.code == code
    assert desk.list() == []


def test_any_byte_may_be_wrong() -> None:
    """Whichever byte of a workbook is damaged or the last, it is read or refused, never more."""
    data = book(HEAD, GOOD, LAST)
    for at in range(len(data)):
        for other in (data[:at], data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]):
            try:
                found = read(other)
            except BadInput:
                continue
            assert len([one for one in found if isinstance(one, Row)]) <= 2


def test_the_only_sheet_that_is_full_is_read(desk: Desk) -> None:
    """Empty sheets are passed over, and of a hidden one the report says that it was not read."""
    sheets = {"空": sheet(), "十一月": sheet(HEAD, GOOD), "列表": sheet(row("x"))}
    data = packed(parts(sheets, hidden="列表"))
    report = desk.import_file(io.BytesIO(data))
    assert (report.landed, report.sheet, report.unread) == (1, "十一月", ("列表",))


def test_of_several_sheets_one_has_to_be_named(desk: Desk) -> None:
    """Which one is not guessed; its name decides, a hidden one's too, and a wrong one is told."""
    data = packed(parts({"a": sheet(HEAD, GOOD), "b": sheet(HEAD, LAST)}, hidden=""))
    with pytest.raises(BadInput, match="which_sheet") as caught:
        desk.import_file(io.BytesIO(data))
    assert caught.value.values["sheets"] == "a, b"
    with pytest.raises(BadInput, match="no_such_sheet"):
        desk.import_file(io.BytesIO(data), sheet="c")
    report = desk.import_file(io.BytesIO(data), sheet="b")
    assert (report.sheet, report.unread) == ("b", ("a",))
    assert [case.external_ref for case in desk.list()] == ["2"]


def test_what_only_texts_or_only_workbooks_have(desk: Desk, sheet: "Sheet") -> None:
    """A workbook has no encoding to name, and a text no sheet."""
    with pytest.raises(BadInput, match="no_encoding_here"):
        desk.import_file(io.BytesIO(book(HEAD, GOOD)), encoding="gb18030")
    with pytest.raises(BadInput, match="no_sheets"):
        desk.import_file(sheet(HOTLINE, ("1", "2026-11-18", "x")), sheet="a")


def test_a_workbook_may_come_through_a_pipe(desk: Desk) -> None:
    """What can be read only once, and in pieces, is a workbook as well."""

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.data = io.BytesIO(book(HEAD, GOOD))

        def read(self, size: int = -1) -> bytes:
            return self.data.read(min(size, 7))

    assert desk.import_file(Pipe()).landed == 1  # type: ignore[arg-type]  # it has all that is used


def test_memory_stays_flat(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet of many megabytes is read in a few, and its shared texts go into a file."""
    monkeypatch.setattr(texts, "IN_MEMORY", 1 << 16)
    shared = "".join(f"<si><t>{'x' * 1_000} {at}</t></si>" for at in range(4_000))
    cells = (row(at, "2026-11-18", f'<c t="s"><v>{at % 4_000}</v></c>') for at in range(20_000))
    data = book(HEAD, *cells, texts=shared)
    tracemalloc.start()
    with opened(io.BytesIO(data)) as file:
        count = sum(1 for _ in rows_of(file).rows)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert count == 20_000
    assert most < 2_000_000


def test_midnight_and_a_bare_day_are_told_apart(desk: Desk) -> None:
    """A cell that shows a day is a day; one that shows a time has one, though it be midnight."""
    days = ('<c s="1"><v>46343</v></c>', '<c s="2"><v>46343</v></c>')
    rows = (row(at, day, "x") for at, day in enumerate(days, 1))
    desk.import_file(io.BytesIO(book(HEAD, *rows)))
    cases = [desk.show(case.id) for case in desk.list()]
    assert [case.precision for case in cases] == ["day", None]
    assert {case.received_at for case in cases} == {"2026-11-17T00:00:00+08:00"}
    assert datetime.fromisoformat(cases[0].received_at).astimezone(UTC).hour == 16


def test_rejected_rows_of_a_workbook_are_mended_as_a_csv_or_as_a_workbook(desk: Desk) -> None:
    """They are written as a CSV with their reasons; mended there, or in a workbook, they land."""
    good, wrong = ("1", "2026-11-01", "漫游费"), ("2", "十一月", "多扣了，\n两次")
    rejects = io.BytesIO()
    data = book(row(*HOTLINE), row(*good), row(*wrong))
    report = desk.import_file(io.BytesIO(data), rejects=rejects, lang="zh")
    assert (report.landed, len(report.rejected)) == (1, 1)
    header, found = csv.reader(io.StringIO(rejects.getvalue().decode("utf-8-sig"), newline=""))
    assert header == [*HOTLINE, "amends：被拒原因"]
    assert found[:3] == [*wrong]
    again = desk.import_file(io.BytesIO(rejects.getvalue()))
    assert (again.landed, len(again.rejected)) == (0, 1)
    mended = book(row(*header), row("2", "2026-11-02", *found[2:]))
    last = desk.import_file(io.BytesIO(mended))
    assert (last.landed, last.rejected) == (1, ())
    kept = desk.log("C-1002")[0].said["row"]
    assert "被拒原因" not in kept
    assert desk.verify().ok


def test_the_export_of_a_desk_has_no_rejected_rows_to_mend(desk: Desk) -> None:
    """What was forged is not mended by hand: `rejects` beside the export of a desk is refused."""
    out = io.StringIO(newline="")
    desk.export(out, format="jsonl")
    with pytest.raises(BadInput) as wrong:
        desk.import_file(io.BytesIO(out.getvalue().encode()), rejects=io.BytesIO())
    assert wrong.value.code == "rejects_of_a_desk"


@pytest.mark.parametrize("value", ["", "<v/>", "<v></v>"])
def test_a_formula_without_a_result_is_told(desk: Desk, value: str) -> None:
    """However a program leaves the result out, the row is rejected and no word is lost."""
    data = book(HEAD, row("1", "2026-11-18", f"<c><f>A1</f>{value}</c>"))
    report = desk.import_file(io.BytesIO(data))
    assert [one.reason for one in report.rejected] == ["no_result"]


def test_a_formula_may_give_an_empty_text(desk: Desk) -> None:
    """A result that is a text without letters is a result."""
    cell = '<c t="str"><f>A1</f><v></v></c>'
    header = row(*HOTLINE, "客户")
    report = desk.import_file(io.BytesIO(book(header, row("1", "2026-11-18", "断了", cell))))
    assert (report.landed, report.rejected) == (1, ())
