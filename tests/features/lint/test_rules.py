"""Every rule has a feature that breaks it and one beside it that does not."""

from pathlib import Path

import pytest

from amends.features.catalogue import texts
from amends.features.lint.codes import ERRORS, WARNINGS
from amends.features.scene.walks import Walks
from amends.features.specs import Checked, Specs

HEAD = "Feature: f\n  Why it matters.\n\n"
GIVEN = "    Given a complaint that is received\n"
TRIES = "    When the handler tries to inquire\n"
OWED = "    Then the handler cannot inquire because the customer's feelings have gone unanswered\n"
SOUND = f"{HEAD}  Scenario: s\n{GIVEN}{TRIES}{OWED}"
NO = "When the customer takes back the withdrawal\n    Then"
ROWS = "    Examples:\n      | stage |\n      | received |\n      | closed |\n"


def scenario(*steps: str, name: str = "s", above: str = "") -> str:
    """Write a feature of one scenario."""
    return f"{HEAD}{above}  Scenario: {name}\n" + "".join(f"    {one}\n" for one in steps)


def second(*steps: str, tags: str = "") -> str:
    """Write a further scenario."""
    return f"{tags}  Scenario: t\n" + "".join(f"    {one}\n" for one in steps)


WAIT = ("Given a complaint that is received", "When 3 days pass")
STILL = "Then the complaint is still received"
MOVES = ("Given everything is ready to inquire", "When the handler tries to inquire")
INQUIRED = "Then the complaint is inquired"
LONG = ("Given a complaint that is received", *["When 3 days pass"] * 4)
RECEIVED = "a complaint that is received"
AFTER = HEAD + "  Background:\n    Given {}\n\n  Scenario: s\n"
IS = f"    {INQUIRED}\n"
READY = "everything is ready to inquire"
ZH = (
    "# language: zh-CN\n功能: f\n  为什么。\n\n  场景: {}\n"
    "    假如一件已受理的投诉\n    当过了3天\n    那么投诉仍为已受理\n"
)
OUTLINE = f"{HEAD}  Scenario Outline: s\n    Given a complaint that is <stage>\n"
ABOVE = "    When the customer asks for somebody above\n    Then the complaint is escalated\n"


def background(*steps: str) -> str:
    """Write a feature whose scenario says nothing of what it supposes."""
    said = "".join(f"    Given {one}\n" for one in steps)
    return f"{HEAD}  Background:\n{said}\n  Scenario: s\n{TRIES}"


