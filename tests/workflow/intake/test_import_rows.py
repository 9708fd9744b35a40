"""Every row of a file lands once, whole, and is known again whatever its header says."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from amends.workflow import BadInput, Desk, NotAllowed, Standing
from amends.workflow.intake import ImportReport, Layout

if TYPE_CHECKING:
    from tests.workflow.intake.conftest import Sheet

Figures = Callable[[ImportReport], tuple[int, int, int, int]]
INTAKE = ("date_received", "product", "issue", "consumer_narrative", "public_id")
PUBLIC = ("Date received", "Product", "Issue", "Consumer complaint narrative", "Complaint ID")
ROW = ("9/24/19", "Mortgage", "Fees", "They charged me twice.", "3003003")
OTHER = ("9/25/19", "Mortgage", "Fees", "", "3003029")


def test_a_row_becomes_a_case(desk: Desk, sheet: "Sheet", figures: Figures) -> None:
    """Its words, its day, its number and where it came from are those of the file."""
    report = desk.import_file(sheet(PUBLIC, ROW))
    assert figures(report) == (1, 0, 0, 0)
    assert report.layout == "cfpb"
    (row,) = desk.list()
    case = desk.show(row.id)
    assert (case.text, case.external_ref, case.stage) == (ROW[3], "3003003", "received")
    assert case.received_at == "2019-09-24T00:00:00+08:00"
    assert (row.source, row.source_key, row.channel) == ("cfpb", "3003003", None)
    assert desk.verify().ok


def test_an_imported_case_is_nobodys_and_claims_nothing(desk: Desk, sheet: "Sheet") -> None:
    """Recorded now by the importer, no owner, no contact, and no guard is passed."""
    desk.import_file(sheet(PUBLIC, ROW))
    (row,) = desk.list()
    (event,) = (one.event() for one in desk.store.reading().__enter__().events(row.id))
    assert event.actor == ("importer", "li.na", "importer")
    assert event.recorded == "2026-11-21T09:30:00Z"
    case = desk.show(row.id)
    assert (case.owner, case.customer, case.feeling_reading) == (None, None, None)
    owed = desk.why(row.id, "inquire").owed
    assert [one.do[1] for one in owed if one.do] == ["contact", "empathise"]
    assert desk.why(row.id, "empathise").standing is Standing.OWED


def test_nothing_of_a_row_is_lost(desk: Desk, sheet: "Sheet") -> None:
    """Columns without a home are kept as they stand, in their order, empty and equal ones too."""
    header = (*PUBLIC, "State", "State", "Notes ", "")
    values = (*ROW, "FL", " fl ", "=1+1", "")
    desk.import_file(sheet(header, values))
    (entry,) = desk.log(desk.list()[0].id)
    kept = json.loads(entry.said["row"])
    assert [column for column, _ in kept] == [*header]
    assert kept[3] == ["Consumer complaint narrative", {"field": "words"}]
    assert entry.said["words"] == ROW[3]
    assert [value for _, value in kept[:3] + kept[4:]] == [*ROW[:3], *ROW[4:], *values[5:]]


def test_words_are_kept_to_the_byte(desk: Desk, sheet: "Sheet") -> None:
    """Quotes, new lines, spaces at both ends and other scripts come through unchanged."""
    words = '  "Twice!", she said.\r\nТри раза.\n第三次了。\t\u202e \U0001f621  '
    desk.import_file(sheet(PUBLIC, (*ROW[:3], words, ROW[4])))
    assert desk.show(desk.list()[0].id).text == words


def test_a_second_import_adds_nothing(any_desk: Desk, sheet: "Sheet", figures: Figures) -> None:
    """The same file finds every row there, those without a number too."""
    bare = INTAKE[:3]
    file = sheet(bare, ROW[:3], OTHER[:3], ROW[:3])
    assert figures(any_desk.import_file(file)) == (3, 0, 0, 0)
    assert figures(any_desk.import_file(file)) == (0, 3, 0, 0)
    assert len(any_desk.list()) == 3


def test_equal_rows_without_a_number_are_counted(
    desk: Desk, sheet: "Sheet", figures: Figures
) -> None:
    """Of three equal rows two were there before, so one lands."""
    desk.import_file(sheet(INTAKE[:3], ROW[:3], ROW[:3]))
    again = sheet(INTAKE[:3], ROW[:3], ROW[:3], ROW[:3])
    assert figures(desk.import_file(again)) == (1, 2, 0, 0)


@pytest.mark.parametrize("header", [INTAKE, PUBLIC, tuple(name.upper() for name in PUBLIC)])
def test_the_headers_of_one_export_are_one(
    desk: Desk, sheet: "Sheet", figures: Figures, header: tuple[str, ...]
) -> None:
    """A row is known again under another header, in another order, with its date written out."""
    desk.import_file(sheet(INTAKE, ROW, OTHER))
    turned = [[*reversed(("2019-09-24", *ROW[1:]))], [*reversed(OTHER)]]
    report = desk.import_file(sheet([*reversed(header)], *turned))
    assert figures(report) == (0, 2, 0, 0)


def test_a_row_that_differs_is_listed_and_changes_nothing(
    any_desk: Desk, sheet: "Sheet", figures: Figures
) -> None:
    """A value that changed and a column that came are named; the case stays as it was."""
    any_desk.import_file(sheet(PUBLIC, ROW, OTHER))
    (row, _) = any_desk.list()
    changed = (*ROW[:3], "They charged me three times.", ROW[4], "x")
    report = any_desk.import_file(sheet((*PUBLIC, "Tags"), changed, (*OTHER, "")))
    assert figures(report) == (0, 1, 1, 0)
    (one,) = report.changed
    assert (one.line, one.case) == (2, row.id)
    assert one.columns == ("Consumer complaint narrative", "Tags")
    assert any_desk.show(row.id).text == ROW[3]
    assert len(any_desk.list()) == 2


def test_one_number_twice_in_a_file(desk: Desk, sheet: "Sheet", figures: Figures) -> None:
    """The first lands, an equal one is there already, another one is listed."""
    file = sheet(PUBLIC, ROW, ROW, (*ROW[:2], "Interest", *ROW[3:]))
    tried = desk.import_file(file, dry_run=True)
    assert figures(tried) == figures(desk.import_file(file)) == (1, 1, 1, 0)


def test_a_dry_run_says_the_same_and_writes_nothing(
    any_desk: Desk, sheet: "Sheet", figures: Figures
) -> None:
    """Trying a file gives the figures of importing it, and leaves no case and no number behind."""
    wrong = ("32/1/19", *ROW[1:4], "1")
    file = sheet(PUBLIC, ROW, OTHER, wrong)
    tried = any_desk.import_file(file, dry_run=True)
    assert (any_desk.list(), tried.dry_run) == ([], True)
    done = any_desk.import_file(file)
    assert figures(tried) == figures(done) == (2, 0, 0, 1)
    assert [row.number for row in any_desk.list()] == [1001, 1002]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["without", "with"])
def test_a_byte_order_mark_is_no_letter(
    desk: Desk, sheet: "Sheet", figures: Figures, mark: bytes
) -> None:
    """A file saved with the mark is read like one without."""
    assert figures(desk.import_file(sheet(PUBLIC, ROW, mark=mark))) == (1, 0, 0, 0)
    (entry,) = desk.log(desk.list()[0].id)
    assert json.loads(entry.said["row"])[0] == ["Date received", "9/24/19"]


def test_a_stream_is_read_and_left_open(desk: Desk, sheet: "Sheet", figures: Figures) -> None:
    """What comes through a pipe is imported like a file, and stays its owner's to close."""
    stream = io.BytesIO(sheet(PUBLIC, ROW).read_bytes())
    assert figures(desk.import_file(stream)) == (1, 0, 0, 0)
    assert not stream.closed


