"""`amends export` writes a whole file or none, never over another, and nothing else on stdout."""

import csv
import errno
import io
import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

CANARY = "CANARY-7731"
HOSTILE = "=1+1 退款\x1b]0;owned\x07"


@pytest.fixture
def desk(practice: "Line") -> "Line":
    """Give a desk with a second case, hostile and personal in every field."""
    said = practice(
        "receive", "--customer", f"王伟 {CANARY}", "--channel", "web", "--words",
        f"{HOSTILE} {CANARY}", "--phone", f"+86 {CANARY}", "--external-ref", CANARY,
        "--as", "chen.bo",
    )  # fmt: skip
    assert said.status == 0
    return practice


def rows(text: str) -> list[dict[str, str]]:
    """Read CSV as any program would."""
    return [*csv.DictReader(io.StringIO(text, newline=""), strict=True)]


def left(folder: Path) -> list[str]:
    """List what exports could have left in a folder."""
    return sorted(one.name for one in folder.iterdir() if one.suffix in {".csv", ".new"})


def test_standard_output_holds_the_export_alone(desk: "Line") -> None:
    """Without a file, or with `-`, the bytes are the export's, whatever --json says."""
    said = desk("export", "--format", "csv")
    assert (said.status, said.err) == (0, "")
    assert [row["id"] for row in rows(said.out)] == ["C-1001", "C-1002"]
    assert rows(said.out)[1]["text"] == f"{HOSTILE} {CANARY}"
    assert desk("export", "--format", "csv", "-o", "-", "--json").out == said.out
    lines = desk("export", "--format", "jsonl").out.splitlines()
    schemas = [json.loads(line)["schema"] for line in lines]
    assert schemas == ["amends-desk/1", "amends-cases/1", "amends-cases/1", "amends-desk/1"]
    assert len(json.loads(desk("export", "--format", "json").out)["cases"]) == 2


def test_the_encoding_of_the_terminal_does_not_change_the_export(desk: "Line") -> None:
    """Where standard output is not UTF-8, the export still is."""
    from amends.cli.calling.outfile import StandardOutput

    said = desk("export", "--format", "csv", "--fields", "customer")
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, "latin-1")
    StandardOutput(stream).write(said.out)
    stream.flush()
    assert raw.getvalue().decode("utf-8") == said.out
    assert "王伟" in said.out


def test_a_terminal_obeys_nothing_in_it(desk: "Line") -> None:
    """On a screen control characters are shown; in the file they are what they are."""
    said = desk("export", "--format", "csv", screen=True)
    assert "\x1b" not in said.out
    assert "\\x1b]0;owned" in said.out
    desk("export", "--format", "csv", "-o", "a.csv")
    assert "\x1b" in (desk.folder / "a.csv").read_text("utf-8")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_file_is_written_and_told(desk: "Line", lang: str) -> None:
    """The file is the owner's alone; programs get an object, pipes pairs, people a sentence."""
    said = desk("--lang", lang, "export", "--format", "csv", "-o", "导出.csv", "--json")
    assert said.status == 0
    assert said.json == {
        "schema": "amends/1",
        "path": "导出.csv",
        "format": "csv",
        "cases": 2,
        "too_long": [],
    }
    path = desk.folder / "导出.csv"
    assert path.read_bytes().decode("utf-8") == desk("export", "--format", "csv").out
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    piped = desk("--lang", lang, "export", "--format", "json", "-o", "b.csv")
    assert piped.rows == [["path", "b.csv"], ["format", "json"], ["cases", "2"]]
    shown = desk("--lang", lang, "export", "--format", "csv", "-o", "c.csv", screen=True)
    assert "c.csv" in shown.out
    assert left(desk.folder) == ["b.csv", "c.csv", "导出.csv"]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ([], ["C-1001", "C-1002"]),
        (["--owner", "chen.bo"], ["C-1002"]),
        (["--stage", "escalated"], ["C-1001"]),
        (["--stage", "escalated", "--stage", "received"], ["C-1001", "C-1002"]),
        (["--stage", "closed"], []),
    ],
    ids=" ".join,
)
def test_the_query_chooses_the_cases(desk: "Line", options: list[str], ids: list[str]) -> None:
    """Each option narrows the export as it narrows the list."""
    assert desk("escalate", "C-1001", "--by", "customer").status == 0
    said = desk("export", "--format", "csv", *options)
    assert [row["id"] for row in rows(said.out)] == ids
    assert [one["id"] for one in desk("list", "--json", *options).json["cases"]] == ids


