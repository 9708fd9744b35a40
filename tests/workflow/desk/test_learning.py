"""A desk learns: from studies without names, by drills, with training, notices and briefs."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from amends.workflow import BadInput, Desk, MemoryStore, NotAllowed
from amends.workflow.desk.learning import improving, notices
from amends.workflow.desk.learning.filing import FORMAT, hash_of, read, written
from amends.workflow.desk.learning.hiding import hidden
from amends.workflow.desk.learning.making import Wish
from amends.workflow.desk.learning.study import Study

from ..bench import Bench

GOOD = Wish("good", "Charged twice", "Hear first.")


def told(bench: Bench, wish: Wish = GOOD) -> Study:
    """Keep a study of a case that was refused a step and then heard."""
    case = bench.receive(words="I, Chen Li, was charged ¥1,200; call 13800138000.").id
    with pytest.raises(Exception, match="guard_owes"):
        bench.do(case, "inquire")
    bench.do(case, "classify", cause="price")
    bench.do(case, "empathise", heard="Charged twice.", named="angry", regret="We are sorry.")
    desk = bench.desk()
    return desk.keep_study(desk.draft_study(case, wish).study)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Call 138-0013-8000 or li@x.example now", "Call [number] or [address] now"),
        ("It cost ¥1,200.50 on 2026-03-04", "It cost [amount] on [number]"),
        ("Ms Zhou saw chen.li; CHEN LI left", "Ms [name] saw [name]; [name] left"),
        ("周建国先生说建华欠三百元", "[name]先生说[name]欠[amount]"),
        ("see https://a.example/b?c=1 there", "see [address] there"),
        ("two calls, 24 hours", "two calls, 24 hours"),
        ("the old mill", "the old […]"),
    ],
)
def test_what_says_who_somebody_is_is_taken_out(text: str, left: str) -> None:
    """Names that are known, addresses, numbers and amounts go; what tells the matter stays."""
    assert hidden(text, ["Chen Li", "王建华"], ["mill"]).text == left


def test_a_study_has_nobody_in_it_and_says_what_was_taken_out() -> None:
    """What somebody looks at before it is kept is a list of all that went."""
    bench = Bench()
    case = bench.receive(words="Chen Li was charged ¥1,200; call 13800138000.").id
    draft = bench.desk().draft_study(case, GOOD)
    assert draft.study.moments[0].said["words"] == "[name] was charged [amount]; call [number]."
    assert set(draft.taken) >= {"13800138000", "¥1,200"}
    assert bench.desk().studies() == ()


def test_a_study_is_kept_once_and_found_by_the_beginning_of_its_number() -> None:
    """The number follows from what it tells; telling the same again is refused."""
    bench = Bench()
    study = told(bench)
    desk = bench.desk()
    assert desk.study(study.number[:5]).number == study.number
    with pytest.raises(BadInput, match="study_there"):
        desk.keep_study(study)
    with pytest.raises(BadInput, match="no_such_study"):
        desk.study("S-none")
    with pytest.raises(BadInput, match="no_such_kind"):
        desk.draft_study("C-1001", GOOD._replace(kind="dull"))
    assert desk.verify().ok


def test_a_pair_knows_each_other() -> None:
    """A good and a bad example name each other, whichever came first (S4-8)."""
    bench = Bench()
    good = told(bench)
    bad = told(bench, Wish("bad", "Nobody called", "So it went.", pair=good.number[:6]))
    assert [one.pair for one in bench.desk().studies()] == [bad.number, good.number]


def test_a_recording_never_leaves_the_desk() -> None:
    """The file for another desk has nothing of it, nor of anybody here (S4-11, S2-20)."""
    bench = Bench()
    study = told(bench, GOOD._replace(media="cupboard 4, tape 9"))
    assert bench.desk().study(study.number).media == "cupboard 4, tape 9"
    text = bench.desk().export_studies([study.number])
    assert "cupboard" not in text
    for user in bench.desk().users():
        assert user.name not in text


def test_another_desk_keeps_what_it_does_not_have() -> None:
    """A file comes in once, marked as another desk's; what is kept can be verified."""
    bench = Bench()
    study = told(bench)
    there = Desk(MemoryStore(), actor="boss")
    data = bench.desk().export_studies().encode()
    (brought,) = there.import_studies(data)
    assert (brought.number, brought.imported) == (study.number, True)
    assert there.import_studies(data) == []
    assert there.verify().ok


