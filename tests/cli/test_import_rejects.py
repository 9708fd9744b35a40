"""`amends import --rejects` leaves a file to mend, whole or not at all, and never over another."""

import io
import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

HEAD = "Date received,Product,Issue,Consumer complaint narrative,Complaint ID\n"
GOOD = "9/24/19,Mortgage,Fees,Charged twice.,3003003\n"
BAD = "31/12/19,Mortgage,Fees,=1+1,3003030\n"


@pytest.fixture
def file(amends: "Line") -> Path:
    """Write a file of a good and a bad row."""
    path = amends.folder / "两件.csv"
    path.write_text(HEAD + GOOD + BAD, encoding="utf-8")
    return path


def drafts(folder: Path) -> list[str]:
    """List what an interrupted write could have left."""
    return [one.name for one in folder.iterdir() if one.suffix == ".new"]


@pytest.mark.parametrize(
    ("lang", "column", "reason"),
    [
        ("en", "amends: why rejected", "Date received: "),
        ("zh", "amends：被拒原因", "Date received："),
    ],
)
def test_rejected_rows_are_mended_and_come_in(
    practice: "Line", file: Path, lang: str, column: str, reason: str
) -> None:
    """The way the answer says: import, mend the file that is named, import that."""
    said = practice("--lang", lang, "import", str(file), "--rejects", "改.csv", screen=True)
    assert said.status == 10
    assert "改.csv" in said.out
    path = practice.folder / "改.csv"
    text = path.read_bytes().decode("utf-8-sig")
    assert text.splitlines()[0] == HEAD.rstrip() + "," + column
    assert text.splitlines()[1].startswith(BAD.rstrip() + "," + reason)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    again = practice("--lang", lang, "import", "改.csv", "--rejects", "2.csv")
    assert (again.status, (practice.folder / "2.csv").read_bytes()) == (10, path.read_bytes())
    path.write_text(text.replace("31/12/19", "12/31/19"), encoding="utf-8-sig")
    mended = practice("import", "改.csv", "--rejects", "3.csv", "--json")
    assert (mended.status, mended.json["landed"], mended.json["rejects"]) == (0, 1, None)
    assert practice("show", "3003030", "--json").json["text"] == "=1+1"
    assert practice("verify").status == 0


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_nothing_rejected_leaves_no_file(practice: "Line", file: Path, lang: str) -> None:
    """It is said that there is none, and one that was there before stays."""
    file.write_text(HEAD + GOOD, encoding="utf-8")
    said = practice("--lang", lang, "import", str(file), "--rejects", "r.csv")
    assert said.status == 0
    assert "r.csv" in said.err
    assert not (practice.folder / "r.csv").exists()
    (practice.folder / "r.csv").write_text("old")
    assert practice("import", str(file), "--rejects", "r.csv", "--force").status == 0
    assert (practice.folder / "r.csv").read_text() == "old"
    assert drafts(practice.folder) == []


def test_an_existing_file_stays_unless_forced(practice: "Line", file: Path) -> None:
    """Before anything lands it is refused; with --force the file is replaced."""
    path = practice.folder / "r.csv"
    path.write_text("precious")
    said = practice("import", str(file), "--rejects", "r.csv", "--json")
    assert (said.status, said.json["error"]["code"]) == (2, "file_exists_force")
    assert path.read_text() == "precious"
    assert len(practice("list", "--json").json["cases"]) == 1
    assert practice("import", str(file), "--rejects", "r.csv", "--force").status == 10
    assert "31/12/19" in path.read_text("utf-8-sig")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("两件.csv", "rejects_onto_source"),
        ("link.csv", "rejects_onto_source"),
        ("hard.csv", "rejects_onto_source"),
        ("desk.db", "export_onto_desk"),
        ("desk.db-wal", "export_onto_desk"),
        (".", "is_a_directory"),
        ("-", "rejects_need_a_file"),
    ],
)
def test_some_places_are_refused(
    practice: "Line", file: Path, lang: str, place: str, code: str
) -> None:
    """The file itself under any name, the desk, a folder and standard output: nothing happens."""
    (practice.folder / "link.csv").symlink_to(file)
    os.link(file, practice.folder / "hard.csv")
    before = file.read_bytes()
    said = practice("--lang", lang, "import", str(file), "--rejects", place, "--force", "--json")
    assert (said.status, said.json["error"]["code"]) == (2, code)
    assert len(said.err.splitlines()) == 1
    assert file.read_bytes() == before
    assert len(practice("list", "--json").json["cases"]) == 1


def test_force_asks_for_a_file(practice: "Line", file: Path) -> None:
    """Alone it would do nothing, and is wrong usage."""
    for lang, says in (("en", "--rejects"), ("zh", "请用")):
        said = practice("--lang", lang, "import", str(file), "--force")
        assert (said.status, says in said.err) == (2, True)


def test_a_folder_that_is_not_there_is_said_first(practice: "Line", file: Path) -> None:
    """Where the file cannot be made, nothing lands."""
    said = practice("import", str(file), "--rejects", "none/r.csv", "--json")
    assert (said.status, said.json["error"]["code"]) == (9, "no_folder")
    assert len(practice("list", "--json").json["cases"]) == 1


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_full_disk_says_what_has_landed(
    practice: "Line", file: Path, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    """No half file is left, no false word that nothing changed, and the same command goes on."""

    class Full(io.BytesIO):
        def write(self, data: object, /) -> int:
            raise OSError(28, "No space left on device")

    fdopen = os.fdopen

    def full(descriptor: int, mode: str, **rest: object) -> object:
        if mode != "wb":
            return fdopen(descriptor, mode, **rest)  # type: ignore[call-overload]
        os.close(descriptor)
        return Full()

    file.write_text(HEAD + BAD + "".join(GOOD.replace("03\n", f"{at}\n") for at in range(600)))
    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", full)
        told = practice("--lang", lang, "import", str(file), "--rejects", "r.csv", "--json")
    assert (told.status, told.json["error"]["code"]) == (9, "rejects_unwritten")
    assert told.json["changed"] is None
    landed = int(next(re.finditer(r"\d+", told.err)).group())
    assert 0 < landed < 600
    assert drafts(practice.folder) == []
    assert not (practice.folder / "r.csv").exists()
    again = practice("import", str(file), "--rejects", "r.csv", "--json").json
    assert (again["landed"], again["already_there"]) == (600 - landed, landed)
    assert len(again["rejected"]) == 1


def test_a_dry_run_writes_the_rejected_rows_only(practice: "Line", file: Path) -> None:
    """The file is there to be mended before anything has landed."""
    said = practice("import", str(file), "--rejects", "r.csv", "--dry-run", "--json")
    assert (said.status, said.json["changed"], said.json["rejects"]) == (10, False, "r.csv")
    assert "31/12/19" in (practice.folder / "r.csv").read_text("utf-8-sig")
    assert len(practice("list", "--json").json["cases"]) == 1


def test_more_than_a_thousand_are_counted(practice: "Line", file: Path) -> None:
    """A program gets the first thousand and how many more; the figures are of all."""
    file.write_text(HEAD + BAD * 1_005, encoding="utf-8")
    told = practice("import", str(file), "--json").json
    assert (len(told["rejected"]), told["more"]) == (1_000, {"differing": 0, "rejected": 5})
    assert ["rejected", "1005"] in practice("import", str(file)).rows
    assert "985 more" in practice("import", str(file), screen=True).out
