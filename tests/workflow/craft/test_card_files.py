"""Files of cards: each fault is told by name and place, and a whole file is read as it stands."""

from pathlib import Path

import pytest

from amends.workflow import BadInput
from amends.workflow.catalogue import say
from amends.workflow.craft import CARDS, read_cards

WHOLE = """
[greet]
rows = ["S2-6"]
steps = ["contact"]
stages = ["received"]
feeling = [1, 3]
channels = ["visit"]
cause = "quality"
tactic = "stalling"
[greet.en]
name = "Greet"
say = "Good morning."
do = "Stand up."
avoid = "Next!"
why = "It is kind."
[greet.zh]
name = "问候"
say = "早上好。"
do = "站起来。"
avoid = "下一个！"
why = "这是礼貌。"
"""
FAULTS = {  # what is replaced in the whole file, by what, and what is then objected to
    "no TOML": ("[greet]", "[greet", "card_not_toml"),
    "no heading": (WHOLE, 'greet = "hello"', "card_no_table"),
    "a language that is no heading": (WHOLE, '[a]\nrows = ["S2-6"]\nen = "x"', "card_no_table"),
    "a key of nobody": ("stages", "stage", "card_key"),
    "a text of nobody": ("do =", "hint =", "card_key"),
    "no row": ('rows = ["S2-6"]\n', "", "card_lacks"),
    "no reason in Chinese": ('why = "这是礼貌。"\n', "", "card_lacks"),
    "a deed in one language": ('do = "站起来。"\n', "", "card_lacks"),
    "a code with a space": ("greet", '"a b"', "card_word"),
    "a step that is no word": ('"contact"', '"a b"', "card_word"),
    "one step instead of a list": ('["contact"]', '"contact"', "card_word"),
    "an empty word": ('["visit"]', '[""]', "card_word"),
    "a cause that is a number": ('"quality"', "3", "card_word"),
    "a feeling upside down": ("[1, 3]", "[3, 1]", "card_feeling"),
    "a feeling off the scale": ("[1, 3]", "[1, 5]", "card_feeling"),
    "a feeling that is a truth": ("[1, 3]", "[false, true]", "card_feeling"),
    "a feeling of one reading": ("[1, 3]", "3", "card_feeling"),
    "an empty sentence": ('"Good morning."', '" "', "card_text"),
    "a sentence that is a number": ('"Good morning."', "7", "card_text"),
    "two lines": ('"Good morning."', '"Good\\nmorning."', "card_text"),
}


def test_a_file_is_read_as_it_stands() -> None:
    """Every part of a card is where the file has it; a byte order mark is no part of it."""
    (card,) = read_cards(b"\xef\xbb\xbf" + WHOLE.encode(), "mine.toml")
    assert (card.code, card.rows, card.steps) == ("greet", ("S2-6",), ("contact",))
    assert (card.stages, card.feeling, card.channels) == (("received",), (1, 3), ("visit",))
    assert (card.cause, card.tactic) == ("quality", "stalling")
    assert card.say == {"en": "Good morning.", "zh": "早上好。"}
    assert card.do["zh"] == "站起来。"


def test_what_is_left_out_narrows_nothing() -> None:
    """A card of a name, three texts and a row fits every moment."""
    narrowing = ("steps", "stages", "feeling", "channels", "cause", "tactic", "do")
    kept = [one for one in WHOLE.splitlines() if one.split(" =")[0] not in narrowing]
    (card,) = read_cards("\n".join(kept), "mine.toml")
    assert (card.steps, card.stages, card.channels) == ((), (), ())
    assert (card.feeling, card.cause, card.tactic, card.do) == ((0, 4), "", "", {})


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told(fault: str) -> None:
    """Each fault has its sentence in both languages, which names the file."""
    before, after, code = FAULTS[fault]
    refused(WHOLE.replace(before, after), code)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a = " + "[" * 10_000, "card_not_toml"),
        (WHOLE.encode("gb18030"), "card_not_utf8"),
        (WHOLE + "#" * 1_000_000, "card_too_big"),
    ],
    ids=["nested too deeply", "another encoding", "too big"],
)
def test_what_is_no_file_of_cards_is_told(source: str | bytes, code: str) -> None:
    """What cannot be read at all has its sentence too."""
    refused(source, code)


def refused(source: str | bytes, code: str) -> None:
    """See that a file is refused with that code, said in both languages with the file's name."""
    with pytest.raises(BadInput) as fault:
        read_cards(source, "mine.toml")
    assert fault.value.code == code
    for lang in ("en", "zh"):
        assert "mine.toml" in say(f"error.{code}", lang, **fault.value.values)


def test_the_shipped_cards_are_read_by_the_same_function() -> None:
    """Nothing is in the library that a team could not write in a file of its own."""
    folder = Path(__file__).parents[3] / "workflow" / "craft" / "cards"
    read = [
        card
        for path in sorted(folder.glob("*.toml"))
        for card in read_cards(path.read_bytes(), path.name)
    ]
    assert tuple(read) == CARDS
