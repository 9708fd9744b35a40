"""A desk's own clock may be stricter than the law's, never looser."""

from datetime import date
from typing import Any

import pytest

from amends.workflow.calendars.counting import Unit
from amends.workflow.catalogue import LANGUAGES, say
from amends.workflow.errors import BadInput
from amends.workflow.rules import Clock, Pack, first_later, later, loosened
from amends.workflow.rules.tightening import FIRST, LAST

from .packing import SOURCE, clock, only, pack, version

EXTENSION = {
    "length": "5 working_day",
    "approver": "manager",
    "notice": True,
    "before_expiry": True,
    "most": 2,
    "source": SOURCE,
    "when": ["complex"],
}
LEGAL = clock(
    layer="legal",
    start=["receive", "acknowledge"],
    stop=["answer", "accept", "close"],
    given={"close": "quick"},
    restart=["evidence:material"],
    excludes=["appraisal"],
    when=["payments", "complex"],
    extension=[EXTENSION],
)
QUICK = clock("quick", layer="legal", stop=["close"], missed="barred")
LAW = pack(version(LEGAL, QUICK, clock("promise")), name="law")
OWN = {**LEGAL, "id": "own", "layer": "service", "length": "8 working_day", "tightens": "law.reply"}


def find(name: str) -> Pack | None:
    """Find the law."""
    return LAW if name == "law" else None


def own(**more: object) -> Pack:
    """Return a pack whose clock is stricter than the law's, but for what is given."""
    quick = {**QUICK, "layer": "service", "tightens": "law.quick"}
    return pack(version({**OWN, **more}, quick, clock("other", stop=["close"])))


def widened(**more: object) -> dict[str, Any]:
    """Return what makes the own extension differ from the law's."""
    return {"extension": [{**EXTENSION, **more}]}


LOOSER: dict[str, tuple[dict[str, Any], str]] = {
    "no such clock": ({"tightens": "law.answer"}, "tightens_nothing"),
    "no such pack": ({"tightens": "lore.reply"}, "tightens_nothing"),
    "not the law's": ({"tightens": "law.promise"}, "tightens_nothing"),
    "barred": ({"missed": "barred"}, "tightens_barred"),
    "unconfirmed": ({"source": {**SOURCE, "mark": "unconfirmed"}}, "tightens_unconfirmed"),
    "a figure of the policy": ({"policy": "progress"}, "tightens_policy"),
    "pauses": ({"pauses": True}, "tightens_pauses"),
    "fewer starts": ({"start": ["receive"]}, "tightens_start"),
    "the latest start": ({"recurs": True}, "tightens_start"),
    "a start on a condition": (
        {"given": {"close": "quick", "receive": "quick"}},
        "tightens_start",
    ),
    "one more stop": ({"stop": ["answer", "accept", "close", "contact"]}, "tightens_stop"),
    "a stop without its condition": ({"given": {}}, "tightens_stop"),
    "a stop on a looser condition": ({"given": {"close": "other"}}, "tightens_stop"),
    "one more restart": ({"restart": ["evidence:material", "raise"]}, "tightens_restart"),
    "one more ground": ({"excludes": ["appraisal", "testing"]}, "tightens_excludes"),
    "fewer cases": ({"when": ["payments"]}, "tightens_when"),
    "one more extension": (
        {"extension": [EXTENSION, {**EXTENSION, "length": "1 working_day"}]},
        "tightens_extension",
    ),
    "a longer extension": (widened(length="6 working_day"), "tightens_extension"),
    "an extension in another unit": (widened(length="1 calendar_day"), "tightens_extension"),
    "an extension more often": (widened(most=3), "tightens_extension"),
    "an extension by another": (widened(approver="handler"), "tightens_extension"),
    "an extension without notice": (widened(notice=False), "tightens_extension"),
    "an extension when over": (widened(before_expiry=False), "tightens_extension"),
    "an extension in more cases": (widened(when=[]), "tightens_extension"),
}


@pytest.mark.parametrize(("more", "code"), LOOSER.values(), ids=LOOSER)
def test_a_looser_clock_is_told(more: dict[str, Any], code: str) -> None:
    """Each way of being looser has its sentence in both languages."""
    (fault,) = loosened(own(**more), find)
    assert fault.code == code
    for lang in LANGUAGES:
        assert "own" in say(f"error.{code}", lang, **fault.values)


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"stop": ["answer"], "given": {}},
        {"excludes": [], "restart": []},
        {"extension": []},
        widened(length="1 working_day", most=1),
        {"when": []},
        {"when": ["payments", "complex", "hardship"]},
        {"start": ["receive", "acknowledge", "contact"]},
        {"missed": "due"},
    ],
)
def test_a_stricter_clock_is_let_be(more: dict[str, Any]) -> None:
    """What can only end sooner is no fault."""
    assert list(loosened(own(**more), find)) == []


def test_a_clock_that_tightens_nothing_is_free() -> None:
    """The desk's own promises are the desk's own."""
    assert list(loosened(pack(version(clock(pauses=True))), find)) == []


