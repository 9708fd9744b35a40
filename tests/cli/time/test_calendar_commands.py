"""Calendars are listed, shown as on a wall, checked, and taken in with their changes told."""

import json
from typing import TYPE_CHECKING

import pytest

from amends.cli.terminal.width import width

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Line

WEEK = "[week]\n" + "".join(
    f'{day} = ["09:00-17:00"]\n' for day in ("monday", "tuesday", "wednesday", "thursday", "friday")
)  # fmt: skip
OWN = f'confirmed_until = 2027-12-31\n{WEEK}[holidays]\n"2026-12-24" = "Founders\' Day"\n'


def year_of(folder: "Path", name: str = "2027.json", *, off: bool = True) -> str:
    """Write a year's list with a holiday of three days and a make-up day."""
    days = [
        {"name": "元旦", "date": f"2027-01-0{day}", "isOffDay": True} for day in (1, 2, 3)
    ]  # fmt: skip
    days.append({"name": "元旦", "date": "2027-01-09", "isOffDay": False})
    year = {"year": 2027, "papers": ["https://www.gov.cn/2027"], "days": days if off else []}
    (folder / name).write_text(json.dumps(year, ensure_ascii=False), encoding="utf-8")
    return name


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("cells", ["60", "80", "120"])
def test_a_month_lines_up(practice: "Line", lang: str, cells: str) -> None:
    """Every day stands below its weekday, whatever the language, and no line is too wide."""
    practice.set("COLUMNS", cells)
    said = practice("calendar", "show", "cn", "--month", "2026-10", "--lang", lang, screen=True)
    assert said.status == 0, said
    lines = said.out.splitlines()
    assert all(width(line) <= int(cells) for line in lines)
    days, mark, work = (["Mon", "H", "W"], ["周一", "休", "班"])[lang == "zh"]
    head = next(line for line in lines if line.startswith(days))
    first = lines[lines.index(head) + 1]
    assert width(first[: first.index("1" + mark)]) == width(head[: head.index(_day(lang, 3))]) + 1
    second = lines[lines.index(head) + 2]
    at = second.index("10" + work)
    assert width(second[:at]) == width(head[: head.index(_day(lang, 5))])
    assert "国庆节" in said.out


def _day(lang: str, day: int) -> str:
    names = {"en": "Mon Tue Wed Thu Fri Sat Sun", "zh": "周一 周二 周三 周四 周五 周六 周日"}
    return names[lang].split()[day]


@pytest.mark.parametrize(("lang", "says"), [("en", "provisional"), ("zh", "暂定")])
def test_what_is_not_published_is_marked(practice: "Line", lang: str, says: str) -> None:
    """Days beyond the confirmed ones carry a sign, and it is explained."""
    said = practice("calendar", "show", "cn", "--month", "2027-02", "--lang", lang, screen=True)
    assert "10" + {"en": "H?", "zh": "休?"}[lang] in said.out
    assert says in said.out
    sure = practice("calendar", "show", "cn", "--month", "2026-02", "--lang", lang, screen=True)
    assert "?" not in sure.out


def test_a_year_has_every_day(practice: "Line") -> None:
    """Programs get each day with its kind and name; a pipe gets a line a day."""
    found = practice("calendar", "show", "cn", "--year", "2026", "--json").json
    assert len(found["days"]) == 365
    kinds = {day["day"]: (day["kind"], day["name"], day["works"]) for day in found["days"]}
    assert kinds["2026-10-01"] == ("holiday", "国庆节", False)
    assert kinds["2026-10-10"] == ("make_up", "国庆节", True)
    assert kinds["2026-10-11"] == ("weekend", "", False)
    assert found["confirmed_until"] == "2026-12-31"
    assert len(practice("calendar", "show", "cn", "--year", "2026").rows) == 365
    shown = practice("calendar", "show", "cn", "--year", "2026", screen=True).out
    assert shown.count(" · cn") == 12


def test_calendars_need_no_desk(amends: "Line") -> None:
    """Whoever has no desk yet can look at what comes along."""
    names = [row[0] for row in amends("calendar", "list").rows]
    assert names == ["all", "au", "cn", "target", "uk", "us"]
    assert amends("calendar", "show", "uk", "--month", "2026-12").status == 0
    assert amends("calendar", "list", "--json").json["calendars"][2]["in_force"] is True


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_list_says_how_far_each_is_sure(practice: "Line", lang: str) -> None:
    """On a screen the list names zone, last confirmed day, keeper and source."""
    said = practice("calendar", "list", "--lang", lang, screen=True)
    assert "2026-12-31" in said.out
    assert "amends policy set calendar NAME" in said.out
    assert all(width(line) <= 80 for line in said.out.splitlines())


def test_a_published_year_is_taken_in(practice: "Line") -> None:
    """An import says which days changed, and from then on the year is confirmed."""
    name = year_of(practice.folder)
    tried = practice("calendar", "import", "cn", name, "--dry-run", "--json").json
    assert (tried["changed"], tried["confirmed_until"]) == (False, "2027-12-31")
    assert practice("calendar", "list", "--json").json["calendars"][0]["own"] is False
    done = practice("calendar", "import", "cn", name, "--json").json
    assert (done["changed"], done["own"], done["before"]) == (True, True, "2026-12-31")
    assert done["cases"] == 1
    moved = {day["day"]: (day["was"], day["now"]) for day in done["days"]}
    assert moved["2027-01-01"] == ("expected", "holiday")
    assert moved["2027-01-09"] == ("weekend", "make_up")
    assert moved["2027-10-01"] == ("expected", "working")
    assert practice("calendar", "import", "cn", name, "--json").json["changed"] is False
    due = ("due", "--calendar", "cn", "--working-days", "7", "--from", "2026-12-30", "--json")
    assert practice(*due).json["status"] == "confirmed"


