"""What people write never reaches a terminal as an order, and never gets lost in JSON."""

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

PAYLOADS = [
    "\x1b[2J\x1b[H",
    "\x1b]0;pwned\x07",
    "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "\x1b[31mred",
    "\x9b31m",
    "\x9d0;title\x9c",
    "a\rb",
    "a\bb",
    "a\x7fb",
    "line\nbreak",
    "line\r\nbreak",
    "tab\tin a cell",
    "\u202egnp.exe",
    "\u2066isolate\u2069",
    "\u200bzero\u200dwidth\u200f",
    "\u2028line\u2029paragraph",
    "\ufeffmark",
    "\U000e0041\U000e0042",
    "[bold]markup[/bold] [/] [link=http://x]y[/link]",
    ":smile: {braces} {0} {lang} %s %(x)s",
    "</script><script>alert(1)</script>",
    "'; DROP TABLE cases; --",
    "=cmd|'/c calc'!A1",
    "$(touch pwned) `touch pwned`",
    "e\u0301" * 50 + "\u0336" * 40,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1e8\U0001f1f3",
    "漫游费１２８６．４０元，。！",
    "--help",
    "\ufffe\uffff\ufdd0",
    "x" * 2000,
]
DATA = os.environ.get("AMENDS_SHARED_DATA") or Path(__file__).parents[3] / "shared" / "data"
SHARED = Path(DATA) / "naughty" / "blns.json"
NAUGHTY = json.loads(SHARED.read_text("utf-8")) if SHARED.is_file() else []
ORDERS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)
SHOWN = [
    ["show", "C-1001"],
    ["log", "C-1001"],
    ["queue"],
    ["next"],
    ["next", "C-1001"],
    ["list"],
    ["why", "C-1001", "clarify"],
    ["verify"],
]


@pytest.fixture
def attacked(amends: "Line") -> "Line":
    """Give a desk whose cases are made of nothing but hostile text."""
    amends.set("AMENDS_DESK", "desk.db")
    assert amends("init").status == 0
    return amends


def received(amends: "Line", payload: str) -> None:
    """Receive the payload as everything that people can write."""
    said = amends(
        "receive", f"--customer={payload}", "--channel=web", "--words", "-", f"--wants={payload}",
        f"--phone={payload}", f"--external-ref={payload}", stdin=payload,
    )  # fmt: skip
    assert said.status == 0, said


@pytest.mark.parametrize("payload", PAYLOADS, ids=[f"payload {at}" for at in range(len(PAYLOADS))])
def test_no_output_obeys_hostile_text(attacked: "Line", payload: str) -> None:
    """Shown, listed and logged, on a screen and in a pipe, the text is there and harmless."""
    received(attacked, payload)
    attacked("note", "C-1001", "--text", "-", stdin=payload)
    attacked.set("NO_COLOR", "1")
    for argv in SHOWN:
        for screen in (False, True):
            said = attacked(*argv, screen=screen)
            assert said.status == 0
            assert not ORDERS.search(said.out.replace("\u200d", "")), (argv, screen)
    for argv in (["show", payload], ["why", "C-1001", payload], ["note", "C-1001", payload]):
        assert not ORDERS.search(attacked(*argv).err)
    assert not (attacked.folder / "pwned").exists()


@pytest.mark.parametrize("payload", PAYLOADS, ids=[f"payload {at}" for at in range(len(PAYLOADS))])
def test_json_gives_back_every_character(attacked: "Line", payload: str) -> None:
    """A program gets exactly what was received, on one line, without a raw control character."""
    received(attacked, payload)
    for argv in SHOWN:
        said = attacked(*argv, "--json")
        assert said.json["schema"] == "amends/1"
        assert not ORDERS.search(said.out)
    shown = attacked("show", "C-1001", "--json").json
    assert shown["customer"] == payload
    assert shown["external_ref"] == payload
    assert shown["text"] == payload.removeprefix("\ufeff")


@pytest.mark.skipif(not NAUGHTY, reason="the list of naughty strings is not here")
def test_every_naughty_string_is_received_and_given_back(attacked: "Line") -> None:
    """The whole list, in one case each by the desk, comes back through the commands unchanged."""
    from amends.storage import open_store
    from amends.workflow import Desk

    desk = Desk(open_store(attacked.folder / "desk.db"), actor="li.na")
    words = [one for one in NAUGHTY if one.strip() and "\x00" not in one]
    for one in words:
        desk.receive(customer=one, channel="web", words=one)
    desk.store.close()
    cases = attacked("queue", "--all", "--json").json["cases"]
    assert sorted(case["text"] for case in cases) == sorted(words)
    for argv in (["queue", "--all"], ["list"]):
        for screen in (False, True):
            assert not ORDERS.search(attacked(*argv, screen=screen).out.replace("\u200d", ""))
    rows = attacked("queue", "--all").rows
    assert len(rows) == len(words)


def test_bytes_that_are_no_text_are_refused(attacked: "Line") -> None:
    """An argument that was not written in UTF-8 is refused, and nothing is half written."""
    said = attacked("receive", "--customer=\udcff\udcfe", "--channel", "web", "--words", "w")
    assert said.status == 2
    assert attacked("list").out == ""
