"""Rejected rows go into a file as they stand; mended it lands them, unmended it changes nothing."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from amends.workflow import Desk
from amends.workflow.catalogue import LANGUAGES
from amends.workflow.intake import ImportReport

Figures = Callable[[ImportReport], tuple[int, int, int, int]]
HEADER = ("date_received", "product", "issue", "consumer_narrative", "public_id")
MARKS = {"utf-8-sig": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "big5", "utf-16-le", "utf-16-be")
WRONG = {  # each is one record, with the comma in place of the separator
    "date": 'nope,Loan,"Fees, of ""all""","=1+1 我打了三次電話，沒有人處理",{n}\r\n',
    "lines": 'nope,Loan,Fees,"one\r\ntwo\rthree\n",{n}\r\n',
    "short": "2019-09-24,Loan\r\n",
    "long": "2019-09-24,Loan,Fees,a,{n},more,,still more\r\n",
    "trailing": "2019-09-24,Loan,Fees,a,{n},\r\n",
    "quotes": '2019-09-24,Loan,Fees,"a"b,{n}\r\n',
    "byte": "2019-09-24,Loan,Fees,我打了三次電話沒有人\udcff處理,{n}\r\n",
    "blank": "2019-09-24,Loan,Fees,<WORDS>,{n}\r\n",
    "future": "2119-09-24,Loan,Fees,a,{n}\r\n",
}
LAST = {
    "open": '2019-09-24,Loan,Fees,"open, and\r\nmore\r\n',
    "cut": "2019-09-24,Loan,Fe",
    "letter": "2019-09-24,Loan,Fees,我打了三次電\udde8",
}


def written(encoding: str, separator: str, records: list[str]) -> bytes:
    """Write a header and records as they are; lone surrogates become bytes that are no text."""
    text = ",".join(HEADER) + "\r\n" + "2019-09-24,Loan,Fees,費用有誤,1\r\n" + "".join(records)
    codec = encoding.removesuffix("-sig").replace("big5", "cp950")
    data = MARKS.get(encoding, b"")
    wrong = {"utf-16-le": b"\xff\xd8", "utf-16-be": b"\xd8\xff"}.get(codec, b"\xff")
    for char in text.replace(",", separator):
        if "\ud800" <= char <= "\udfff":
            data += wrong if ord(char) == 0xDCFF else b"\xe8"
        else:
            data += char.encode(codec)
    return data


def again(
    desk: Desk, data: bytes, encoding: str = "", lang: str = "en"
) -> tuple[ImportReport, bytes]:
    """Import, and give the report and the file of rejected rows."""
    rejects = io.BytesIO()
    report = desk.import_file(io.BytesIO(data), encoding=encoding, rejects=rejects, lang=lang)
    return report, rejects.getvalue()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_unmended_rows_are_rejected_again(
    desk: Desk, figures: Figures, encoding: str, separator: str, lang: str
) -> None:
    """Whatever is wrong, in any encoding: the same rows, the same file to the byte, no case."""
    many = [record.format(n=at) for at, record in enumerate(WRONG.values(), 10)]
    for last in LAST.values():
        data = written(encoding, separator, [*many, last])
        report, rejects = again(desk, data, encoding.removesuffix("-sig"), lang)
        assert (report.landed + report.already_there, len(report.rejected)) == (1, len(WRONG) + 1)
        second, same = again(desk, rejects, report.encoding.removesuffix("-sig"), lang)
        assert figures(second) == (0, 0, 0, len(report.rejected))
        if last is LAST["open"]:  # a reason would become part of the text
            assert rejects.endswith(last.replace(",", separator).encode(_codec(encoding)))
        third = again(desk, same, report.encoding.removesuffix("-sig"), lang)[1]
        assert third == same
        assert same == rejects or last is LAST["letter"]  # in the middle it is just a wrong byte
    assert len(desk.list()) == 1


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_mended_rows_land(desk: Desk, figures: Figures, encoding: str) -> None:
    """Cells are verbatim, the reason is no content: mended in the file, each row lands, once."""
    many = [WRONG[name].format(n=at) for at, name in enumerate(("date", "lines"), 10)]
    report, rejects = again(desk, written(encoding, ";", many), encoding.removesuffix("-sig"))
    mended = rejects.replace("nope".encode(_codec(encoding)), "2019-09-25".encode(_codec(encoding)))
    second, none = again(desk, mended, report.encoding)
    assert (figures(second), none) == ((2, 0, 0, 0), b"")
    texts = [desk.show(row.id).text for row in desk.list()[1:]]
    assert texts == ["=1+1 我打了三次電話，沒有人處理", "one\r\ntwo\rthree\n"]
    kept = json.loads(desk.log(desk.list()[1].id)[0].said["row"])
    assert [column for column, _ in kept] == [*HEADER]
    whole = written(encoding, ";", [one.replace("nope", "2019-09-25") for one in many])
    assert figures(again(desk, whole, encoding.removesuffix("-sig"))[0]) == (0, 3, 0, 0)


