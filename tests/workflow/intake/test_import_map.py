"""A map says which column is what; what it cannot mean is refused in a sentence, before a row."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from amends.workflow import BadInput, Desk
from amends.workflow.catalogue import LANGUAGES, say
from amends.workflow.intake import ImportReport, Layout, layout_named, map_from, read_map
from amends.workflow.intake.layouts import CFPB, HOTLINE

from .booked import book, row

if TYPE_CHECKING:
    from tests.workflow.intake.conftest import Sheet

Figures = Callable[[ImportReport], tuple[int, int, int, int]]
PAGE = Path(__file__).parents[3] / "docs" / "importing.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SHORT = 'source = "crm"\nnumber = "Ticket"\nreceived = "Opened"\n[columns]\nwords = "Text"\n'
HEAD = ("Ticket", "Opened", "Text")
ONE = ("T-1", "2026-04-03", "Twice.")


def shown() -> tuple[str, str]:
    """Read the map and the file that the documentation shows."""
    blocks = dict(reversed(BLOCK.findall(PAGE.read_text(encoding="utf-8"))))
    return blocks["toml"], blocks["csv"]


@pytest.fixture
def crm() -> Layout:
    """Make a layout of a short map."""
    return map_from(SHORT)


def test_the_documented_map_does_what_its_page_says(any_desk: Desk, figures: Figures) -> None:
    """The example of the documentation lands, every column in its place."""
    text, file = shown()
    layout = map_from(text)
    report = any_desk.import_file(io.BytesIO(file.encode()), layout=layout)
    assert (figures(report), report.layout) == ((2, 0, 0, 0), "crm-2025")
    first, second = (any_desk.show(case.id) for case in any_desk.list())
    assert (first.external_ref, first.customer, first.channel) == ("T-1", "Chen Li", "email")
    assert (first.text, first.reply) == ("Charged 1286.40 for three days abroad.", "Refunded.")
    assert (first.received_at, first.precision) == ("2026-04-03T00:00:00+08:00", "day")
    assert (first.answered_at, first.answered_precision) == ("2026-04-05T14:05:00+08:00", None)
    assert (second.channel, second.text, second.reply) == ("other", "No line", None)
    kept = dict(json.loads(any_desk.log(first.id)[0].said["row"]))
    assert (kept["Team"], kept["Summary"]) == ("North", "Roaming")
    assert figures(any_desk.import_file(io.BytesIO(file.encode()), layout=layout)) == (0, 2, 0, 0)


def test_a_map_reads_every_kind_of_file(
    desk: Desk, sheet: "Sheet", figures: Figures, crm: Layout
) -> None:
    """The same complaint as CSV, workbook, JSON and JSON Lines is one case."""
    payload = json.dumps(dict(zip(HEAD, ONE, strict=True))).encode()
    files = [sheet(HEAD, ONE).read_bytes(), book(row(*HEAD), row(*ONE)), payload, payload + b"\n"]
    lines = payload + b"\n" + payload.replace(b"T-1", b"T-2") + b"\n"
    found = [figures(desk.import_file(io.BytesIO(one), layout=crm)) for one in (*files, lines)]
    assert found == [(1, 0, 0, 0), (0, 1, 0, 0), (0, 1, 0, 0), (0, 1, 0, 0), (1, 1, 0, 0)]


def test_a_payload_is_read_by_paths_and_numbers_are_numbers(desk: Desk, figures: Figures) -> None:
    """A value deep within is found by its path; a number may be the number of a complaint."""
    layout = map_from(
        'source = "api"\nnumber = "id"\nreceived = "meta.opened"\n'
        '[columns]\nwords = "body.text"\naccount = "body.account"\n'
    )
    lines = [
        {"id": 7, "meta": {"opened": "2026-04-03T10:00:00Z"}, "body": {"account": 1.50}},
        {"id": 8, "meta": {}, "body": {"text": "no date"}},
        {"id": 9, "meta": {"opened": "2026-04-04"}, "body": {"text": "Twice.", "account": 42}},
    ]
    data = "\n".join(map(json.dumps, lines)).encode()
    report = desk.import_file(io.BytesIO(data), layout=layout)
    assert figures(report) == (2, 0, 0, 1)
    assert (report.rejected[0].line, report.rejected[0].reason) == (2, "not_a_complaint")
    first, second = (desk.show(case.id) for case in desk.list())
    assert (first.external_ref, first.contact, first.text) == ("7", {"account": "1.5"}, None)
    assert (second.external_ref, second.contact) == ("9", {"account": "42"})
    assert figures(desk.import_file(io.BytesIO(data), layout=layout)) == (0, 2, 0, 1)


HOTLINE_MAP = """
source = "hotline"
number = "编号"
received = {column = "时间", form = "ymd"}
[columns]
words = "内容"
customer = "客户"
reply = "回复"
answered_at = "回复时间"
[always]
channel = "hotline"
"""
CFPB_MAP = """
source = "cfpb"
number = "public_id"
received = {column = "date_received", form = "mdy"}
[columns]
words = "consumer_narrative"
[values.channel]
column = "submitted_via"
otherwise = "other"
words = {"Postal mail" = "letter", Referral = "regulator"}
"""


@pytest.mark.parametrize(
    ("known", "text", "cells"),
    [
        (
            HOTLINE,
            HOTLINE_MAP,
            {
                "编号": "7",
                "客户": "陈立",
                "时间": "2026年4月3日",
                "内容": "断了",
                "回复": "修好",
                "回复时间": "2026/4/4 9:00",
            },
        ),
        (
            CFPB,
            CFPB_MAP,
            {
                "date_received": "9/24/19",
                "product": "Loan",
                "issue": "Fees",
                "consumer_narrative": "Twice.",
                "public_id": "3",
                "submitted_via": "postal mail",
            },
        ),
    ],
    ids=["hotline", "cfpb"],
)
def test_a_known_layout_can_be_said_as_a_map(
    desk: Desk, sheet: "Sheet", known: Layout, text: str, cells: dict[str, str]
) -> None:
    """What we know of a file is said in the terms of a map, and makes the very same case."""
    made: list[object] = []
    for number, layout in enumerate((known, map_from(text))):
        mine = {**cells, known.number: str(number)}
        assert desk.import_file(sheet([*mine], [*mine.values()]), layout=layout).landed == 1
        case = desk.show(desk.list()[-1].id)
        entry = desk.log(case.id)[0]
        made.append((entry.data, {**entry.said, "row": ""}, case.received_at, case.answered_at))
    assert made[0] == made[1]


def test_a_known_layout_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A known name stands for its layout, unless there is a file of that name."""
    monkeypatch.chdir(tmp_path)
    assert layout_named("hotline") is HOTLINE
    (tmp_path / "hotline").write_text(SHORT, encoding="utf-8")
    assert layout_named("hotline").source == "crm"