def test_open_leaves_out_what_has_ended(desk: "Line") -> None:
    """A redirected case is in the export, and not with --open."""
    assert desk("forward", "C-1001", "--body", "Bank", "--contact", "12378").status == 0
    assert desk("inform", "C-1001", "--about", "redirect", "--text", "To the bank.").status == 0
    assert desk("redirect", "C-1001").status == 0
    assert len(rows(desk("export", "--format", "csv").out)) == 2
    assert [one["id"] for one in rows(desk("export", "--format", "csv", "--open").out)] == [
        "C-1002"
    ]


def test_fields_and_redact_choose_what_leaves(desk: "Line") -> None:
    """Columns are those asked for; redacted, the canary is nowhere."""
    said = desk("export", "--format", "csv", "--fields", "stage, id")
    assert said.out == "stage,id\nreceived,C-1001\nreceived,C-1002\n"
    assert CANARY in desk("export", "--format", "csv").out
    for format in ("csv", "json", "jsonl"):
        hidden = desk("export", "--format", format, "--redact")
        assert CANARY not in hidden.out + hidden.err
        assert "C-1002" in hidden.out
        assert "AM-" in hidden.out


def test_excel_gets_its_own_csv(desk: "Line") -> None:
    """Only --for excel writes a BOM and CRLF; the formula has its apostrophe, Chinese is intact."""
    wanted = ("export", "--format", "csv", "--fields", "customer,phone,text", "-o")
    desk(*wanted, "plain.csv")
    desk(*wanted, "excel.csv", "--for", "excel")
    plain, excel = ((desk.folder / f"{name}.csv").read_bytes() for name in ("plain", "excel"))
    assert (plain[:3], excel[:3]) == (b"cus", b"\xef\xbb\xbf")
    assert (plain.count(b"\r\n"), excel.count(b"\r\n")) == (0, 3)
    row = rows(excel.decode("utf-8-sig"))[1]
    assert row == {
        "customer": f"王伟 {CANARY}",
        "phone": f"'+86 {CANARY}",
        "text": f"'{HOSTILE} {CANARY}",
    }
    assert rows(plain.decode())[1]["phone"] == f"+86 {CANARY}"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_text_too_long_for_a_spreadsheet_is_said(desk: "Line", lang: str) -> None:
    """The case is named on standard error, and the text is whole in the export."""
    long = "长" * 32_768
    desk("receive", "--customer", "c", "--channel", "web", "--words", "-", stdin=long)
    said = desk("--lang", lang, "export", "--format", "csv", "--for", "excel")
    assert said.status == 0
    assert "C-1003" in said.err
    assert len(said.err.splitlines()) == 1
    assert long in said.out
    assert desk("export", "--format", "csv").err == ""


def test_an_existing_file_stays_unless_forced(desk: "Line") -> None:
    """Without --force it is refused and untouched; with it, it is replaced; a link stays one."""
    path = desk.folder / "mine.csv"
    path.write_text("precious")
    (desk.folder / "link.csv").symlink_to(path)
    for name in ("mine.csv", "link.csv"):
        said = desk("export", "--format", "csv", "-o", name, "--json")
        assert (said.status, said.json["error"]["code"]) == (2, "file_exists_force")
        assert path.read_text() == "precious"
    assert desk("export", "--format", "csv", "-o", "link.csv", "--force").status == 0
    assert path.read_text("utf-8").startswith("id,")
    assert (desk.folder / "link.csv").is_symlink()
    assert left(desk.folder) == ["link.csv", "mine.csv"]


