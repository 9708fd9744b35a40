"""The book of phrases: two languages, one meaning a sentence, and the process's own words."""

import inspect
import re
from collections.abc import Callable
from dataclasses import replace
from types import FunctionType
from typing import Any

import pytest
from cucumber_expressions.expression import CucumberExpression

from amends.features.book.kinds import Kinds
from amends.features.book.lexicon import lexicon
from amends.features.book.phrases import AmbiguousPhrase, Book, Reader, ambiguities
from amends.features.book.reasons import REASONS
from amends.features.book.sentence import Kind, Phrase, sentences
from amends.features.book.values import LABELLED, LANGUAGES, OPEN, money_said
from amends.features.phrases import BOOK, MEANINGS
from amends.workflow import PROCESS, Money
from amends.workflow.catalogue import texts

CHINESE = re.compile(r"[\u4e00-\u9fff]")
READER = Reader(BOOK.phrases)


def nothing(_world: object) -> None:
    """Mean nothing."""


def in_english(phrase: Phrase) -> str:
    """Name a phrase in a test's name."""
    return f"{phrase.kind} {phrase.said['en']}"


@pytest.fixture(scope="session")
def used(plans: list[Any]) -> set[int]:
    """Collect the phrases that some scenario uses."""
    return {id(found.phrase) for plan in plans for found in plan.sentences() if found}


@pytest.mark.parametrize("phrase", BOOK.phrases, ids=in_english)
def test_every_phrase_is_used(phrase: Phrase, used: set[int]) -> None:
    """A phrase that no scenario uses is not in the book."""
    assert id(phrase) in used


@pytest.mark.parametrize("phrase", BOOK.phrases, ids=in_english)
def test_every_phrase_is_said_in_both_languages(phrase: Phrase) -> None:
    """What can be said in one language can be said in the other, with the same blanks."""
    assert phrase.said["en"].isascii()
    assert CHINESE.search(phrase.said["zh"])
    assert sorted(phrase.blanks("en")) == sorted(phrase.blanks("zh"))


@pytest.mark.parametrize("phrase", BOOK.phrases, ids=in_english)
def test_every_blank_has_its_place_in_the_meaning(phrase: Phrase) -> None:
    """A meaning takes the world, one value a blank in the order of both languages, and a table."""
    assert phrase.blanks("en") == phrase.blanks("zh")
    taken = [name for name in inspect.signature(phrase.does).parameters if name != "table"]
    assert len(taken) == 1 + len(phrase.blanks("en"))


@pytest.mark.parametrize("phrase", BOOK.phrases, ids=in_english)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_of_a_phrase_is_read_as_that_phrase(phrase: Phrase, lang: str) -> None:
    """Whatever fills the blanks, the sentence means this phrase and no other."""
    for text in sentences(phrase, lang):
        found = READER.find(phrase.kind, text)
        assert found is not None, text
        assert found.phrase is phrase, text


def test_every_meaning_is_in_the_book() -> None:
    """Each function among the meanings has its phrase; what helps them stands elsewhere."""
    meanings = {phrase.does for phrase in BOOK.phrases}
    functions = {
        one
        for module in MEANINGS
        for one in vars(module).values()
        if isinstance(one, FunctionType) and one.__module__ == module.__name__
    }
    assert not functions - meanings


@pytest.mark.parametrize("guard", [guard.code for guard in PROCESS.guards])
def test_every_guard_can_be_given_as_a_reason(guard: str) -> None:
    """For each guard there is a clause in both languages, without the mark that ends a sentence."""
    clause = REASONS[guard]
    assert clause.en.isascii()
    assert CHINESE.search(clause.zh)
    assert not {clause.en[-1], clause.zh[-1]} & set(".。,，")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_reasons_sound_alike(lang: str) -> None:
    """A reason names one guard, and there is none for a guard that does not exist."""
    clauses = [getattr(clause, lang) for clause in REASONS.values()]
    assert len(set(clauses)) == len(clauses)
    assert set(REASONS) == {guard.code for guard in PROCESS.guards}


