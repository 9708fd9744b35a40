"""Files of playbooks: each fault is told by name and place, and a look finds them all at once."""

from pathlib import Path

import pytest

from amends.workflow import BadInput
from amends.workflow.catalogue import say
from amends.workflow.playbook import (
    PLAYBOOKS,
    Known,
    lint,
    playbook_of,
    read_playbook,
    written,
)

WHOLE = """
name = "our_shop"
version = 2

[greet]
rows = ["S2-6"]
causes = ["quality"]
stages = ["received"]
feeling = [1, 3]
channels = ["visit"]
styles = ["yielding"]
situations = ["group"]
sources = ["Our house rules, page 3"]
[greet.en]
name = "Greet"
say = "Good morning to you."
avoid = "Next!"
why = "It is kind."
ask = "What brings you here?"
watch = "A child in the queue."
escalate = "Nobody is free."
[greet.zh]
name = "问候"
say = "您早上好。"
avoid = "下一个！"
why = "这是礼貌。"
ask = "您今天来办什么？"
watch = "队伍里有孩子。"
escalate = "没有人手。"
"""
FAULTS = {  # what is replaced in the whole file, by what, and what is then objected to
    "no TOML": ("[greet]", "[greet", "card_not_toml"),
    "no name": ('name = "our_shop"\n', "", "card_word"),
    "a name of two words": ('"our_shop"', '"our shop"', "card_word"),
    "no version": ("version = 2\n", "", "playbook_version"),
    "a version that is a text": ("version = 2", 'version = "2"', "playbook_version"),
    "a version that is a truth": ("version = 2", "version = true", "playbook_version"),
    "version nought": ("version = 2", "version = 0", "playbook_version"),
    "a version past all": ("version = 2", "version = 1000001", "playbook_version"),
    "no heading": ("[greet]", 'other = "x"\n[greet]', "card_no_table"),
    "a key of nobody": ("stages", "stage", "card_key"),
    "a text of nobody": ("watch =", "hint =", "card_key"),
    "no question in Chinese": ('ask = "您今天来办什么？"\n', "", "card_lacks"),
    "no reason at all": ("why", "# why", "card_lacks"),
    "a code with a space": ("greet", '"a b"', "card_word"),
    "a cause that is no list": ('["quality"]', '"quality"', "card_word"),
    "a feeling upside down": ("[1, 3]", "[3, 1]", "card_feeling"),
    "an empty source": ('"Our house rules, page 3"', '" "', "card_text"),
    "a source that is a number": ('["Our house rules, page 3"]', "[3]", "card_text"),
    "sources that are no list": ('["Our house rules, page 3"]', '"x"', "card_text"),
    "a source of two lines": ("rules, page", "rules\\npage", "card_text"),
    "two lines": ('"Next!"', '"Next\\nplease!"', "card_text"),
}
KNOWN = Known(
    causes=frozenset({"quality", "price"}),
    stages=frozenset({"received", "inquired"}),
    channels=frozenset({"visit", "phone"}),
    words=25,
    characters=60,
    said={"Mind the step.": "a_card", "Good morning to you.": "greet"},
)


def test_a_file_is_read_as_it_stands() -> None:
    """Every part of an entry is where the file has it; a byte order mark is no part of it."""
    found = read_playbook(b"\xef\xbb\xbf" + WHOLE.encode(), "mine.toml")
    assert (found.name, found.version, found.id) == ("our_shop", 2, "our_shop@2")
    (entry,) = found.entries
    assert (entry.code, entry.of, entry.rows) == ("greet", "our_shop@2", ("S2-6",))
    assert (entry.causes, entry.stages, entry.channels) == (("quality",), ("received",), ("visit",))
    assert (entry.styles, entry.situations) == (("yielding",), ("group",))
    assert (entry.feeling, entry.sources) == ((1, 3), ("Our house rules, page 3",))
    texts = (entry.name, entry.say, entry.avoid, entry.why, entry.ask, entry.watch, entry.escalate)
    assert [one["zh"] for one in texts] == [
        *("问候", "您早上好。", "下一个！", "这是礼貌。"),
        *("您今天来办什么？", "队伍里有孩子。", "没有人手。"),
    ]


def test_plain_values_are_read_as_they_were_written() -> None:
    """A playbook goes into a record and comes out of it as it was, each shipped one too."""
    for book in (read_playbook(WHOLE, "mine.toml"), *PLAYBOOKS):
        assert playbook_of(written(book), book.name) == book


