"""A desk's playbooks: chosen for a case, its own kept in the record, a talk prepared from both."""

import io
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from amends.storage import open_store
from amends.workflow import BadInput, Desk, MemoryStore, NotAllowed
from amends.workflow.desk.coaching.kept import KEPT, kept_after
from amends.workflow.desk.opening import STREAM
from amends.workflow.playbook import ENTRIES, Playbook, named, read_playbook

from ..bench import Bench

Step = tuple[str, Mapping[str, object]]
OWN = """
name = "our_shop"
version = {version}

[{code}]
causes = ["price"]
stages = ["received"]
[{code}.en]
name = "Our own {word}"
say = "At our counter the bill lies open."
avoid = "Ask at the counter next door."
why = "It is a small town."
ask = "Which figure was it, neighbour?"
watch = "The queue at noon."
escalate = "The owner knows the family."
[{code}.zh]
name = "本店的{word}"
say = "到本店来，账单就摊在桌上。"
avoid = "去隔壁窗口问。"
why = "镇子不大，都是熟人。"
ask = "街坊，是哪个数？"
watch = "中午排队的人。"
escalate = "店主认得这一家。"
"""


def own(version: int = 1, code: str = "tariff_received", word: str = "way") -> Playbook:
    """Make a playbook of the desk's own, which overrides an entry or adds one."""
    return read_playbook(OWN.format(version=version, code=code, word=word), "our_shop.toml")


def codes(bench: Bench, case: str, who: str = "wang") -> list[str]:
    """Name the entries that somebody is shown for a case."""
    return [one.code for one in bench.desk(who).advise(case).entries]