@pytest.mark.parametrize("kind", sorted(LABELLED))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_labels_of_a_kind_are_alike(kind: str, lang: str) -> None:
    """Every word that may fill a blank stands for one thing."""
    here, there = (LABELLED[kind](PROCESS, one) for one in LANGUAGES)
    forms = LABELLED[kind](PROCESS, lang)
    assert sorted(forms.values()) == sorted(here.values()) == sorted(there.values())
    assert len(set(forms.values())) == len(forms)


ALIKE: list[tuple[str, str]] = [
    ("the complaint rests", "the complaint rests"),
    ("the complaint is {stage}", "the complaint is closed"),
    ("the complaint is closed", "the complaint is {stage}"),
    ("the {role} waits", "the handler waits"),
    ("the {role} tries to {move}", "the supervisor tries to {move}"),
    ("{number} day(s) pass(es)", "30 days passes"),
    ("7 days pass", "{number} day(s) pass(es)"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_phrase_that_could_be_taken_for_another_is_found(one: str, other: str, lang: str) -> None:
    """Two phrases that one sentence would fit, in either language, are named with the sentence."""
    book = Book()
    apart = {"en": "first", "zh": "一"}, {"en": "second", "zh": "二"}
    book.add(Phrase("given", {**apart[0], lang: _in(lang, one)}, nothing))
    book.add(Phrase("given", {**apart[1], lang: _in(lang, other)}, nothing))
    ((first, second, both),) = ambiguities(book.phrases)
    assert [first, second] == book.phrases
    with pytest.raises(AmbiguousPhrase):
        Reader(book.phrases).find("given", both)


def test_no_sentence_of_the_book_could_mean_two_things() -> None:
    """The phrases of the book are told apart, whatever fills their blanks."""
    assert not [*ambiguities(BOOK.phrases)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_phrase_reads_as_the_library_would_read_it(lang: str) -> None:
    """The pattern of each phrase is that of its Cucumber Expression, to the letter."""
    kinds = Kinds(lexicon(PROCESS, lang).pattern)
    for phrase in BOOK.phrases:
        said = phrase.said[lang]
        assert kinds.regexp(said) == CucumberExpression(said, kinds).regexp


def test_a_coroutine_is_no_meaning() -> None:
    """A function whose body would never run is not let into the book."""

    async def later(_world: object) -> None:
        pass

    untyped: Any = later
    with pytest.raises(TypeError, match="later is a coroutine"):
        Book().phrase("when", en="the customer waits", zh="客户等候")(untyped)


def _in(lang: str, said: str) -> str:
    """Say the labels of an English example in Chinese."""
    words = {"closed": "已结案", "the handler": "the 经办人", "the supervisor": "the 主管"}
    for english, chinese in words.items() if lang == "zh" else ():
        said = said.replace(english, chinese)
    return said


def test_the_same_words_may_be_a_given_and_a_then() -> None:
    """Sentences are told apart by what they do in a scenario."""
    book = Book()
    kinds: tuple[Kind, ...] = ("given", "when", "then")
    for kind in kinds:
        book.phrase(kind, en="the complaint is {stage}", zh="投诉{stage}")(nothing)
    assert len(book.phrases) == len(kinds)


def test_what_two_phrases_claim_under_another_process_is_refused_when_read() -> None:
    """Labels that make two phrases alike are found out at the sentence that could mean both."""
    book = Book()
    book.phrase("then", en="the complaint is {stage}", zh="投诉{stage}")(nothing)
    book.phrase("then", en="the complaint is on hold", zh="投诉暂停")(nothing)
    renamed = {"en": {**texts("en"), "stage.closed": "on hold"}, "zh": texts("zh")}
    reader = Reader(book.phrases, replace(PROCESS, labels=renamed))
    with pytest.raises(AmbiguousPhrase, match="on hold"):
        reader.find("then", "the complaint is on hold")


@pytest.mark.parametrize(
    ("lang", "label", "sentence"),
    [("en", "taken in", "the complaint is taken in"), ("zh", "已收件", "投诉已收件")],
)
def test_a_renamed_stage_renames_the_phrase(lang: str, label: str, sentence: str) -> None:
    """A process that calls a stage otherwise is spoken of with its own word."""
    labels = {one: texts(one) for one in LANGUAGES}
    renamed = {**labels, lang: {**labels[lang], "stage.received": label}}
    reader = Reader(BOOK.phrases, replace(PROCESS, labels=renamed))
    found = reader.find("then", sentence)
    assert found is not None
    assert found.values == ("received",)
    assert READER.find("then", sentence) is None


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("the law demands ¥1,286.40", (Money(128_640, "CNY"),)),
        ("依法应付200元", (Money(20_000, "CNY"),)),
        ("the desk lets a yes rest for 24 hours", (24,)),
        ("客户情绪愤怒", ("angry",)),
        ("another handler stands in for 3 days", ("another handler", 3)),
        ("另一位主管已代办，为期3天", ("another supervisor", 3)),
        ("the case outside is referred back", ("referred_back",)),
        (
            "已判定过错为违约，损失为可得利益损失，因果关系为部分由其造成",
            ("breach", "expectation", "shared"),
        ),
        ('the handler has promised "to call" within 1 day', ("to call", 1)),
        ("the desk works by these rules: Market regulation, China", ("cn-market",)),
        ("已因鉴定中止计时，并已告知客户", ("appraisal",)),
        ("一件受理时即登记为支付业务的投诉", ("payments",)),
        ("本台一般20个工作日内答复，60个工作日内答复登记为情况复杂的投诉", (20, 60, "complex")),
        ("the matter is major", ("major",)),
        (
            "everything is ready to propose, except that the draft names no evidence",
            ("propose", "claims_evidenced"),
        ),
        ("一切就绪可以撤诉，只是撤诉的冷静期未满", ("withdraw", "withdrawal_cooled")),
    ],
)
def test_blanks_are_read(sentence: str, values: tuple[object, ...]) -> None:
    """A sentence hands its meaning what its words stand for."""
    found = READER.find("given", sentence)
    assert found is not None
    assert found.values == values


@pytest.mark.parametrize(
    ("minor", "english", "chinese"),
    [(0, "¥0", "0元"), (20_000, "¥200", "200元"), (128_640, "¥1,286.40", "1,286.40元")],
)
def test_an_amount_is_said_as_it_is_read(minor: int, english: str, chinese: str) -> None:
    """What an answer says of money could stand in a sentence."""
    money = Money(minor, "CNY")
    assert (money_said(money, "en"), money_said(money, "zh")) == (english, chinese)
    assert OPEN["money"].read(english) == OPEN["money"].read(chinese) == money


def test_a_process_names_its_outcomes_itself() -> None:
    """How a case ended is said in the words of the process, where it has some."""
    labels = {one: texts(one) for one in LANGUAGES}
    renamed = {**labels, "en": {**labels["en"], "outcome.upheld": "you were right"}}
    process = replace(PROCESS, labels=renamed)
    assert LABELLED["outcome"](process, "en")["you were right"] == "upheld"
    assert "upheld" not in LABELLED["outcome"](process, "en")


@pytest.mark.parametrize("quoted", ['"好。"', "“好。”", "「好。」"])
def test_words_may_stand_in_any_quotation_marks(quoted: str) -> None:
    """The customer's words are what stands between the marks, whichever marks they are."""
    found = READER.find("when", f"客户接受方案，说{quoted}")
    assert found is not None
    assert found.values == ("好。",)


@pytest.mark.parametrize(
    "sentence",
    [
        "the complaint is lost",
        "the complaint is closed.",
        "The complaint is closed",
        "投诉丢了",
        "",
    ],
)
def test_a_sentence_that_is_in_no_book_means_nothing(sentence: str) -> None:
    """Nothing is guessed: a sentence is one of the phrases, word for word, or it is unknown."""
    assert READER.find("then", sentence) is None


def test_a_table_goes_to_the_meaning_that_asks_for_one(plan: Callable[[str], list[Any]]) -> None:
    """The moves that may happen next are read from all the cells, in either language."""
    (mixed,) = plan(
        "Feature: f\n Scenario: s\n  Given a complaint that is closed\n"
        "  Then only these may happen next:\n   | 重开 |\n"
    )
    mixed.play()
    (wrong,) = plan(
        "Feature: f\n Scenario: s\n  Given a complaint that is closed\n"
        "  Then only these may happen next:\n   | reopen | close |\n"
    )
    with pytest.raises(AssertionError, match="close"):
        wrong.play()
