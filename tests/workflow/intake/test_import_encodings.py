"""However a file is written, its words come in as they are, or the file says why not."""

import codecs
import io
import json
from collections.abc import Callable

import pytest

from amends.workflow import BadInput, Desk
from amends.workflow.catalogue import LANGUAGES, has
from amends.workflow.intake import ImportReport

Figures = Callable[[ImportReport], tuple[int, int, int, int]]
HEADER = ("编号", "客户", "主题", "时间", "内容", "回复", "回复时间")
ROWS = (
    (
        "1",
        "陈立",
        "漫游费",
        "2026-11-18 14:05",
        "账单里扣了两次，\n打过“三次”电话; 没有人\t管",
        "",
        "",
    ),
    ("2", "张 伟", "宽带", "2026/11/17", " 断了三天。", "已处理", "2026/11/19"),
)
OLD_HEADER = ("編號", "客戶", "主題", "時間", "內容", "回覆", "回覆時間")
OLD_ROWS = (
    (
        "1",
        "陳立",
        "漫遊費",
        "2026-11-18 14:05",
        "帳單裡扣了兩次，\n打過「三次」電話; 沒有人\t管",
        "",
        "",
    ),
    ("2", "張 偉", "寬頻", "2026/11/17", " 斷了三天。", "已處理", "2026/11/19"),
)
MARKS = {
    "utf-8-sig": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "big5", "utf-16-le", "utf-16-be")
SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}


def written(encoding: str, separator: str = "comma", newline: str = "\r\n") -> bytes:
    """Write the sheet, in old characters where the new ones cannot be written."""
    header, rows = (OLD_HEADER, OLD_ROWS) if encoding == "big5" else (HEADER, ROWS)
    lines = [SEPARATORS[separator].join(f'"{cell}"' for cell in row) for row in (header, *rows)]
    text = "".join(line + newline for line in lines)
    return MARKS.get(encoding, b"") + text.encode(encoding.removesuffix("-sig"))


@pytest.mark.parametrize("newline", ["\r\n", "\n"], ids=["crlf", "lf"])
@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_sheet_is_read_as_it_is_written(
    desk: Desk, figures: Figures, encoding: str, separator: str, newline: str
) -> None:
    """Every encoding with every separator lands whole, quoted new lines too, and is named."""
    report = desk.import_file(io.BytesIO(written(encoding, separator, newline)))
    assert figures(report) == (2, 0, 0, 0)
    assert (report.layout, report.encoding, report.separator) == ("hotline", encoding, separator)
    header, rows = (OLD_HEADER, OLD_ROWS) if encoding == "big5" else (HEADER, ROWS)
    for case, row in zip(desk.list(), rows, strict=True):
        shown = desk.show(case.id)
        assert (shown.text, shown.customer, shown.external_ref) == (row[4], row[1], row[0])
        kept = dict(json.loads(desk.log(case.id)[0].said["row"]))
        assert tuple(kept) == header
        assert (shown.reply or "") == row[5]
        assert (desk.show(case.id).subject, kept[header[6]]) == (row[2], row[6])
    assert desk.verify().ok


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_cut_anywhere_lands_or_is_explained(desk: Desk, encoding: str) -> None:
    """Wherever a small file ends, what is whole lands, and the rest has a reason and a line."""
    data = written(encoding)
    one_is_whole = data.index('\n"2"'.encode(encoding.removesuffix("-sig")))
    assert len(data) > 200
    for cut in range(len(data)):
        report = _tried(desk, data[:cut])
        if isinstance(report, str):
            assert all(has(f"error.{report}", lang) for lang in LANGUAGES)
            assert cut < one_is_whole
            continue
        assert {one.reason for one in report.rejected} <= {"broken_off"}
        assert all(2 <= one.line <= 5 for one in report.rejected)
        assert report.landed + len(report.rejected) == report.read <= 3
        assert report.landed >= (cut >= one_is_whole)


def _tried(desk: Desk, data: bytes) -> ImportReport | str:
    try:
        return desk.import_file(io.BytesIO(data), dry_run=True)
    except BadInput as refused:
        return refused.code


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be"])
def test_a_cut_in_a_character_is_named(desk: Desk, figures: Figures, encoding: str) -> None:
    """The row in which the file breaks off is listed with its line and column; the first lands."""
    row = "2026-11-18,我打了三次電話，沒有人處理"
    data = f"編號,時間,內容\n1,{row}\n2,{row}".encode(encoding)
    report = desk.import_file(io.BytesIO(MARKS.get(encoding, b"") + data[:-1]))
    assert figures(report) == (1, 0, 0, 1)
    (broken,) = report.rejected
    assert (broken.line, broken.column, broken.reason) == (3, "內容", "broken_off")
    assert r"\x" in broken.value


