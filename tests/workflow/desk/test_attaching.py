"""Files of a case: kept whole or refused, whatever they are called, and checked for ever."""

import io
import os
import threading
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow import BadInput, Desk, HistoryBroken, MemoryStore, StillOwed
from amends.workflow.acts import EVERY
from amends.workflow.complaint import PROCESS
from amends.workflow.desk.attaching import content, content_of, escaped, file_name, unescaped
from amends.workflow.desk.attaching.names import is_escaped

from ..bench import Bench

NAMES = [
    "..",
    ".",
    "/etc/passwd",
    "..\\..\\boot.ini",
    "C:\\files\\x.txt",
    "\x00",
    "a\x00b.pdf",
    "line\nbreak.txt",
    "\r",
    "\u202egnp.exe",
    "\x1b[2J\x1b]0;t\x07.pdf",
    "\udcff\udcfe.doc",
    "CON",
    "nul.txt",
    "COM1.log",
    "a" * 5_000,
    "投" * 5_000 + ".pdf",
    "账单 三月.pdf",
    ".bashrc",
    "-rf",
    "a.tar.gz",
    "x." + "e" * 300,
    "trailing. ",
    " ",
    '"',
    "<NAME>",
    "<HEARD>.txt",
    "~",
    "$(touch pwned)",
    "e\u0301",
    "\U0001f4c4",
]
IDS = [f"name {at}" for at in range(len(NAMES))]
UNSAFE = frozenset('/\\:*?"<>|')
THERE = {"name": '"b"', "sha256": sha256(b"there").hexdigest(), "size": 5}


@pytest.fixture
def bench() -> Bench:
    """Give a practice desk with one case."""
    made = Bench()
    made.receive()
    return made


def refused(desk: Desk, source: object, name: str | None = "x") -> str:
    """Try to attach something, and return why it is refused."""
    with pytest.raises(BadInput) as told:
        desk.attach("C-1001", source, name=name)  # type: ignore[arg-type]  # what callers may try
    return told.value.code


@pytest.mark.parametrize("name", NAMES, ids=IDS)
def test_every_name_is_data(bench: Bench, name: str) -> None:
    """Whatever a file is called comes back exactly, and holds through the check."""
    desk = bench.desk()
    call = {"name": escaped(name), "sha256": sha256(b"x").hexdigest(), "size": 1}
    shown = desk.steps("C-1001", [("attach", call)], contents=(b"x",))
    assert [one.name for one in shown.attachments] == [name]
    assert desk.log("C-1001")[-1].said["name"] == name
    assert desk.verify().ok


@settings(max_examples=300)
@given(name=st.text(alphabet=st.characters(codec=None), max_size=200), number=st.integers(1, 99))
def test_no_name_makes_an_unsafe_file(name: str, number: int) -> None:
    """A file's name begins with the case and has no sign that a system takes for more."""
    made = file_name("C-1001", number, name)
    assert made.startswith(f"C-1001-{number}")
    assert not UNSAFE & {*made}
    assert made.isprintable()
    assert len(made.encode()) < 160
    assert not made.endswith((".", " "))
    assert unescaped(escaped(name)) == name
    assert "\x00" not in escaped(name)
    assert escaped(name).encode()


@pytest.mark.parametrize("name", NAMES, ids=IDS)
def test_a_nasty_name_makes_a_safe_file(name: str, tmp_path: Path) -> None:
    """The file that such an attachment becomes lies in the folder it was meant for."""
    made = tmp_path / file_name("C-1001", 2, name)
    made.write_bytes(b"x")
    assert [*tmp_path.iterdir()] == [made]


@pytest.mark.parametrize(
    "text", ["bill.pdf", "[1]", '"a', '"\\u0061"', "1", "", "[" * 99_999],
    ids=["bare", "list", "open", "escaped too much", "number", "nothing", "deep"],
)  # fmt: skip
def test_only_what_was_escaped_is_a_name(text: str) -> None:
    """A text that is no name as names are written is told apart, and shown as it stands."""
    assert not is_escaped(text)
    assert unescaped(text) == text


def test_files_bytes_and_streams_are_attached(bench: Bench, tmp_path: Path) -> None:
    """A path, bytes and a stream each give the content, numbered as they came."""
    desk, file = bench.desk(), tmp_path / "bill.pdf"
    file.write_bytes(b"one")
    desk.attach("C-1001", file)
    desk.attach("C-1001", str(file), name="copy", text="Again.")
    desk.attach("C-1001", b"three", name="three.txt")
    shown = desk.attach("C-1001", io.BytesIO(b"four"), name="four")
    found = desk.attachments("C-1001")
    assert shown.attachments == found == desk.show("C-1001").attachments
    named = [(one.number, one.name, one.size) for one in found]
    assert named == [(1, "bill.pdf", 3), (2, "copy", 3), (3, "three.txt", 5), (4, "four", 4)]
    kinds = [one.media_type for one in found][:3]
    assert kinds == ["application/pdf", "application/octet-stream", "text/plain"]
    assert found[1].text == "Again."
    whole = [desk.attachment("C-1001", at).content for at in (1, 2, 3, 4)]
    assert whole == [b"one", b"one", b"three", b"four"]
    assert len(bench.store._shelf.contents()) == 3
    assert desk.verify().attachments == 4


