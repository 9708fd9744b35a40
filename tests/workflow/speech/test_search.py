"""The search: the same whatever a text is dressed in, placed, weighed by its context, bounded."""

import time
import unicodedata
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow.speech import TACTICS, check, judged, risks_in, tactic_in
from amends.workflow.speech.corpus import Sentence, sentences
from amends.workflow.speech.folding import folded, places
from amends.workflow.speech.measuring import measure
from amends.workflow.speech.model import Phrase, Tactic
from amends.workflow.speech.remembering import FEW, MOST, remembered
from amends.workflow.speech.searching import _Page

Phrases = Sequence[tuple[Phrase, tuple[int, ...]]]
LONG = 1_000_000
MOST_SECONDS = 30  # many times what it takes: a catastrophe would take hours
NEEDLES = sorted({one for t in TACTICS for p in t.phrases for g in p.needles for one in g})
HOSTILE = [
    "a",
    " ",
    "withdraw ",
    "pay if you ",
    "not be ",
    "last chance ",
    "delete the ",
    "you said to ",
    "先撤诉",
    "不会",
    "尽快",
    "撤",
    "\u200b",
    "先 ",
    '"',
    "\ufdfa",
    " ".join(NEEDLES) + " ",
]


def test_a_text_that_is_refused_is_searched_no_further() -> None:
    """What decides is the first sure block; without one it is everything that is found."""
    for text in ("Do not expect much.", "Thank you for your call.", "This is your last chance."):
        found = list(check(text))
        sure = [at for at, one in enumerate(found) if one.sure and one.policy == "block"]
        assert list(judged(text)) == (found[: sure[0] + 1] if sure else found)
    both = "You are just a liar. This is your last chance. Delete the post first."
    assert len(judged(both)) == 1 < len(check(both))