def test_a_cut_in_a_record_is_named(desk: Desk, figures: Figures) -> None:
    """A last line that ends before its cells do breaks off; one in the middle is too short."""
    data = "编号,时间,内容\n1,2026-11-18\n2,2026-11-18,断了\n3,2026-1"
    report = desk.import_file(io.BytesIO(data.encode()))
    assert figures(report) == (1, 0, 0, 2)
    assert [(one.line, one.column, one.reason) for one in report.rejected] == [
        (2, "内容", "too_few_cells"),
        (4, "内容", "broken_off"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
def test_a_wrong_byte_costs_its_row_only(desk: Desk, figures: Figures, encoding: str) -> None:
    """One damaged byte does not change what the file is; its row is listed with the byte."""
    spoilt = written(encoding).replace(b'" ', b'"\xff ', 1)
    report = desk.import_file(io.BytesIO(spoilt))
    assert report.encoding == encoding
    assert figures(report) == (1, 0, 0, 1)
    (wrong,) = report.rejected
    assert wrong.reason == ("not_utf8" if encoding == "utf-8" else "not_in_encoding")
    assert r"\xff" in wrong.value


def test_two_encodings_in_one_file(desk: Desk, figures: Figures) -> None:
    """Half in one and half in another is refused; with a name given, the wrong half is listed."""
    header = "编号,时间,内容\n"
    line = "{},2026-11-18,账单里扣了两次\n"
    first = header + "".join(line.format(at) for at in range(5))
    second = "".join(line.format(at) for at in range(5, 10))
    mixed = first.encode() + second.encode("gb18030")
    with pytest.raises(BadInput, match="encoding_mixed"):
        desk.import_file(io.BytesIO(mixed))
    report = desk.import_file(io.BytesIO(mixed), encoding="utf-8")
    assert figures(report) == (5, 0, 0, 5)
    assert {one.reason for one in report.rejected} == {"not_utf8"}


@pytest.mark.parametrize(
    ("encoding", "name"), [("gb18030", "张伟"), ("big5", "陳"), ("big5", "歐陽鋒")]
)
def test_what_cannot_be_decided_is_refused(
    desk: Desk, figures: Figures, encoding: str, name: str
) -> None:
    """A name or two reads well both ways: both readings are shown, and the encoding is asked."""
    data = f"Date received,Product,Issue,Name\n2019-09-24,Loan,Fees,{name}\n".encode(encoding)
    with pytest.raises(BadInput) as caught:
        desk.import_file(io.BytesIO(data))
    assert caught.value.code == "encoding_unclear"
    shown = str(caught.value.values["readings"])
    assert name in shown
    assert "gb18030" in shown
    assert "big5" in shown
    report = desk.import_file(io.BytesIO(data), encoding=encoding)
    assert figures(report) == (1, 0, 0, 0)
    assert name in desk.log(desk.list()[0].id)[0].said["row"]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("latin-1", "für,café\nGröße,naïve façade\n"),
        ("cp1251", "имя,текст\nДважды,списали деньги\n"),
        ("euc-kr", "이름,내용\n안녕하세요,요금이 두 번 청구되었습니다\n"),
        ("shift_jis", "名前,内容\n田中,請求が二回ありました。電話しても繋がりません。\n"),
    ],
)
def test_another_encoding_is_not_taken_for_chinese(desk: Desk, encoding: str, text: str) -> None:
    """What is written in none of the known encodings is refused, never read as nonsense."""
    with pytest.raises(BadInput, match="encoding_un"):
        desk.import_file(io.BytesIO(text.encode(encoding)))


@pytest.mark.parametrize(
    ("data", "encoding", "code"),
    [
        (written("utf-8"), "klingon", "no_such_encoding"),
        (written("utf-8"), "utf-16", "no_such_encoding"),
        (written("utf-16-le"), "gb18030", "encoding_differs"),
        (written("utf-8"), "big5", "not_in_encoding"),
    ],
)
def test_a_name_that_does_not_fit(desk: Desk, data: bytes, encoding: str, code: str) -> None:
    """An encoding that is unknown, or that the file's own mark contradicts, is refused."""
    with pytest.raises(BadInput) as caught:
        desk.import_file(io.BytesIO(data), encoding=encoding)
    assert caught.value.code == code
    assert all(has(f"error.{code}", lang) for lang in LANGUAGES)


@pytest.mark.parametrize(
    ("encoding", "given", "found"),
    [
        ("utf-16-le", "UTF-16", "utf-16-le"),
        ("gb18030", "GBK", "gb18030"),
        ("big5", "cp950", "big5"),
        ("utf-8-sig", "utf_8", "utf-8-sig"),
    ],
)
def test_a_name_may_be_a_usual_one(
    desk: Desk, figures: Figures, encoding: str, given: str, found: str
) -> None:
    """Other names of the same encodings are known, in any case."""
    report = desk.import_file(io.BytesIO(written(encoding)), encoding=given)
    assert (figures(report), report.encoding) == ((2, 0, 0, 0), found)


def test_what_comes_late_is_listed_by_row(desk: Desk, figures: Figures) -> None:
    """Bytes of another encoding beyond what is looked at first cost their rows only."""
    rows = "".join(f"{at},2026-11-18,{'x' * 1000}\n" for at in range(300))
    late = "300,2026-11-18,断了\n".encode("gb18030")
    report = desk.import_file(io.BytesIO(("编号,时间,内容\n" + rows).encode() + late), dry_run=True)
    assert figures(report) == (300, 0, 0, 1)
    assert (report.rejected[0].line, report.rejected[0].reason) == (302, "not_utf8")


def test_a_pipe_that_drips_is_recognised(desk: Desk, figures: Figures) -> None:
    """A stream that gives a byte at a time is looked at as far as a file is."""

    class Dripping(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(1, size if size is not None and size >= 0 else 1))

    report = desk.import_file(Dripping(written("gb18030")))
    assert (figures(report), report.encoding) == ((2, 0, 0, 0), "gb18030")
