"""The phrase book has every phrase, and each of its examples can be written as it stands."""

import dataclasses
import re
from pathlib import Path

import pytest

from amends.features.book.phrases import Reader, wants_table
from amends.features.phrasebook.entries import COLUMNS, Entry
from amends.features.phrasebook.page import page
from amends.features.phrases import BOOK
from amends.features.reading.problem import Unreadable
from amends.features.specs import NoFeatures, Specs, phrase_book
from amends.workflow import PROCESS

LANGS = ["en", "zh"]
TEAM = '"经办人安抚客户{number}天" = ["经办人体谅客户的情绪", "过了{number}天"]\n'


def said(entries: tuple[Entry, ...]) -> list[str]:
    """Return how the phrases are said."""
    return [one.said for one in entries]


@pytest.mark.parametrize("lang", LANGS)
def test_the_book_is_whole_and_its_examples_are_read(tmp_path: Path, lang: str) -> None:
    """Every phrase stands in the book, with an example that means that very phrase."""
    found, reader = phrase_book(lang=lang, root=tmp_path), Reader(BOOK.phrases)
    assert [one.phrase for one in found] == BOOK.phrases
    for one in found:
        meant = reader.find(one.kind, one.example)
        assert meant is not None, one.example
        assert meant.phrase is one.phrase
        assert bool(one.table) is wants_table(one.phrase.does)
        assert not re.search(r"\w\(", one.example)  # as in day(s)


def test_every_phrase_with_a_table_has_an_example_of_one() -> None:
    """Whatever reads a table says here what stands in its cells."""
    assert {one.does for one in BOOK.phrases if wants_table(one.does)} == {*COLUMNS}


@pytest.mark.parametrize("lang", LANGS)
def test_blanks_name_all_that_may_fill_them(tmp_path: Path, lang: str) -> None:
    """A blank of the process lists each of its words, and only those."""
    blanks = {
        blank.kind: blank for one in phrase_book(lang=lang, root=tmp_path) for blank in one.blanks
    }
    assert len(blanks["stage"].words) == len(PROCESS.matter.states)
    assert not blanks["stage"].open
    assert blanks["money"].open


def test_a_renamed_stage_is_renamed_in_the_book(tmp_path: Path) -> None:
    """The words are those of the process that is meant."""
    labels = {**PROCESS.labels, "zh": {**PROCESS.labels["zh"], "stage.closed": "已归档"}}
    process = dataclasses.replace(PROCESS, labels=labels)
    found = phrase_book(lang="zh", search="已归档", process=process, root=tmp_path)
    assert "一件已归档的投诉" in [one.example for one in found]
    assert not phrase_book(lang="zh", search="已归档", root=tmp_path)


def test_the_book_is_searched_in_phrases_and_in_words(tmp_path: Path) -> None:
    """A text is found in a phrase of either language and in a word that may fill a blank."""
    thens = phrase_book(lang="zh", kind="then", search="撤诉", root=tmp_path)
    assert {one.kind for one in thens} == {"then"}
    assert "投诉{stage}" in said(thens)
    assert "投诉已撤诉" in [one.example for one in thens]
    assert "客户仍应得到{money}" not in said(thens)
    assert said(phrase_book(lang="zh", search="DAY OF RECEIPT", root=tmp_path)) == [
        "受理日期没有改变"
    ]


def test_phrases_of_a_team_stand_in_the_book(tmp_path: Path) -> None:
    """What a team says of its own is there in its language, with what it stands for."""
    (tmp_path / "话术.toml").write_text(TEAM, "utf-8")
    below = tmp_path / "below"
    below.mkdir()
    for paths in ((), (below,)):
        (own,) = (one for one in phrase_book(*paths, lang="zh", root=tmp_path) if one.source)
        assert (own.kind, own.example) == ("when", "经办人安抚客户30天")
        assert own.stands_for == ("经办人体谅客户的情绪", "过了{number}天")
    assert not [one for one in phrase_book(lang="en", root=tmp_path) if one.source]


def test_what_no_scenario_says(tmp_path: Path) -> None:
    """A phrase is used by its own sentence, in either language, and by a phrase of the team."""
    (tmp_path / "话术.toml").write_text(TEAM, "utf-8")
    (tmp_path / "a.feature").write_text(
        "功能: f\n  场景: s\n    假如一件已受理的投诉\n    当经办人安抚客户2天\n"
        "    那么投诉仍为已受理\n",
        "utf-8",
    )
    every, left = (
        {one.said for one in phrase_book(tmp_path, lang="zh", unused=unused, root=tmp_path)}
        for unused in (False, True)
    )
    used = {
        "一件{stage}的投诉",
        "经办人安抚客户{number}天",
        "经办人体谅客户的情绪",
        "过了{number}天",
        "投诉仍为{stage}",
    }
    assert every - left == used


def test_nothing_is_unused_where_nothing_can_be_read(tmp_path: Path) -> None:
    """Without a scenario, or with a file that is lost, nobody can say what is unused."""
    with pytest.raises(NoFeatures):
        phrase_book(tmp_path, unused=True, root=tmp_path)
    (tmp_path / "a.feature").write_bytes(b"Feature: f\n  Scenario: s\n  nonsense: \n Given x\nAnd")
    (tmp_path / "b.feature").write_text("x", "utf-8")
    with pytest.raises(Unreadable):
        phrase_book(tmp_path, unused=True, root=tmp_path)
    with pytest.raises(NoFeatures):
        phrase_book("nowhere", root=tmp_path)


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_has_every_phrase_and_every_word(tmp_path: Path, lang: str) -> None:
    """A printed book lacks nothing, and nothing in it is taken for markup."""
    (tmp_path / "phrases.toml").write_text(
        '"*a|b* {stage}" = ["a complaint that is {stage}"]', "utf-8"
    )
    found = phrase_book(lang=lang, root=tmp_path)
    text = page(found, lang)
    for one in found:
        assert one.said.replace("*", r"\*").replace("|", r"\|") in text
        assert all(word in text for blank in one.blanks for word in blank.words)
    assert text.count("\n## ") == 4


def test_an_example_with_its_table_holds_as_a_step(tmp_path: Path) -> None:
    """What the book shows for a sentence with a table is understood by the check."""
    (one,) = phrase_book(kind="then", search="only these may", root=tmp_path)
    row = f"| {' | '.join(one.table)} |"
    (tmp_path / "a.feature").write_text(
        "Feature: f\n  w\n\n  Scenario: s\n    When 3 days pass\n"
        f"    Then {one.example}\n      {row}\n",
        "utf-8",
    )
    assert not Specs("a.feature", root=tmp_path).check().errors
