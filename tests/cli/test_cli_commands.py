"""Every command answers in both languages, to people, to a pipe and to programs."""

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from amends.cli.terminal.width import width

if TYPE_CHECKING:
    from tests.cli.conftest import Line

EXAMPLE = [
    *("schema", "id", "reference", "stage", "feeling", "feeling_reading", "consent"),
    *("withdrawal", "text", "external_ref", "received_at", "owner", "version", "next"),
]
FURTHER = [
    *("customer", "contact", "channel", "severity", "cause", "left", "due", "changed", "practice"),
    *("precision", "reply", "answered_at", "answered_precision", "stand_in", "links"),
    *(
        "subject",
        "attachments",
        "columns",
        "safety",
        "address_as",
        "kinds",
        "goals",
        "manner",
        "hints",
        "clocks",
        "evidence",
        "organisation",
    ),
]
NOT_OF_CASES = {"version", "help", "user", "policy", "calendar", "rules", "due", "playbook"}
READING = [
    ["show", "C-1001"],
    ["next"],
    ["next", "C-1001"],
    ["queue"],
    ["queue", "--all", "--limit", "1"],
    ["list"],
    ["list", "--open", "--stage", "received", "--owner", "li.na"],
    ["list", "stage:received", "charged", "-channel:web"],
    ["queue", "--all", "due:<9w"],
    ["search", "charged"],
    ["search", "128", "is:open", "--limit", "1"],
    ["log", "C-1001"],
    ["recovery", "C-1001"],
    ["advise", "C-1001"],
    ["script", "C-1001"],
    ["playbook", "list"],
    ["playbook", "show", "any_received"],
    ["brief", "--am"],
    ["brief", "--pm"],
    ["report", "day"],
    ["report", "quarter"],
    ["why", "C-1001", "inquire"],
    ["why", "C-1001", "accept"],
    ["why", "C-1001", "escalate", "--by", "customer"],
    ["user", "list"],
    ["policy", "show"],
    ["verify"],
    ["doctor"],
    ["version"],
    ["help"],
    ["help", "process"],
    ["help", "queries"],
    ["help", "clocks"],
    ["calendar", "list"],
    ["calendar", "show", "cn", "--month", "2026-10"],
    ["rules", "list"],
    ["rules", "show", "cn-telecom"],
    ["rules", "diff", "cn-market@2020-01-01", "cn-market@2026-04-15"],
    ["sla", "explain", "C-1001"],
    ["sla", "simulate", "--packs", "service cn-telecom"],
    ["due", "--rule", "cn-telecom.reply"],
    ["due", "--calendar", "cn", "--weeks", "2", "--from", "2026-11-02"],
    ["db", "rebuild"],  # nothing differs, so nothing is written
]
WRITING = [
    ["receive", "--customer", "王伟", "--channel", "web", "--words", "太慢了"],
    ["empathise", "C-1001", "--heard", "h", "--named", "angry", "--regret", "r"],
    ["note", "C-1001", "--text", "Called again."],
    ["escalate", "C-1001", "--by", "customer"],
    ["do", "C-1001", "contact", "-f", "feeling=2", "then", "raise", "--field=text=Roaming"],
    ["user", "add", "new.one", "--role", "handler"],
    ["user", "disable", "chen.bo"],
    ["policy", "set", "answer-window", "20"],
    ["policy", "set", "packs", "service cn-telecom"],
    ["tick", "--at", "2026-11-20"],
    ["init", "other.db", "--zone", "Europe/London", "--currency", "GBP", "--practice"],
    ["db", "backup", "copy.db"],
    ["db", "upgrade"],
    ["db", "reindex"],
]