def test_many_rows_land_in_several_transactions(
    any_desk: Desk, sheet: "Sheet", figures: Figures
) -> None:
    """More rows than one transaction takes all land, each once."""
    rows = [(*ROW[:4], str(number)) for number in range(1203)]
    file = sheet(PUBLIC, *rows)
    assert figures(any_desk.import_file(file)) == (1203, 0, 0, 0)
    assert figures(any_desk.import_file(file)) == (0, 1203, 0, 0)
    found = any_desk.list()
    assert len({row.source_key for row in found}) == len(found) == 1203


def test_a_channel_is_translated(desk: Desk, sheet: "Sheet") -> None:
    """The file's word for a channel becomes ours; one that is not known is *other*."""
    header = (*PUBLIC, "Submitted via")
    ways = ("Web", "Postal mail", "Pigeon", "")
    desk.import_file(sheet(header, *((*ROW[:4], str(at), way) for at, way in enumerate(ways))))
    assert [row.channel for row in desk.list()] == ["web", "letter", "other", None]


def test_another_layout_is_a_value(desk: Desk, sheet: "Sheet", figures: Figures) -> None:
    """A file of another kind comes in by a layout that says which column is what."""
    hotline = Layout(
        name="hotline",
        source="热线",
        form="csv",
        asks=frozenset({"热线编号", "内容"}),
        number="热线编号",
        received="时间",
        date_forms=("iso",),
        fields={"customer": ("客户",), "words": ("内容",)},
        always={"channel": "hotline"},
    )
    header = ("热线编号", "客户", "时间", "内容")
    file = sheet(header, ("7", "陈立", "2026-11-20 18:05", "扣了两次费"))
    with pytest.raises(BadInput, match="unknown_layout"):
        desk.import_file(file)
    assert figures(desk.import_file(file, layout=hotline)) == (1, 0, 0, 0)
    case = desk.show(desk.list()[0].id)
    assert (case.customer, case.text, case.channel) == ("陈立", "扣了两次费", "hotline")
    assert case.received_at == "2026-11-20T18:05:00+08:00"