def test_a_file_that_comes_meanwhile_stays(desk: "Line", monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody else put there during the export is not replaced."""
    path = desk.folder / "late.csv"

    def late(descriptor: int) -> None:
        path.write_text("theirs")

    monkeypatch.setattr(os, "fsync", late)
    said = desk("export", "--format", "csv", "-o", "late.csv", "--json")
    assert (said.status, said.json["error"]["code"]) == (2, "file_exists_force")
    assert (path.read_text(), left(desk.folder)) == ("theirs", ["late.csv"])


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("format", ["csv", "jsonl"])
def test_a_full_disk_leaves_no_half_file(
    desk: "Line", monkeypatch: pytest.MonkeyPatch, force: bool, format: str
) -> None:
    """An error while writing is told with 9; nothing new is there, and the old file is whole."""
    path = desk.folder / "old.csv"
    if force:
        path.write_text("precious")

    class Full(io.TextIOWrapper):
        written = 0

        def write(self, text: str, /) -> int:
            Full.written += 1
            if Full.written > 2:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return super().write(text)

    def full(descriptor: int, mode: str, **options: Any) -> Full:
        return Full(io.FileIO(descriptor, mode), **options)

    monkeypatch.setattr(os, "fdopen", full)
    argv = ["export", "--format", format, "-o", "old.csv", *(["--force"] if force else [])]
    said = desk(*argv, "--json")
    assert (said.status, said.json["error"]["code"]) == (9, "disk_full")
    assert Full.written == 3
    assert left(desk.folder) == (["old.csv"] if force else [])
    assert not force or path.read_text() == "precious"


def test_an_interrupted_export_leaves_nothing(
    desk: "Line", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the middle ends with 130, and no file is left."""

    def interrupt(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    assert desk("export", "--format", "csv", "-o", "new.csv").status == 130
    assert left(desk.folder) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_device_is_never_replaced(desk: "Line") -> None:
    """What is no plain file is refused, forced or not."""
    for force in ([], ["--force"]):
        said = desk("export", "--format", "csv", "-o", "/dev/full", *force)
        assert said.status == 2
        assert "/dev/full" in said.err
    assert not Path("/dev/full").is_file()


@pytest.mark.parametrize("name", ["desk.db", "desk.db-wal", "link.db"])
def test_the_desk_itself_is_never_replaced(desk: "Line", name: str) -> None:
    """Not even --force writes over the desk's file or what lies beside it."""
    (desk.folder / "link.db").symlink_to(desk.folder / "desk.db")
    said = desk("export", "--format", "csv", "-o", name, "--force", "--json")
    assert (said.status, said.json["error"]["code"]) == (2, "export_onto_desk")
    assert desk("verify").status == 0


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("options", "status", "named"),
    [
        ([], 2, "--format"),
        ([], 2, " csv, jsonl, json"),
        (["--format", "xlsx"], 2, "xlsx"),
        (["--format", "csv", "--fields", "id,nosuch"], 2, "nosuch"),
        (["--format", "json", "--for", "excel"], 2, "csv"),
        (["--format", "csv", "--stage", "nosuch"], 2, "nosuch"),
        (["--format", "csv", "-o", "."], 2, "."),
        (["--format", "csv", "-o", "nosuch/a.csv"], 9, "nosuch/a.csv"),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, list) else None,
)
def test_a_wrong_call_writes_nothing(
    desk: "Line", options: list[str], status: int, named: str, lang: str
) -> None:
    """One sentence names what is wrong; there is no output and no file."""
    before = sorted(desk.folder.iterdir())
    said = desk("--lang", lang, "export", *options)
    assert (said.status, said.out) == (status, "")
    assert named in said.err
    assert sorted(desk.folder.iterdir()) == before


def test_a_closed_standard_output_is_told(desk: "Line", monkeypatch: pytest.MonkeyPatch) -> None:
    """There is nowhere to write to, and the error says so."""
    from amends.cli.calling.outfile import standard_output
    from amends.workflow import BadInput

    monkeypatch.setattr("sys.stdout", None)
    with pytest.raises(BadInput, match="stdout_closed"):
        standard_output()


def test_an_auditor_may_export(desk: "Line") -> None:
    """Whoever may read may export."""
    assert len(rows(desk("export", "--format", "csv", "--as", "ai.li").out)) == 2
