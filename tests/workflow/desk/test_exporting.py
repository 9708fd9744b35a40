"""Cases go out as rows: complete, as they are, without a formula, and never too many at once."""

import csv
import io
import json
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import pytest

from amends.workflow import BadInput, CaseQuery, CaseRow, MemoryStore
from amends.workflow.desk.exporting import COLUMNS, FORMATS, PERSONAL, SCHEMA, Exported
from amends.workflow.desk.exporting.formats import harmless
from amends.workflow.store import Reader

from ..bench import Bench
from ..sensible import TO_CLOSED

CANARY = "CANARY-7731"
HARD = 'She said "no", twice.\r\nThen:\n\ta;b\r漫游 １２８６ \x1b[31m \x07 \u2028 \x85 👩‍👩‍👧 end '
GIVEN = {
    "customer": "王伟",
    "words": HARD,
    "phone": "+86 139 0000 0000",
    "email": "wang@example.org",
    "address": "上海市, 人民路 1 号",
    "account": "0012",
    "external_ref": "T-7",
}


def written(bench: Bench, **wish: Any) -> str:
    """Export from this desk and return the text."""
    target = io.StringIO(newline="")
    options: dict[str, Any] = {"format": "csv", **wish}
    bench.desk().export(target, **options)
    return target.getvalue()


def read(text: str) -> list[dict[str, str]]:
    """Read CSV as any program would."""
    return [*csv.DictReader(io.StringIO(text, newline=""), strict=True)]


@pytest.fixture
def bench() -> Bench:
    """Give a desk with a hard case, and a plain one that has ended."""
    made = Bench()
    made.receive(**GIVEN, feeling=4)
    plain = made.receive(words="Charged twice.")
    made.run(plain.id, *TO_CLOSED)
    return made


def test_csv_comes_back_as_it_was(bench: Bench) -> None:
    """A CSV reader gets every value unchanged, control characters and new lines too."""
    text = written(bench)
    hard, plain = read(text)
    assert tuple(hard) == COLUMNS
    assert {name: hard[name] for name in GIVEN if name != "words"} == {
        name: value for name, value in GIVEN.items() if name != "words"
    }
    assert hard["text"] == HARD
    assert (hard["stage"], hard["open"], hard["feeling_reading"]) == ("received", "true", "4")
    assert (plain["open"], plain["phone"], plain["external_ref"]) == ("false", "", "")
    assert not text.startswith("\ufeff")
    assert text.partition("\n")[0] == ",".join(COLUMNS)


def test_times_have_the_offset_of_the_desk(bench: Bench) -> None:
    """Every time is ISO 8601 in the desk's zone."""
    hard = read(written(bench))[0]
    assert hard["received_at"] == "2026-03-02T09:00:00+08:00"
    for name in ("received_at", "recorded_at", "next_due"):
        offset = datetime.fromisoformat(hard[name]).utcoffset()
        assert offset is not None
        assert offset.total_seconds() == 8 * 3600


def test_json_lines_and_json_hold_the_same(bench: Bench) -> None:
    """Each line is an object that names its schema; JSON is one object with the same cases."""
    lines = written(bench, format="jsonl", fields=COLUMNS)
    cases = [json.loads(line) for line in lines.splitlines()]
    assert [[*case] for case in cases] == [["schema", *COLUMNS]] * 2
    assert {case.pop("schema") for case in cases} == {SCHEMA}
    assert (cases[0]["text"], cases[0]["open"], cases[1]["phone"]) == (HARD, True, None)
    assert "王伟" in lines
    assert json.loads(written(bench, format="json")) == {"schema": SCHEMA, "cases": cases}
    in_csv = [{n: str(v or "") for n, v in row.items() if n != "open"} for row in cases]
    assert [{n: v for n, v in row.items() if n != "open"} for row in read(written(bench))] == in_csv


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_desk_is_a_whole_file(format: str) -> None:
    """Without a case there is a header, an empty list, or the desk alone, and it can be read."""
    text = written(Bench(), format=format)
    if format == "json":
        assert json.loads(text) == {"schema": SCHEMA, "cases": []}
    elif format == "jsonl":
        assert [json.loads(line)["kind"] for line in text.splitlines()] == ["desk", "end"]
        assert written(Bench(), format=format, fields=COLUMNS) == ""
    else:
        assert text == ",".join(COLUMNS) + "\n"


FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x.example","y")',
    "+86 139",
    "-2+3+cmd|' /C calc'!A0",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "﹦1+1",
    "﹢1",
    "﹣1",
    "﹫SUM(A1)",
    " =1+1",
    "    +1",
    "\t=1+1",
    " \t @SUM(A1)",
    "\u3000=1+1",
    "\u3000\u3000＝1",
    "\u00a0-1",
    "\n=1+1",
    "\r\n=1+1",
    "\rplain",
    "\tplain",
    "\x00=1",
    "\x00plain",
    "\ufeff=1+1",
    "\u200b=1+1",
    "\x0b=1",
    '"=1+1"',
    "'=1+1",
    ' " =1+1',
    "“=1+1”",
    "‘＝1",
]
CUT = ["0012", "00", "6222021234567890123", "1e5", "12.5E10", " 0012 "]
HARMLESS = [
    *("0", "12", "100", "123456789012345", "0.5", "1286.40", "e5", "12e", "00x"),
    *("1=1", "a@b.example", "收费 -1", "x", "", " x", "'x'", '"x"', "\u3000你好", "（=1）", "5-3"),
    "C-1001",
    "2026-03-02T09:00:00+08:00",
]


@pytest.mark.parametrize("payload", FORMULAS, ids=ascii)
def test_no_cell_for_excel_is_a_formula(payload: str) -> None:
    """A text that would be computed has an apostrophe in front, and is otherwise unchanged."""
    assert harmless(payload) == f"'{payload}"


@pytest.mark.parametrize("text", CUT, ids=ascii)
def test_no_number_loses_a_digit(text: str) -> None:
    """Leading zeros, long account numbers and what looks like an exponent stay texts."""
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", HARMLESS, ids=ascii)
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    """No apostrophe is put where none is needed."""
    assert harmless(text) == text


def test_every_formula_is_disarmed_in_the_file() -> None:
    """Whichever payload a customer sends as name or words, the Excel file holds it disarmed."""
    bench = Bench()
    sent = [one for one in FORMULAS if "\x00" not in one]
    for one in sent:
        bench.receive(customer=one, words=one)
    rows = read(written(bench, excel=True).removeprefix("\ufeff"))
    assert [(row["customer"], row["text"]) for row in rows] == [(f"'{p}", f"'{p}") for p in sent]
    plain = read(written(bench))
    assert [(row["customer"], row["text"]) for row in plain] == [(p, p) for p in sent]


def test_excel_gets_a_bom_quotes_and_crlf(bench: Bench) -> None:
    """The bytes for Excel begin with a BOM and end their rows with CRLF; Chinese is intact."""
    text = written(bench, excel=True, fields=["customer", "id"])
    assert text == '\ufeff"customer","id"\r\n"王伟","C-1001"\r\n"Chen Li","C-1002"\r\n'
    assert text.encode()[:3] == b"\xef\xbb\xbf"
    assert text.encode().decode("utf-8-sig").startswith('"customer"')


def test_a_cell_too_long_for_a_spreadsheet_is_named_and_whole() -> None:
    """32,767 UTF-16 units fit; one more is named by its case for Excel alone, and never cut."""
    bench = Bench()
    fits, long, wide = "x" * 32_767, "x" * 32_768, "😀" * 16_384
    for words in (fits, long, wide, "=" + fits[1:]):
        bench.receive(words=words)
    target = io.StringIO(newline="")
    done = bench.desk().export(target, format="csv", excel=True)
    assert done == Exported(4, ("C-1002", "C-1003", "C-1004"))
    rows = read(target.getvalue().removeprefix("\ufeff"))
    assert [row["text"] for row in rows] == [fits, long, wide, "'=" + fits[1:]]
    assert bench.desk().export(io.StringIO(), format="csv").too_long == ()


@pytest.mark.parametrize("excel", [False, True])
@pytest.mark.parametrize("format", FORMATS)
def test_redacted_nothing_personal_leaves(format: str, excel: bool) -> None:
    """The canary in every personal field appears nowhere; columns and reference are there."""
    if excel and format != "csv":
        return
    bench = Bench()
    case = bench.receive(**{name: f"{CANARY} {name}" for name in GIVEN})
    assert written(bench, format=format, excel=excel).count(CANARY) == (
        1 + (format == "jsonl")
    ) * len(GIVEN)
    text = written(bench, format=format, excel=excel, redact=True)
    assert CANARY not in text
    assert case.reference in text
    assert all(name in text for name in PERSONAL)
    asked = written(bench, format=format, excel=excel, redact=True, fields=[*PERSONAL, "id"])
    assert CANARY not in asked


