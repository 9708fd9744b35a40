"""`amends import` takes a map and a sheet, and says what it read, in both languages."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import xlsxwriter

if TYPE_CHECKING:
    from tests.cli.conftest import Line

MAP = """
source = "crm"
number = "No"
received = "Opened"
[columns]
words = "Text"
reply = "Answer"
answered_at = "Answered"
"""
HEAD = "No,Opened,Text,Answer,Answered\n"
ROWS = "7,25/12/2025,Twice.,Refunded.,2026-01-02\n8,03/04/2026,Thrice.,,\n"


@pytest.fixture
def files(amends: "Line") -> tuple[str, str]:
    """Write a file and its map; return their names."""
    (amends.folder / "a.csv").write_text(HEAD + ROWS, encoding="utf-8")
    (amends.folder / "crm.toml").write_text(MAP, encoding="utf-8")
    return "a.csv", "crm.toml"


def written(path: Path, *, both: bool = False) -> str:
    """Write a workbook of two sheets, of which one or both hold something."""
    with xlsxwriter.Workbook(path) as made:
        for name, number in (("十一月", "1"), ("十二月", "2")):
            page = made.add_worksheet(name)
            page.write_row(0, 0, ["编号", "时间", "内容"])
            page.write_row(1, 0, [number, "2026-11-17", "断了"])
            if name == "十二月" and not both:
                page.hide()
    return path.name


@pytest.mark.parametrize(
    ("lang", "says", "layout"),
    [
        ("en", "may be 2026-04-03 (dmy) / 2026-03-04 (mdy)", "Columns as in: crm."),
        ("zh", "可能是2026-04-03 (dmy) / 2026-03-04 (mdy)", "各列依据：crm。"),
    ],
)
def test_a_file_comes_in_by_a_map(
    practice: "Line", files: tuple[str, str], lang: str, says: str, layout: str
) -> None:
    """What is clear lands; what is not is told with the days that it may mean."""
    file, mapped = files
    screen = practice("--lang", lang, "import", file, "--map", mapped, screen=True)
    assert screen.status == 10
    said = screen.out.replace("\n  ", " ")
    assert says in said
    assert layout in said
    told = practice("import", file, "--map", mapped, "--json")
    assert (told.json["layout"], told.json["already_there"]) == ("crm", 1)
    assert told.json["rejected"][0]["reason"] == "date_unclear"


@pytest.mark.parametrize(
    ("lang", "labels"),
    [("en", ("Answer elsewhere", "Answered on")), ("zh", ("原系统答复", "答复时间"))],
)
def test_what_was_answered_elsewhere_is_shown(
    practice: "Line", files: tuple[str, str], lang: str, labels: tuple[str, str]
) -> None:
    """The case, its log and the export have the answer; days are shown as days."""
    practice("import", *files[:1], "--map", files[1])
    shown = practice("--lang", lang, "show", "7", screen=True).out
    assert all(label in shown for label in (*labels, "Refunded."))
    assert "00:00" not in shown
    log = practice("--lang", lang, "log", "7", screen=True).out
    assert "Refunded." in log
    assert "00:00" not in log
    case = practice("show", "7", "--json").json
    assert (case["reply"], case["precision"], case["answered_precision"]) == (
        "Refunded.",
        "day",
        "day",
    )
    exported = practice("export", "--format", "csv", "--fields", "answered_at,precision,reply")
    assert exported.out.splitlines()[-1] == "2026-01-02T00:00:00+08:00,day,Refunded."
    hidden = practice("export", "--format", "csv", "--fields", "precision,reply", "--redact")
    assert hidden.out.splitlines()[-1] == "day,"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("source = ", "line 1"),
        ("sorce = 'a'", "source"),
        (MAP.replace("Opened", "Opend"), "'Opened'"),
        (None, "no file"),
    ],
    ids=["broken", "slip", "column", "missing"],
)
def test_a_map_that_is_wrong_ends_with_2(
    amends: "Line", files: tuple[str, str], content: str | None, says: str
) -> None:
    """One sentence says what and where, and no desk was made for it."""
    path = amends.folder / files[1]
    path.unlink()
    if content is not None:
        path.write_text(content, encoding="utf-8")
    said = amends("import", files[0], "--map", files[1])
    assert (said.status, said.out) == (2, "")
    assert says in said.err
    assert len(said.err.splitlines()) == 1
    assert not (amends.folder / "data").exists()
    chinese = amends("--lang", "zh", "import", files[0], "--map", files[1])
    assert (chinese.status, chinese.err.endswith("。\n")) == (2, True)


def test_a_map_is_named_where_nothing_is_known(amends: "Line", files: tuple[str, str]) -> None:
    """The columns are told, and that a map says which is which."""
    said = amends("import", files[0])
    assert said.status == 2
    assert "No, Opened, Text, Answer, Answered" in said.err
    assert "--map" in said.err


@pytest.mark.parametrize(
    ("lang", "says", "unread"),
    [
        ("en", "Read the sheet '十一月'.", "Not read are the sheets: 十二月"),
        ("zh", "读取工作表“十一月”。", "未读取的工作表：十二月"),
    ],
)
def test_which_sheet_was_read_is_told(practice: "Line", lang: str, says: str, unread: str) -> None:
    """The report names the sheet that was read, and those that hold something and were not."""
    name = written(practice.folder / "a.xlsx")
    screen = practice("--lang", lang, "import", name, screen=True)
    assert screen.status == 0
    assert says in screen.out
    assert unread in screen.out
    told = practice("import", name, "--json").json
    assert (told["sheet"], told["unread_sheets"]) == ("十一月", ["十二月"])
    assert (told["encoding"], told["separator"]) == (None, None)


def test_one_of_several_sheets_is_named(practice: "Line") -> None:
    """Without a name nothing is imported; with one that sheet is, through a pipe too."""
    path = practice.folder / "a.xlsx"
    name = written(path, both=True)
    refused = practice("import", name)
    assert refused.status == 2
    assert "十一月, 十二月" in refused.err
    said = practice("import", "-", "--sheet", "十二月", "--json", stdin=path.read_bytes())
    assert (said.status, said.json["sheet"], said.json["landed"]) == (0, "十二月", 1)
    assert practice("import", name, "--sheet", "一月").status == 2
    assert practice("import", name, "--encoding", "utf-8").status == 2