@pytest.mark.parametrize(("lang", "says"), [("en", "next tick looks at 1"), ("zh", "核算1件")])
def test_an_import_is_told_to_people(practice: "Line", lang: str, says: str) -> None:
    """On a screen the days of one change stand together, and the next tick is named."""
    name = year_of(practice.folder)
    said = practice("calendar", "import", "cn", name, "--lang", lang, screen=True)
    assert said.status == 0, said
    assert says in said.out
    assert "元旦" in said.out
    again = practice("calendar", "import", "cn", name, "--lang", lang, screen=True)
    assert says not in again.out


def test_a_calendar_of_ones_own_brings_its_hours(practice: "Line") -> None:
    """A whole calendar is new by its name; another of that name changes its hours."""
    (practice.folder / "own.toml").write_text(OWN, encoding="utf-8")
    made = practice("calendar", "import", "office", "own.toml", "--json").json
    assert (made["new"], made["days_added"]) == (True, 1)
    assert practice("policy", "set", "calendar", "office").status == 0
    (practice.folder / "own.toml").write_text(OWN.replace("17:00", "16:00"), encoding="utf-8")
    said = practice("calendar", "import", "office", "own.toml", screen=True)
    assert "opening hours" in said.out
    found = practice("calendar", "show", "office", "--month", "2026-12", "--json").json
    assert found["days"][0]["hours"] == ["09:00-16:00"]


def test_several_files_come_in_together(practice: "Line") -> None:
    """A feed and a list of a year are added one after the other."""
    feed = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20280101\nSUMMARY:元旦\nEND:VEVENT\n"
    (practice.folder / "2028.ics").write_text(feed + "END:VCALENDAR\n", encoding="utf-8")
    name = year_of(practice.folder)
    said = practice("calendar", "import", "cn", name, "2028.ics", "--json")
    assert said.status == 0, said
    assert {"2027-01-01", "2028-01-01"} <= {day["day"] for day in said.json["days"]}


def test_only_a_manager_imports(practice: "Line") -> None:
    """A supervisor is refused, also in a dry run."""
    name = year_of(practice.folder)
    said = practice("calendar", "import", "cn", name, "--as", "chen.bo", "--dry-run")
    assert said.status == 6
    assert said.out == ""


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["show", "mars"], "no_such_calendar"),
        (["show", "cn", "--month", "2026-13"], "calendar_period"),
        (["show", "cn", "--month", "October"], "calendar_period"),
        (["show", "cn", "--year", "1066"], "calendar_year"),
        (["show", "cn", "--year", "2026", "--month", "2026-10"], "calendar_both"),
        (["import", "cn"], "calendar_nothing"),
        (["import", "cn", "none.json"], "file_missing"),
        (["import", "cn", "."], "file_is_directory"),
        (["import", "cn", "empty.json"], "calendar_empty"),
        (["import", "cn", "noise.txt"], "not_a_calendar"),
        (["import", "cn", "2027.json", "--years", "2027"], "calendar_years_alone"),
        (["import", "cn", "--from-holidays", "CN"], "calendar_years_missing"),
        (["import", "cn", "--from-holidays", "CN", "--years", "2028-2027"], "calendar_years"),
        (["import", "cn", "2027.json", "--confirmed-until", "soon"], "not_a_moment"),
    ],
)
def test_what_is_wrong_is_said(practice: "Line", argv: list[str], code: str, lang: str) -> None:
    """Each mistake is one sentence in the reader's language, and wrong usage."""
    year_of(practice.folder)
    year_of(practice.folder, "empty.json", off=False)
    (practice.folder / "noise.txt").write_text("hello")
    said = practice("calendar", *argv, "--lang", lang, "--json")
    assert said.status == 2, said
    assert said.json["error"]["code"] == code
    assert said.err.count("\n") == 1
    assert "{" not in said.err


def test_a_check_says_what_is_sound(practice: "Line") -> None:
    """Sound files end with 0; a faulty one is named, and ends with 2."""
    name = year_of(practice.folder)
    (practice.folder / "own.toml").write_text(OWN, encoding="utf-8")
    sound = practice("calendar", "check", name, "own.toml", "--json")
    assert (sound.status, sound.json["sound"]) == (0, True)
    (practice.folder / "bad.toml").write_text(OWN.replace("17:00", "08:00"), encoding="utf-8")
    said = practice("calendar", "check", name, "bad.toml", "--json")
    assert said.status == 2
    assert [one["code"] for one in said.json["files"]] == [None, "calendar_hours"]
    shown = practice("calendar", "check", "bad.toml", "--lang", "zh", screen=True)
    assert shown.status == 2
    assert "bad" in practice("calendar", "check", "bad.toml").out
    assert "08:00" in shown.out
