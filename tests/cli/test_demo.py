"""`amends demo` makes a practice desk of its own, shows its queue, and says what to try."""

import shlex
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

NOW = "2026-11-18T14:05:00+08:00"


def own(amends: "Line") -> Path:
    """Name the place of the demo desk."""
    return amends.folder / "data" / "amends" / "demo.db"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_demo_ends_with_its_queue(amends: "Line", lang: str) -> None:
    """On a screen the cases due first are shown, then three commands, each of which runs."""
    said = amends("--lang", lang, "demo", screen=True)
    assert (said.status, said.err) == (0, "")
    assert "60" in said.out
    lines = [line.strip() for line in said.out.splitlines()]
    assert sum(line.startswith("C-1") for line in lines) == 8
    told = [line for line in lines if line.startswith("amends ")]
    assert len(told) == 3
    assert ("不妨试试：" in lines, "Try:" in lines) == (lang == "zh", lang == "en")


def test_what_to_try_runs(amends: "Line") -> None:
    """Each command is printed whole, for this very desk, and works."""
    told = amends("demo", "--json").json
    assert [line.split()[1] for line in told["try"]] == ["queue", "show", "why"]
    for line in told["try"]:
        argv = shlex.split(line)
        assert argv[-2:] == ["--desk", str(own(amends))]
        said = amends(*argv[1:])
        assert said.status == 0
        assert said.out
    assert amends("verify", "--desk", told["desk"]).status == 0


def test_the_object_says_what_is_there(amends: "Line") -> None:
    """Programs get the place, the figures and the stages; the desk is marked for practice."""
    amends.set("AMENDS_NOW", NOW)
    told = amends("demo", "my demo.db", "--json").json
    assert (told["desk"], told["cases"], told["actor"]) == ("my demo.db", 60, "li.na")
    assert sum(told["stages"].values()) == 60
    assert (told["practice"], told["changed"]) == (True, True)
    cases = amends("list", "--json", "--desk", "my demo.db").json["cases"]
    assert {case["stage"] for case in cases} == told["stages"].keys()
    assert max(case["received_at"] for case in cases) < NOW
    users = amends("user", "list", "--json", "--desk", "my demo.db").json["users"]
    assert {"name": "li.na", "role": "manager", "active": True} in users


def test_the_demo_is_made_anew(amends: "Line") -> None:
    """An earlier demo desk is replaced by a fresh one, and nothing is left beside it."""
    amends("demo")
    amends("note", "1017", "--text", "mine", "--desk", str(own(amends)))
    before = own(amends).read_bytes()
    assert amends("demo").status == 0
    assert own(amends).read_bytes() != before
    assert "mine" not in amends("log", "1017", "--desk", str(own(amends))).out
    assert [path.name for path in own(amends).parent.iterdir()] == ["demo.db"]


def test_the_real_desk_is_never_touched(amends: "Line") -> None:
    """The demo has a place of its own, whatever desk the user works at."""
    amends("init", "real.db")
    real = amends.folder / "real.db"
    before = real.read_bytes()
    amends.set("AMENDS_DESK", str(real))
    assert amends("demo", "--json").json["desk"] == str(own(amends))
    assert real.read_bytes() == before


@pytest.mark.parametrize("argv", [["demo", "real.db"], ["demo", "--desk", "real.db"]])
def test_a_place_that_is_taken_is_refused(amends: "Line", argv: list[str]) -> None:
    """What is at a place that somebody named stays there, a demo desk too."""
    amends("init", "real.db", "--practice")
    before = (amends.folder / "real.db").read_bytes()
    assert amends(*argv).status == 9
    assert (amends.folder / "real.db").read_bytes() == before


def test_a_real_desk_at_the_demos_place_stays(amends: "Line") -> None:
    """Only a practice desk is ever replaced; a file that is no desk stays too."""
    own(amends).parent.mkdir(parents=True)
    amends("init", str(own(amends)))
    before = own(amends).read_bytes()
    assert amends("demo").status == 9
    assert own(amends).read_bytes() == before
    own(amends).write_bytes(b"not a desk")
    assert amends("demo").status == 9
    assert own(amends).read_bytes() == b"not a desk"


def test_a_failure_leaves_nothing(amends: "Line", monkeypatch: pytest.MonkeyPatch) -> None:
    """A demo that breaks off leaves the earlier one as it was, and no half one."""
    amends("demo")
    before = own(amends).read_bytes()

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("amends.workflow.practice.fill", interrupted)
    assert amends("demo").status == 130
    assert own(amends).read_bytes() == before
    assert [path.name for path in own(amends).parent.iterdir()] == ["demo.db"]


def test_a_dry_run_makes_nothing(amends: "Line") -> None:
    """It says where the desk would be, in each form, and makes none."""
    assert amends("demo", "--dry-run", "--json").json["changed"] is False
    assert amends("demo", "-n").rows == [["desk", str(own(amends))], ["changed", "no"]]
    assert "demo.db" in amends("demo", "-n", screen=True).out
    assert not own(amends).exists()


def test_a_database_address_is_no_place_for_it(amends: "Line") -> None:
    """The demo is a file; an address is wrong usage."""
    assert amends("demo", "postgresql://localhost/x").status == 2
    assert [*amends.folder.glob("postgresql*")] == []


def test_the_file_reads_in_any_tool(amends: "Line") -> None:
    """The desk is one SQLite file with sixty cases."""
    amends("demo", "try.db")
    with closing(sqlite3.connect(amends.folder / "try.db")) as database:
        (count,) = database.execute("SELECT count(*) FROM cases").fetchone()
    assert count == 60


@pytest.mark.parametrize(("lang", "said"), [("en", "five handlers"), ("zh", "五名经办人")])
def test_a_week_of_work_is_another_demo(
    amends: "Line", monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    """Five handlers have worked on what arrived from Monday to Friday; it can be looked at."""
    from functools import partial

    from amends.workflow import practice

    monkeypatch.setattr(practice, "work_week", partial(practice.work_week, cases=6))
    monkeypatch.setenv("AMENDS_NOW", NOW)
    told = amends("--lang", lang, "demo", "week.db", "--week", screen=True)
    assert (told.status, said in " ".join(told.out.split())) == (0, True)
    first = amends("--desk", "week.db", "log", "C-1001", "--json").json["events"][0]
    assert first["recorded"].startswith("2026-11-10")
    tries = [line.strip() for line in told.out.splitlines() if line.strip().startswith("amends ")]
    assert [line.split()[1] for line in tries] == ["queue", "report", "verify"]
    week = amends(*shlex.split(tries[1].partition("  ")[0])[1:], "--json").json
    assert (week["period"]["first"], week["volume"]["received"]) == ("2026-11-09", 6)
    assert amends("--desk", "week.db", "verify").status == 0
