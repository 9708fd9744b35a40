"""What is wrong with a file is said by line, column, value and reason, and hurts no other row."""

import io
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from amends.workflow import BadInput, Desk
from amends.workflow.catalogue import LANGUAGES, has
from amends.workflow.intake import (
    REASONS,
    ImportReport,
    Rejected,
    Row,
    named,
    opened,
    rows_of,
)

if TYPE_CHECKING:
    from tests.workflow.intake.conftest import Sheet

Figures = Callable[[ImportReport], tuple[int, int, int, int]]
HEAD = b"date_received,product,issue,consumer_narrative,public_id\r\n"
GOOD = b"2019-09-24,Loan,Fees,Twice,1\r\n"
LAST = b"2019-09-25,Loan,Fees,Thrice,2\r\n"


def short(value: object) -> str:
    """Name an example by the beginning of what it holds."""
    return ascii(value[:40] if isinstance(value, bytes | str) else value)


@pytest.mark.parametrize(
    ("line", "column", "value", "reason"),
    [
        (b"24/9/19,Loan,Fees,x,9", "date_received", "24/9/19", "not_a_date"),
        (b"2/30/2019,Loan,Fees,x,9", "date_received", "2/30/2019", "no_such_day"),
        (b"soon,Loan,Fees,x,9", "date_received", "soon", "not_a_date"),
        (b"1/1/0019,Loan,Fees,x,9", "date_received", "1/1/0019", "not_a_date"),
        (b",Loan,Fees,x,9", "date_received", "", "no_date"),
        (b"2031-01-01,Loan,Fees,x,9", "date_received", "2031-01-01", "in_the_future"),
        (b"2019-09-24,Loan,Fees,x", "public_id", "", "too_few_cells"),
        (b"2019-09-24,Loan,Fees,x,9,and more", "", "and more", "too_many_cells"),
        (
            b"2019-09-24,Loan,Fees," + "两次".encode() * 9 + b"\xb3\xc2,9",
            "consumer_narrative",
            "两次" * 9 + r"\xb3\xc2",
            "not_utf8",
        ),
        (b'2019-09-24,Loan,Fees,"a"b,9', "", "", "bad_quotes"),
        (b"2019-09-24,Loan,Fees,a\x00b,9", "consumer_narrative", "a\x00b", "not_text"),
        (b"2019-09-24,Loan,Fees,<WORDS>,9", "consumer_narrative", "<WORDS>", "blank_left"),
        (
            b"2019-09-24,Loan,Fees," + b"x" * 1_000_001 + b",9",
            "consumer_narrative",
            "x" * 200 + "…",
            "too_long",
        ),
        (b"2019-09-24,Loan,Fees," + b"x" * 16_000_001 + b",9", "", "", "too_long"),
    ],
    ids=short,
)
def test_a_bad_row_is_listed_and_its_neighbours_land(
    desk: Desk, figures: Figures, line: bytes, column: str, value: str, reason: str
) -> None:
    """The rows before and after it are cases; it is named with what is wrong."""
    report = desk.import_file(io.BytesIO(HEAD + GOOD + line + b"\r\n" + LAST))
    assert figures(report) == (2, 0, 0, 1)
    assert report.rejected == (Rejected(3, column, value, reason),)
    assert [row.external_ref for row in desk.list()] == ["1", "2"]
    assert desk.verify().ok


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_its_words(reason: str) -> None:
    """Whatever a row is rejected for, both languages can say it."""
    assert all(has(f"reject.{reason}", lang) for lang in LANGUAGES)


def test_lines_are_counted_as_an_editor_counts_them(desk: Desk) -> None:
    """New lines in quotes and empty lines do not shift the numbers."""
    text = HEAD + b'2019-09-24,Loan,Fees,"one\r\ntwo\r\nthree",1\r\n\r\nx,Loan,Fees,y,2\r\n'
    (wrong,) = desk.import_file(io.BytesIO(text)).rejected
    assert wrong.line == 6