def _codec(encoding: str) -> str:
    return encoding.removesuffix("-sig").replace("big5", "cp950")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_spreadsheet_may_save_it(desk: Desk, figures: Figures, lang: str) -> None:
    """Filled up to the longest row it says the same; a row lands when what it lacked is there."""
    data = written("utf-8", ",", [WRONG["short"], WRONG["long"].format(n=7), LAST["cut"]])
    rejects = again(desk, data, lang=lang)[1]
    rows = [*csv.reader(io.StringIO(rejects.decode("utf-8-sig"), newline=""))]
    wide = max(map(len, rows))
    rows = [row + [""] * (wide - len(row)) for row in rows]
    assert figures(again(desk, _saved(rows), lang=lang)[0]) == (0, 0, 0, 3)
    rows[1][2:5] = "Fees", "", "8"
    rows[2][6:] = [""] * (wide - 6)
    rows[3][3:5] = "", "9"
    assert figures(again(desk, _saved(rows), lang=lang)[0]) == (3, 0, 0, 0)
    assert [row.external_ref for row in desk.list()] == ["1", "8", "7", "9"]
    assert all("Loan" in desk.log(row.id)[0].said["row"] for row in desk.list())
    assert all(len(json.loads(desk.log(row.id)[0].said["row"])) == 5 for row in desk.list())


