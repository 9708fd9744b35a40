"""Files and mails at the command line: kept, listed, handed out, and harmless everywhere."""

import os
import threading
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_cli_hostile import ORDERS, PAYLOADS

if TYPE_CHECKING:
    from tests.cli.conftest import Line, Start

NAMES = [*PAYLOADS, "..", "../../x", "/etc/passwd", "CON", "a" * 5_000, "\udcff.pdf"]
IDS = [f"name {at}" for at in range(len(NAMES))]


def mail(subject: str = "My bill") -> bytes:
    """Write a mail with a file."""
    made = EmailMessage()
    made["From"], made["Date"] = "陈丽 <c@x.org>", "Tue, 17 Nov 2026 09:30:00 +0800"
    made["Subject"], made["Message-ID"] = subject, "<1@x.org>"
    made.set_content("Charged twice.")
    made.add_attachment(b"pdf", maintype="application", subtype="pdf", filename="账单.pdf")
    return made.as_bytes().replace(made.get_boundary("").encode(), b"cut-here")


@pytest.mark.parametrize("name", NAMES, ids=IDS)
def test_no_name_gives_orders(practice: "Line", name: str) -> None:
    """Shown, listed, logged and written out, a file's name is there and harmless."""
    practice.set("NO_COLOR", "1")
    attached = practice("attach", "1001", "-", "--name", name, stdin=b"\x00data\xff")
    assert attached.status == 0, attached
    for argv in (["show"], ["log"], ["attachments"]):
        for screen in (False, True):
            said = practice(*argv, "1001", screen=screen)
            assert not ORDERS.search(said.out.replace("\u200d", "")), argv
    (listed,) = practice("attachments", "1001", "--json").json["attachments"]
    assert listed["name"] == name
    before = {*practice.folder.iterdir()}
    said = practice("attachment", "get", "1001", "1", screen=True)
    assert said.status == 0, said
    assert not ORDERS.search(said.out)
    (made,) = {*practice.folder.iterdir()} - before
    assert made.read_bytes() == b"\x00data\xff"
    assert made.name == listed["file_name"]
    assert made.name.startswith("C-1001-1")
    assert practice("verify").status == 0


def test_a_file_is_kept_and_handed_out(practice: "Line") -> None:
    """What was attached comes back to the byte: by name, to a file, to standard output."""
    file = practice.folder / "账单.pdf"
    file.write_bytes(bytes(range(256)))
    said = practice("attach", "1001", str(file), "--note", "The bill.", screen=True)
    assert "Attachment 1: 账单.pdf (256 bytes)" in said.out
    (row,) = practice("attachments", "1001").rows
    assert row[:4] == ["1", "账单.pdf", "256", "application/pdf"]
    assert row[6] == "The bill."
    got = practice("attachment", "get", "1001", "1", "-o", "out.bin", "--json").json
    assert (got["path"], got["size"], got["sha256"]) == ("out.bin", 256, row[7])
    assert (practice.folder / "out.bin").read_bytes() == bytes(range(256))
    said = practice("attachment", "get", "1001", "1", "-o", "-", encoding="latin-1")
    assert said.out.encode("latin-1") == bytes(range(256))
    assert "附件1" in practice("show", "1001", "--lang", "zh", screen=True).out
    assert "添加附件" in practice("log", "1001", "--lang", "zh", screen=True).out
    assert practice("verify", "--json").json["attachments"] == 1


def test_nothing_is_written_over(practice: "Line") -> None:
    """A file that is there stays, unless it is said so; the desk stays whatever is said."""
    practice("attach", "1001", "-", "--name", "a", stdin="new")
    (practice.folder / "a").write_text("old", encoding="utf-8")
    get = ["attachment", "get", "1001", "1", "-o"]
    assert practice(*get, "a").status == 2
    assert (practice.folder / "a").read_text("utf-8") == "old"
    assert practice(*get, "a", "--force").status == 0
    assert (practice.folder / "a").read_text("utf-8") == "new"
    for place in ("desk.db", "desk.db-journal", ".", str(practice.folder / "no" / "where")):
        assert practice(*get, place, "--force").status in {2, 9}, place
    assert practice("verify").status == 0


