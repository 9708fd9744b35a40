"""`amends apply` runs many commands, one a line, as if each had been called alone."""

import json
from typing import TYPE_CHECKING, Any

import pytest

from amends.cli import apply as applying

if TYPE_CHECKING:
    from tests.cli.conftest import Line

RECEIVE = ["receive", "--customer", "王芳", "--channel", "phone", "--words", "多收了我的钱", "-y"]


def told(amends: "Line", *calls: object, status: int = 0) -> list[dict[str, Any]]:
    """Apply calls from standard input and return the answers."""
    text = "\n".join(one if isinstance(one, str) else json.dumps(one) for one in calls)
    said = amends("apply", "-", stdin=text)
    assert (said.status, said.err) == (status, "")
    return [json.loads(line) for line in said.out.splitlines()]


@pytest.fixture
def desk(amends: "Line") -> "Line":
    """Begin with one case."""
    amends(*RECEIVE)
    return amends


@pytest.mark.parametrize(
    "words",
    [
        ["show", "C-1001"],
        ["queue"],
        ["list", "--limit", "1"],
        ["next", "C-1001"],
        ["why", "C-1001", "propose"],
        ["propose", "C-1001"],
        ["log", "C-9"],
        ["policy"],
        ["nosuch"],
        ["contact", "C-1001", "--feeling", "9"],
        ["--lang", "zh", "inquire", "C-1001"],
        ["--lang", "zh", "nosuch"],
    ],
)
def test_a_line_is_answered_as_the_command_alone_would_be(desk: "Line", words: list[str]) -> None:
    """The object and the exit status are the same, whatever the command and its end."""
    alone = desk("--json", *words)
    (answer,) = told(desk, words, status=10 if alone.status else 0)
    assert (answer.pop("line"), answer.pop("status")) == (1, alone.status)
    assert answer == {"schema": "amends/1", **json.loads(alone.out)}


def test_lines_see_what_lines_before_them_did(desk: "Line") -> None:
    """Calls run in their order, a refused one stops no other, and empty lines are passed over."""
    heard = ["--heard", "Charged twice.", "--named", "angry", "--regret", "We are sorry."]
    answers = told(
        desk,
        ["inquire", "C-1001"],
        ["contact", "C-1001", "--channel", "phone", "--feeling", "2"],
        "",
        ["empathise", "C-1001", *heard],
        ["inquire", "C-1001"],
        status=10,
    )
    assert [one["line"] for one in answers] == [1, 2, 4, 5]
    assert [one["status"] for one in answers] == [3, 0, 0, 0]
    assert answers[-1]["stage"] == "inquired"


def test_a_refused_line_leaves_its_trace(desk: "Line") -> None:
    """A refusal is recorded as it is when the command is called alone."""
    told(desk, ["inquire", "C-1001"], status=10)
    assert desk("--json", "log", "C-1001").json["events"][-1]["kind"] == "refusal"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("nonsense", "apply_not_json"),
        ("[" * 100_000, "apply_not_json"),
        ('{"call": "show"}', "apply_not_words"),
        ("[]", "apply_not_words"),
        ('["show", 1001]', "apply_not_words"),
        ('["apply", "-"]', "apply_alone"),
        ('["worker"]', "apply_alone"),
        ('["note", "' + "x" * applying.LONGEST + '"]', "apply_too_long"),
    ],
)
def test_a_line_that_is_no_call_is_named(desk: "Line", line: str, code: str) -> None:
    """It says what is wrong and what to write, changes nothing, and the next line runs."""
    wrong, right = told(desk, line, ["show", "C-1001"], status=10)
    assert (wrong["status"], wrong["error"]["code"], wrong["changed"]) == (2, code, False)
    assert wrong["error"]["says"].endswith(".")
    assert (right["line"], right["status"]) == (2, 0)


def test_no_line_eats_the_lines_after_it(desk: "Line") -> None:
    """A text that would come from standard input finds it empty."""
    wrong, right = told(desk, ["contact", "C-1001", "--words", "-"], ["show", "C-1001"], status=10)
    assert (wrong["status"], wrong["error"]["code"]) == (2, "empty_text")
    assert right["id"] == "C-1001"


def test_what_is_said_once_holds_for_all_lines(desk: "Line") -> None:
    """The desk, the person and the language of `apply` are those of its lines."""
    desk("user", "add", "wang.wei", "--role", "handler")
    text = json.dumps(["take", "C-1001"]) + "\n" + json.dumps(["inquire", "C-1001"])
    desk.folder.joinpath("calls.jsonl").write_text(text, encoding="utf-8")
    said = desk("--as", "wang.wei", "--lang", "zh", "apply", "calls.jsonl")
    took, refused = (json.loads(line) for line in said.out.splitlines())
    assert took["owner"] == "wang.wei"
    assert "。" in refused["error"]["owed"][0]["says"]


@pytest.mark.parametrize(("file", "code"), [(".", "file_is_directory"), ("x", "file_missing")])
def test_a_file_that_cannot_be_read_is_named(desk: "Line", file: str, code: str) -> None:
    """Nothing runs, and the sentence names the file."""
    said = desk("--json", "apply", file)
    assert (said.status, said.json["error"]["code"]) == (2, code)


def test_the_desk_is_opened_once(desk: "Line", monkeypatch: pytest.MonkeyPatch) -> None:
    """However many lines there are, they share one store."""
    from amends import storage

    opened: list[object] = []
    real = storage.open_store

    def counting(*args: Any, **options: Any) -> object:
        opened.append(args)
        return real(*args, **options)

    monkeypatch.setattr(storage, "open_store", counting)
    told(desk, *[["show", "C-1001"]] * 5, ["note", "C-1001", "--text", "Rang back."])
    assert len(opened) == 1


def test_an_interruption_ends_the_whole(desk: "Line", monkeypatch: pytest.MonkeyPatch) -> None:
    """What was answered stays answered; the lines after it are not run."""

    def interrupted(_call: object) -> int:
        return applying.INTERRUPTED

    monkeypatch.setattr(applying, "run", interrupted)
    said = desk("apply", "-", stdin='["queue"]\n["queue"]')
    assert (said.status, said.out) == (130, "")
