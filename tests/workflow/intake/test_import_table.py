"""A table of bad files: each row of them lands as it was written, or is explained."""

import io
import json
import os
import random
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from amends.workflow import BadInput, Desk
from amends.workflow.catalogue import LANGUAGES, has
from amends.workflow.intake import REASONS, ImportReport, Rejected, Row, opened, rows_of

Figures = Callable[[ImportReport], tuple[int, int, int, int]]
MARKS = {"utf-8-sig": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "big5", "utf-16-le", "utf-16-be")
SEPARATORS = (",", ";", "\t")
HEADER = ("編號", "時間", "內容", "備註")
WORDS = (
    "我打了三次電話，沒有人處理",
    "帳單裡扣了兩次\r\n還說「沒有」",
    'a "quoted", b; c\td\n',
    "  ",
)
SIZE = 2_000
Values = tuple[str, ...]


def codec_of(encoding: str) -> str:
    """Return the codec that writes an encoding."""
    return encoding.removesuffix("-sig")


class File:
    """A file of about so many bytes: what is in it, and where each record ends."""

    def __init__(self, encoding: str, separator: str, size: int = SIZE) -> None:
        """Write the records, each cell in quotes."""
        self.codec = codec_of(encoding)
        self.data, self.rows, self.ends = MARKS.get(encoding, b""), list[Values](), list[int]()
        self._write(HEADER, separator)
        self.begins = len(self.data)
        while len(self.data) < size:
            at = len(self.rows)
            row = (str(at), "2026-11-18", WORDS[at % 4], WORDS[(at + 1) % 4])
            self._write(row, separator)
            self.rows.append(row)
            self.ends.append(len(self.data))

    def _write(self, row: Values, separator: str) -> None:
        cells = ('"' + cell.replace('"', '""') + '"' for cell in row)
        self.data += (separator.join(cells) + "\r\n").encode(self.codec)


def read(data: bytes, encoding: str = "") -> list[Row | Rejected] | str:
    """Read a file, and see that whatever is refused or rejected is said in both languages."""
    try:
        with opened(io.BytesIO(data), encoding) as file:
            found = [*rows_of(file).rows]
    except BadInput as refused:
        return _sayable(refused)
    assert all(one.reason in REASONS for one in found if isinstance(one, Rejected))
    lines = [one.line for one in found]
    assert lines == sorted(set(lines))
    return found


def _sayable(refused: BadInput) -> str:
    assert all(has(f"error.{refused.code}", lang) for lang in LANGUAGES)
    return refused.code


def values(row: Row) -> Values:
    """Return what stands in a row."""
    return tuple(str(value) for _, value in row.values)