def test_no_phrase_is_asked_for_in_words_that_hold_no_needle(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Most customers are in no danger, which is known before any tactic is gone through."""
    asked = list[str]()
    real = _Page.hits

    def hits(page: _Page, tactic: Tactic, phrases: Phrases) -> Iterator[object]:
        asked.append(tactic.code)
        return real(page, tactic, phrases)

    monkeypatch.setattr(_Page, "hits", hits)
    assert risks_in("退费太慢 no needle in this") == ()
    assert asked == []
    assert [one.code for one in risks_in("I will kill myself, no needle")] == ["self_harm"]
    assert asked


def summary(text: str) -> list[tuple[str, bool]]:
    """Say what is found, without the places."""
    return [(one.code, one.sure) for one in check(text)]


def dressed(text: str, choices: list[int]) -> str:
    """Write a text in other width, case and spacing, letter by letter."""
    found: list[str] = []
    for at, letter in enumerate(text):
        choice = choices[at % len(choices)]
        other = letter
        if choice == 1 and "!" <= letter <= "~":
            other = chr(ord(letter) + 0xFEE0)
        elif choice == 2:
            other = letter.swapcase()
        elif choice == 3:
            other = letter + "\u200b"
        han = "\u3400" <= letter <= "\u9fff" and "\u3400" <= text[at + 1 : at + 2] <= "\u9fff"
        found.append(other + " " * (choice % 3) if han and choice > 3 else other)
    return "".join(found)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sentences()), st.lists(st.integers(0, 8), min_size=1, max_size=30))
def test_the_dress_of_a_text_changes_nothing(sentence: Sentence, choices: list[int]) -> None:
    """Width, case, invisible characters and spaces between Chinese characters do not matter."""
    text = dressed(sentence.text, choices)
    assert folded(text) == folded(sentence.text)
    assert summary(text) == summary(sentence.text)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_every_folded_character_has_its_place(text: str) -> None:
    """Places rise, lie within the text, and are as many as folded characters."""
    found = places(text)
    assert len(found) == len(folded(text))
    assert list(found) == sorted(found)
    assert all(0 <= at < len(text) for at in found)


def test_a_place_is_one_of_the_text_as_written() -> None:
    """What is cut out of the text by a place is the phrase in its own dress."""
    text = "  您好！ Ｌａｓｔ  chance\u200b today，先 撤 诉 再賠付。"
    cut = {one.code: text[one.start : one.end] for one in check(text)}
    assert cut["last_chance"].startswith("Ｌａｓｔ  chance")
    assert cut["withdraw_first"] == "先 撤 诉 再賠"


@pytest.mark.parametrize(
    "text", ["先撤訴，再賠付。", "這是公司規定。", "沒有追究您的法律責任就算萬幸。"]
)
def test_traditional_characters_are_read(text: str) -> None:
    """The shipped phrases are found in traditional characters as well."""
    assert tactic_in(text)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Withdraw first, then we pay.", [True]),
        ("You were told: withdraw first, then we pay.", [False]),
        ("Never ask a customer to withdraw first, then pay.", []),
        ("Why not delete your post?", [True]),
        ("先撤诉再赔。", [True]),
        ("您反映同事说“先撤诉再赔”，这样不对。", [False]),
        ("我们绝不会要求您先撤诉再赔。", []),
        ("您是不是先撤诉再赔？", [True]),
    ],
)
def test_what_stands_around_a_phrase_counts(text: str, sure: list[bool]) -> None:
    """What is denied is not found, what is reported is asked about."""
    assert [one.sure for one in check(text)] == sure


def test_a_date_makes_soon_a_promise() -> None:
    """Soon with a date in its sentence, or beside the text, is no tactic."""
    assert tactic_in("We will call you back soon.") == "soon_without_date"
    assert not tactic_in("We will call you back soon.", dated=True)
    assert not check("We will call you back soon, on Tuesday at 10.")
    assert not check("我们会尽快处理，最迟周五。")


def test_a_figure_of_speech_is_asked_about() -> None:
    """Words of self-harm are sure, a metaphor or a denial is a question, a right is neither."""
    assert [one.sure for one in risks_in("I will kill myself.")] == [True]
    assert [one.sure for one in risks_in("This bill kills me.")] == [False]
    assert [one.sure for one in risks_in("I would never kill myself over this.")] == [False]
    assert [one.sure for one in risks_in("气死我了")] == [False]
    assert not risks_in("I will go to the press and ask for your manager.")
    assert not risks_in("我要找媒体，找你们领导。")


@pytest.mark.parametrize("unit", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_costs_no_more_than_its_length(unit: str) -> None:
    """A million characters of nothing but beginnings of phrases are searched in bounded time."""
    text = (unit * (LONG // len(unit) + 1))[:LONG]
    began = time.process_time()
    check(text)
    risks_in(text)
    assert time.process_time() - began < MOST_SECONDS


def test_a_tactic_at_the_end_of_a_long_text_is_found() -> None:
    """Long texts are searched around their needles, up to the last."""
    filling = "The part was fitted and the line works. " * 3_000
    found = [one for one in check(f"{filling}This is your last chance.") if one.sure]
    assert [one.code for one in found] == ["last_chance"]
    assert found[0].start > len(filling)


def test_an_accent_hides_nothing() -> None:
    """Letters with marks count as the letters they are."""
    assert tactic_in(unicodedata.normalize("NFD", "This is your lást chânce."))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_figures_do_not_fall(lang: str) -> None:
    """On the sentences that the patterns were written with, precision and recall stay high."""
    (tally,) = [
        one for one in measure() if (one.sample, one.policy, one.lang) == ("known", "block", lang)
    ]
    assert tally.labelled >= 90
    assert tally.harmless >= 90
    assert tally.precision >= 0.97
    assert tally.recall >= 0.95
    assert tally.needless <= 10


def test_the_fresh_figures_do_not_fall() -> None:
    """On sentences that changed no pattern few are found, but hardly one wrongly."""
    fresh = [one for one in measure() if (one.sample, one.policy) == ("fresh", "block")]
    assert sum(one.found for one in fresh) / sum(one.labelled for one in fresh) >= 0.3
    assert sum(one.false for one in fresh) <= 1


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("minimising", ("It is not that bad.", "不过是小事一桩。")),  # S2-69
        ("please_understand_us", ("Put yourself in our position.", "请您理解我们。")),  # S0-22
        ("over_defending", ("It was not our fault.", "都怪系统。")),  # S2-129
        ("over_promising", ("This will never happen again.", "我给您打包票。")),  # S2-47
        ("private_favour", ("This stays between us.", "就当给我个面子。")),  # S0-37
        ("indirect_approach", ("Say the refusal at the very end.", "先跟她绕弯子。")),  # S2-60
        ("lower_expectations", ("Don't get your hopes up.", "您不要抱太大的希望。")),  # S2-34
    ],
)
def test_what_is_flagged_is_found_in_both_languages(code: str, texts: tuple[str, str]) -> None:
    """Each is found for sure, refuses nothing by itself, and is not hidden by its own denial."""
    for text in texts:
        assert (code, True) in summary(text)
        assert not tactic_in(text)


def test_what_was_searched_before_is_remembered_without_its_words() -> None:
    """The same text is answered alike, and neither the text nor another one stands in between."""
    searched: list[str] = []

    @remembered
    def search(text: str, *, dated: bool = False) -> tuple[str, bool]:
        searched.append(text)
        return text[:1], dated

    asked = [search("a word"), search("a word"), search("a word", dated=True), search("b\ud800")]
    assert asked == [("a", False), ("a", False), ("a", True), ("b", False)]
    assert searched == ["a word", "a word", "b\ud800"]


def test_no_more_is_remembered_than_said() -> None:
    """The oldest answers are forgotten, and long ones never kept."""
    searched: list[str] = []

    @remembered
    def search(text: str) -> tuple[str]:
        searched.append(text)
        return (text,)

    for text in (*map(str, range(MOST + 1)), "0", str(MOST)):
        assert search(text) == (text,)
    assert searched[MOST + 1 :] == ["0"]

    @remembered
    def many(text: str) -> list[str]:
        searched.append(text)
        return [text] * (FEW + 1)

    assert many("much") == many("much")
    assert searched[-2:] == ["much", "much"]