def _saved(rows: list[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def test_a_reason_that_stays_does_not_hold_a_mended_row(desk: Desk, figures: Figures) -> None:
    """Only a row that still lacks what its reason names is rejected for it."""
    header = ",".join((*HEADER, "AMENDS: Why rejected")).encode()
    said = b"consumer_narrative: the row ends before this column"
    row = b"\n2019-09-24,Loan,Fees,%s,%s," + said
    assert figures(again(desk, header + row % (b"", b""))[0]) == (0, 0, 0, 1)
    assert figures(again(desk, header + row % (b"x", b"") + row % (b"", b"9"))[0]) == (2, 0, 0, 0)


def test_equal_rows_without_a_number_never_land_twice(desk: Desk, figures: Figures) -> None:
    """What was rejected counts anew in its own file, and lands as often as it stands there."""
    head = b"date_received,product,issue\n"
    good, bad = b"2019-09-24,Loan,Fees\n", b"2119-09-24,Loan,Fees\n"
    data = head + good + bad + good + bad
    report, rejects = again(desk, data)
    assert figures(report) == (2, 0, 0, 2)
    for _ in range(2):
        assert figures(again(desk, rejects)[0]) == (0, 0, 0, 2)
    mended = rejects.replace(b"2119", b"2018")
    assert figures(again(desk, mended)[0]) == (2, 0, 0, 0)
    assert figures(again(desk, mended)[0]) == (0, 2, 0, 0)
    assert figures(again(desk, data.replace(b"2119", b"2018"))[0]) == (0, 4, 0, 0)
    assert len(desk.list()) == 4


def test_what_the_encoding_cannot_say_is_said_in_english(desk: Desk) -> None:
    """A Big5 file has no simplified characters: its reasons stand in English, its rows as ever."""
    data = written("big5", ",", [WRONG["date"].format(n=5)])
    rejects = again(desk, data, "big5", "zh")[1].decode("cp950")
    assert "this is no date" in rejects
    assert "我打了三次電話，沒有人處理" in rejects


def test_a_dry_run_writes_the_same_file(desk: Desk) -> None:
    """What would be rejected is known before anything lands."""
    data = written("utf-8", ",", [WRONG["future"].format(n=5), WRONG["short"]])
    tried = io.BytesIO()
    desk.import_file(io.BytesIO(data), dry_run=True, rejects=tried)
    assert desk.list() == []
    assert again(desk, data)[1] == tried.getvalue() != b""


GOOD_FORM = '{"creationDate": "2025-07-03", "complaint": {"complaintType": "A"}, "n": %d}'
BAD_FORMS = (
    '{"creationDate": "soon", "complaint": {"complaintType": "一二三四五"}, "x": 1.50}',
    '{"a": 1, "a": 2}',
    '{"creationDate": ',
    "[1]",
    "{}",
    '{"creationDate": "soon", "complaint": {"complaintType": "一二三四五六七八九十\udcff"}}',
    "{} {}",
    "[" * 5_000,
)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_json_lines_are_rejected_as_lines(desk: Desk, figures: Figures, lang: str) -> None:
    """Each line stands as it was, the reason its last value where it can have one."""
    lines = [GOOD_FORM % 1, *BAD_FORMS, GOOD_FORM % 2]
    data = "\n".join(lines).encode("utf-8", "surrogateescape")
    report, rejects = again(desk, data, lang=lang)
    assert figures(report) == (2, 0, 0, len(BAD_FORMS))
    stood = rejects.decode("utf-8", "surrogateescape").splitlines()
    for line, was in zip(stood, BAD_FORMS, strict=True):
        assert line.startswith(was[:-1] if was.startswith('{"') else was[:1])
    more = (GOOD_FORM % 1).encode() + b"\n"
    second, same = again(desk, more + rejects, lang=lang)
    assert figures(second) == (0, 1, 0, len(BAD_FORMS))
    assert same == rejects
    mended = more + rejects.replace(b'"soon"', b'"2025-07-04"').replace(b"\xff", b"")
    assert figures(again(desk, mended, lang=lang)[0]) == (2, 1, 0, len(BAD_FORMS) - 2)
    assert "amends" not in desk.log(desk.list()[-1].id)[0].said["row"]


def test_one_payload_is_rejected_as_a_line(desk: Desk, figures: Figures) -> None:
    """A form printed over many lines becomes one, with nothing in it changed."""
    form = json.dumps(json.loads(BAD_FORMS[0]), indent=2, ensure_ascii=False)
    report, rejects = again(desk, form.encode())
    assert (figures(report), rejects.count(b"\n")) == ((0, 0, 0, 1), 1)
    assert figures(again(desk, rejects.replace(b"soon", b"2025-07-04"))[0]) == (1, 0, 0, 0)
    assert figures(again(desk, form.replace("soon", "2025-07-04").encode())[0]) == (0, 1, 0, 0)


def test_a_record_too_long_for_memory_is_written_whole(
    desk: Desk, tmp_path: Path, figures: Figures
) -> None:
    """Nine million characters over many lines are passed over, and the rows after them land."""
    cell = b'"' + b'He said ""no"", twice.\r\n' * 400_000 + b'"'
    data = written("utf-8", ",", []) + b"2019-09-24,Loan,Fees," + cell + b",5\r\n"
    after = b"2019-09-24,Loan,Fees,x,6\r\n"
    report, rejects = again(desk, data + after + after.replace(b"6", b"7"))
    assert figures(report) == (3, 0, 0, 1)
    assert (report.rejected[0].line, report.rejected[0].reason) == (3, "too_long")
    assert cell + b",5,it is too long for one text\r\n" in rejects
    assert figures(again(desk, rejects + after)[0]) == (0, 1, 0, 1)