@pytest.mark.parametrize("separator", SEPARATORS, ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_cut_at_every_byte(encoding: str, separator: str) -> None:
    """What is whole is read as it was written, and the rest is one row that breaks off."""
    file = File(encoding, separator)
    name = "" if encoding in MARKS else encoding
    for cut in range(len(file.data)):
        found = read(file.data[:cut], name)
        if isinstance(found, str):
            assert cut < file.begins
            continue
        whole = sum(end <= cut for end in file.ends)
        assert [values(row) for row in found[:whole] if isinstance(row, Row)] == file.rows[:whole]
        for rest in found[whole:]:
            if isinstance(rest, Rejected):
                assert rest.reason == "broken_off"
            else:  # nothing is missing that could be seen to be: a line's end, a last cell
                assert values(rest)[:3] == file.rows[whole][:3]
                last, cell = file.rows[whole][3], values(rest)[3]
                assert cell in {"", last} or last.startswith(cell + '"')
        odd = encoding.startswith("utf-16") and cut % 2  # half of a line's end is a row of its own
        begun = cut > (file.ends[whole - 1] if whole else file.begins)
        assert begun <= len(found) - whole <= begun + odd


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_cut_is_recognised_without_a_name(desk: Desk, encoding: str) -> None:
    """With nothing but its bytes the file says the same on a desk, wherever it ends."""
    file = File(encoding, ",")
    for cut in range(0, len(file.data), 61):
        report = _tried(desk, file.data[:cut])
        if isinstance(report, str):
            assert cut < file.ends[1]
            assert report in REFUSED
            continue
        assert report.encoding == encoding
        whole = sum(end <= cut for end in file.ends)
        blank = sum(not row[2].strip() for row in file.rows[:whole])
        assert report.landed + report.already_there >= whole - blank
        assert report.read - whole <= 1


REFUSED = {
    *("broken_header", "empty_file", "encoding_unclear", "encoding_unknown", "file_binary"),
    "unknown_layout",
}


def _tried(desk: Desk, data: bytes) -> ImportReport | str:
    try:
        return desk.import_file(io.BytesIO(data), dry_run=True)
    except BadInput as refused:
        return _sayable(refused)


@pytest.mark.parametrize("byte", [b"\xff", b"\x00", b'"'], ids=["ff", "nul", "quote"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_one_wrong_byte_at_each_place(encoding: str, byte: bytes) -> None:
    """The rows before the one it stands in are as they were, and so are those after the next."""
    file = File(encoding, ";", SIZE // 3)
    for at in range(file.begins, len(file.data)):
        found = read(file.data[:at] + byte + file.data[at + 1 :], codec_of(encoding))
        assert not isinstance(found, str)
        hurt = sum(end <= at for end in file.ends)
        seen = [values(row) for row in found if isinstance(row, Row)]
        assert seen[:hurt] == file.rows[:hurt]
        if byte == b"\xff" and not encoding.startswith("utf-16"):
            assert not any("\xff" in cell or "\udcff" in cell for row in seen for cell in row)
            assert set(file.rows[hurt + 2 :]) <= set(seen)


def test_random_bytes_hang_nothing(desk: Desk) -> None:
    """Whatever comes after a header, or instead of it, is refused, rejected, or landed."""
    chance = random.Random(3)  # noqa: S311  # the same each time
    signs = [*'",;\t\n\r{}[]:\\ a1', "\x00", "陈", "\ufeff", "\u2028", "2026-11-18"]
    for number in range(400):
        text = "".join(chance.choices(signs, k=chance.randrange(60)))
        head = ("编号,时间,内容\n", "[", '{"a":', "")[number % 4]
        encoding = chance.choice(["utf-8", "gb18030", "utf-16-le"])
        spoilt = bytearray((head + text).encode(encoding))
        if spoilt and number % 3 == 0:
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        found = read(bytes(spoilt), encoding)
        if not isinstance(found, str):
            report = desk.import_file(io.BytesIO(bytes(spoilt)), encoding=encoding)
            assert report.read == len(found)
    assert desk.verify().ok


HEAD = b"date_received,product,issue,consumer_narrative,public_id\n"
GOOD = b"2019-09-24,Loan,Fees,Twice,%d\n"
MANY = ",".join(f"c{number}" for number in range(10_000)).encode()


@pytest.mark.parametrize(
    ("data", "landed", "reasons"),
    [
        (HEAD + b"\n" * 1_000_000 + GOOD % 1, 1, []),
        (HEAD + b"\r" * 1_000 + (GOOD % 1).replace(b"\n", b"\r") + GOOD % 2, 2, []),
        ((HEAD + GOOD % 1 + GOOD % 2).replace(b"\n", b"\r"), 2, []),
        (HEAD[:-1] + b"," + MANY + b"\n" + (GOOD % 1)[:-1] + b"," * 10_000 + b"\n", 1, []),
        (HEAD[:-1] + b"," + MANY + b"\n" + GOOD % 1, 0, ["too_few_cells"]),
        (HEAD + GOOD[:-1] % 1 + b"," * 9_999 + b"\n" + GOOD % 2, 1, ["too_many_cells"]),
        (HEAD + b"2019-09-24,Loan,Fees,a\x00b,1\n" + GOOD % 2, 1, ["not_text"]),
        (HEAD.replace(b"issue,", b"issue,issue,issue,") + b"2019-09-24,L,a,b,c,T,1\n", 1, []),
        (HEAD, 0, []),
        (HEAD.rstrip(), 0, []),
        (HEAD + b",,,,\n", 0, ["no_date"]),
        (HEAD + b'"2019-09-24,L\n' + b"".join(GOOD % n for n in range(100_000)), 0, ["broken_off"]),
        (HEAD + b'2019-09-24,L,F,"' + b"x" * 50_000_000 + b'",1\n' + GOOD % 2, 1, ["too_long"]),
        (HEAD + b"2019-09-24,L,F," + b"x" * 50_000_000 + b",1\n" + GOOD % 2, 1, ["too_long"]),
    ],
    ids=[
        "empty lines", "mixed ends", "lone returns", "10,000 columns", "few cells", "many cells",
        "a nul", "one name thrice", "a header", "no end", "commas", "an open quote",
        "50 MB in quotes", "50 MB",
    ],
)  # fmt: skip
def test_a_bad_file(
    desk: Desk, figures: Figures, data: bytes, landed: int, reasons: list[str]
) -> None:
    """Rows land beside what is wrong, and all that is wrong has its reason."""
    report = desk.import_file(io.BytesIO(data))
    assert figures(report) == (landed, 0, 0, len(reasons))
    assert [one.reason for one in report.rejected] == reasons
    assert desk.verify().ok


FORM = '{"creationDate": "2025-07-03", "complaint": {"complaintType": "A"}, "n": %s}'


@pytest.mark.parametrize(
    ("middle", "kept"),
    [
        ("[" * 100_000, "broken_json"),
        ('{"a": 1, "a": 2}', "not_a_complaint"),
        ("garbage", "broken_json"),
        ("", None),
        ("\ufeff", "broken_json"),
        (FORM % "NaN", {"number": "NaN"}),
        (FORM % ("9" * 400), {"number": "9" * 400}),
        (FORM % '"\\ud800"', "not_text"),
        (FORM % "1.10", {"number": "1.10"}),
    ],
    ids=["deep", "twice", "garbage", "blank", "mark", "NaN", "huge", "surrogate", "fraction"],
)
@pytest.mark.parametrize("form", ["lines", "array"])
def test_a_bad_payload_among_good_ones(
    desk: Desk, figures: Figures, middle: str, kept: object, form: str
) -> None:
    """Its neighbours land; what is no complaint is listed, and a number stays as it is written."""
    texts = [FORM % 1, middle, FORM % 2]
    data = "\n".join(texts) if form == "lines" else f"[{','.join(texts)}]"
    if form == "array" and middle.startswith("[["):
        data = data.replace(middle, middle + "]" * len(middle))
        kept = "not_a_complaint"
    report = desk.import_file(io.BytesIO(data.encode()))
    if kept is None and form == "array":
        kept = "broken_json"
    if isinstance(kept, str):
        assert figures(report) == (2, 0, 0, 1)
        assert report.rejected[0].reason in {kept, "not_a_complaint"}
    else:
        assert figures(report)[0] == 2 + (kept is not None)
        rows = [dict(json.loads(desk.log(row.id)[0].said["row"])) for row in desk.list()]
        assert kept is None or rows[1]["n"] == kept


@pytest.mark.parametrize(
    "data",
    [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\n" * 5_000, b"\r\n", b" "],
    ids=lambda data: repr(data[:4]),
)
def test_nothing_is_said_to_be_nothing(data: bytes) -> None:
    """No bytes, a mark alone, and empty lines are an empty file."""
    assert read(data) == "empty_file"


@pytest.mark.parametrize(
    ("path", "code"),
    [("/dev/zero", "file_binary"), ("/dev/null", "empty_file"), ("/", "file_is_directory")],
)
def test_a_device_is_no_file_of_complaints(desk: Desk, path: str, code: str) -> None:
    """What gives zeros without end, or nothing, or is a folder, is refused at once."""
    if not Path(path).exists():
        pytest.skip(f"there is no {path} here")
    with pytest.raises(BadInput, match=code):
        desk.import_file(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_named_pipe_is_a_file(desk: Desk, figures: Figures, tmp_path: Path) -> None:
    """What comes through it lands, though it can be read only once."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(HEAD + GOOD % 1))
    writer.start()
    assert figures(desk.import_file(pipe)) == (1, 0, 0, 0)
    writer.join()


def test_a_file_that_fails_in_the_middle_says_so(desk: Desk) -> None:
    """A disk or a server that stops giving is told; what came before has landed."""

    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            data = super().read(size)
            if not data:
                raise OSError(5, "Input/output error")
            return data

    data = HEAD + b"".join((GOOD % at).replace(b"Twice", b"x" * 400) for at in range(1_200))
    with pytest.raises(BadInput, match="reading_failed"):
        desk.import_file(Failing(data))
    assert len(desk.list()) >= 500


def test_real_small_files_mean_what_they_should(shared: Path) -> None:
    """Each file of csv-spectrum holds the values that its JSON says."""
    from amends.workflow.intake.csv_rows import csv_rows

    files = sorted((shared / "csv_spectrum" / "csvs").glob("*.csv"))
    assert len(files) == 12
    for path in files:
        meant = json.loads((shared / "csv_spectrum" / "json" / f"{path.stem}.json").read_text())
        meant = meant if isinstance(meant, list) else [meant]
        data = path.read_bytes().replace(b"\r\n", b"\n")
        if path.stem.endswith("_crlf"):  # some copies of these files have lost their line ends
            data = data.replace(b"\n", b"\r\n")
        with opened(io.BytesIO(data)) as file:
            rows = [dict(row.values) for row in csv_rows(file).rows if isinstance(row, Row)]
        if path.stem == "location_coordinates":  # its JSON has another number than its CSV
            rows[0]["Contact Phone Number"] = meant[0]["Contact Phone Number"]
        assert rows == meant, path.stem