@pytest.fixture(params=["memory", "sqlite"])
def bench(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A desk in memory, and one in a file."""
    if request.param == "memory":
        return Bench()
    path = tmp_path_factory.mktemp("desk") / "desk.db"
    return Bench(store=open_store(str(path), create=True, practice=True))  # type: ignore[arg-type]


def test_a_desk_begins_with_what_is_shipped(bench: Bench) -> None:
    """It has no playbook of its own, and every shipped entry."""
    assert bench.desk().playbooks() == ()
    assert bench.desk().entries() == ENTRIES


def test_an_own_entry_is_advised_in_the_place_of_the_shipped_one(bench: Bench) -> None:
    """From the moment that a manager adds it; the rest of the library stays."""
    case = bench.receive(cause="price").id
    assert bench.desk().advise(case).entries[0].of == "tariff@1"
    assert bench.desk("li.na").add_playbook(own()) is True
    (entry, *_) = bench.desk().advise(case).entries
    assert (entry.code, entry.of, entry.name["zh"]) == (
        "tariff_received",
        "our_shop@1",
        "本店的way",
    )
    assert len(bench.desk().entries()) == len(ENTRIES)
    assert bench.desk().playbooks() == (own(),)


def test_a_new_code_is_added_beside_the_others(bench: Bench) -> None:
    """It comes after those that are shipped."""
    bench.desk("li.na").add_playbook(own(code="our_first_word"))
    assert [one.code for one in bench.desk().entries()][len(ENTRIES) :] == ["our_first_word"]
    assert named(bench.desk().entries(), "tariff_received").of == "tariff@1"


def test_a_version_only_grows(bench: Bench) -> None:
    """The same again changes nothing; other words want a higher number, a lower one is past."""
    manager = bench.desk("li.na")
    assert manager.add_playbook(own(2)) is True
    assert manager.add_playbook(own(2)) is False
    assert events(bench) == ["playbook_added"]
    for late, code in ((own(2, word="other"), "playbook_changed"), (own(1), "playbook_older")):
        with pytest.raises(BadInput) as refused:
            manager.add_playbook(late)
        assert refused.value.code == code
    assert manager.add_playbook(own(3, word="other")) is True
    assert [one.id for one in manager.playbooks()] == ["our_shop@3"]
    assert events(bench) == ["playbook_added"] * 2


def events(bench: Bench) -> list[str]:
    """Name what the desk's own stream says of playbooks."""
    with bench.store.reading() as view:
        found = [one.event().what for one in view.events(STREAM)]
    return [one for one in found if one.startswith("playbook")]


def test_what_is_refused_leaves_nothing_behind(bench: Bench) -> None:
    """A handler, a shipped name, a tactic: each is told why, and no event is written."""
    with pytest.raises(NotAllowed):
        bench.desk("wang").add_playbook(own())
    shipped = Playbook("tariff", 9, own().entries)
    with pytest.raises(BadInput, match="playbook_is_shipped"):
        bench.desk("li.na").add_playbook(shipped)
    (entry,) = own().entries
    pressing = entry._replace(say={**entry.say, "zh": "先撤诉再赔。"})
    with pytest.raises(BadInput) as refused:
        bench.desk("li.na").add_playbook(Playbook("our_shop", 1, (pressing,)))
    assert refused.value.code == "playbook_unsound"
    says = refused.value.values["says"]
    assert isinstance(says, Mapping)
    assert "tariff_received.zh.say" in says["en"]
    assert "先撤诉再赔" in says["zh"]
    assert events(bench) == []
    assert bench.desk().playbooks() == ()


def test_what_is_only_worth_a_look_may_be_added(bench: Bench) -> None:
    """A long sentence is told by a look, and keeps nobody from working."""
    (entry,) = own().entries
    wordy = entry._replace(why={**entry.why, "en": "It is " + "very " * 30 + "small."})
    assert bench.desk("li.na").add_playbook(Playbook("our_shop", 1, (wordy,))) is True


def test_a_look_knows_what_the_desk_says_already(bench: Bench) -> None:
    """A sentence of an own playbook is as taken as a shipped one, unless it is overridden."""
    bench.desk("li.na").add_playbook(own(code="our_first_word"))
    again = OWN.format(version=1, code="another_word", word="way").replace("our_shop", "theirs")
    found = bench.desk().lint_playbook(again, "theirs.toml")
    assert {one.code for one in found.remarks} == {"twice"}
    later = OWN.format(version=2, code="our_first_word", word="way")
    assert bench.desk().lint_playbook(later, "our_shop.toml").remarks == ()


def test_the_record_is_examined_with_its_playbooks(bench: Bench) -> None:
    """A verified desk shows what its record says; what was slipped in beside it is found."""
    bench.receive()
    bench.desk("li.na").add_playbook(own())
    assert bench.desk().verify().ok
    with bench.store.writing() as tx:
        slipped = kept_after(tx.meta(KEPT) or "", {"name": "x", "playbook": {"name": "x"}})
        tx.put_meta(KEPT, slipped)
    found = bench.desk().verify()
    assert [one.code for one in found.faults] == ["playbooks_otherwise"]


def test_a_whole_desk_takes_its_playbooks_along() -> None:
    """What goes out as JSON lines comes back with the desk's own entries."""
    origin = Bench()
    origin.receive(cause="price")
    origin.desk("li.na").add_playbook(own())
    out = io.StringIO(newline="")
    origin.desk("li.na").export(out, format="jsonl")
    now = datetime(2027, 1, 1, tzinfo=UTC)
    desk = Desk(MemoryStore(practice=True), actor="he.jun", clock=lambda: now)
    desk.import_file(io.BytesIO(out.getvalue().encode()))
    assert desk.playbooks() == (own(),)
    assert desk.advise("C-1001").entries[0].of == "our_shop@1"
    assert desk.verify().ok


SPECIAL: Mapping[
    str, tuple[list[Step], str]
] = {  # what is done to a case, and the entry that comes first
    "danger": ([("safety", {"event": "reported", "text": "She will jump."})], "safety_first"),
    "a crowd": (
        [("card", {"side": "customer", "kind": "right", "right": "banner_crowd"})],
        "onsite_incident",
    ),
    "the media": (
        [("card", {"side": "customer", "kind": "right", "right": "media"})],
        "opinion_crisis",
    ),
    "publicity": ([("classify", {"behaviour": "publicity"})], "opinion_crisis"),
    "a post": ([("classify", {"directness": "public_post"})], "opinion_crisis"),
    "a score": ([("risk", {"legal": 0, "opinion": 2, "regulator": 0})], "opinion_crisis"),
    "abuse": ([("strain", {"abuse": True})], "abusive_words"),
    "conduct": ([("classify", {"difficulty": "behaviours"})], "abusive_words"),
    "a group": ([("classify", {"matter": ["group"]})], "group_case"),
    "arguments": ([("classify", {"difficulty": "arguments"})], "difficult_primer"),
    "grumbling": ([("classify", {"behaviour": "grumbling"})], "grumbling"),
    "too much": ([("strain", {"state": 4})], "own_nerves"),
}


@pytest.mark.parametrize("name", SPECIAL)
def test_what_is_special_is_seen_in_the_facts(name: str) -> None:
    """Each situation brings its entry to the top, and an ordinary complaint brings none."""
    bench = Bench()
    case = bench.receive(channel="counter", cause="price").id
    ordinary = codes(bench, case)
    assert ordinary == ["tariff_received", "visitor_at_the_door"]
    steps, first = SPECIAL[name]
    bench.run(case, *steps)
    assert codes(bench, case)[0] == first


def test_a_repeat_is_a_difficult_case() -> None:
    """The complaint that comes again is one; the earlier one that it names is not."""
    bench = Bench()
    before, again = bench.receive().id, bench.receive().id
    bench.do(again, "link", other=before, **{"as": "repeat"})
    assert codes(bench, again)[0] == "difficult_primer"
    assert "difficult_primer" not in codes(bench, before)


def test_a_case_that_weighs_on_somebody_is_no_news_for_others() -> None:
    """What one of us met is shown to them, and changes nothing of what a colleague is advised."""
    bench = Bench()
    case = bench.receive().id
    bench.do(case, "strain", abuse=True, state=4)
    assert codes(bench, case)[:1] == ["abusive_words"]
    assert "own_nerves" in codes(bench, case)
    others = codes(bench, case, "zhao")
    assert not {"abusive_words", "own_nerves"} & {*others}


def test_a_style_is_for_the_holder_alone_and_ends_with_the_case() -> None:
    """Neither the object of the advice nor anybody else's entries tell what was noted."""
    bench = Bench()
    case = bench.receive(feeling=1).id
    bench.do(case, "manner", style="yielding")
    assert "style_yielding" in codes(bench, case)
    for who in ("zhao", "li.na"):
        assert "style_yielding" not in codes(bench, case, who)


def test_a_script_is_written_from_the_record(bench: Bench) -> None:
    """Points, findings, what was said back, explained and promised stand where they belong."""
    case = bench.receive(customer="Chen Li", cause="price").id
    empty = bench.desk().script(case)
    assert (empty.case, empty.lang) == (case, "en")
    assert "<POINT>" in empty.blanks
    bench.do(case, "raise", text="Charged twice", content="price")
    bench.do(case, "raise", text="Nobody called", content="attitude")
    bench.do(case, "find", issue=2, upheld="yes", text="No call was made.")
    bench.do(case, "find", issue=2, upheld="yes", text="No call at all.")
    bench.do(case, "contact", feeling=1, channel="email")
    steps = {one.name: one for one in bench.desk().script(case).steps}
    assert steps["order"].lines == ("1. point 1: Charged twice", "2. point 2: Nobody called")
    assert steps["facts"].lines[:2] == (
        *("Point 1 was found to be: <FINDING>", "Point 2 was found to be: No call at all."),
    )
    assert steps["moment"].lines[:2] == ("Calm enough for reasons.", "In touch by: e-mail")
    assert steps["restate"].lines[0].startswith("Chen Li, let me see")
    bench.do(case, "restate", text="Twice, and no call.", confirmed="yes")
    bench.do(case, "explain", text="Two shops sent it.")
    bench.do(case, "promise", text="I call you", due="2026-12-24T09:00")
    steps = {one.name: one for one in bench.desk().script(case).steps}
    assert "Twice, and no call." in steps["restate"].lines[0]
    assert steps["say"].lines[0] == "Two shops sent it."
    assert steps["close"].lines[0].startswith("This comes next: I call you, by ")


def test_a_script_speaks_as_the_customer_does() -> None:
    """In the language of their words unless told otherwise; notes in the reader's."""
    bench = Bench()
    case = bench.receive(words="扣了两次钱，没有人回电话。").id
    script = bench.desk().script(case, reader="en")
    assert script.lang == "zh"
    assert script.steps[0].title == "Lay it out"
    assert "扣了两次钱" in script.steps[0].lines[0]
    assert bench.desk().script(case, lang="en").lang == "en"
    for wrong in ({"lang": "fr"}, {"reader": "fr"}):
        with pytest.raises(BadInput, match="no_such_script_language"):
            bench.desk().script(case, **wrong)


def test_a_furious_customer_is_not_reasoned_with() -> None:
    """Three is too upset by the policy of new desks, two is not."""
    bench = Bench()
    case = bench.receive().id
    for feeling, said in ((3, "Too upset"), (2, "Calm enough")):
        bench.do(case, "contact", feeling=feeling)
        steps = {one.name: one for one in bench.desk().script(case).steps}
        assert steps["moment"].lines[0].startswith(said)


def test_a_script_changes_nothing(bench: Bench) -> None:
    """Nothing is recorded, however often it is asked for."""
    case = bench.receive().id
    before = len(bench.desk().log(case))
    bench.desk().script(case)
    assert len(bench.desk().log(case)) == before