def test_a_terminal_gets_no_bytes(practice: "Line") -> None:
    """What is in a file could give orders, so a terminal does not get it."""
    practice("attach", "1001", "-", "--name", "a", stdin="\x1b[2J")
    said = practice("attachment", "get", "1001", "1", "-o", "-", screen=True)
    assert (said.status, said.out) == (2, "")


WRONG = {
    "nothing": "There is no file",
    "folder": "is a folder",
    "empty": "is empty",
    "pipe": "no plain file",
    "desk.db": "is the desk itself",
    "link": "is the desk itself",
    "large": "has 25000001 bytes, and an attachment may have 25000000",
}


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_cannot_be_attached_is_said_in_a_sentence(
    practice: "Line", name: str, lang: str
) -> None:
    """One sentence, status 2, nothing changed: in both languages."""
    folder = practice.folder
    (folder / "folder").mkdir()
    (folder / "empty").touch()
    (folder / "link").symlink_to(folder / "desk.db")
    os.mkfifo(folder / "pipe")
    (folder / "large").touch()
    os.truncate(folder / "large", 25_000_001)
    said = practice("attach", "1001", name, "--lang", lang)
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert (WRONG[name] in said.err) is (lang == "en")
    assert name in said.err
    assert practice("show", "1001", "--json").json["version"] == 1


@pytest.mark.parametrize(
    ("argv", "status"),
    [
        (["attach", "1001", "-"], 2),
        (["attach", "9999", "-", "--name", "a"], 4),
        (["attach", "1001", "-", "--name", "<NAME>"], 2),
        (["attach", "1001", "-", "--name", "a", "--as", "ai.li"], 6),
        (["attach", "1001", "-", "--name", "a", "--expect", "7"], 5),
        (["attachments", "9999"], 4),
        (["attachment", "get", "1001", "1"], 2),
        (["attachment", "get", "1001", "0"], 2),
        (["attachment", "get", "9999", "1"], 4),
        (["do", "1001", "attach"], 2),
        (["do", "1001", "note", "-f", "text=a", "then", "attach", "-f", "name=a"], 2),
        (["receive", "--eml", "-"], 2),
        (["receive", "--eml", "nothing.eml"], 2),
        (["receive", "--eml", "-", "--words", "-"], 2),
    ],
)
def test_wrong_calls_have_their_status(practice: "Line", argv: list[str], status: int) -> None:
    """Every refusal has its sentence and its status, and the case is as it was."""
    said = practice(*argv, stdin="x")
    assert (said.status, said.out) == (status, ""), said
    assert said.err.startswith("✗")
    assert practice("show", "1001", "--json").json["version"] == 1
    assert len(practice("list").rows) == 1


def test_a_dry_run_keeps_nothing(practice: "Line") -> None:
    """Trying says what would be, and writes nothing: neither file nor mail."""
    said = practice("attach", "1001", "-", "--name", "a", "--dry-run", stdin="x", screen=True)
    assert "nothing was written" in said.out
    said = practice("receive", "--eml", "-", "--dry-run", stdin=mail(), screen=True)
    assert "nothing was written" in said.out
    assert practice("attachments", "1001").out == ""
    assert len(practice("list").rows) == 1


