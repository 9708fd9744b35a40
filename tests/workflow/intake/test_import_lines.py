"""JSON Lines are payloads, one a line: each lands by itself, and a broken one breaks no other."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from amends.workflow import BadInput, Desk
from amends.workflow.intake import ImportReport, json_lines, named

Figures = Callable[[ImportReport], tuple[int, int, int, int]]


def line(text: str, **more: object) -> str:
    """Fill a form in, and write it in one line."""
    details = {"complaintType": "DELAYS", "complaintDetails": {"complaintText": text}}
    value = {"creationDate": "2025-07-03", "complaint": details, **more}
    return json.dumps(value, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_each_line_is_a_case(any_desk: Desk, figures: Figures, encoding: str) -> None:
    """Lines are recognised without a name, land in any encoding, and land once."""
    texts = ["我打了三次电话，没有人处理。", "  Twice.\r\n ", "账单里扣了两次"]
    data = "\n".join(line(text) for text in texts).encode(encoding)
    report = any_desk.import_file(io.BytesIO(data))
    assert (figures(report), report.layout, report.separator) == ((3, 0, 0, 0), "ukvi", "")
    assert figures(any_desk.import_file(io.BytesIO(data))) == (0, 3, 0, 0)
    assert [any_desk.show(row.id).text for row in any_desk.list()] == texts


@pytest.mark.parametrize("name", ["forms.jsonl", "forms.NDJSON"])
def test_one_line_by_its_name(desk: Desk, tmp_path: Path, figures: Figures, name: str) -> None:
    """A file with the ending of JSON Lines is read by lines even if there is one, or it is cut."""
    path = tmp_path / name
    path.write_text(line("One") + line("Two")[:30], encoding="utf-8")
    report = desk.import_file(path)
    assert figures(report) == (1, 0, 0, 1)
    assert (report.rejected[0].line, report.rejected[0].reason) == (2, "broken_off")


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ('{"creationDate": \n', "broken_json"),
        ("{} {}\n", "broken_json"),
        ("[1]\n", "not_a_complaint"),
        ('{"creationDate": "2025-07-03"}\n', "not_a_complaint"),
        ('{"a": 1, "a": 2}\n', "not_a_complaint"),
        ("[" * 100_000 + "\n", "not_a_complaint"),
        (line("x", creationDate="soon"), "not_a_date"),
        (line("一二三四五六七八\udcff"), "not_utf8"),
    ],
    ids=ascii,
)
@pytest.mark.parametrize("first", [True, False], ids=["first", "between"])
def test_a_bad_line_is_listed(
    desk: Desk, tmp_path: Path, figures: Figures, wrong: str, reason: str, *, first: bool
) -> None:
    """Wherever it stands it is named by its number and reason, and the others land."""
    path = tmp_path / "forms.jsonl"
    text = (wrong if first else line("一")) + (line("一") if first else wrong) + line("二三四五")
    if first and not wrong.startswith("{"):
        text = line("零") + text
    path.write_text(text, encoding="utf-8", errors="surrogateescape")
    report = desk.import_file(path)
    assert figures(report) == (text.count("\n") - 1, 0, 0, 1)
    assert report.rejected[0].reason == reason
    assert text.splitlines()[report.rejected[0].line - 1] == wrong.rstrip("\n")


def test_a_line_too_long_is_passed_over(
    desk: Desk, figures: Figures, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line beyond all measure is listed without being kept, and the next one lands."""
    monkeypatch.setattr(json_lines, "LONGEST", 400)
    text = line("a") + line("x" * 2000) + line("b")
    report = desk.import_file(io.BytesIO(text.encode()))
    assert figures(report) == (2, 0, 0, 1)
    assert (report.rejected[0].line, report.rejected[0].reason) == (2, "too_long")


def test_lines_that_are_no_complaints(desk: Desk) -> None:
    """A file none of whose lines is a known payload is refused whole; so is a wrong layout."""
    with pytest.raises(BadInput, match="not_a_complaint"):
        desk.import_file(io.BytesIO(b'{"a": 1}\n{"a": 2}\n'))
    with pytest.raises(BadInput, match="not_a_complaint"):
        desk.import_file(io.BytesIO((line("a") * 2).encode()), layout=named("cfpb"))


def test_one_value_over_several_lines_is_one_payload(desk: Desk, figures: Figures) -> None:
    """A payload that is printed with indents is not taken for lines."""
    printed = json.dumps({**json.loads(line("a")), "more": [{"a": 1}, {"b": 2}]}, indent=0)
    assert figures(desk.import_file(io.BytesIO(printed.encode()))) == (1, 0, 0, 0)


def test_a_cut_anywhere_lands_or_is_explained(desk: Desk) -> None:
    """Wherever the lines end, the whole ones land and the last has a reason."""
    data = (line("一次") + line("两次")).encode()
    whole = data.index(b"\n")
    for cut in range(len(data)):
        report = _tried(desk, data[:cut])
        if isinstance(report, str):
            assert report in {"empty_file", "broken_json", "not_a_complaint"}
            assert cut < whole + 3
            continue
        assert report.landed >= (cut >= whole)
        assert {one.reason for one in report.rejected} <= {"broken_off"}


def _tried(desk: Desk, data: bytes) -> ImportReport | str:
    try:
        return desk.import_file(io.BytesIO(data), dry_run=True)
    except BadInput as refused:
        return refused.code
