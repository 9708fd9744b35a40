"""`amends export --format jsonl` and `amends import` move a whole desk, and name what does not."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

NEW = ("--desk", "new.db")


@pytest.fixture
def moving(practice: "Line") -> "Line":
    """Give a desk with two cases, its export, and an empty desk beside it."""
    practice("receive", "--customer", "王伟", "--channel", "web", "--words", "退款\x1b]0;owned\x07")
    practice("inquire", "1001")
    assert practice("export", "--format", "jsonl", "-o", "desk.jsonl").status == 0
    assert practice("init", "--practice", "new.db").status == 0
    return practice


def spoilt(line: "Line") -> Path:
    """Change a word of the first case in the file."""
    path = line.folder / "bad.jsonl"
    text = (line.folder / "desk.jsonl").read_text("utf-8")
    path.write_text(text.replace('"value": "Charged', '"value": "Discharged', 1), "utf-8")
    return path


def test_a_desk_moves(moving: "Line") -> None:
    """The cases, the people and what was refused are at the new desk; again adds nothing."""
    said = moving("import", "desk.jsonl", *NEW, "--json")
    assert said.status == 0
    assert said.json == {
        "schema": "amends/1",
        "file": "desk.jsonl",
        "layout": "amends",
        "read": 2,
        "landed": 2,
        "already_there": 0,
        "differing": [],
        "rejected": [],
        "more": {"differing": 0, "rejected": 0},
        "rejects": None,
        "encoding": "utf-8",
        "separator": None,
        "sheet": None,
        "unread_sheets": [],
        "changed": True,
    }
    for command in (
        ("show", "1001"),
        ("log", "1002"),
        ("why", "1001", "inquire"),
        ("user", "list"),
    ):
        assert moving(*command, "--json", *NEW).json == moving(*command, "--json").json
    again = moving("import", "desk.jsonl", *NEW, "--json").json
    assert (again["landed"], again["already_there"], again["changed"]) == (0, 2, False)
    assert moving("verify", *NEW).status == 0


def test_a_dry_run_leaves_the_desk_empty(moving: "Line") -> None:
    """The figures are those of the import, and there is no case."""
    said = moving("import", "desk.jsonl", *NEW, "--dry-run", "--json")
    assert (said.status, said.json["landed"], said.json["changed"]) == (0, 2, False)
    assert moving("list", *NEW, "--json").json["cases"] == []


def test_standard_input_holds_a_desk_too(moving: "Line") -> None:
    """What another amends writes into a pipe is brought in from it."""
    data = moving("export", "--format", "jsonl").out.encode()
    said = moving("import", "-", *NEW, stdin=data)
    assert (said.status, said.rows[3]) == (0, ["landed", "2"])


@pytest.mark.parametrize(
    ("lang", "says"),
    [("en", "words in the vault is not what was recorded"), ("zh", "保险库中的words与所记的不符")],
)
def test_a_case_that_does_not_hold_is_named(moving: "Line", lang: str, says: str) -> None:
    """The case, the event and the reason are told in the reader's language, and the rest lands."""
    path = spoilt(moving)
    told = moving("--lang", lang, "import", str(path), *NEW, "--json")
    assert (told.status, told.json["landed"]) == (10, 1)
    (case, end) = told.json["rejected"]
    assert case == {
        "line": 2,
        "case": "C-1001",
        "event": 1,
        "reason": "vault_other",
        "says": says,
    }
    assert (end["line"], end["case"], end["event"], end["reason"]) == (
        4,
        None,
        None,
        "other_digest",
    )
    screen = moving("--lang", lang, "import", str(path), *NEW, screen=True)
    assert screen.status == 10
    assert "C-1001" in screen.out
    assert says in screen.out.replace("\n  ", " ").replace("\n  ", "")
    piped = moving("--lang", lang, "import", str(path), *NEW)
    assert ["rejected.1.case", "C-1001"] in piped.rows
    assert len(piped.err.splitlines()) == 1