def test_the_first_column_that_is_filled_is_taken(desk: Desk, sheet: "Sheet") -> None:
    """Of several columns the first with content is the field; the others stay in the row."""
    layout = map_from(SHORT.replace('"Text"', '["Long", "Text"]'))
    file = sheet((*HEAD, "Long"), (*ONE, "Thrice."), ("T-2", *ONE[1:], "  "))
    desk.import_file(file, layout=layout)
    assert [desk.show(case.id).text for case in desk.list()] == ["Thrice.", "Twice."]
    desk.import_file(sheet(HEAD, ("T-3", *ONE[1:])), layout=layout)  # one of them is enough


def test_a_word_without_a_meaning_rejects_its_row(
    desk: Desk, sheet: "Sheet", figures: Figures
) -> None:
    """A listed word is translated, ours stands for itself, another is named with its column."""
    layout = map_from(SHORT + '[values.channel]\ncolumn = "Via"\nwords = {"E-Mail" = "email"}\n')
    ways = ("e-mail", "Phone", "", "Pigeon")
    rows = [(f"T-{at}", *ONE[1:], way) for at, way in enumerate(ways)]
    report = desk.import_file(sheet((*HEAD, "Via"), *rows), layout=layout)
    assert figures(report) == (3, 0, 0, 1)
    assert report.rejected[0][1:] == ("Via", "Pigeon", "unknown_word")
    assert [case.channel for case in desk.list()] == ["email", "phone", None]


def test_case_and_spaces_of_a_header_do_not_matter(desk: Desk, sheet: "Sheet", crm: Layout) -> None:
    """A column is known by its name however it is spaced and whatever its letters' case."""
    assert desk.import_file(sheet((" ticket", "OPENED", "Text "), ONE), layout=crm).landed == 1


@pytest.mark.parametrize(
    ("header", "code", "values"),
    [
        (("Ticket", "Opend", "Text"), "map_column_missing_near", ("Opened", "Opend")),
        (("Ticket", "Day", "Text"), "map_column_missing", ("Opened", "Ticket, Day, Text")),
        (("Ticket", "Opened", "Text", "text"), "map_column_twice", ("Text",)),
    ],
)
def test_a_column_that_is_not_there_once_is_named(
    desk: Desk, sheet: "Sheet", crm: Layout, header: list[str], code: str, values: tuple[str, ...]
) -> None:
    """A missing column is told with the nearest, and one that is there twice; nothing lands."""
    with pytest.raises(BadInput) as caught:
        desk.import_file(sheet(header, [*ONE, "x"][: len(header)]), layout=crm)
    assert caught.value.code == code
    assert tuple(caught.value.values.values())[1:] == values
    assert desk.list() == []