def due(one: Clock, day: int) -> int:
    """Count working days as five of seven, all others as they are."""
    number = one.length.number
    if one.length.unit is not Unit.WORKING_DAY:
        return day + number
    while number:
        day += 1
        number -= date.fromordinal(day).weekday() < 5
    return day


def test_the_first_day_on_which_it_would_be_late_is_found() -> None:
    """Twelve calendar days pass for ten working days, until a start just after a weekend."""
    mine, law = only(pack(version(clock(length="13 calendar_day")))), only(pack())
    found = first_later(mine, law, due)
    assert found is not None
    assert found == (FIRST + 6, FIRST + 19, FIRST + 18, ())
    assert first_later(only(pack(version(clock(length="12 calendar_day")))), law, due) is None


def test_every_day_from_2024_through_2030_is_compared() -> None:
    """The last day counts, and nothing beyond it."""
    asked: list[int] = []

    def until_the_end(one: Clock, day: int) -> int:
        asked.append(day)
        return day + (one.length.number > 10 and day >= LAST)

    mine = only(pack(version(clock(length="11 working_day"))))
    found = first_later(mine, only(pack()), until_the_end)
    assert found is not None
    assert date.fromordinal(found.day) == date(2030, 12, 31)
    assert (min(asked), max(asked)) == (date(2024, 1, 1).toordinal(), found.day)
    assert len(set(asked)) == 2557


def test_each_variant_is_compared_with_its_own() -> None:
    """An own clock that is stricter as a rule can be looser where the law asks for more."""
    shorter = {"when": ["hardship"], "length": "5 working_day", "source": SOURCE}
    law = only(pack(version(clock(variant=[shorter]))))
    found = first_later(only(pack(version(clock(length="8 working_day")))), law, due)
    assert found is not None
    assert found.words == ("hardship",)


def test_variants_that_fit_together_are_compared() -> None:
    """Each is shorter alone, and the own clock heeds another of the two first."""
    first = {"when": ["hardship"], "length": "5 working_day", "source": SOURCE}
    second = {"when": ["group"], "length": "9 working_day", "source": SOURCE}
    law = only(pack(version(clock(variant=[first, second]))))
    mine = [{**second, "length": "8 working_day"}, {**first, "length": "4 working_day"}]
    found = first_later(only(pack(version(clock(variant=mine)))), law, due)
    assert found is not None
    assert set(found.words) == {"hardship", "group"}
    assert first_later(only(pack(version(clock(variant=mine[::-1])))), law, due) is None


def test_a_late_clock_is_told_with_its_day() -> None:
    """The sentence names the start from which it would end too late."""
    (fault,) = later(own(length="15 working_day"), find, due)
    assert fault.values["day"] == "2024-01-01"
    assert fault.values["words"] == ()
    for lang in LANGUAGES:
        assert "2024-01-01" in say(f"error.{fault.code}", lang, **fault.values)
    assert list(later(own(), find, due)) == []


def test_a_clock_that_is_late_in_some_cases_is_told_with_them() -> None:
    """The sentence names the words of the variant."""
    late = {"when": ["group"], "length": "15 working_day", "source": SOURCE}
    (fault,) = later(own(variant=[late]), find, due)
    for lang in LANGUAGES:
        assert "group" in say(f"error.{fault.code}", lang, **fault.values)


def test_only_days_on_which_both_are_in_force_are_compared() -> None:
    """A version of the law that is over binds nobody."""
    old = version(clock(layer="legal"), valid_from="2024-01-01", valid_to="2025-12-31")
    new = version(clock(layer="legal", length="20 working_day"), valid_from="2026-01-01")
    law = pack(old, new, name="law")
    mine = clock("own", length="15 working_day", tightens="law.reply")
    since = [pack(version(mine, valid_from=day)) for day in ("2025-12-31", "2026-01-01")]
    (fault,) = later(since[0], {"law": law}.get, due)
    assert fault.values["day"] == "2025-12-31"
    assert list(later(since[1], {"law": law}.get, due)) == []


def test_each_clock_is_compared_by_its_own_calendar() -> None:
    """A clock that names none has that of its version."""
    law = pack(version(clock(layer="legal"), calendar="cn"), name="law")
    mine = clock("own", tightens="law.reply")
    named = clock("named", tightens="law.reply", calendar="us")
    asked: set[tuple[str, str]] = set()

    def note(one: Clock, day: int) -> int:
        asked.add((one.id, one.calendar))
        return day

    made = pack(version(mine, named, calendar="uk"))
    assert list(later(made, {"law": law}.get, note)) == []
    assert asked == {("own", "uk"), ("named", "us"), ("reply", "cn")}


def test_a_fault_is_wrong_usage() -> None:
    """Whoever adds the pack gets it back as a usage error."""
    (fault,) = loosened(own(pauses=True), find)
    assert isinstance(fault, BadInput)