def test_a_playbook_of_the_library_is_read_from_its_file() -> None:
    """Nothing is in the library that a team could not write in a file of its own."""
    folder = Path(__file__).parents[3] / "workflow" / "playbook" / "entries"
    read = [read_playbook(one.read_bytes(), one.name) for one in sorted(folder.glob("*.toml"))]
    assert tuple(read) == PLAYBOOKS


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told(fault: str) -> None:
    """Each fault has its sentence in both languages, which names the file."""
    before, after, code = FAULTS[fault]
    with pytest.raises(BadInput) as refused:
        read_playbook(WHOLE.replace(before, after), "mine.toml")
    assert refused.value.code == code
    for lang in ("en", "zh"):
        assert "mine.toml" in say(f"error.{code}", lang, **refused.value.values)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_look_meets_the_same_faults(fault: str) -> None:
    """What a reading stops at is named by a look as well; only what is no TOML is raised."""
    before, after, code = FAULTS[fault]
    text = WHOLE.replace(before, after)
    if code == "card_not_toml":
        with pytest.raises(BadInput):
            lint(text, "mine.toml", KNOWN)
        return
    found = lint(text, "mine.toml", KNOWN)
    assert [one.code for one in found.faults] == [code]
    assert not found.sound


def test_a_whole_file_is_sound() -> None:
    """Nothing is objected to, also not what stands in the entry that it overrides."""
    found = lint(WHOLE, "mine.toml", KNOWN)
    assert (found.faults, found.remarks, found.sound) == ((), (), True)


OBJECTIONS = {  # what is replaced, by what, and which remark at which place, serious or not
    "a cause of nobody": ('["quality"]', '["weather"]', "unknown", "greet", True),
    "a stage of nobody": ('["received"]', '["lost"]', "unknown", "greet", True),
    "a channel of nobody": ('["visit"]', '["pigeon"]', "unknown", "greet", True),
    "a style of nobody": ('["yielding"]', '["rude"]', "unknown", "greet", True),
    "a situation of nobody": ('["group"]', '["rain"]', "unknown", "greet", True),
    "a tactic": ("您早上好。", "先撤诉再赔。", "tactic", "greet.zh.say", True),
    "a doubt": ("A child in the queue.", "Does that suit you?", "doubt", "greet.en.watch", False),
    "said on a card": ("A child in the queue.", "Mind the step.", "twice", "greet.en.watch", True),
    "said twice": ("It is kind.", "Nobody is free.", "twice", "greet.en.escalate", True),
    "long": ("It is kind.", "It is " + "so " * 30 + "kind.", "long", "greet.en.why", False),
    "long in Chinese": ("这是礼貌。", "这是" + "很" * 60 + "礼貌。", "long", "greet.zh.why", False),
}


@pytest.mark.parametrize("name", OBJECTIONS)
def test_an_objection_has_its_place(name: str) -> None:
    """Each is told once, with the place, and weighs what it should."""
    before, after, code, at, serious = OBJECTIONS[name]
    found = lint(WHOLE.replace(before, after), "mine.toml", KNOWN)
    assert [(one.code, one.at, one.serious) for one in found.remarks] == [(code, at, serious)]
    assert found.sound is not serious
    for lang in ("en", "zh"):
        (one,) = found.remarks
        assert at in say(f"playbook.remark.{code}", lang, at=at, **one.values)


@pytest.mark.parametrize(
    "claim",
    [
        *("By law you get it back.", "The law is with you.", "You have a legal claim."),
        *("A statute says so.", "Article 55 says so.", "That is unlawful."),
        *(
            "依法应当退款。",
            "法律规定三倍。",
            "法定的义务要尽。",
            "按第五十五条办。",
            "《民法典》写着。",
        ),
    ],
)
def test_a_claim_of_law_names_its_source(claim: str) -> None:
    """Without a source it is serious, with one it passes; what is to be avoided claims nothing."""
    lawful = WHOLE.replace("It is kind.", claim)
    assert lint(lawful, "mine.toml", KNOWN).remarks == ()
    bare = lawful.replace('sources = ["Our house rules, page 3"]\n', "")
    (one,) = lint(bare, "mine.toml", KNOWN).remarks
    assert (one.code, one.at, one.serious) == ("law", "greet.en.why", True)
    avoided = WHOLE.replace('sources = ["Our house rules, page 3"]\n', "").replace("Next!", claim)
    assert lint(avoided, "mine.toml", KNOWN).remarks == ()


def test_a_tactic_that_is_warned_of_may_be_quoted() -> None:
    """What stands under `avoid` is what is not said."""
    assert lint(WHOLE.replace("下一个！", "先撤诉再赔。"), "mine.toml", KNOWN).remarks == ()