def changed(text: str, **values: Any) -> bytes:
    """Return the file with something in it changed, and its hash left as it was."""
    return json.dumps({**json.loads(text), **values}).encode()


def test_a_hostile_file_is_refused_whole_with_one_reason() -> None:
    """Cut, changed, of another kind, too large or odd: each has its sentence, nothing is kept."""
    bench = Bench()
    told(bench)
    text, there = bench.desk().export_studies(), Desk(MemoryStore(), actor="boss")
    study = json.loads(text)["studies"][0]
    for data, code in [
        (b"\xff\xfe", "study_file_unreadable"),
        (text[:100].encode(), "study_file_unreadable"),
        (b"[" * 100_000, "study_file_unreadable"),
        (b"{}", "study_file_other"),
        (b" " * 2_000_001, "study_file_large"),
        (changed(text, studies=[]), "study_file_broken"),
        (changed(text, more=1), "study_file_broken"),
        (changed(text, studies=[{**study, "title": "Other"}]), "study_file_changed"),
        (changed(text, studies=[{**study, "title": 1.5}]), "study_file_broken"),
        (changed(text, studies=[study] * 201), "study_file_broken"),
    ]:
        with pytest.raises(BadInput, match=code):
            there.import_studies(data)
    assert there.studies() == ()


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "dull"},
        {"lang": "fr"},
        {"title": None},
        {"title": "x" * 4_001},
        {"moments": []},
        {"moments": ["x"]},
        {"cause": "a\x00b"},
        {"moments": [{"day": True}]},
    ],
)
def test_a_study_of_the_wrong_shape_is_refused(values: dict[str, Any]) -> None:
    """Every part has its type and its bounds, also where the hash fits."""
    bench = Bench()
    plain = json.loads(written([told(bench)]))["studies"][0]
    found = [{**plain, **values}]
    data = {"format": FORMAT, "hash": hash_of(found), "studies": found}
    with pytest.raises(BadInput, match="study_file_broken"):
        read(json.dumps(data).encode(), "x.json")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("day", -1),
        ("feeling", 5),
        ("what", 1),
        ("refused", "x"),
        ("refused", [1]),
        ("said", []),
        ("said", {"words": 1}),
    ],
)
def test_a_moment_of_the_wrong_shape_is_refused(name: str, value: object) -> None:
    """No moment holds what no desk could have told."""
    bench = Bench()
    plain = json.loads(written([told(bench)]))["studies"][0]
    plain["moments"][0][name] = value
    data = {"format": FORMAT, "hash": hash_of([plain]), "studies": [plain]}
    with pytest.raises(BadInput, match="study_file_broken"):
        read(json.dumps(data).encode(), "x.json")


def test_a_drill_asks_tells_and_keeps_nothing() -> None:
    """Its questions are always the same; nothing of what is answered is in the store."""
    bench = Bench()
    number, desk = told(bench).number, bench.desk()
    asked = [one.question for one in desk.drill(number).answers]
    assert [one.kind for one in asked] == ["cause", "owed", "say"]
    assert asked == [one.question for one in desk.drill(number).answers]
    right = [one.choices.index(one.right) + 1 for one in asked]
    assert all(one.met for one in desk.drill(number, right).answers)
    wrong = [1 if at != 1 else 2 for at in right]
    assert not any(one.met for one in desk.drill(number, wrong).answers)
    assert [one.met for one in desk.drill(number, right[:1]).answers] == [True, None, None]
    with pytest.raises(BadInput, match="no_such_choice"):
        desk.drill(number, [9])
    with pytest.raises(BadInput, match="too_many_answers"):
        desk.drill(number, [1, 1, 1, 1])