def test_name_and_hash_are_in_the_vault_alone(bench: Bench) -> None:
    """The chain holds the size and the number, and of the rest only commitments."""
    desk = bench.desk()
    desk.attach("C-1001", b"secret", name="chen-li.pdf", text="Her bill.")
    body = bench.store._shelf.events("C-1001")[-1].body.decode()
    for personal in ("chen-li", sha256(b"secret").hexdigest(), "Her bill"):
        assert personal not in body
    assert '"data":{"number":1,"size":6}' in body


def test_attaching_is_possible_in_every_stage() -> None:
    """No stage, ends included, keeps a file away."""
    (act,) = (one for one in PROCESS.acts if one.name == "attach")
    assert set(act.stages) == set(PROCESS.matter.states) == set(EVERY)


def test_what_cannot_be_read_whole_is_refused(bench: Bench, tmp_path: Path) -> None:
    """An empty file, a folder, a pipe, nothing, too much: each is told as what it is."""
    desk = bench.desk("li.na")
    desk.set_policy("attachment_mb", 1)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "empty").touch()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "large").write_bytes(b"x" * 1_000_001)
    (tmp_path / "fits").write_bytes(b"x" * 1_000_000)
    expected = {
        "empty": "attachment_empty",
        "folder": "file_is_directory",
        "pipe": "not_a_plain_file",
        "nothing": "file_missing",
        "empty/below": "file_missing",
        "loop": "file_failed",
        "large": "attachment_too_large",
        "a\x00b": "file_missing",
    }
    assert {name: refused(desk, tmp_path / name) for name in expected} == expected
    assert desk.attachments("C-1001") == ()
    assert bench.store._shelf.contents() == []
    assert desk.attach("C-1001", tmp_path / "fits").attachments[0].size == 1_000_000


def test_both_sizes_are_told(bench: Bench, tmp_path: Path) -> None:
    """A file that is too large is refused with its size and the one that may be."""
    desk, large = bench.desk(), tmp_path / "large"
    large.touch()
    os.truncate(large, 25_000_001)
    with pytest.raises(BadInput) as told:
        desk.attach("C-1001", large)
    assert (told.value.values["size"], told.value.values["most"]) == (25_000_001, 25_000_000)


def test_streams_and_bytes_have_the_same_limits(bench: Bench) -> None:
    """Too much, nothing, text and no name are refused wherever the content comes from."""
    desk, much = bench.desk(), b"x" * 25_000_001
    assert refused(desk, much) == "attachment_too_large"
    assert refused(desk, io.BytesIO(much)) == "attachment_endless"
    assert refused(desk, b"") == refused(desk, io.BytesIO()) == "attachment_empty"
    assert refused(desk, io.StringIO("text")) == "not_bytes"
    assert refused(desk, b"x", None) == refused(desk, b"x", "") == "attachment_nameless"
    assert refused(desk, b"x", "<NAME>") == "blank_left"


class Endless(io.RawIOBase):
    """A stream that never ends, and counts what was taken from it."""

    def __init__(self) -> None:
        """Begin with nothing taken."""
        self.taken = 0

    def read(self, size: int = -1) -> bytes:
        """Give as much as is asked for."""
        assert size > 0
        self.taken += size
        return b"x" * size


def test_no_more_is_read_than_may_be_kept() -> None:
    """Of a stream without an end one byte too many is read."""
    stream = Endless()
    with pytest.raises(BadInput):
        content_of(stream, 3_000_000)  # type: ignore[arg-type]  # only `read` is asked of it
    assert stream.taken == 3_000_001