def test_an_open_quote_breaks_off(desk: Desk, figures: Figures) -> None:
    """A row whose last quote never comes is named by the line it begins in."""
    report = desk.import_file(io.BytesIO(HEAD + GOOD + b'2019-09-25,Loan,Fees,"Thrice,2\r\n'))
    assert figures(report) == (1, 0, 0, 1)
    assert report.rejected == (Rejected(3, "", "", "broken_off"),)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b"\xef\xbb\xbf \r\n", "empty_file"),
        (b"\r\n\r\n", "empty_file"),
        (b"\xff\xfed\x00a\x00", "unknown_layout"),
        (b"\xff\xfe\x00\x00d\x00\x00\x00", "encoding_unknown"),
        (b"d\x00a\x00,\x00", "file_binary"),
        (b"\xce\xd2,\xb5\xc4\n1,2\n", "unknown_layout"),
        (b"f\xfcr,caf\xe9\n1,2\n", "encoding_unknown"),
        (b"PK\x03\x04\x14\x00\x06\x00", "workbook_broken"),
        (b"a;b;c\n1;2;3\n", "unknown_layout"),
        (b'date_received,product,"issue\n1,2,3\n', "broken_header"),
        (b"[]", "not_a_complaint"),
        (b'{"creationDate": "2020-01-01"}', "not_a_complaint"),
        (b'{"creationDate": "2020-01-01", "creationDate": "2020-01-02"}', "not_a_complaint"),
        (b'{"complaint": ', "broken_json"),
        (b'{"complaint": "\xb3\xc2"}', "encoding_unclear"),
        (b"[" * 100_000, "not_a_complaint"),
        (b'{"a":' * 900 + b"1" + b"}" * 900, "not_a_complaint"),
        (b'{"a": "' + b"x" * 16_000_000 + b'"}', "file_too_big"),
    ],
    ids=short,
)
def test_a_file_that_is_none_is_refused(desk: Desk, data: bytes, code: str) -> None:
    """What cannot be complaints is refused whole, in one sentence, before anything is written."""
    with pytest.raises(BadInput) as caught:
        desk.import_file(io.BytesIO(data))
    assert caught.value.code == code
    assert all(has(f"error.{code}", lang) for lang in LANGUAGES)
    assert desk.list() == []


def test_a_place_that_is_no_file(desk: Desk, tmp_path: Path) -> None:
    """A folder, a name without a file, and a name that cannot be are told apart from content."""
    for path, code in ((tmp_path, "file_is_directory"), (tmp_path / "none.csv", "file_missing")):
        with pytest.raises(BadInput, match=code):
            desk.import_file(path)
    with pytest.raises(BadInput, match="file_missing"):
        desk.import_file("a\x00b")


def test_a_file_that_may_not_be_read(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else's file says so."""

    def closed(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", closed)
    with pytest.raises(BadInput, match="no_permission"):
        desk.import_file(tmp_path / "theirs.csv")


def test_a_header_alone_is_no_complaint(desk: Desk, figures: Figures) -> None:
    """A file without rows is read, and nothing comes of it."""
    assert figures(desk.import_file(io.BytesIO(HEAD))) == (0, 0, 0, 0)


def test_many_columns_are_named_in_part(desk: Desk) -> None:
    """Ten thousand unknown columns do not fill the screen."""
    header = ",".join(f"c{number}" for number in range(10_000))
    with pytest.raises(BadInput) as caught:
        desk.import_file(io.BytesIO(header.encode()))
    assert str(caught.value.values["columns"]).endswith("c11, …")


def test_a_layout_that_is_not_known() -> None:
    """A layout asked for by a wrong name lists the names there are."""
    assert named("cfpb").source == "cfpb"
    with pytest.raises(BadInput) as caught:
        named("cfbp")
    assert caught.value.values["known"] == "cfpb, ukvi, hotline"


def test_a_layout_is_not_forced_on_a_file(desk: Desk, sheet: "Sheet") -> None:
    """A layout that does not fit is refused, though another one would."""
    file = sheet(HEAD.decode().strip().split(","), GOOD.decode().strip().split(","))
    with pytest.raises(BadInput, match="unknown_layout"):
        desk.import_file(file, layout=named("ukvi"))


def test_a_file_cut_anywhere_gives_what_is_whole() -> None:
    """Wherever two thousand bytes are cut, whole rows are read and the rest is explained."""
    rows = [f'2019-09-24,Loan,Fees,"第{n}次，\n还说 ""twice""",{n}\n' for n in range(1, 33)]
    data = HEAD + "".join(rows).encode()
    whole = [*_read(data)]
    assert len(data) > 1_700
    for cut in range(len(HEAD), len(data)):
        found = [*_read(data[:cut])]
        good = [row for row in found if isinstance(row, Row)]
        begun = data[:cut].count(b"2019-09-24")
        assert begun - 1 <= len(good)
        assert len(found) <= begun + 1
        assert [row.values[:4] for row in good] == [row.values[:4] for row in whole[: len(good)]]  # type: ignore[union-attr]


def _read(data: bytes) -> list[Row | Rejected]:
    with opened(io.BytesIO(data)) as file:
        return [*rows_of(file).rows]


def test_memory_stays_flat() -> None:
    """A file of many megabytes is read in a few."""

    class Endless(io.RawIOBase):
        def __init__(self) -> None:
            self.left, self.line = 20_000, b"2019-09-24,Loan,Fees," + b"x" * 1_000 + b",1\n"
            self.rest = HEAD

        def read(self, size: int = -1) -> bytes:
            while len(self.rest) < size and self.left:
                self.rest, self.left = self.rest + self.line, self.left - 1
            data, self.rest = self.rest[:size], self.rest[size:]
            return data

    with opened(Endless()) as file:  # type: ignore[arg-type]  # it has all that is used
        tracemalloc.start()
        count = sum(1 for _ in rows_of(file).rows)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert count == 20_000
    assert most < 2_000_000