BROKEN: dict[str, list[tuple[str, str]]] = {
    "undefined": [(scenario(*WAIT, "Then all is well"), SOUND)],
    "wrong_word": [(scenario(*WAIT, "Then the complaint is still recieved"), SOUND)],
    "no_table": [
        (
            scenario(*MOVES, "Then only these may happen next:"),
            scenario(
                *MOVES,
                "Then only these may happen next:",
                "  | clarify | answer | withdraw | escalate | redirect |",
            ),
        )
    ],
    "no_reader": [
        (scenario(*MOVES, INQUIRED, "  | a |"), scenario(*MOVES, INQUIRED)),
        (scenario(*MOVES, INQUIRED, '"""', "a", '"""'), scenario(*MOVES, INQUIRED)),
    ],
    "no_then": [(scenario(*WAIT), scenario(*WAIT, STILL))],
    "idle_then": [
        (scenario(*WAIT, "Then the complaint is received"), scenario(*WAIT, STILL)),
        (scenario(*WAIT[:1], "Then the complaint is received"), scenario(*MOVES, INQUIRED)),
        (
            scenario(
                *WAIT[:1],
                "When the handler answers the customer's feelings",
                "Then the complaint is received",
            ),
            scenario(
                *MOVES, "Then the complaint is inquired", "And the day of receipt has not moved"
            ),
        ),
        (
            OUTLINE + f"    When 3 days pass\n    Then the complaint is <stage>\n{ROWS}",
            OUTLINE + ABOVE + ROWS.replace("closed", "escalated"),
        ),
    ],
    "no_narrative": [(SOUND.replace("  Why it matters.\n", ""), SOUND)],
    "long_scenario": [
        (scenario(*LONG, *[STILL] * 3), scenario(*LONG, *[STILL] * 2)),
    ],
    "long_background": [
        (
            background(*["the customer is angry"] * 5) + OWED,
            background(*["the customer is angry"] * 4) + OWED,
        )
    ],
    "leading_and": [
        (SOUND.replace("Given", "And"), SOUND),
        (SOUND.replace("Given", "*"), SOUND),
    ],
    "when_after_then": [
        (
            scenario(*WAIT, STILL, "When 3 days pass", STILL),
            scenario(*WAIT, STILL, "When 3 days pass", STILL, above="  @journey\n"),
        ),
        (
            scenario(*WAIT, STILL, "When 3 days pass", STILL),
            "@journey\n" + scenario(*WAIT, STILL, "When 3 days pass", STILL),
        ),
    ],
    "when_again": [
        (
            scenario(*WAIT, "Given the customer is angry", "When 3 days pass", STILL),
            scenario("Given the customer is angry", *WAIT[1:], "And 3 days pass", STILL),
        )
    ],
    "given_chain": [
        (
            scenario(
                WAIT[0],
                "And everything is ready to inquire",
                "When the handler tries to inquire",
                INQUIRED,
            ),
            scenario(*MOVES, INQUIRED),
        ),
        (
            scenario(
                WAIT[0],
                "And the complaint has since become inquired",
                "When 3 days pass",
                "Then the complaint is still inquired",
            ),
            scenario(
                "Given the law demands ¥200",
                "And a complaint that is inquired",
                "When 3 days pass",
                "Then the complaint is still inquired",
            ),
        ),
        (
            background(RECEIVED, READY) + IS,
            background("we are not liable", READY) + IS,
        ),
        (
            AFTER.format("we are not liable")
            + f"    Given {RECEIVED}\n    And {READY}\n{TRIES}{IS}",
            AFTER.format(RECEIVED) + f"    Given we are not liable\n    And {READY}\n{TRIES}{IS}",
        ),
    ],
    "same_tag": [
        (
            scenario(*WAIT, STILL, above="  @a @b\n") + second(*MOVES, INQUIRED, tags="  @b\n"),
            scenario(*WAIT, STILL, above="  @a @b\n") + second(*MOVES, INQUIRED, tags="  @c\n"),
        ),
        (
            f"{HEAD}  @a\n  Rule: r\n"
            + second(*WAIT, STILL)
            + "  @a\n"
            + second(*MOVES, INQUIRED).replace(": t", ": u"),
            scenario(*WAIT, STILL, above="  @a\n"),
        ),
    ],
    "technical_word": [
        (
            scenario(*WAIT, STILL, name=f"The {word} is red"),
            scenario(*WAIT, STILL, name=f"The {plain} is red"),
        )
        for word, plain in (("button", "buttonhole"), ("Database", "desk"), ("page", "pageant"))
    ]
    + [
        (
            scenario(
                WAIT[0], 'When the handler tells the customer "Wait."', STILL, name="He clicked"
            ),
            scenario(WAIT[0], 'When the handler tells the customer "Click the button."', STILL),
        )
    ],
    "raw_code": [
        (
            scenario(*WAIT, STILL, name="Not feelings_acknowledged"),
            scenario(*WAIT, STILL, name="Received and reviewed"),
        ),
        (ZH.format("变为received"), ZH.format("变为已受理")),
    ],
    "wide_marks": [(SOUND.replace("Feature:", "Feature："), SOUND)],
    "byte_mark": [("\ufeff" + SOUND, SOUND)],
    "encoding": [],  # below: no text written as UTF-8 can show it
    "unknown_tag": [],  # below: it needs a list
    "ambiguous": [],  # below: the book has no two phrases for one sentence
    "unknown_allow": [
        (
            scenario(*WAIT, STILL, above="  # amends: allow no_then\n"),
            scenario(*WAIT, STILL, above="  # amends: allow same_tag, given_chain\n"),
        ),
        (
            scenario(*WAIT, STILL, above="  # amends: allow\n"),
            scenario(*WAIT, STILL, above="  # amends allows nothing\n"),
        ),
    ],
    "stray_allow": [
        (
            scenario(*WAIT, "# amends: allow same_tag", STILL),
            scenario(*WAIT, STILL, above="  # amends: allow same_tag\n\n  @a\n"),
        ),
        (
            scenario(*WAIT, STILL) + "# amends: allow same_tag\n",
            scenario(*WAIT, STILL, above="  @a\n  # amends: allow same_tag\n"),
        ),
    ],
}
PAIRS = [
    pytest.param(code, *pair, id=f"{code} {number}")
    for code, pairs in BROKEN.items()
    for number, pair in enumerate(pairs, 1)
]


def check(folder: Path, text: str | bytes, *, strict: bool = False) -> Checked:
    """Check a feature file of this text."""
    raw = text if isinstance(text, bytes) else text.encode()
    (folder / "f.feature").write_bytes(raw)
    return Specs("f.feature", root=folder).check(strict=strict)


def codes(checked: Checked) -> list[str]:
    """Return which rules are broken."""
    return [one.problem.code for one in checked.problems]


def test_every_rule_has_its_examples_and_its_text() -> None:
    """There is no rule that nothing here breaks, and none without a sentence in both languages."""
    assert {*BROKEN} == {*ERRORS, *WARNINGS}
    assert not {*ERRORS} & {*WARNINGS}
    for lang in ("en", "zh"):
        assert {f"problem.{code}" for code in BROKEN} <= texts(lang).keys()


@pytest.mark.parametrize(("code", "broken", "kept"), PAIRS)
def test_a_rule_finds_what_breaks_it_and_nothing_else(
    tmp_path: Path, code: str, broken: str, kept: str
) -> None:
    """What breaks a rule is found once, at the rule's level; what is like it and sound is not."""
    found = check(tmp_path, broken)
    assert codes(found) == [code]
    level = "error" if code in ERRORS else "warning"
    assert found.problems[0].problem.level == level
    assert found.status == (2 if level == "error" else 0)
    assert check(tmp_path, broken, strict=True).status == 2
    assert codes(check(tmp_path, kept)) == []
    assert check(tmp_path, kept, strict=True).status == 0