def test_a_payload_without_the_date_of_the_map_is_named(desk: Desk, crm: Layout) -> None:
    """Where no payload has it, the file is refused, with the nearest path."""
    for end in (b"", b"\n"):
        with pytest.raises(BadInput, match="map_column_missing_near"):
            desk.import_file(io.BytesIO(b'{"openned": "2026-04-03"}' + end), layout=crm)


BAD = {
    "map_broken": ("source = ", 'source = "a"\nreceived = [', "a = 1\na = 2", "a = " + "[" * 9_999),
    "map_key_missing": ('received = "a"', 'source = "a"', 'source = "a"\n[received]\nform = "iso"'),
    "map_key_near": ('sorce = "a"', SHORT + 'word = "x"', SHORT + "[always]\nchanel = 'x'"),
    "map_key_unknown": ("zzz = 1", SHORT + "row = 'x'", SHORT + "[always]\nprecision = 'day'"),
    "map_bad_source": (SHORT.replace("crm", "x" * 101), SHORT.replace("crm", r"a\nb")),
    "map_not_a_text": (
        SHORT.replace('"crm"', "1"),
        SHORT.replace('"crm"', '" "'),
        SHORT.replace('"Text"', "[]"),
        SHORT.replace('"Text"', "[1]"),
    ),
    "map_not_a_table": ('source = "a"\nreceived = "b"\ncolumns = 1', SHORT + "[values]\ncause = 1"),
    "map_no_such_form": (SHORT.replace('"Opened"', '{column="a", form="us"}'),),
    "map_bad_form": (
        SHORT.replace('"Opened"', '{column="a", form="%d.%m."}'),
        SHORT.replace('"Opened"', '{column="a", form="%d %d %Q"}'),
    ),
    "map_no_such_word": (
        SHORT + "[always]\nchannel = 'pigeon'",
        SHORT + "[values.channel]\ncolumn = 'a'\notherwise = 'pigeon'",
        SHORT + "[values.channel]\ncolumn = 'a'\nwords = {a = 'pigeon'}",
    ),
    "map_field_twice": (SHORT + "[always]\nwords = 'x'",),
    "map_needs_values": (SHORT + "channel = 'Via'",),
}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param(code, text, id=f"{code}-{at}")
        for code, texts in BAD.items()
        for at, text in enumerate(texts)
    ],
)
def test_a_map_that_cannot_be_meant_is_refused(code: str, text: str) -> None:
    """Each slip has its sentence in both languages, which names the map."""
    with pytest.raises(BadInput) as caught:
        map_from(text, "crm.toml")
    assert caught.value.code == code
    assert caught.value.values["path"] == "crm.toml"
    for lang in LANGUAGES:
        said = say(f"error.{code}", lang, **caught.value.values)
        assert "crm.toml" in said
        assert "{" not in said


def test_where_a_map_breaks_is_told() -> None:
    """Line and column are those of an editor, at the end of the text too."""
    for text, place in (("a = 1\nb = \n", (2, 5)), ('a = "x', (1, 7))):
        with pytest.raises(BadInput) as caught:
            map_from(text)
        assert (caught.value.values["line"], caught.value.values["column"]) == place


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "file_missing"),
        (b"source = '\xff'", "not_utf8"),
        (b"#" * 1_000_001, "file_too_big"),
        (b"", "map_key_missing"),
    ],
    ids=["missing", "bytes", "large", "empty"],
)
def test_a_file_that_is_no_map_is_refused(tmp_path: Path, content: bytes | None, code: str) -> None:
    """What cannot be read as a map is told like any other file; a folder is one too."""
    path = tmp_path / "a.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadInput) as caught:
        read_map(path)
    assert caught.value.code == code
    with pytest.raises(BadInput, match="file_is_directory"):
        read_map(tmp_path)


def test_a_map_on_a_failing_disk_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A map that opens and cannot be read is there, and what is wrong with it is told."""

    class Failing(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", lambda *_: Failing())
    with pytest.raises(BadInput, match="file_failed"):
        read_map(tmp_path / "a.toml")


def test_a_mark_before_a_map_is_no_letter(tmp_path: Path) -> None:
    """A map saved by an editor that writes the mark of UTF-8 is read."""
    path = tmp_path / "a.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SHORT.encode())
    assert read_map(str(path)).source == "crm"
