"""The practice desk is ninety days of work by real calls, in every stage and both languages."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from amends.storage import open_store
from amends.workflow import PROCESS, BadInput, Desk, LogEntry, MemoryStore, Store
from amends.workflow.clocks import EFFECTS
from amends.workflow.practice import Filled, fill
from amends.workflow.practice.case import Case, Told
from amends.workflow.practice.case import NotRefused as PossibleAfterAll
from amends.workflow.practice.filling import DAYS
from amends.workflow.practice.stories import STORIES
from amends.workflow.practice.team import CAST, Clock, Team
from amends.workflow.practice.texts import LANGUAGES, Texts, texts
from amends.workflow.speech import conditions, contradictions, tactic_in

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
HAN = re.compile("[\u3400-\u9fff]")


class Filling:
    """A desk that was filled, and its whole history."""

    def __init__(self, store: Store, actor: str) -> None:
        """Fill the store."""
        self.filled: Filled = fill(store, now=NOW, actor=actor)
        self.desk = Desk(store, actor=actor, clock=lambda: NOW)
        self.rows = self.desk.list()
        self.logs = {row.id: self.desk.log(row.id) for row in self.rows}

    @property
    def entries(self) -> Iterator[LogEntry]:
        """Give every entry of every case."""
        return (entry for log in self.logs.values() for entry in log)


@pytest.fixture(scope="module")
def filling() -> Filling:
    """Fill a desk in memory, once for all tests that only look at it."""
    return Filling(MemoryStore(practice=True), "wen.hao")


def test_sixty_cases_in_every_stage(filling: Filling) -> None:
    """No stage of the process is without a case, and every story came to its end."""
    stages = Counter(row.stage for row in filling.rows)
    assert stages.keys() == set(PROCESS.matter.states)
    assert filling.filled.cases == len(filling.rows) == 60
    assert filling.filled.stages == stages
    assert filling.filled.unfinished == 0
    assert stages == Counter(story.ends for story in (*STORIES, *STORIES))


def test_every_kind_of_refusal(filling: Filling) -> None:
    """From the wrong stage, with something owed, by the wrong person: all are on record."""
    refused = Counter(entry.data["code"] for entry in filling.entries if entry.kind == "refusal")
    assert {"not_from_here", "guard_owes"} < refused.keys()
    assert {"role_too_low", "same_person", "not_independent"} < refused.keys()  # not allowed


def test_the_history_holds(filling: Filling) -> None:
    """Every hash, every stage and every commitment is as the desk wrote it."""
    found = filling.desk.verify()
    assert (found.ok, found.cases) == (True, 60)
    assert found.faults == ()


def test_a_refusal_is_no_step(filling: Filling) -> None:
    """The list shows when the last step was recorded, whatever was refused or told since."""
    for row in filling.rows:
        log = [entry for entry in filling.logs[row.id] if entry.kind != "refusal"]
        steps = [entry.recorded for entry in log if entry.what not in EFFECTS]
        assert datetime.fromisoformat(row.recorded_at) == datetime.fromisoformat(steps[-1])


def test_every_case_reached_its_stage_by_moves(filling: Filling) -> None:
    """From *received* on, each stage was reached by a row of the lifecycle, one after another."""
    ways = {(source, row.target) for row in PROCESS.rows for source in row.sources}
    for row in filling.rows:
        stage = "received"
        for entry in filling.logs[row.id]:
            for region, source, target in entry.changes:
                if region == "matter":
                    assert source == stage
                    assert (source, target) in ways
                    stage = target
        assert stage == row.stage


def test_every_move_of_the_process_is_made(filling: Filling) -> None:
    """Forced moves and rare ones too: there is an example of each to look at."""
    made = {entry.what for entry in filling.entries if entry.kind == "move"}
    assert made == {row.move for row in PROCESS.rows}


def test_customers_speak_both_languages(filling: Filling) -> None:
    """Half of the complaints are in Chinese, half in English, and no two are the same."""
    said = [log[0].said["words"] for log in filling.logs.values()]
    chinese = [words for words in said if HAN.search(words)]
    assert len(chinese) == 30
    assert len({*said}) == 60
    for log in filling.logs.values():
        languages = {bool(HAN.search(text)) for one in log for text in one.said.values()}
        assert len(languages) == 1


def test_several_people_work_there(filling: Filling) -> None:
    """Handlers own cases, supervisors approve, and the desk's own user has something to do."""
    owners = Counter(row.owner for row in filling.rows)
    assert owners["wen.hao"] > 0
    assert len(owners) >= 4
    approvers = {entry.who for entry in filling.entries if entry.what == "approve"}
    assert len(approvers & {name for name, role in CAST.items() if role != "handler"}) >= 2
    roles = {user.role for user in filling.desk.users()}
    assert roles == {"handler", "supervisor", "manager", "auditor"}


def test_it_begins_ninety_days_ago_and_ends_now(filling: Filling) -> None:
    """The first case is ninety days old, the last was touched today, and none is of the future."""
    recorded = [datetime.fromisoformat(entry.recorded) for entry in filling.entries]
    assert min(recorded) == filling.filled.began == NOW - timedelta(days=DAYS)
    assert NOW - timedelta(days=1) < max(recorded) <= NOW
    assert any(item.due and not item.due.late for item in filling.desk.queue())