def test_what_structure_finds_is_told_with_the_rest(tmp_path: Path) -> None:
    """What a runner would pass over in silence is an error of the check as well."""
    text = scenario(*WAIT, STILL) + second() + second(*WAIT, STILL)
    assert codes(check(tmp_path, text)) == ["no_steps", "same_name"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_an_encoding_that_others_stumble_over(tmp_path: Path, encoding: str) -> None:
    """A file in another encoding is read, and one is warned of it."""
    assert codes(check(tmp_path, BROKEN["raw_code"][1][1].encode(encoding))) == ["encoding"]


@pytest.mark.parametrize("name", ["spec.toml", "规约.toml"])
def test_a_tag_that_nobody_has_listed(tmp_path: Path, name: str) -> None:
    """A slip in a tag is found where the tags are listed, wherever the tag stands."""
    text = "@consnet\n" + scenario(*WAIT, STILL, above="  @journey @consent\n")
    assert codes(check(tmp_path, text)) == []
    (tmp_path / name).write_text('tags = ["consent", "@money"]', "utf-8")
    found = check(tmp_path, text)
    assert codes(found) == ["unknown_tag"]
    assert "@consent" in found.problems[0].says("zh")
    (tmp_path / name).write_text("tags = []", "utf-8")
    assert codes(check(tmp_path, text)) == ["unknown_tag", "unknown_tag"]


@pytest.mark.parametrize(
    ("settings", "code"),
    [("tags = [", "settings_toml"), ("tag = []", "settings_key"), ("tags = 1", "settings_tags")],
)
def test_settings_that_are_none(tmp_path: Path, settings: str, code: str) -> None:
    """A file of settings that cannot be read is an error, and is named once for all features."""
    (tmp_path / "spec.toml").write_text(settings, "utf-8")
    (tmp_path / "g.feature").write_text(SOUND, "utf-8")
    (tmp_path / "f.feature").write_text(SOUND, "utf-8")
    found = Specs(root=tmp_path).check()
    assert codes(found) == [code]
    assert found.status == 2


def test_two_phrases_for_one_sentence(tmp_path: Path) -> None:
    """A sentence that could mean two things is an error, once however often it is read."""
    specs = Specs("f.feature", root=tmp_path)
    (tmp_path / "f.feature").write_text(SOUND, "utf-8")
    reader = specs.reader(tmp_path / "f.feature")
    again = next(
        one for one in reader.phrases if one.said.get("en") == "a complaint that is {stage}"
    )
    double = type(reader)([*reader.phrases, again.__class__("given", again.said, again.does)])
    specs._readers = dict.fromkeys(specs._readers, double)
    assert codes(specs.check()) == ["ambiguous"]


ALLOWS = [
    ("  # amends: allow technical_word\n", "", []),
    ("  # amends：allow technical_word，same_tag\n", "", []),
    ("", "# amends: allow technical_word\n", []),
    ("  # amends: allow same_tag\n", "", ["technical_word"]),
    (
        "  # amends: allow technical_word\n  Scenario: other\n" + GIVEN + TRIES + OWED,
        "",
        ["technical_word"],
    ),
]


@pytest.mark.parametrize(("above", "first", "left"), ALLOWS)
def test_a_comment_allows_a_warning_of_what_stands_below(
    tmp_path: Path, above: str, first: str, left: list[str]
) -> None:
    """A comment above a scenario, or above the feature, allows what it names there, no more."""
    text = first + scenario(*WAIT, STILL, name="The button", above=above)
    assert codes(check(tmp_path, text)) == left


def test_no_error_can_be_allowed(tmp_path: Path) -> None:
    """An error stays one whatever a comment says."""
    found = check(tmp_path, scenario(*WAIT, above="  # amends: allow no_then\n"))
    assert codes(found) == ["unknown_allow", "no_then"]
    assert found.status == 2


def test_only_the_scenario_around_a_line_is_checked(tmp_path: Path) -> None:
    """With a line, what is wrong with other scenarios is not told."""
    text = scenario(*WAIT) + second(*WAIT, STILL)
    (tmp_path / "f.feature").write_text(text, "utf-8")
    assert codes(Specs("f.feature:5", root=tmp_path).check()) == ["no_then"]
    assert codes(Specs("f.feature:9", root=tmp_path).check()) == []


def test_a_finding_is_at_its_line_and_column(tmp_path: Path) -> None:
    """A technical word is shown where it stands."""
    (one,) = check(tmp_path, scenario(*WAIT, STILL, name="The button")).problems
    assert (one.path, one.problem.line, one.problem.column) == ("f.feature", 4, 17)


def test_the_features_of_the_project_hold(walks: Walks) -> None:
    """In what people copy from there is nothing to object to."""
    assert codes(Specs("features", root=Path(__file__).parents[3], walks=walks).check()) == []