def test_a_file_that_nobody_finishes_is_not_waited_for(start: "Start", practice: "Line") -> None:
    """A pipe without a writer is refused at once."""
    os.mkfifo(practice.folder / "pipe")
    for argv in (["attach", "1001", "pipe"], ["receive", "--eml", "pipe"]):
        process = start(*argv)
        threading.Timer(50, process.kill).start()
        assert process.wait(60) == 2


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_mail_comes_in_once(practice: "Line", lang: str) -> None:
    """It lands with its file, says so, and says of the second try which case it is."""
    file = practice.folder / "a.eml"
    file.write_bytes(mail())
    first = practice("receive", "--eml", "a.eml", "--feeling", "3", "--lang", lang, screen=True)
    assert first.status == 0
    assert {"en": "with 2 attachments", "zh": "附件2个"}[lang] in first.out
    shown = practice("show", "1002", "--json").json
    assert (shown["customer"], shown["subject"], shown["text"]) == (
        "陈丽",
        "My bill",
        "Charged twice.",
    )
    assert [one["name"] for one in shown["attachments"]] == ["账单.pdf", "message.eml"]
    again = practice("receive", "--eml", "-", "--lang", lang, stdin=mail(), screen=True)
    assert again.status == 0
    assert "C-1002" in again.out
    told = practice("receive", "--eml", "-", "--json", stdin=mail()).json
    assert (told["id"], told["changed"], told["mail"]["landed"]) == ("C-1002", False, False)
    assert len(practice("list").rows) == 2
    assert practice("verify").status == 0


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_had_to_be_decided_is_said(practice: "Line", lang: str) -> None:
    """On a screen, in a pipe and for programs, no decision about a mail goes untold."""
    page = "From: a@x.org\nContent-Type: text/html; charset=nope\n\n<p>{}</p>"
    screen = practice(
        "receive", "--eml", "-", "--lang", lang, stdin=page.format("1"), screen=True
    ).out
    pipe = practice("receive", "--eml", "-", "--lang", lang, stdin=page.format("2")).err
    told = practice("receive", "--eml", "-", "--json", "--lang", lang, stdin=page.format("3"))
    remarks = told.json["mail"]["remarks"]
    assert [one["code"] for one in remarks] == ["no_date", "charset_unknown", "html"]
    assert pipe.splitlines() == [one["says"] for one in remarks]
    folded = "".join(screen.split())
    assert all("".join(one["says"].split()) in folded for one in remarks)


@pytest.mark.parametrize("payload", PAYLOADS, ids=[f"payload {at}" for at in range(len(PAYLOADS))])
def test_a_hostile_mail_gives_no_orders(practice: "Line", payload: str) -> None:
    """Whatever stands in a mail, the screens and pipes stay harmless."""
    made = EmailMessage()
    made["From"], made["Date"] = "a@x.org", "Tue, 17 Nov 2026 09:30:00 +0800"
    flat = " ".join(payload.split())
    made.set_content(payload + ".", cte="base64")
    whole = f"Subject: {flat}\n".encode("utf-8", "replace") + bytes(made)
    for screen in (False, True):
        said = practice("receive", "--eml", "-", "--color", "never", stdin=whole, screen=screen)
        assert said.status == 0, said
        assert not ORDERS.search((said.out + said.err).replace("\u200d", ""))
    assert not ORDERS.search(practice("show", "1002").out.replace("\u200d", ""))


def test_a_mailbox_and_outlooks_own_form_are_told(practice: "Line") -> None:
    """What is no single mail is refused by name, in a sentence."""
    box = practice("receive", "--eml", "-", stdin=b"From a\n" + mail() + b"\nFrom b\n" + mail())
    own = practice("receive", "--eml", "-", stdin=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert ("mbox" in box.err, ".msg" in own.err) == (True, True)
    assert (box.status, own.status) == (2, 2)


def test_the_largest_attachment_is_a_policy(practice: "Line") -> None:
    """A manager sets how much may be attached; a mail has the same limit as a whole."""
    assert practice("policy", "set", "attachment-mb", "1").status == 0
    large = Path("large")
    large.write_bytes(b"x" * 1_000_001)
    assert "1000000" in practice("attach", "1001", "large").err
    said = practice("receive", "--eml", "-", stdin=mail() + b"x" * 1_000_000)
    assert said.status == 2
    assert practice("policy", "set", "attachment-mb", "501").status == 2
    assert practice("policy", "set", "attachment-mb", "0").status == 0
    assert practice("attach", "1001", "-", "--name", "a", stdin="x").status == 2
