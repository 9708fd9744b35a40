"""`amends import` brings a file in, says what became of each row, and is safe to repeat."""

import json
import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

HEAD = "Date received,Product,Issue,Consumer complaint narrative,Complaint ID\n"
GOOD = "9/24/19,Mortgage,Fees,Charged twice.,3003003\n"
MORE = "9/25/19,Mortgage,Fees,,3003029\n"
BAD = "31/12/19,Mortgage,Fees,,3003030\n"


@pytest.fixture
def file(amends: "Line") -> Path:
    """Write a file of two complaints."""
    path = amends.folder / "两件.csv"
    path.write_text(HEAD + GOOD + MORE, encoding="utf-8")
    return path


def test_a_file_comes_in(practice: "Line", file: Path) -> None:
    """The answer has the figures, the cases are on the list, and the history holds."""
    said = practice("import", str(file), "--json")
    assert said.status == 0
    assert said.json == {
        "schema": "amends/1",
        "file": str(file),
        "layout": "cfpb",
        "read": 2,
        "landed": 2,
        "already_there": 0,
        "differing": [],
        "rejected": [],
        "more": {"differing": 0, "rejected": 0},
        "rejects": None,
        "encoding": "utf-8",
        "separator": "comma",
        "sheet": None,
        "unread_sheets": [],
        "changed": True,
    }
    assert len(practice("list", "--json").json["cases"]) == 3
    assert practice("show", "3003003", "--json").json["text"] == "Charged twice."
    assert practice("verify").status == 0


def test_a_second_time_adds_nothing(practice: "Line", file: Path) -> None:
    """The same rows are there already; in a pipe each figure has its line."""
    practice("import", str(file))
    said = practice("import", str(file))
    assert said.status == 0
    assert said.rows[1:] == [
        ["layout", "cfpb"],
        ["read", "2"],
        ["landed", "0"],
        ["already_there", "2"],
        ["differing", "0"],
        ["rejected", "0"],
        ["more.differing", "0"],
        ["more.rejected", "0"],
        ["rejects", ""],
        ["encoding", "utf-8"],
        ["separator", "comma"],
        ["sheet", ""],
        ["unread_sheets", "0"],
        ["changed", "no"],
    ]


def test_a_row_that_differs_is_named(practice: "Line", file: Path) -> None:
    """The case that is there and the columns that differ are told, and nothing changes."""
    practice("import", str(file))
    file.write_text(HEAD + GOOD.replace("twice", "thrice") + MORE, encoding="utf-8")
    told = practice("import", str(file), "--json").json
    (one,) = told["differing"]
    assert one == {"line": 2, "case": "C-1002", "columns": ["Consumer complaint narrative"]}
    assert (told["landed"], told["changed"]) == (0, False)
    screen = practice("import", str(file), screen=True)
    assert "C-1002" in screen.out
    assert practice("show", "1002", "--json").json["text"] == "Charged twice."


@pytest.mark.parametrize(("lang", "says"), [("en", "no date"), ("zh", "不是该格式认得的日期")])
def test_rejected_rows_end_with_10(practice: "Line", file: Path, lang: str, says: str) -> None:
    """What is wrong is said in the reader's language, and the other rows have landed."""
    file.write_text(HEAD + GOOD + BAD + MORE, encoding="utf-8")
    screen = practice("--lang", lang, "import", str(file), screen=True)
    assert screen.status == 10
    assert says in screen.out.replace("\n  ", " ")
    assert "31/12/19" in screen.out
    told = practice("--lang", lang, "import", str(file), "--json")
    assert told.status == 10
    (one,) = told.json["rejected"]
    assert says in one.pop("says")
    assert one == {
        "line": 3,
        "column": "Date received",
        "value": "31/12/19",
        "reason": "not_a_date",
    }
    assert told.json["already_there"] == 2
    piped = practice("import", str(file))
    assert ["rejected.1.reason", "not_a_date"] in piped.rows
    assert piped.err


def test_a_dry_run_writes_nothing(practice: "Line", file: Path) -> None:
    """The figures are those of the import, and no case has come."""
    said = practice("import", str(file), "--dry-run", "--json")
    assert (said.status, said.json["landed"], said.json["changed"]) == (0, 2, False)
    assert len(practice("list", "--json").json["cases"]) == 1
    assert practice("import", str(file), "--json").json["landed"] == 2