def test_nothing_was_slipped_in(filling: Filling) -> None:
    """Every case was received by somebody of the desk, and no text of ours presses anybody."""
    assert {entry.role for entry in filling.entries} <= {*PROCESS.roles, "clock"}
    tainted = [entry for entry in filling.entries if "tactic_found" in entry.data]
    assert tainted == []
    assert {row.source for row in filling.rows} == {None}


def test_the_same_seed_tells_the_same_stories(filling: Filling) -> None:
    """Filled again, the desk has the same customers, words, stages and times."""

    def told(one: Filling) -> list[tuple[object, ...]]:
        return [
            (row.id, row.stage, row.owner, row.received_at, log[0].said["words"], len(log))
            for row, log in zip(one.rows, one.logs.values(), strict=True)
        ]

    assert told(Filling(MemoryStore(practice=True), "wen.hao")) == told(filling)
    other = MemoryStore(practice=True)
    fill(other, now=NOW, seed=1, actor="wen.hao")
    again = Desk(other, actor="wen.hao", clock=lambda: NOW)
    assert [row.received_at for row in again.list()] != [row.received_at for row in filling.rows]


@pytest.mark.parametrize("actor", ["li.na", "tom.hughes", "sun.yue", "he.qing"])
def test_it_may_be_anybodys_desk(actor: str) -> None:
    """Whoever of the cast makes it is its manager, and the stories are told all the same."""
    store = MemoryStore(practice=True)
    filled = fill(store, now=NOW, actor=actor)
    assert (filled.cases, filled.unfinished, filled.people) == (60, 0, len(CAST))
    users = Desk(store, actor=actor, clock=lambda: NOW).users()
    assert {user.role for user in users if user.name == actor} == {"manager"}


@pytest.mark.parametrize("cases", [0, 1, 7])
def test_fewer_cases_are_fewer_stories(cases: int) -> None:
    """A small desk is made of the first stories."""
    filled = fill(MemoryStore(practice=True), now=NOW, cases=cases)
    assert (filled.cases, filled.unfinished) == (cases, 0)


def test_a_database_is_filled_like_memory(filling: Filling, tmp_path: Path) -> None:
    """What is kept in SQLite is the same desk, whole and verified."""
    with closing(open_store(tmp_path / "demo.db", create=True, practice=True)) as store:
        kept = Filling(store, "wen.hao")
        assert kept.filled == filling.filled
        assert kept.desk.verify().ok


def test_only_a_practice_desk_is_filled(tmp_path: Path) -> None:
    """A real desk takes no invented cases."""
    with closing(open_store(tmp_path / "real.db", create=True)) as store:
        with pytest.raises(BadInput, match="not_a_practice_desk"):
            fill(store, now=NOW)
        with store.reading() as view:
            assert view.meta("process") is None


def test_a_story_that_goes_wrong_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """All the calls are kept together: one that fails takes the others back."""
    store = MemoryStore(practice=True)

    def broken(self: Case, code: str) -> str:
        raise LookupError(code)

    monkeypatch.setattr(Case, "say", broken)
    with pytest.raises(LookupError):
        fill(store, now=NOW)
    with store.reading() as view:
        assert (view.streams(), view.users()) == ([], [])


def test_a_refusal_that_does_not_come_is_a_fault() -> None:
    """A story that expects a refusal says so when the step was possible."""
    clock, said = Clock(NOW), texts("en")
    told = Told(said, said.matters[0], "Ann", "Twice.", "phone", 2, "li.na")
    case = Case(Team(MemoryStore(practice=True), clock, "li.na"), clock, told)
    case.receive()
    with pytest.raises(PossibleAfterAll):
        case.refused("note", text="possible at any time")


def both() -> list[Texts]:
    """Give the texts of both languages."""
    return [texts(lang) for lang in LANGUAGES]


def test_both_languages_have_as_much_to_tell() -> None:
    """The same sentences, as many customers and matters, and each matter in three voices."""
    english, chinese = both()
    assert english.talk.keys() == chinese.talk.keys()
    assert len(english.customers) == len({*english.customers}) == len({*chinese.customers}) == 30
    assert len(english.matters) == len(chinese.matters) == 10
    for said in (english, chinese):
        assert {matter.trade for matter in said.matters} == {
            "telecom",
            "banking",
            "retail",
            "hotels",
        }
        assert {matter.about for matter in said.matters} <= {
            "quality",
            "service",
            "price",
            "integrity",
        }
        assert all(len({*one.words}) == 3 and len(one.options) == 2 for one in said.matters)
        assert all(one.strip() for one in said.talk.values())


def test_every_sentence_is_said() -> None:
    """No text lies in the files that no story uses."""
    folder = Path(fill.__code__.co_filename).parent
    code = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    assert {one for one in texts("en").talk if f'say("{one}")' not in code} == set()


def test_our_texts_press_nobody_and_consents_are_clean() -> None:
    """No sentence of ours holds a blocked tactic, and no yes is half a no."""
    for said in both():
        ours = [*said.talk.values(), *(one.cause + one.defect for one in said.matters)]
        assert [text for text in ours if tactic_in(text, dated=True)] == []
        for code in ("consent_words", "withdraw_words", "call_back_words"):
            assert not contradictions(said.talk[code])
            assert not conditions(said.talk[code])
