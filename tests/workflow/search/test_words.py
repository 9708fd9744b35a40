"""Words are found by their tokens wherever they stand, and nowhere else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow import BadInput
from amends.workflow.search import fold, folding, needle, spans, tokens_of

from ..query.queries import drawing, is_findable, is_said, some_text

ODD = st.text(
    st.sampled_from(
        "漫游退费aBbéÉe\u0301ﬁＡ５3㈱ｶﾞ각\u1100\u1161１23456 -.,，_\n\u200b\u00adß½กา𠮷İ"
    ),
    max_size=14,
)


def test_words_stand_where_a_plain_look_finds_them() -> None:
    """For random texts of few letters, the needle agrees with trying every place."""
    rng, seen = drawing(1), {True: 0, False: 0}
    for _ in range(20_000):
        text, words = some_text(rng, 14), some_text(rng, 3)
        if is_findable(words):
            expected = is_said(words, text)
            assert needle(words).within(text) is expected, (words, text)
            seen[expected] += 1
    assert min(seen.values()) > 1000


@given(ODD, ODD)
@settings(max_examples=3000, deadline=None)
def test_no_index_misses_what_is_there(text: str, words: str) -> None:
    """A text that holds the words has all their tokens; an exact needle needs no other look."""
    try:
        looked_for = needle(words)
    except BadInput:
        return
    has = set(looked_for.tokens) <= tokens_of([text])
    within = looked_for.within(text)
    assert has or not within
    assert within or not (has and looked_for.exact)


def test_characters_that_stand_alone_do_so() -> None:
    """Where folding is taken for plain, each character folds to one and begins anew."""
    alone = [chr(code) for code in range(0x10000) if folding._ALONE.fullmatch(chr(code))]
    assert all(len(fold(one)) == 1 and folding._begins(one) for one in alone)
    assert fold("".join(alone)) == "".join(map(fold, alone))


@given(ODD, ODD)
@settings(max_examples=2000, deadline=None)
def test_a_place_is_that_of_the_text_as_it_was_written(text: str, words: str) -> None:
    """Every place lies in the text and holds the words, whatever folding did to their length."""
    assert len(spans(text)) == len(fold(text))
    try:
        looked_for = needle(words)
    except BadInput:
        return
    for begin, end in looked_for.places(f"x {text} {words} y"):
        whole = f"x {text} {words} y"
        assert 0 <= begin < end <= len(whole)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("漫游", "国际漫游费", ["漫游"]),
        ("漫", "国际漫游费，漫天要价", ["漫", "漫"]),
        ("国际漫游", "国际，漫游", []),
        ("国际 漫游", "国际，漫游", ["国际，漫游"]),
        ("漫费", "漫游退费", []),
        ("ROAMING charge", "A roaming\ncharge!", ["roaming\ncharge"]),
        ("roam", "roaming", []),
        ("don't", "I don’t know", ["don’t"]),
        ("ｒｏａｍｉｎｇ", "Roaming", ["Roaming"]),
        ("café", "a CAFE\u0301 bill", ["CAFE\u0301"]),
        ("456", "13912345678", ["456"]),
        ("12", "312", []),
        ("12", "at 12:30", ["12"]),
        ("AM-7KQ4-2M9", "ref am-7kq4-2m9.", ["am-7kq4-2m9"]),
        ("GD2026", "GD20260001", ["GD2026"]),
        ("D2026", "GD20260001", []),
        ("株", "㈱山田", ["㈱"]),
        ("退费", "退\u200b费", ["退\u200b费"]),
        ("5g网络", "５Ｇ网络很慢", ["５Ｇ网络"]),
    ],
)
def test_what_is_found_is_what_was_written(words: str, text: str, found: list[str]) -> None:
    """Chinese by any characters, words whole, numbers by three digits, in every spelling."""
    assert [text[begin:end] for begin, end in needle(words).places(text)] == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "nothing_to_search"),
        (" ！？… \ud800\x00", "nothing_to_search"),
        ("x", "search_too_short"),
        ("5", "search_too_short"),
    ],
    ids=["nothing", "marks", "a letter", "a digit"],
)
def test_what_cannot_be_found_is_refused(text: str, code: str) -> None:
    """A text without words, or with one letter alone, is not searched for."""
    with pytest.raises(BadInput, match=code):
        needle(text)


def test_a_long_word_is_found_whole() -> None:
    """A word longer than its token is compared to the end, and a long text by all its words."""
    long = "a" * 100
    assert needle(long).within(f"x {long}")
    assert not needle(long).within(f"x {long}b")
    assert set(tokens_of([long])) == {"a" * 64}
    many = " ".join(f"word{number}" for number in range(90))
    assert needle(many).within(many)
    assert not needle(many).within(many.replace("word89", "word88"))