def test_a_file_that_grows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that somebody still writes to is not attached as it is at one moment."""
    file, read = tmp_path / "log", content._read
    file.write_bytes(b"begun")

    def slowly(*given: object) -> bytes:
        data = read(*given)  # type: ignore[arg-type]  # handed on
        with file.open("ab") as log:
            log.write(b"more")
        return data

    monkeypatch.setattr(content, "_read", slowly)
    with pytest.raises(BadInput) as told:
        content_of(file, 1_000)
    assert told.value.code == "file_changing"


@pytest.mark.parametrize(
    "wrong", [{"sha256": "f" * 64}, {"size": 6}, {"name": "b"}, {"sha256": ""}, {"name": ""}]
)
def test_no_door_records_what_is_not_there(bench: Bench, wrong: dict[str, object]) -> None:
    """An attachment whose content nobody brought, or another one, is wrong usage everywhere."""
    desk = bench.desk()
    desk.attach("C-1001", b"there", name="a")
    for dry_run in (True, False):
        with pytest.raises(BadInput) as told:
            desk.act("C-1001", "attach", **{**THERE, **wrong}, dry_run=dry_run)
        assert told.value.code == "content_missing"
        with pytest.raises(BadInput):
            desk.steps("C-1001", [("note", {"text": "x"}), ("attach", {**THERE, **wrong})])
    assert desk.show("C-1001").version == 2
    assert desk.act("C-1001", "attach", **THERE).attachments[-1].name == "b"


def test_a_refused_step_keeps_no_content(bench: Bench) -> None:
    """Where a step after it is refused, or all is only tried, the content is not kept either."""
    desk = bench.desk()
    call = {"name": '"a"', "sha256": sha256(b"a").hexdigest(), "size": 1}
    with pytest.raises(StillOwed):
        desk.steps("C-1001", [("attach", call), ("inquire", {})], contents=(b"a",))
    assert not desk.attach("C-1001", b"a", name="a", dry_run=True).changed
    assert bench.store._shelf.contents() == []


def test_the_same_key_attaches_once(bench: Bench) -> None:
    """A repeated call is answered as before; another content under the key is refused."""
    desk = bench.desk()
    for _ in range(2):
        assert len(desk.attach("C-1001", b"a", name="a", key="k").attachments) == 1
    with pytest.raises(BadInput):
        desk.attach("C-1001", b"b", name="a", key="k")


def test_evidence_may_name_an_attachment(bench: Bench) -> None:
    """Evidence points to an attachment of the case, and to no other number."""
    desk = bench.desk()
    desk.attach("C-1001", b"a", name="a")
    desk.act("C-1001", "evidence", text="See there.", attachment=1)
    with pytest.raises(BadInput) as told:
        desk.act("C-1001", "evidence", text="See there.", attachment=2)
    assert told.value.code == "no_such_item"


def test_verifying_finds_every_change_of_a_content(bench: Bench) -> None:
    """Missing, altered, exchanged, or left over: it shows, and nothing wrong is handed out."""
    desk, shelf = bench.desk(), bench.store._shelf
    desk.attach("C-1001", b"one", name="one")
    desk.attach("C-1001", b"two", name="two")
    assert desk.verify().ok
    kept, first = dict(shelf._contents), sha256(b"one").hexdigest()
    for change in ({first: b"eno"}, {first: b"longer"}, {first: b""}, {"0" * 64: b"left over"}):
        shelf._contents = {**kept, **change}
        assert len(desk.verify().faults) == 1, change
        if first in change:
            with pytest.raises(HistoryBroken):
                desk.attachment("C-1001", 1)
    shelf._contents = {one: data for one, data in kept.items() if one != first}
    assert [fault.seq for fault in desk.verify().faults] == [2]
    with pytest.raises(HistoryBroken):
        desk.attachment("C-1001", 1)
    assert desk.attachment("C-1001", 2).content == b"two"


def test_a_size_that_is_not_the_contents_is_found(bench: Bench) -> None:
    """The size in the record is the size of the content."""
    desk, events = bench.desk(), bench.store._shelf._events["C-1001"]
    desk.attach("C-1001", b"one", name="one")
    events[-1] = events[-1]._replace(body=events[-1].body.replace(b'"size":3', b'"size":4'))
    assert any("has 3 bytes, not 4" in fault.why for fault in desk.verify().faults)


def test_what_was_erased_is_listed_without_its_name(bench: Bench) -> None:
    """Where the vault no longer has the name, number and size stay and the content is refused."""
    desk = bench.desk()
    desk.attach("C-1001", b"one", name="one")
    bench.store._shelf._secrets["C-1001"] = []
    (found,) = desk.attachments("C-1001")
    assert (found.number, found.name, found.size, found.sha256) == (1, None, 3, None)
    with pytest.raises(BadInput) as told:
        desk.attachment("C-1001", 1)
    assert told.value.code == "attachment_erased"


@pytest.mark.parametrize("number", [-1, 0, 2, 10**12])
def test_a_number_that_is_not_there_is_told(bench: Bench, number: int) -> None:
    """Only numbers that were given are answered."""
    bench.desk().attach("C-1001", b"one", name="one")
    with pytest.raises(BadInput) as told:
        bench.desk().attachment("C-1001", number)
    assert told.value.values == {"case": "C-1001", "number": number, "count": 1}


def test_many_attach_at_once() -> None:
    """Threads that attach to one case each get a number of their own."""
    desk = Desk(MemoryStore(), actor="li.na")
    case = desk.receive(customer="A", channel="web", words="w").id
    threads = [
        threading.Thread(target=desk.attach, args=(case, bytes([at])), kwargs={"name": "n"})
        for at in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one.number for one in desk.attachments(case)] == [*range(1, 9)]
    assert desk.verify().ok