def whole(desk: Path) -> dict[str, list[Any]]:
    """Read everything that a desk holds."""
    import sqlite3

    link = sqlite3.connect(desk)
    names = [row[0] for row in link.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {name: link.execute(f"SELECT * FROM {name}").fetchall() for name in sorted(names)}
    link.close()
    return found


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("argv", READING, ids=" ".join)
def test_questions_are_answered_in_every_form(practice: "Line", argv: list[str], lang: str) -> None:
    """A question is one object for programs, lines for pipes and a screen for people."""
    before = whole(practice.folder / "desk.db")
    said = practice(*argv, "--json", "--lang", lang)
    assert said.status == 0
    assert said.json["schema"] == "amends/1"
    piped, shown = practice(*argv, "--lang", lang), practice(*argv, "--lang", lang, screen=True)
    assert piped.status == shown.status == 0
    assert piped.out.strip()
    assert shown.out.strip()
    assert whole(practice.folder / "desk.db") == before


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", ["json", "pipe", "screen"])
@pytest.mark.parametrize("argv", WRITING, ids=" ".join)
def test_steps_are_answered_in_every_form(
    practice: "Line", argv: list[str], form: str, lang: str
) -> None:
    """What writes answers in every form too, and says that something changed."""
    more = ["--json"] if form == "json" else []
    said = practice(*argv, *more, "--lang", lang, screen=form == "screen")
    assert said.status == 0, said
    if form == "json":
        assert said.json["changed"] is True
    elif form == "pipe":
        assert all(len(row) == 2 for row in said.rows) or argv[0] == "policy"
    assert practice("verify").status == 0
    assert not practice.keys


@pytest.mark.parametrize("argv", [*WRITING, ["inquire", "C-1001"]], ids=" ".join)
def test_a_dry_run_writes_nothing(practice: "Line", argv: list[str]) -> None:
    """A dry run answers as the real call would and leaves everything as it was."""
    before = whole(practice.folder / "desk.db")
    for screen, more in ((False, ["--json"]), (False, []), (True, ["--lang", "zh"])):
        said = practice(*argv, "--dry-run", *more, screen=screen)
        assert said.status == (3 if argv[0] == "inquire" else 0), said
        if more == ["--json"]:
            assert said.json["changed"] is False
    assert whole(practice.folder / "desk.db") == before
    assert [path.name for path in practice.folder.glob("*.db")] == ["desk.db"]
    assert not practice.keys


def test_a_case_has_the_keys_of_the_contract(practice: "Line") -> None:
    """A case in JSON has exactly the keys that were promised, in their order."""
    shown = practice("show", "1001", "--json").json
    assert [*shown] == [*EXAMPLE, *FURTHER]
    assert shown["text"] == "Charged 1286.40 for three days abroad."
    assert shown["received_at"] == "2026-11-18T14:05:00+08:00"
    assert (shown["feeling_reading"], shown["stage"], shown["owner"]) == (4, "received", "li.na")
    listed = practice("queue", "--json").json
    assert set(EXAMPLE[1:]) <= {*listed["cases"][0]}


def test_a_step_says_what_changed_and_what_comes(practice: "Line") -> None:
    """After a step the screen has the change and the command of the usual next step."""
    step = ["empathise", "C-1001", "--heard", "h", "--named", "angry", "--regret", "r"]
    said = practice(*step, screen=True).out.splitlines()
    assert said[0].startswith("PRACTICE DESK")
    assert said[1] == "✓ C-1001 empathise  feeling raw → attuned"
    assert said[-1] == "  amends inquire C-1001"
    moved = practice("inquire", "C-1001", "--lang", "zh", screen=True).out.splitlines()
    assert moved[1] == "✓ C-1001 查询  已受理 → 已查询"
    assert "amends contact C-1001 --feeling '<FEELING>'" in moved[-1]


def test_what_is_forced_is_told(practice: "Line") -> None:
    """A move that a step made necessary is said to have happened by itself."""
    do = ["contact", "-f", "feeling=0", "then", "empathise", "-f", "heard=h", "-f", "named=calm"]
    do += ["-f", "regret=r", "then", "inquire", "then", "raise", "-f", "text=A", "then", "find"]
    do += ["-f", "issue=1", "-f", "upheld=yes", "-f", "text=t", "then", "restate", "-f", "text=t"]
    do += ["-f", "confirmed=yes", "then", "explain", "-f", "text=t", "then", "clarify"]
    assert practice("do", "C-1001", *do).status == 0
    said = practice("raise", "C-1001", "--text", "B", screen=True).out
    assert "clarified → inquired, happened by itself" in said


def test_several_steps_happen_together_or_not_at_all(practice: "Line") -> None:
    """When one of several steps is refused, none of them is on record."""
    before = practice("show", "C-1001", "--json").json["version"]
    said = practice("do", "C-1001", "contact", "-f", "text=a", "then", "inquire")
    assert said.status == 3
    assert practice("show", "C-1001", "--json").json["version"] == before
    assert (
        practice("do", "C-1001", "contact", "-f", "text=a", "then", "note", "-f", "text=b")[0] == 0
    )
    assert practice("show", "C-1001", "--json").json["version"] == before + 2


@pytest.mark.parametrize(
    "argv",
    [
        ["--field", "text=a", "note"],
        ["note", "--field", "text=a"],
        ["note", "--field=text=a"],
        ["note", "-f", "text=a", "--as", "li.na"],
    ],
)
def test_fields_may_stand_anywhere(practice: "Line", argv: list[str]) -> None:
    """A field belongs to its step whether it is written before or behind its name."""
    assert practice("do", "C-1001", *argv).status == 0
    assert '"text": "a"' in practice("log", "C-1001").out


def test_options_may_stand_before_the_command(practice: "Line") -> None:
    """What every command takes may be said before its name as well as after it."""
    assert practice("--json", "show", "C-1001").json == practice("show", "C-1001", "--json").json
    assert practice("--as", "nobody", "show", "C-1001").status == 6
    assert practice("user", "--json", "list").json["users"]


def test_a_pipe_gets_everything_and_no_header(practice: "Line") -> None:
    """Lists in a pipe have one line a case, whole values, and times with their offset."""
    long = "x" * 500
    practice("receive", "--customer", long, "--channel", "web", "--words", "w")
    rows = practice("queue").rows
    assert [row[0] for row in rows] == ["C-1001", "C-1002"]
    assert rows[1][1] == long
    assert datetime.fromisoformat(rows[0][5]).utcoffset() is not None
    assert len({len(row) for row in practice("log", "C-1001").rows}) == 1


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_screens_keep_to_their_width(practice: "Line", lang: str, columns: int) -> None:
    """No line of a screen is wider than it, but for commands to copy."""
    practice.set("COLUMNS", str(columns))
    practice.set("NO_COLOR", "1")
    name = "在国外使用手机上网" * 9
    practice("receive", "--customer", name, "--channel", "web", "--words", "长" * 99)
    for argv in READING[:12]:
        said = practice(*argv, "--lang", lang, screen=True).out
        wide = [
            line for line in said.splitlines() if width(line) > columns and "amends" not in line
        ]
        assert not wide, argv


def test_the_rail_stands_in_line_in_chinese(practice: "Line") -> None:
    """The mark below the stage a case is in begins where the stage's name begins."""
    practice("empathise", "C-1001", "--heard", "h", "--named", "angry", "--regret", "r")
    practice("inquire", "C-1001")
    lines = practice("show", "C-1001", "--lang", "zh", screen=True).out.splitlines()
    at = next(number for number, line in enumerate(lines) if "已受理 " in line and "→" in line)
    names, marks = lines[at], lines[at + 1]
    assert width(names[: names.index("已查询")]) == width(marks[: marks.index("现在在此")])


def test_a_practice_desk_is_marked_on_every_screen(practice: "Line", amends: "Line") -> None:
    """Nobody mistakes a practice desk for a real one."""
    for argv in READING:
        if argv[0] not in NOT_OF_CASES:
            assert practice(*argv, screen=True).out.startswith("PRACTICE DESK"), argv
    assert practice("show", "C-1001", "--json").json["practice"] is True


def test_the_first_writing_command_makes_the_desk(amends: "Line") -> None:
    """Without a named place the first complaint makes the user's own desk and says so once."""
    fields = ["--customer", "B", "--channel", "web", "--words", "c", "--json"]
    tried = amends("receive", *fields, "--dry-run")
    assert (tried.status, list(amends.folder.rglob("*.db"))) == (0, [])
    said = amends("receive", *fields)
    assert said.json["id"] == "C-1001"
    assert str(amends.folder / "data" / "amends" / "desk.db") in said.err
    assert amends("receive", *fields).err == ""


def test_the_first_user_is_the_systems(amends: "Line", monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever makes a desk becomes its manager, by the number the system knows them by."""
    import os
    import pwd

    monkeypatch.delenv("AMENDS_AS")
    monkeypatch.setenv("USER", "mallory")
    monkeypatch.setenv("LOGNAME", "mallory")
    me = pwd.getpwuid(os.getuid()).pw_name
    assert amends("init", "mine.db", "--json").json["actor"] == me
    assert amends("user", "list", "--desk", "mine.db").rows == [[me, "manager", "yes"]]


def test_time_comes_from_outside_for_practice_alone(amends: "Line") -> None:
    """AMENDS_NOW is refused by a real desk, the one that would be made first included."""
    amends.set("AMENDS_NOW", "2026-11-18T14:05:00")
    fields = ["--customer", "B", "--channel", "web", "--words", "c"]
    assert amends("receive", *fields).status == 2
    assert not list(amends.folder.rglob("*.db"))
    assert amends("init", "real.db").status == 0
    assert amends("receive", *fields, "--desk", "real.db").status == 2


def test_a_policy_is_set_in_the_currency(practice: "Line") -> None:
    """An amount of the policy is written like money and kept in minor units."""
    said = practice("policy", "set", "limit-handler", "800.50", "--json").json
    assert said["policy"]["limit_handler"] == 80_050
    assert "CNY 800.50" in practice("policy", "show", screen=True).out


def test_a_backup_opens_as_a_desk(practice: "Line") -> None:
    """A copy is verified when it is made, and then is a desk like the first."""
    said = practice("db", "backup", "copy.db", "--json").json
    assert (said["cases"], said["backup"]) == (1, "copy.db")
    assert practice("show", "C-1001", "--desk", "copy.db").status == 0
    assert practice("db", "backup", "copy.db").status == 2
    found = {one["code"]: one for one in practice("doctor", "--json").json["findings"]}
    assert found["backup"]["level"] == "ok"


def test_the_doctor_ends_badly_when_something_is_bad(practice: "Line") -> None:
    """A finding that is bad is said with what to do about it, and ends with 9."""
    import sqlite3

    link = sqlite3.connect(practice.folder / "desk.db")
    names = [row[0] for row in link.execute("SELECT name FROM sqlite_master WHERE type='trigger'")]
    link.execute(f'DROP TRIGGER "{names[0]}"')
    link.commit()
    link.close()
    said = practice("doctor", "--json")
    assert said.status == 9
    bad = [one for one in said.json["findings"] if one["level"] == "bad"]
    assert bad
    assert all(one["fix"] for one in bad)
    assert practice("doctor", screen=True).status == 9


def test_an_external_reference_finds_the_case(practice: "Line") -> None:
    """The number that others know a complaint by is kept, shown and searched."""
    fields = ["--customer", "B", "--channel", "web", "--words", "c", "--external-ref", "X/9"]
    assert practice("receive", *fields, "--json").json["external_ref"] == "X/9"
    assert practice("show", "X/9", "--json").json["id"] == "C-1002"


def test_json_is_one_line_without_escapes_for_chinese(practice: "Line") -> None:
    """Chinese stays readable in JSON, and a stream that cannot say it gets escapes."""
    words = "好 \U0001f600"
    argv = ["receive", "--customer", "陈丽", "--channel", "web", "--words", words]
    said = practice(*argv, "--json")
    assert "陈丽" in said.out
    said = practice("show", "C-1002", "--json", encoding="ascii")
    assert json.loads(said.out)["customer"] == "陈丽"
    assert json.loads(practice("show", "C-1002", "--json", encoding="gbk").out)["text"] == words
