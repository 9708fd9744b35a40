"""What changed between packs and versions is told clock by clock, in both languages."""

from typing import Any

import pytest

from amends.workflow.catalogue import LANGUAGES, has, say
from amends.workflow.rules import SHIPPED, Difference, diff, shipped

from .packing import SOURCE, clock, pack, version

VARIANT = {"when": ["complex"], "length": "20 working_day", "source": SOURCE}


def said(difference: Difference, lang: str) -> str:
    """Say a difference as a screen would."""
    field = say(f"rule.field.{difference.head}", lang) if difference.head else ""
    values = difference._asdict() | {"field": field}
    return say(f"rule.difference.{values.pop('code')}", lang, **values)


def test_the_market_rule_changed_in_april_2026() -> None:
    """Mediation went from working to calendar days, and its new source is less sure."""
    old, new = shipped("cn-market").versions
    found = {(one.clock, one.field): (one.old, one.new) for one in diff(old, new)}
    assert found["mediation", "length"] == ("45 working_day", "60 calendar_day")
    assert found["mediation", "source.mark"] == ("primary", "code")
    assert found["mediation", "excludes"] == (("appraisal", "testing"), None)
    assert found["mediation", "counting.rolls"] == (None, "true")
    assert found["", "valid_to"] == ("2026-04-14", None)
    assert {clock for clock, _ in found} == {"", "acceptance", "mediation"}
    assert ("acceptance", "length") not in found


CHANGED: dict[str, tuple[dict[str, Any], dict[str, Any], Difference, str]] = {
    "length": (
        version(),
        version(clock(length="5 working_day")),
        Difference("changed", "always", "reply", "length", "10 working_day", "5 working_day"),
        "reply, length: was 10 working_day, now 5 working_day.",
    ),
    "stop": (
        version(),
        version(clock(stop=["answer", "accept"])),
        Difference("changed", "always", "reply", "stop", ("answer",), ("answer", "accept")),
        "reply, stop: was answer, now answer, accept.",
    ),
    "variant": (
        version(clock(variant=[VARIANT])),
        version(clock(variant=[{**VARIANT, "length": "15 working_day"}])),
        Difference(
            "changed",
            "always",
            "reply",
            "variant.complex.length",
            "20 working_day",
            "15 working_day",
        ),
        "reply, variant: was 20 working_day, now 15 working_day.",
    ),
    "role": (
        version(),
        version(clock(tells="manager")),
        Difference("added", "always", "reply", "tells", None, "manager"),
        "reply, who is told: now manager.",
    ),
    "flag": (
        version(clock(recurs=True)),
        version(),
        Difference("gone", "always", "reply", "recurs", "true", None),
        "reply, recurrence: no longer true.",
    ),
    "calendar": (
        version(calendar="uk"),
        version(calendar="cn"),
        Difference("changed", "always", "", "calendar", "uk", "cn"),
        "calendar: was uk, now cn.",
    ),
    "new clock": (
        version(),
        version(clock(), clock("quick")),
        Difference("clock_added", "always", "quick"),
        "quick is new.",
    ),
    "clock gone": (
        version(clock(), clock("quick")),
        version(),
        Difference("clock_gone", "always", "quick"),
        "quick is gone.",
    ),
}


@pytest.mark.parametrize(("old", "new", "difference", "english"), CHANGED.values(), ids=CHANGED)
def test_a_change_is_told(
    old: dict[str, Any], new: dict[str, Any], difference: Difference, english: str
) -> None:
    """Each change is one value, and one sentence in each language."""
    assert diff(pack(old), pack(new)) == (difference,)
    assert said(difference, "en") == english
    assert said(difference, "zh").endswith("。")


def test_one_more_variant_changes_no_other() -> None:
    """Variants are known by their words, not by their place."""
    more = [{**VARIANT, "when": ["group"]}, VARIANT]
    found = diff(pack(version(clock(variant=[VARIANT]))), pack(version(clock(variant=more))))
    assert {one.field.split(".")[1] for one in found} == {"group"}
    assert {one.code for one in found} == {"added"}


def test_versions_of_packs_are_held_against_each_other() -> None:
    """A version that is in one pack only is new or gone; a name belongs to the pack."""
    first = version(valid_from="2024-01-01", valid_to="2024-12-31")
    second = version(valid_from="2025-01-01")
    assert diff(pack(first), pack(first, second)) == (Difference("version_added", "2025-01-01"),)
    assert diff(pack(first, second), pack(second)) == (Difference("version_gone", "2024-01-01"),)
    named = {"en": "Other rules", "zh": "答复"}
    (change,) = diff(pack(), pack(names=named))
    assert (change.clock, change.field, change.new) == ("", "names.en", "Other rules")


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_differs_from_itself(name: str) -> None:
    """A pack held against itself shows nothing, and against another something that can be said."""
    assert diff(shipped(name), shipped(name)) == ()
    for other in SHIPPED:
        for difference in diff(shipped(name), shipped(other)):
            for lang in LANGUAGES:
                assert difference.code.startswith("version") or said_or_named(difference, lang)


def said_or_named(difference: Difference, lang: str) -> bool:
    """Tell whether a difference has its sentence, and its field its name."""
    named = not difference.head or has(f"rule.field.{difference.head}", lang)
    return named and has(f"rule.difference.{difference.code}", lang)


def test_a_pack_is_not_held_against_a_version() -> None:
    """Only like is compared with like."""
    with pytest.raises(TypeError):
        diff(pack(), pack().versions[0])
