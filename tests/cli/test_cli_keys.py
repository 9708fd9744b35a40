"""A command that broke off happens once, however often it is repeated."""

import os
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from amends.storage.sql_store.store import SqlStore
from amends.workflow import OutcomeUnknown

if TYPE_CHECKING:
    from tests.cli.conftest import Line

NOTE = ["note", "C-1001", "--text", "Called again."]


def notes(practice: "Line") -> int:
    """Count the notes on the case."""
    return sum(row[6] == "note" for row in practice("log", "C-1001").rows)


@pytest.fixture
def uncertain(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Let every commit succeed and then say that nobody knows."""
    writing = SqlStore.writing

    @contextmanager
    def unknown(self: SqlStore) -> Generator[Any, None, None]:
        with writing(self) as tx:
            yield tx
        raise OutcomeUnknown("outcome_unknown", key="")

    with monkeypatch.context() as patch:
        patch.setattr(SqlStore, "writing", unknown)
        yield patch


def test_the_same_command_after_an_unknown_outcome_happens_once(
    practice: "Line", uncertain: pytest.MonkeyPatch
) -> None:
    """The key is kept, the same command finds it, and the desk answers what it had answered."""
    said = practice(*NOTE)
    assert said.status == 11
    assert len(practice.keys) == 1
    uncertain.undo()
    again = practice(*NOTE, "--json")
    assert again.status == 0  # another argv: another step
    assert notes(practice) == 2
    assert practice(*NOTE).status == 0
    assert notes(practice) == 2
    assert not practice.keys
    assert practice(*NOTE).status == 0
    assert notes(practice) == 3


def test_a_complaint_is_received_once(practice: "Line", uncertain: pytest.MonkeyPatch) -> None:
    """Taking a complaint in twice by the same broken command makes one case."""
    argv = ["receive", "--customer", "B", "--channel", "web", "--words", "w"]
    assert practice(*argv).status == 11
    uncertain.undo()
    assert practice(*argv).status == 0
    assert [row[0] for row in practice("list").rows] == ["C-1001", "C-1002"]


def test_other_content_is_another_step(practice: "Line", uncertain: pytest.MonkeyPatch) -> None:
    """The same words on the command line with another file behind them are not the same."""
    file = practice.folder / "said.txt"
    file.write_text("first")
    argv = [*NOTE[:3], "@said.txt"]
    assert practice(*argv).status == 11
    uncertain.undo()
    file.write_text("second")
    assert practice(*argv).status == 0
    assert notes(practice) == 2


def test_an_answer_that_cannot_be_printed_keeps_the_key(
    practice: "Line", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only an answer that reached its reader uses up the key."""
    from amends.cli.context.session import Session

    def fail(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(Session, "out", fail)
        assert practice(*NOTE).status == 1
    assert (len(practice.keys), notes(practice)) == (1, 1)
    assert practice(*NOTE).status == 0
    assert (len(practice.keys), notes(practice)) == (0, 1)


@pytest.mark.parametrize(
    ("argv", "status"),
    [(["inquire", "C-1001"], 3), (["note", "C-9999", "--text", "a"], 4)],
)
def test_a_refusal_leaves_no_key(practice: "Line", argv: list[str], status: int) -> None:
    """What the desk refused was answered: the same command is a new attempt."""
    assert practice(*argv).status == status
    assert not practice.keys


def test_a_key_of_ones_own_is_not_kept(practice: "Line") -> None:
    """Who brings a key repeats by it; another call under the same key is refused."""
    assert practice(*NOTE, "--key", "k1").status == 0
    assert practice(*NOTE, "--key", "k1").status == 0
    assert notes(practice) == 1
    assert practice(*NOTE[:3], "Other.", "--key", "k1").status == 2
    assert not practice.keys


def test_an_old_key_is_forgotten(practice: "Line", uncertain: pytest.MonkeyPatch) -> None:
    """A command typed again on another day is meant again."""
    assert practice(*NOTE).status == 11
    uncertain.undo()
    old = time.time() - 2 * 86_400
    os.utime(practice.keys[0], (old, old))
    assert practice(*NOTE).status == 0
    assert notes(practice) == 2


def test_a_command_that_still_runs_lends_its_key_to_nobody(
    practice: "Line", uncertain: pytest.MonkeyPatch
) -> None:
    """The same command in another window, while the first still works, is a step of its own."""
    import fcntl

    assert practice(*NOTE).status == 11
    uncertain.undo()
    with practice.keys[0].open("r+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert practice(*NOTE).status == 0
    assert notes(practice) == 2


def test_without_a_place_for_keys_commands_still_work(practice: "Line") -> None:
    """A state directory that cannot be made costs the repetition, not the step."""
    (practice.folder / "blocked").write_text("a file")
    practice.set("XDG_STATE_HOME", str(practice.folder / "blocked"))
    assert practice(*NOTE).status == 0
    assert notes(practice) == 1


def test_keys_are_for_their_owner_alone(practice: "Line", uncertain: pytest.MonkeyPatch) -> None:
    """Nobody else can read what was kept."""
    assert practice(*NOTE).status == 11
    (key,) = practice.keys
    assert key.stat().st_mode & 0o077 == 0
    assert key.parent.stat().st_mode & 0o077 == 0
    assert "Called" not in key.read_text() + key.name
