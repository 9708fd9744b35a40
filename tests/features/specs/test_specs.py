"""What is asked of feature files in one call: which are meant, what holds, with which status."""

from dataclasses import replace
from pathlib import Path

import pytest

from amends.features.engine.verdict import Status
from amends.features.specs import Choice, NoFeatures, Specs, Unusable, load_process
from amends.features.specs.watching import changes, stamps
from amends.workflow import PROCESS

HOLDS = """  @good @{tag}
  Scenario: {name}
    Given a complaint that is {stage}
    When the customer asks for somebody above
    Then the complaint is escalated

"""
FEATURE = (
    "Feature: Above\n\n"
    + HOLDS.format(tag="early", name="First", stage="received")
    + HOLDS.format(tag="late", name="Second", stage="inquired")
)
OUTLINE = """Feature: Rows
  Rule: Everywhere
    Scenario Outline: From <stage>
      Given a complaint that is <stage>
      When the customer asks for somebody above
      Then the complaint is escalated

      Examples:
        | stage    |
        | received |
        | inquired |
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write two features, one of them an outline."""
    (tmp_path / "above.feature").write_text(FEATURE, encoding="utf-8")
    (tmp_path / "rows.feature").write_text(OUTLINE, encoding="utf-8")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "not.feature").write_text("Feature: no", encoding="utf-8")
    return tmp_path


def names(folder: Path, *paths: str, tags: str = "", text: str = "") -> list[str]:
    """Return the names of the scenarios that are meant."""
    return [plan.name for plan in Specs(*paths, root=folder).plans(Choice(tags, text))]


@pytest.mark.parametrize(
    ("paths", "meant"),
    [
        ((), ["First", "Second", "From received", "From inquired"]),
        (("above.feature",), ["First", "Second"]),
        (("above.feature:4",), ["First"]),
        (("above.feature:7",), ["First"]),
        (("above.feature:5:12",), ["First", "Second"]),
        (("above.feature:1",), []),
        (("rows.feature:3",), ["From received", "From inquired"]),
        (("rows.feature:11",), ["From inquired"]),
        (("above.feature:4", "above.feature"), ["First", "Second"]),
        (("rows.feature", "above.feature:12"), ["From received", "From inquired", "Second"]),
    ],
)
def test_paths_and_lines_choose(folder: Path, paths: tuple[str, ...], meant: list[str]) -> None:
    """A folder means all its files, a line the scenario or the row around it, and nothing else."""
    if meant:
        assert names(folder, *paths) == meant
    else:
        with pytest.raises(NoFeatures):
            names(folder, *paths)


@pytest.mark.parametrize(
    ("tags", "text", "meant"),
    [
        ("@good", "", ["First", "Second"]),
        ("@good and not @late", "", ["First"]),
        ("not @good", "", ["From received", "From inquired"]),
        ("@early or @late", "seco", ["Second"]),
        ("", "everywhere", ["From received", "From inquired"]),
        ("", "ABOVE", ["First", "Second"]),
    ],
)
def test_tags_and_texts_choose(folder: Path, tags: str, text: str, meant: list[str]) -> None:
    """Tags are an expression; a text is found in the names of scenario, rule, feature and file."""
    assert names(folder, tags=tags, text=text) == meant


@pytest.mark.parametrize(
    ("paths", "choice"),
    [
        (("nothing",), Choice()),
        ((".hidden/x",), Choice()),
        ((), Choice("@nobody")),
        ((), Choice(text="nowhere")),
        ((), Choice("@a and (")),
    ],
)
def test_nothing_found_is_no_success(folder: Path, paths: tuple[str, ...], choice: Choice) -> None:
    """An empty choice is an error that says itself in both languages."""
    with pytest.raises(NoFeatures) as caught:
        Specs(*paths, root=folder).run(choice)
    assert caught.value.says("en") != caught.value.says("zh")


STATUS = {
    "all hold": (FEATURE, 0),
    "one fails": (FEATURE.replace("is escalated\n\n  @good", "is closed\n\n  @good"), 7),
    "one is undefined": (FEATURE.replace("asks for somebody above", "sings", 1), 2),
    "undefined beside failed": (
        FEATURE.replace("escalated", "closed").replace("asks", "begs", 1),
        2,
    ),
    "not readable": ("Feature: f\n  Szenario: x\n", 2),
    "an empty scenario beside a good one": (FEATURE + "  Scenario: Empty\n", 2),
}


@pytest.mark.parametrize(("text", "status"), STATUS.values(), ids=STATUS)
def test_the_status_says_what_came_of_it(text: str, status: int, tmp_path: Path) -> None:
    """0 where all hold, 7 where some fail, 2 where something could not be run as it was written."""
    (tmp_path / "one.feature").write_text(text, encoding="utf-8")
    assert Specs(root=tmp_path).run().status == status


def test_a_rehearsal_plays_nothing(folder: Path) -> None:
    """Read without playing, every sentence is matched and none is passed."""
    ran = Specs(root=folder).run(dry_run=True)
    assert {told.status for one in ran.played for told in one.told} == {Status.SKIPPED}
    (folder / "above.feature").write_text(FEATURE.replace("is escalated", "is gone", 1), "utf-8")
    assert Specs(root=folder).run(dry_run=True).status == 2


def test_a_saved_file_is_read_again_and_what_was_walked_stays(folder: Path) -> None:
    """Watching gives the specs at once and again after a change, with the new text."""
    specs = Specs("above.feature", root=folder)
    watching = changes(specs)
    assert next(watching) is specs
    assert specs.run().status == 0
    before = stamps(specs)
    (folder / "above.feature").write_text(FEATURE.replace("escalated", "closed"), "utf-8")
    assert stamps(specs) != before
    again = next(watching)
    assert again.run().status == 7


def test_phrases_of_a_team_are_watched_too(folder: Path) -> None:
    """A new file of phrases is a change."""
    specs = Specs("above.feature", root=folder)
    before = stamps(specs)
    (folder / "phrases.toml").write_text("", encoding="utf-8")
    assert stamps(specs) != before


def test_another_process_is_specified_with_its_own_words(folder: Path) -> None:
    """A process that calls a stage otherwise reads and refuses by its own word."""
    labels = {
        "zh": PROCESS.labels["zh"],
        "en": {**PROCESS.labels["en"], "stage.escalated": "above"},
    }
    other = replace(PROCESS, labels=labels)
    assert Specs("above.feature", process=other, root=folder).run().status == 2
    (folder / "above.feature").write_text(FEATURE.replace("is escalated", "is above"), "utf-8")
    assert Specs("above.feature", process=other, root=folder).run().status == 0


def test_only_what_was_named_is_loaded(tmp_path: Path) -> None:
    """A process is loaded by its module and name, and nothing beside that module is run."""
    (tmp_path / "ours_loaded.py").write_text(
        "from amends.workflow import PROCESS as OURS\n", "utf-8"
    )
    (tmp_path / "conftest.py").write_text("raise SystemExit('not me')\n", "utf-8")
    assert load_process("ours_loaded:OURS", tmp_path) is PROCESS
    assert load_process(None) is PROCESS
    (tmp_path / "ours_broken.py").write_text("1 / 0\n", "utf-8")
    wrong = ("ours_loaded", "ours_loaded:NONE", "no_such:X", "ours_broken:X", "os:path", "../x:Y")
    for named in wrong:
        with pytest.raises(Unusable) as caught:
            load_process(named, tmp_path)
        assert caught.value.says("en") != caught.value.says("zh")