def test_training_is_recorded_by_a_manager_and_renewed() -> None:
    """The newest record of a module counts; it can be verified with the rest of the desk."""
    bench = Bench()
    desk = bench.desk("wang")
    manager = bench.desk("li.na")
    until = (bench.now + timedelta(days=30)).date().isoformat()
    later = (bench.now + timedelta(days=60)).date().isoformat()
    manager.add_training("zhao", "Major", until)
    manager.add_training("zhao", "major", later)
    assert [(one.who, one.module, one.until, one.counts) for one in desk.trainings()] == [
        ("zhao", "major", later, True)
    ]
    with pytest.raises(BadInput, match="not_a_module"):
        manager.add_training("zhao", "两个字", until)
    with pytest.raises(BadInput, match="not_a_module"):
        manager.add_training("zhao", "none", until)
    with pytest.raises(BadInput, match="no_such_user"):
        manager.add_training("nobody", "major", until)
    with pytest.raises(BadInput, match="until_is_over"):
        manager.add_training("zhao", "major", "2020-01-01")
    with pytest.raises(NotAllowed):
        desk.add_training("zhao", "major", until)
    assert desk.verify().ok


def test_a_new_version_of_a_shipped_pack_is_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever had confirmed hears of a version that came with the program since (S2-15)."""
    bench = Bench()
    desk = bench.desk("li.na")
    desk.set_policy("repeat_days", 60)
    assert [one.name for one in desk.read_notices()] == ["repeat_days"]
    assert desk.notices() == ()
    assert desk.read_notices() == ()
    known = notices._versions
    monkeypatch.setattr(notices, "_versions", lambda policy: [*known(policy), "service@2027-01-01"])
    (new,) = desk.notices()
    assert (new.what, new.name, new.after) == ("pack_shipped", "service", "service@2027-01-01")


def test_only_so_many_cases_are_read_for_improvements(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are more, it says so."""
    bench = Bench()
    case = [bench.receive().id for _ in range(3)][-1]
    bench.do(case, "improve", text="Test it first.", to="zhao", due="2027-01-01")
    monkeypatch.setattr(improving, "MOST", 2)
    found = bench.desk().improvements()
    assert (found.cases, found.cut) == (2, True)
    assert [(one.case, one.state, one.text) for one in found.found] == [
        (case, "open", "Test it first.")
    ]


def test_the_learning_of_a_desk_comes_along_whole(tmp_path: Path) -> None:
    """Export and import keep training, studies and who had read what."""
    bench = Bench()
    told(bench)
    desk = bench.desk("li.na")
    until = (bench.now + timedelta(days=30)).date().isoformat()
    desk.add_training("zhao", "major", until)
    desk.read_notices()
    file = tmp_path / "desk.jsonl"
    with file.open("w", encoding="utf-8", newline="") as target:
        desk.export(target, format="jsonl")
    store = MemoryStore(practice=True)
    there = Desk(store, actor="boss", clock=lambda: bench.now)
    with file.open("rb") as source:
        report = there.import_file(source)
    assert report.landed == 1
    assert there.studies() == desk.studies()
    assert there.trainings() == desk.trainings()
    assert there.verify().ok


def test_nobody_untrained_takes_over_from_whoever_is_recused() -> None:
    """A major case stays with those who are trained also where its owner must not have it."""
    bench = Bench()
    case = bench.receive().id
    bench.desk("li.na").set_policy("major_module", "major")
    bench.do(case, "classify", severity="major")
    with pytest.raises(NotAllowed, match="untrained_all"):
        bench.do(case, "recuse", "zhao", user="wang", text="A relative.", to="zhao")
    bench.desk("li.na").add_training("zhao", "major", "2027-12-31")
    bench.do(case, "recuse", "zhao", user="wang", text="A relative.", to="zhao")
    assert bench.desk().show(case).owner == "zhao"