def test_fields_choose_columns_and_their_order(bench: Bench) -> None:
    """Only what was asked for is there, in that order, once."""
    text = written(bench, fields=["stage", "id", "stage"])
    assert text == "stage,id\nreceived,C-1001\nclosed,C-1002\n"
    assert written(bench, format="jsonl", fields=["id"]).splitlines()[1] == (
        f'{{"schema": "{SCHEMA}", "id": "C-1002"}}'
    )


def test_a_single_empty_cell_is_still_a_row(bench: Bench) -> None:
    """A column that is empty everywhere has as many rows as there are cases."""
    rows = [*csv.reader(io.StringIO(written(bench, fields=["source"])))]
    assert rows == [["source"], [""], [""]]


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({"format": "xlsx"}, "not_a_choice"),
        ({"fields": ["id", "person"]}, "not_a_choice"),
        ({"fields": []}, "not_a_choice"),
        ({"format": "json", "excel": True}, "excel_is_csv"),
    ],
)
def test_a_wrong_wish_writes_nothing(bench: Bench, wish: dict[str, Any], code: str) -> None:
    """An unknown format or column, or Excel in another format, is refused before a byte."""
    target = io.StringIO()
    options: dict[str, Any] = {"format": "csv", **wish}
    with pytest.raises(BadInput) as wrong:
        bench.desk().export(target, **options)
    assert (wrong.value.code, target.getvalue()) == (code, "")


def test_the_query_chooses_the_cases(bench: Bench) -> None:
    """Stage, owner, open, after and limit each narrow the export; the order is by number."""
    bench.receive()

    def ids(**query: Any) -> list[str]:
        return [row["id"] for row in read(written(bench, query=CaseQuery(**query)))]

    assert ids() == ids(order="due") == ["C-1001", "C-1002", "C-1003"]
    assert ids(stages=("closed",)) == ["C-1002"]
    assert ids(open_only=True) == ["C-1001", "C-1003"]
    assert ids(owner="nobody") == []
    assert ids(after=1001) == ["C-1002", "C-1003"]
    assert ids(limit=2) == ["C-1001", "C-1002"]
    assert ids(limit=0) == []


class Counting(MemoryStore):
    """A store that notes how many cases each view was asked for, and which views are open."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        super().__init__(practice=True)
        self.given: list[int] = []
        self.open = 0

    @contextmanager
    def reading(self) -> Generator[Any]:
        """Open a view that counts."""
        with super().reading() as view:
            self.open += 1
            yield _Counted(view, self.given)
            self.open -= 1


class _Counted:
    def __init__(self, view: Reader, given: list[int]) -> None:
        self._view, self._given = view, given

    def __getattr__(self, name: str) -> Any:
        return getattr(self._view, name)

    def cases(self, query: CaseQuery) -> Sequence[CaseRow]:
        found = self._view.cases(query)
        self._given.append(len(found))
        return found


def crowd(cases: int, words: str = "Charged twice.") -> tuple[Bench, Counting]:
    """Give a desk with so many cases, whose store counts."""
    store = Counting()
    bench = Bench(store=store)
    for _ in range(cases):
        bench.receive(words=words)
    store.given.clear()
    return bench, store


def test_a_thousand_cases_pass_a_few_at_a_time() -> None:
    """All go out once and in order, at most 200 are read at a time, and no view is open then."""
    bench, store = crowd(1000)

    class Target(io.StringIO):
        def write(self, text: str, /) -> int:
            assert store.open == 0
            behind = sum(store.given) - self.getvalue().count("\n")
            assert behind <= 200
            return super().write(text)

    target = Target(newline="")
    assert bench.desk().export(target, format="csv", fields=["id"]).cases == 1000
    assert target.getvalue().split() == ["id", *(f"C-{number}" for number in range(1001, 2001))]
    assert store.given == [200] * 5 + [0]


def test_long_texts_pass_in_smaller_portions() -> None:
    """A view takes no further case once its texts are many characters; none is lost by that."""
    bench, store = crowd(11, "x" * 900_000)
    assert written(bench, fields=["text"]).count("x" * 900_000) == 11
    assert store.given == [11, 6, 1, 0]