def test_receiving_by_hand_still_asks_for_words(desk: Desk) -> None:
    """Only a file may lack the customer's words or name; a handler may not, nor add a row."""
    given = {"customer": "Chen Li", "channel": "hotline", "words": "Twice."}
    for field in given:
        rest: dict[str, object] = {name: value for name, value in given.items() if name != field}
        with pytest.raises(BadInput) as caught:
            desk.receive(**rest)  # type: ignore[arg-type]  # fields of the receipt
        assert (caught.value.code, caught.value.values["field"]) == ("missing_field", field)
    with pytest.raises(BadInput, match="unknown_field"):
        desk.receive(**given, row="[]")  # type: ignore[arg-type]  # fields of the receipt
    assert desk.list() == []


def test_an_auditor_imports_nothing(desk: Desk, sheet: "Sheet") -> None:
    """Whoever may only read may not bring a file in either."""
    desk.add_user("ai.li", "auditor")
    auditor = Desk(desk.store, actor="ai.li", clock=desk._now)
    with pytest.raises(NotAllowed):
        auditor.import_file(sheet(PUBLIC, ROW))
    assert desk.list() == []


def test_an_imported_case_goes_its_way(desk: Desk, sheet: "Sheet") -> None:
    """After a contact of our own the case is heard and inquired like any other."""
    desk.import_file(sheet(PUBLIC, ROW))
    case = desk.list()[0].id
    desk.act(case, "contact", channel="phone", words="Finally.", feeling=2)
    desk.act(case, "empathise", heard="Charged twice.", named="angry", regret="I am sorry.")
    assert desk.move(case, "inquire").stage == "inquired"
    assert desk.verify().ok


def test_paths_may_be_texts(desk: Desk, sheet: "Sheet", figures: Figures) -> None:
    """A path is taken as a `Path` or as it is written."""
    file: Path = sheet(PUBLIC, ROW)
    assert figures(desk.import_file(str(file))) == (1, 0, 0, 0)
