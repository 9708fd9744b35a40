"""Before a desk works by a pack, what nobody at the desk knows is told, and what is in doubt."""

from typing import Any

import pytest

from amends.workflow.catalogue import LANGUAGES, say
from amends.workflow.rules import Remark, check, is_event, matches

from .packing import SOURCE, clock, pack, version

VOCABULARY = {
    "receive": frozenset[str](),
    "answer": frozenset[str](),
    "inform": frozenset({"result"}),
    "suspend": frozenset({"hearing"}),
}
EXTENSION = {
    "approver": "head",
    "notice": True,
    "before_expiry": True,
    "most": 1,
    "source": SOURCE,
    "when": ["complicated"],
}
DOUBT = {"reference": "From memory", "mark": "unconfirmed"}
FOUND: dict[str, tuple[dict[str, Any], str, str, bool]] = {
    "unknown step": (version(clock(stop=["reply"])), "unknown_event", "reply", True),
    "unknown word": (version(clock(stop=["inform:delay"])), "unknown_event", "inform:delay", True),
    "unknown restart": (version(clock(restart=["reopen"])), "unknown_event", "reopen", True),
    "parts of no step": (version(parts={"reply": ["limit"]}), "unknown_event", "reply", True),
    "part of no form": (version(parts={"answer": ["limit"]}), "unknown_part", "limit", True),
    "unknown ground": (version(clock(excludes=["illness"])), "unknown_ground", "illness", True),
    "unknown calendar": (version(calendar="mars"), "unknown_calendar", "mars", True),
    "calendar of a clock": (version(clock(calendar="mars")), "unknown_calendar", "mars", True),
    "unknown role": (version(clock(tells="head")), "unknown_role", "head", True),
    "unknown matter": (version(clock(when=["complicated"])), "unknown_matter", "complicated", True),
    "doubt": (version(clock(source=DOUBT)), "unconfirmed", "From memory", False),
    "doubt about a window": (
        version(window="30 calendar_day", window_source=DOUBT),
        "unconfirmed",
        "From memory",
        False,
    ),
    "doubt about a variant": (
        version(clock(variant=[{"when": ["complex"], "length": "1 hour", "source": DOUBT}])),
        "unconfirmed",
        "From memory",
        False,
    ),
}


def checked(*versions: dict[str, Any]) -> list[Remark]:
    """Check a pack of these versions against a small desk."""
    forms, matters = {"answer": {"outcome"}}, {"complex"}
    said = check(pack(*versions), VOCABULARY, {"cn"}, {"manager"}, forms=forms, matters=matters)
    return list(said)


@pytest.mark.parametrize(("made", "code", "value", "serious"), FOUND.values(), ids=FOUND)
def test_what_the_desk_does_not_know_is_told(
    made: dict[str, Any], code: str, value: str, *, serious: bool
) -> None:
    """Each remark names the place and the value, and is said in both languages."""
    (remark,) = checked(made)
    assert (remark.code, remark.serious) == (code, serious)
    assert value in dict(remark.values).values()
    for lang in LANGUAGES:
        assert value in say(f"rule.remark.{code}", lang, at=remark.at, **dict(remark.values))


def test_a_sound_pack_has_no_remarks() -> None:
    """What the desk knows is passed over in silence."""
    assert checked(version(clock(excludes=["hearing"], tells="manager"), calendar="cn")) == []
    assert checked(version(clock(stop=["inform:result"]), parts={"answer": ["outcome"]})) == []


def test_an_extension_is_checked_as_its_clock_is() -> None:
    """Its approver, its words and its source are looked at too."""
    said = checked(version(clock(extension=[{**EXTENSION, "source": DOUBT}])))
    assert [remark.code for remark in said] == ["unknown_role", "unknown_matter", "unconfirmed"]


def test_forms_and_matters_are_optional() -> None:
    """Who cannot tell what forms hold hears nothing about parts and words."""
    made = pack(version(clock(when=["complicated"]), parts={"answer": ["limit"]}))
    assert check(made, VOCABULARY, (), ()) == ()


def test_a_gap_between_versions_is_told() -> None:
    """Days without a version are a warning; versions side by side are not."""
    first = version(valid_from="2024-01-01", valid_to="2024-12-31")
    (remark,) = checked(first, version(valid_from="2025-01-02"))
    assert (remark.code, remark.serious) == ("gap", False)
    for lang in LANGUAGES:
        said = say("rule.remark.gap", lang, at=remark.at, **dict(remark.values))
        assert "2024-12-31" in said
        assert "2025-01-02" in said
    assert checked(first, version(valid_from="2025-01-01")) == []


@pytest.mark.parametrize(
    ("event", "name", "words", "so"),
    [
        ("answer", "answer", (), True),
        ("answer", "answer", ("result",), True),
        ("answer", "answered", (), False),
        ("inform:result", "inform", ("thanks", "result"), True),
        ("inform:result", "inform", ("thanks",), False),
        ("inform:result", "inform", (), False),
        ("inform", "inform", ("thanks",), True),
        ("inform:result", "contact", ("result",), False),
        ("follow-up:done", "follow-up", ("done",), True),
    ],
)
def test_an_event_is_a_step_with_or_without_a_word(
    event: str, name: str, words: tuple[str, ...], *, so: bool
) -> None:
    """A bare name is meant whatever was said with it, a word only where it was."""
    assert matches(event, name, words) is so


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("request-withdrawal", True),
        ("evidence:material", True),
        ("inform:plain_words", True),
        ("", False),
        ("Answer", False),
        ("inform:", False),
        (":result", False),
        ("inform:result:again", False),
        ("answer ", False),
        ("答复", False),
    ],
)
def test_an_event_has_a_shape(text: str, *, so: bool) -> None:
    """Small letters, hyphens, and one word at most."""
    assert is_event(text) is so