def test_nothing_in_a_line_is_obeyed(moving: "Line") -> None:
    """What a hostile line holds is shown, and never reaches the terminal raw."""
    path = moving.folder / "bad.jsonl"
    lines = (moving.folder / "desk.jsonl").read_text("utf-8").splitlines(keepends=True)
    case = json.loads(lines[1])
    case["record"]["events"][0] = case["record"]["events"][0].replace("hotline", "\x1b[31m")
    path.write_text("".join([lines[0], json.dumps(case) + "\n", *lines[2:]]), "utf-8")
    for screen in (True, False):
        said = moving("import", str(path), *NEW, screen=screen)
        assert said.status == 10
        assert "\x1b[31m" not in said.out + said.err


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("change", "status", "named"),
    [
        (lambda text: text.partition("\n")[2], 2, "--redact"),
        (lambda text: text[:4000], 2, "bad.jsonl"),
        (lambda text: text.replace("amends-desk/1", "amends-desk/9", 1), 2, "bad.jsonl"),
        (lambda text: text.replace('"role": "manager"', '"role": "handler"', 1), 2, "bad.jsonl"),
    ],
    ids=["no desk", "broken", "newer", "other people"],
)
def test_a_file_that_is_no_desk_ends_with_2(
    moving: "Line", lang: str, change: Callable[[str], str], status: int, named: str
) -> None:
    """One sentence says what is wrong and what to do, and the desk stays empty."""
    path = moving.folder / "bad.jsonl"
    path.write_text(change((moving.folder / "desk.jsonl").read_text("utf-8")), "utf-8")
    said = moving("--lang", lang, "import", str(path), *NEW)
    assert (said.status, said.out) == (status, "")
    assert named in said.err
    assert len(said.err.splitlines()) == 1
    assert moving("list", *NEW, "--json").json["cases"] == []


def test_a_desk_with_cases_says_so(moving: "Line") -> None:
    """A desk takes another over while it is empty, and only from a manager."""
    said = moving("import", "desk.jsonl")
    assert (said.status, len(said.err.splitlines())) == (2, 1)
    assert "empty desk" in said.err
    moving("user", "add", "xu.hui", "--role", "supervisor", *NEW)
    assert moving("import", "desk.jsonl", *NEW, "--as", "xu.hui").status == 6
    assert moving("import", "desk.jsonl", *NEW, "--encoding", "big5").status == 2


def test_invented_cases_stay_invented(moving: "Line") -> None:
    """The export of a practice desk goes into no other."""
    moving.set("AMENDS_NOW", "")
    assert moving("init", "real.db").status == 0
    said = moving("import", "desk.jsonl", "--desk", "real.db")
    assert said.status == 2
    assert "practice" in said.err


@pytest.mark.parametrize(
    ("lang", "says"),
    [("en", "taken again, 'escalate' has other values: reason"), ("zh", "重演“escalate”")],
)
def test_verify_says_what_does_not_hold_in_the_readers_language(
    moving: "Line", lang: str, says: str
) -> None:
    """A step that was written into the store by hand is found, and told in both languages."""
    import sqlite3
    from contextlib import closing

    assert moving("escalate", "1002", "--by", "customer").status == 0
    with closing(sqlite3.connect(moving.folder / "desk.db")) as desk, desk:
        triggers = desk.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            desk.execute(f'DROP TRIGGER "{name}"')
        desk.execute(
            'UPDATE events SET body = replace(body, \'"data":{}\', \'"data":{"reason":1}\') '
            "WHERE stream = 'C-1002' AND seq = 2"
        )
    said = moving("--lang", lang, "verify", "--json")
    assert said.status == 8
    assert says in said.json["faults"][0]["why"]
    assert said.json["faults"][0]["code"] == "differs_data"
    assert says in moving("--lang", lang, "verify", screen=True).out.replace("\n  ", " ")