def test_standard_input_is_a_file_too(practice: "Line", file: Path) -> None:
    """What comes through a pipe is imported; a closed one is wrong usage."""
    said = practice("import", "-", stdin=file.read_bytes())
    assert (said.status, said.rows[3]) == (0, ["landed", "2"])
    assert practice("import", "-", stdin=None).status == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_named_pipe_is_read_once(practice: "Line", file: Path) -> None:
    """A file that can be read only once, as a shell's substitution makes it, comes in whole."""
    pipe = practice.folder / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(file.read_bytes()))
    writer.start()
    said = practice("import", str(pipe), "--json")
    writer.join()
    assert said.json["landed"] == 2


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "no file"),
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00", "UTF-8"),
        (b"PK\x03\x04\x00", "not a whole workbook"),
        (b"name,age\nLi,3\n", "name, age"),
        (b'{"$schema": "x", "type": "object"}', "complaint"),
        (b'{"a": ', "line 1"),
    ],
    ids=["missing", "empty", "picture", "archive", "other", "schema", "broken"],
)
def test_a_file_that_is_none_ends_with_2(amends: "Line", content: bytes | None, says: str) -> None:
    """One sentence says what is wrong, and no desk was made for it."""
    path = amends.folder / "input"
    if content is not None:
        path.write_bytes(content)
    said = amends("import", str(path))
    assert (said.status, said.out) == (2, "")
    assert says in said.err
    assert len(said.err.splitlines()) == 1
    assert not (amends.folder / "data").exists()
    told = amends("import", str(path), "--json")
    assert told.json["changed"] is False


def test_a_folder_is_no_file(amends: "Line") -> None:
    """A folder is named as what it is."""
    said = amends("import", str(amends.folder))
    assert said.status == 2
    assert "folder" in said.err


def test_the_first_import_makes_the_desk(amends: "Line", file: Path) -> None:
    """Where there is none, the user's own desk is made, with a line that says so."""
    said = amends("import", str(file))
    assert (said.status, said.rows[3]) == (0, ["landed", "2"])
    assert "desk.db" in said.err
    assert len(amends("list", "--json").json["cases"]) == 2


def test_what_is_in_a_row_reaches_no_terminal_raw(practice: "Line", file: Path) -> None:
    """Control characters of a bad row are shown, not obeyed; JSON has them exactly."""
    wrong = "\x1b]0;owned\x07[red]soon"
    file.write_text(HEAD + wrong + GOOD[7:], encoding="utf-8")
    assert "\x1b" not in practice("import", str(file), screen=True).out
    assert "\x1b" not in practice("import", str(file)).out
    assert practice("import", str(file), "--json").json["rejected"][0]["value"] == wrong


def test_a_long_list_is_cut_on_the_screen_only(practice: "Line", file: Path) -> None:
    """Thirty bad rows are counted on a screen and listed for a program."""
    file.write_text(HEAD + BAD * 30, encoding="utf-8")
    assert "10 more" in practice("import", str(file), screen=True).out
    assert len(practice("import", str(file), "--json").json["rejected"]) == 30


def test_a_payload_comes_in(practice: "Line") -> None:
    """A web form's JSON is one complaint."""
    form = {
        "creationDate": "2025-07-03",
        "complaint": {
            "complaintType": "DELAYS",
            "complaintDetails": {"complaintText": "Still no word."},
        },
    }
    path = practice.folder / "form.json"
    path.write_text(json.dumps(form), encoding="utf-8")
    assert practice("import", str(path), "--json").json["layout"] == "ukvi"
    assert practice("show", "1002", "--json").json["text"] == "Still no word."


def test_an_auditor_imports_nothing(practice: "Line", file: Path) -> None:
    """Whoever may only read is refused."""
    assert practice("import", str(file), "--as", "ai.li").status == 6


@pytest.mark.parametrize(
    ("lang", "says"), [("en", "gb18030, cells separated by semicolons"), ("zh", "各格以分号分隔")]
)
def test_how_a_file_is_written_is_told(practice: "Line", lang: str, says: str) -> None:
    """The encoding and the separator that were recognised stand under the figures."""
    path = practice.folder / "热线.csv"
    path.write_bytes("编号;时间;内容\n7;2026-11-18;我的宽带断了三天\n".encode("gb18030"))
    screen = practice("--lang", lang, "import", str(path), screen=True)
    assert screen.status == 0
    assert says in screen.out.replace("\n  ", " ")


def test_an_encoding_may_be_named(practice: "Line") -> None:
    """What nothing decides is refused with the option that decides it; a wrong name is wrong."""
    path = practice.folder / "a.csv"
    path.write_bytes((HEAD + "9/24/19,Mortgage,Fees,陳,1\n").encode("big5"))
    for stdin, name in ((None, str(path)), (path.read_bytes(), "-")):
        refused = practice("import", name, stdin=stdin)
        assert (refused.status, refused.out) == (2, "")
        assert "陳" in refused.err
        assert "--encoding" in refused.err
    said = practice("import", str(path), "--encoding", "big5", "--json")
    assert (said.status, said.json["encoding"], said.json["landed"]) == (0, "big5", 1)
    assert practice("show", "1002", "--json").json["text"] == "陳"
    assert practice("import", str(path), "--encoding", "klingon").status == 2
