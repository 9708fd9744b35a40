"""A team's own phrases: sentences of the book under a new name, without a line of Python."""

from pathlib import Path

import pytest

from amends.features.engine.verdict import Status
from amends.features.reading.problem import Unreadable
from amends.features.specs import Specs
from amends.features.team.places import FILES
from amends.features.team.reading import reader_for

CALMS = '"the handler calms the customer" = ["the handler answers the customer\'s feelings"]\n'
FEATURE = """Feature: Ours
  Scenario: Calmed
    When the handler calms the customer
    And the handler tries to inquire
    Then the complaint is inquired
"""


def ran(folder: Path, phrases: str, feature: str, name: str = FILES[0]) -> Specs:
    """Write a feature and the phrases beside it."""
    (folder / name).write_text(phrases, encoding="utf-8")
    (folder / "ours.feature").write_text(feature, encoding="utf-8")
    return Specs("ours.feature", root=folder)


def test_a_phrase_of_a_team_is_played_by_what_it_stands_for(tmp_path: Path) -> None:
    """A new sentence does what the sentences do that it is defined by, one after the other."""
    ran_ = ran(tmp_path, CALMS, FEATURE).run()
    assert [one.status for one in ran_.played] == [Status.PASSED]


def test_without_the_file_the_sentence_means_nothing(tmp_path: Path) -> None:
    """What a team has not defined is undefined, whatever another team has."""
    (tmp_path / "ours.feature").write_text(FEATURE, encoding="utf-8")
    assert [one.status for one in Specs("ours.feature", root=tmp_path).run().played] == [
        Status.UNDEFINED
    ]


def test_phrases_hold_below_their_folder_and_not_above_the_root(tmp_path: Path) -> None:
    """A file of phrases holds in its folder and those below it, and nowhere else."""
    (tmp_path / "team" / "deep").mkdir(parents=True)
    (tmp_path / "team" / FILES[0]).write_text(CALMS, encoding="utf-8")
    for folder in (tmp_path / "team" / "deep", tmp_path):
        (folder / "ours.feature").write_text(FEATURE, encoding="utf-8")
    found = {one.plan.path.parent: one.status for one in Specs(root=tmp_path).run().played}
    assert found == {tmp_path / "team" / "deep": Status.PASSED, tmp_path: Status.UNDEFINED}
    inside = Specs(root=tmp_path / "team" / "deep").run()
    assert [one.status for one in inside.played] == [Status.UNDEFINED]


def test_values_go_where_their_blank_is(tmp_path: Path) -> None:
    """A blank of the new sentence fills the blank of its kind below it, second after first."""
    phrases = (
        '"经办人先问{move}再问{move}" = ["经办人尝试{move}", "经办人尝试{move}"]\n'
        '"the {role} goes on to {move}" = ["the {role} tries to {move}"]\n'
    )
    (tmp_path / FILES[1]).write_text(phrases, encoding="utf-8")
    reader = reader_for([tmp_path / FILES[1]])
    found = reader.find("when", "经办人先问查询再问澄清")
    assert found is not None
    assert [part.text for part in found.parts] == ["经办人尝试查询", "经办人尝试查询"]
    other = reader.find("when", "the supervisor goes on to resume")
    assert other is not None
    assert [part.text for part in other.parts] == ["the supervisor tries to resume"]


def test_phrases_may_stand_for_phrases(tmp_path: Path) -> None:
    """What one sentence is defined by may itself be defined in the file, in any order."""
    phrases = '"all is well" = ["the handler calms the customer"]\n' + CALMS
    feature = FEATURE.replace("the handler calms the customer", "all is well")
    assert ran(tmp_path, phrases, feature).run().status == 0


def test_a_refusal_inside_has_to_be_said(tmp_path: Path) -> None:
    """Behind a phrase of a team a refused step is as loud as in a sentence of its own."""
    phrases = '"the handler just asks" = ["the handler tries to inquire"]\n'
    feature = FEATURE.replace("the handler calms the customer", "the handler just asks")
    feature = feature.replace("    And the handler tries to inquire\n", "")
    (only,) = ran(tmp_path, phrases, feature).run().played
    assert only.status is Status.FAILED


BROKEN = {
    "no list": ('"a" = "b"\n', "has to be a list"),
    "an empty list": ('"a" = []\n', "has to be a list"),
    "no TOML": ('"a" =\n', "breaks the form"),
    "a circle": ('"one thing" = ["other thing"]\n"other thing" = ["one thing"]\n', "in a circle"),
    "itself": ('"one thing" = ["one thing"]\n', "in a circle"),
    "an unknown sentence": ('"one thing" = ["nobody says this"]\n', "what no phrase means"),
    "kinds mixed": (
        '"one thing" = ["the handler tries to inquire", "the complaint is closed"]\n',
        "mixes sentences",
    ),
    "a table": ('"one thing" = ["only these may happen next:"]\n', "needs a table"),
    "a blank too few": ('"one thing" = ["the handler tries to {move}"]\n', "no blank {move} left"),
    "an unknown blank": ('"a {colour} thing" = ["the complaint is closed"]\n', "no such kind"),
    "a phrase of the book": (
        '"the complaint is {stage}" = ["the complaint is still {stage}"]\n',
        "could both be meant",
    ),
}


@pytest.mark.parametrize(("text", "said"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_refused_with_its_line(text: str, said: str, tmp_path: Path) -> None:
    """Each fault is named with file and line, in both languages, and nothing is run."""
    (tmp_path / FILES[0]).write_text("# ours\n" + text, encoding="utf-8")
    with pytest.raises(Unreadable) as caught:
        reader_for([tmp_path / FILES[0]])
    (first, *_) = caught.value.lines("en")
    assert said in first
    assert f"{FILES[0]}:2:" in first
    assert caught.value.lines("zh")[0] != first


def test_a_broken_file_keeps_its_features_from_running(tmp_path: Path) -> None:
    """A feature whose phrases are broken is not run without them."""
    specs = ran(tmp_path, '"a" = []\n', FEATURE)
    found = specs.run()
    assert (found.status, found.played) == (2, ())
    assert len(found.read.unreadable) == 1
