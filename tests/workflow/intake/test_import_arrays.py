"""An array of payloads is read value by value, however long it is and wherever it breaks off."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from amends.workflow import BadInput, Desk
from amends.workflow.intake import ImportReport
from amends.workflow.intake.text import elements as splitting
from amends.workflow.intake.text.elements import elements

Figures = Callable[[ImportReport], tuple[int, int, int, int]]
FORM = '{"creationDate": "2025-07-03", "complaint": {"complaintType": "A"}, "n": %s}'
HARD = '", \\" ]}[{ \\\\'


def forms(count: int) -> list[dict[str, object]]:
    """Make forms whose texts look like the signs between them."""
    return [json.loads(FORM % json.dumps([at, HARD, {}, []])) for at in range(count)]


@pytest.mark.parametrize("piece", [1, 2, 3, 7, 64, 1 << 16])
@pytest.mark.parametrize("indent", [None, 2])
def test_each_value_is_found(
    monkeypatch: pytest.MonkeyPatch, piece: int, indent: int | None
) -> None:
    """Wherever the text is parted, the values and their lines are those of a reader of JSON."""
    monkeypatch.setattr(splitting, "PIECE", piece)
    many = [*forms(3), 1, "a,]", [], {}, None, [[1], [2, "]"]]]
    text = json.dumps(many, indent=indent)
    found = [*elements(io.StringIO(text), keeps=False)]
    assert [json.loads(one.raw.text) for one in found] == many
    assert all(one.ended and not one.too_long for one in found)
    lines = text.splitlines()
    for one in found:
        first = one.raw.text.strip().splitlines()[0].strip(",")
        assert first in lines[one.line - 1]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_array_comes_in_once(any_desk: Desk, figures: Figures, encoding: str) -> None:
    """Its values land like files of their own, and are known again, also as lines."""
    data = json.dumps(forms(5), indent=1).encode(encoding)
    assert figures(any_desk.import_file(io.BytesIO(data))) == (5, 0, 0, 0)
    assert figures(any_desk.import_file(io.BytesIO(data))) == (0, 5, 0, 0)
    lines = "\n".join(map(json.dumps, forms(5))).encode()
    assert figures(any_desk.import_file(io.BytesIO(lines))) == (0, 5, 0, 0)


def test_an_array_cut_anywhere(desk: Desk) -> None:
    """What is whole lands, and where the array ends too soon one row says so."""
    data = json.dumps(forms(4)).encode()
    ends = [data.index(b"}, {", data.index(b'"n": [%d' % at)) + 1 for at in range(3)]
    ends.append(len(data) - 1)
    for cut in range(len(data)):
        report = _tried(desk, data[:cut])
        whole = sum(end <= cut for end in ends)
        if isinstance(report, str):
            assert whole == 0
            assert report in {"empty_file", "not_a_complaint"}
            continue
        assert report.landed == whole
        assert [one.reason for one in report.rejected] == ["broken_off"]
    assert desk.import_file(io.BytesIO(data)).rejected == ()


def _tried(desk: Desk, data: bytes) -> ImportReport | str:
    try:
        return desk.import_file(io.BytesIO(data), dry_run=True)
    except BadInput as refused:
        return refused.code


@pytest.mark.parametrize(
    ("text", "landed", "reasons"),
    [
        (f"[{FORM % 1},]", 1, ["broken_json"]),
        (f"[,{FORM % 1}]", 1, ["broken_json"]),
        (f"[{FORM % 1}] more", 1, ["broken_json"]),
        (f"[{FORM % 1}][{FORM % 2}]", 2, []),
        (f"[{FORM % 1} {FORM % 2}]", 0, None),
        (f"[{FORM % 1}, {FORM % 2} {FORM % 3}]", 1, ["broken_json"]),
        (f'[{FORM % 1}, {{"a": 1]', 1, ["broken_off", "broken_json"]),
        (f"[{FORM % 1}]]]]]", 1, ["broken_json"]),
    ],
)
def test_an_array_that_is_not_quite_one(
    desk: Desk, figures: Figures, text: str, landed: int, reasons: list[str] | None
) -> None:
    """What stands where nothing should is listed; the values around it land."""
    if reasons is None:
        with pytest.raises(BadInput, match="not_a_complaint"):
            desk.import_file(io.BytesIO(text.encode()))
        return
    report = desk.import_file(io.BytesIO(text.encode()))
    assert figures(report) == (landed, 0, 0, len(reasons))
    assert [one.reason for one in report.rejected] == reasons


def test_a_value_too_long_is_passed_over(
    desk: Desk, figures: Figures, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is listed without being kept, and written whole where rejected rows go."""
    monkeypatch.setattr(splitting, "LONGEST", 1_000)
    long = FORM % json.dumps("x" * 5_000)
    text = f"[{FORM % 1},\n{long},\n{FORM % 2}]"
    rejects = io.BytesIO()
    report = desk.import_file(io.BytesIO(text.encode()), rejects=rejects)
    assert figures(report) == (2, 0, 0, 1)
    assert (report.rejected[0].line, report.rejected[0].reason) == (2, "too_long")
    assert rejects.getvalue().decode().strip() == long


def test_a_broken_value_over_lines_becomes_one_line(desk: Desk, figures: Figures) -> None:
    """It stands in a text of its own, so that no part of it could land as a complaint."""
    text = f'[{FORM % 1}, {{"a":\n{FORM % 2}\n"b"}}]'
    rejects = io.BytesIO()
    assert figures(desk.import_file(io.BytesIO(text.encode()), rejects=rejects)) == (1, 0, 0, 1)
    (line,) = rejects.getvalue().decode().splitlines()
    assert json.loads(line)["text"] == f'{{"a":\n{FORM % 2}\n"b"}}'
    again = io.BytesIO((FORM % 1).encode() + b"\n" + rejects.getvalue())
    assert figures(desk.import_file(again)) == (0, 1, 0, 1)


def test_lines_are_told_from_one_value_by_the_first(
    desk: Desk, tmp_path: Path, figures: Figures
) -> None:
    """Whatever comes after a line that is a whole object, and whatever the file is called."""
    path = tmp_path / "forms.txt"
    path.write_text(FORM % 1 + "\ngarbage\n\n" + FORM % 2, encoding="utf-8")
    report = desk.import_file(path)
    assert figures(report) == (2, 0, 0, 1)
    assert (report.rejected[0].line, report.rejected[0].reason) == (2, "broken_json")


def test_what_begins_with_too_much_else_is_refused(desk: Desk) -> None:
    """A thousand values that are no complaints are enough to know; nothing is written."""
    data = b'{"a": 1}\n' * 1_000 + (FORM % 1).encode()
    with pytest.raises(BadInput, match="not_a_complaint"):
        desk.import_file(io.BytesIO(data))
    assert desk.import_file(io.BytesIO(data[9:])).landed == 1
