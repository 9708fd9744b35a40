"""What a pack says is owed at least: read whole or refused, kept unchanged, and compared."""

from typing import Any, Final

import pytest

from amends.workflow import PROCESS
from amends.workflow.catalogue import LANGUAGES, say
from amends.workflow.errors import BadInput
from amends.workflow.policy import ROLES
from amends.workflow.record.canonical import canonical, parse
from amends.workflow.rules import (
    Basis,
    Book,
    Pack,
    check,
    diff,
    pack_of,
    shipped,
    with_pack,
    written,
)

from .packing import NAMES, SOURCE, plain

FLOOR: Final = {"id": "late", "names": NAMES, "basis": "fee", "times": 2, "source": SOURCE}
GUARANTEE: Final = {"id": "visit", "names": NAMES, "amount": "50 CNY", "source": SOURCE}
BURDEN: Final = {
    "id": "defect",
    "names": NAMES,
    "goods": ["durable"],
    "within": "6 month",
    "source": SOURCE,
}


def owing(**more: object) -> dict[str, Any]:
    """Return a pack without clocks that says what is owed."""
    return plain({"source": SOURCE, **more})


def fault_of(**more: object) -> BadInput:
    """Return what is refused about a pack."""
    with pytest.raises(BadInput) as caught:
        pack_of(owing(**more), "house.toml")
    for lang in LANGUAGES:
        assert "{" not in say(f"error.{caught.value.code}", lang, **caught.value.values)
    return caught.value


def whole() -> Pack:
    """Return a pack that has one of each."""
    return pack_of(owing(floor=[FLOOR], guarantee=[GUARANTEE], burden=[BURDEN]))


def test_a_pack_may_say_what_is_owed_without_any_clock() -> None:
    """A floor, a guarantee and a burden are read; the guarantee is a sum by itself."""
    (version,) = whole().versions
    assert version.clocks == ()
    late, visit = version.floors
    assert (late.basis, late.times, late.least, late.within) == (Basis.FEE, 2, 0, None)
    assert (visit.basis, visit.times, visit.least, visit.currency) == (
        Basis.GUARANTEE,
        0,
        5_000,
        "CNY",
    )
    assert version.burdens[0].goods == ("durable",)


def test_what_is_owed_goes_through_a_record_unchanged() -> None:
    """A desk that keeps such a pack in its book reads back what it kept."""
    kept = parse(canonical(written(whole())))
    assert isinstance(kept, dict)
    assert pack_of(kept) == whole()
    assert with_pack(Book(), whole()).pack("house") == whole()


NONSENSE: Final[dict[str, tuple[dict[str, Any], str, str]]] = {
    "no times": (
        {"floor": [{**FLOOR, "times": 0}]},
        "pack_not_whole",
        "version.1.floor.late.times",
    ),
    "too often": (
        {"floor": [{**FLOOR, "times": 101}]},
        "pack_not_whole",
        "version.1.floor.late.times",
    ),
    "half a time": (
        {"floor": [{**FLOOR, "times": 1.5}]},
        "pack_not_whole",
        "version.1.floor.late.times",
    ),
    "of nothing": (
        {"floor": [{**FLOOR, "basis": "mood"}]},
        "pack_unknown_word",
        "version.1.floor.late.basis",
    ),
    "of a guarantee": (
        {"floor": [{**FLOOR, "basis": "guarantee"}]},
        "pack_unknown_word",
        "version.1.floor.late.basis",
    ),
    "without a currency": (
        {"floor": [{**FLOOR, "least": "500"}]},
        "pack_not_a_sum",
        "version.1.floor.late.least",
    ),
    "less than nothing": (
        {"floor": [{**FLOOR, "least": "-1 CNY"}]},
        "pack_not_a_sum",
        "version.1.floor.late.least",
    ),
    "hidden in words": (
        {"guarantee": [{**GUARANTEE, "amount": "fifty yuan"}]},
        "pack_not_a_sum",
        "version.1.guarantee.visit.amount",
    ),
    "a guarantee of nothing": (
        {"guarantee": [{**GUARANTEE, "amount": "0 CNY"}]},
        "pack_not_a_sum",
        "version.1.guarantee.visit.amount",
    ),
    "a number as a sum": (
        {"guarantee": [{**GUARANTEE, "amount": 50}]},
        "pack_not_a_sum",
        "version.1.guarantee.visit.amount",
    ),
    "twice": (
        {"floor": [FLOOR], "guarantee": [{**GUARANTEE, "id": "late"}]},
        "pack_twice",
        "version.1.floor",
    ),
    "no time at all": (
        {"burden": [{**BURDEN, "within": "0 month"}]},
        "pack_not_whole",
        "version.1.burden.defect.within",
    ),
    "no goods": (
        {"burden": [{**BURDEN, "goods": []}]},
        "pack_empty",
        "version.1.burden.defect.goods",
    ),
    "an unknown key": (
        {"floor": [{**FLOOR, "factor": 3}]},
        "pack_unknown_key",
        "version.1.floor.late.factor",
    ),
}


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_is_refused_where_it_stands(name: str) -> None:
    """Each fault names its place, in both languages."""
    more, code, at = NONSENSE[name]
    fault = fault_of(**more)
    assert fault.code == code
    assert fault.values["at"] == at


def test_a_floor_that_changed_is_named() -> None:
    """What was owed and what is owed now stand side by side; one that came is said to be new."""
    before = pack_of(owing(floor=[FLOOR], burden=[BURDEN]))
    after = pack_of(owing(floor=[{**FLOOR, "times": 3}], guarantee=[GUARANTEE], burden=[BURDEN]))
    found = [(one.code, one.clock, one.field, one.old, one.new) for one in diff(before, after)]
    assert found == [
        ("changed", "floor.late", "times", 2, 3),
        ("clock_added", "floor.visit", "", None, None),
    ]
    gone = [(one.code, one.clock) for one in diff(after, before)]
    assert ("clock_gone", "floor.visit") in gone


def test_every_field_of_what_is_owed_has_a_name() -> None:
    """Whatever can differ between two floors can be said in both languages."""
    rich = {**FLOOR, "least": "10 CNY", "within": "7 calendar_day"}
    heads = {
        one.head
        for new in ({**FLOOR}, rich)
        for one in diff(
            pack_of(owing(floor=[{**FLOOR, "names": {"en": "A", "zh": "甲"}}])),
            pack_of(owing(floor=[new])),
        )
    }
    assert {"names", "least", "within"} <= heads
    for head in (*heads, "basis", "times", "amount", "goods", "source"):
        for lang in LANGUAGES:
            assert say(f"rule.field.{head}", lang)


def test_goods_that_no_assessment_names_are_remarked_on() -> None:
    """A burden for goods that nobody can name would never turn."""
    words = {word for field in PROCESS.form("assess").fields for word in field.choices}  # type: ignore[union-attr]
    vocabulary = {"assess": frozenset(words)}
    odd = pack_of(owing(burden=[{**BURDEN, "goods": ["dreams"]}]))
    assert [one.code for one in check(odd, vocabulary, (), ROLES)] == ["unknown_goods"]
    assert check(shipped("cn-consumer"), vocabulary, ("cn",), ROLES) == ()


def test_an_unconfirmed_floor_is_remarked_on() -> None:
    """A figure from memory is shown as such."""
    doubtful = pack_of(owing(floor=[{**FLOOR, "source": {**SOURCE, "mark": "unconfirmed"}}]))
    assert [one.code for one in check(doubtful, {}, (), ROLES)] == ["unconfirmed"]
