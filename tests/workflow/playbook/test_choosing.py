"""Entries fit the complaint: the pressing first, then the cause; a note is for its holder."""

import pytest

from amends.workflow import BadInput
from amends.workflow.playbook import (
    ENTRIES,
    MOST,
    SITUATIONS,
    Entry,
    Setting,
    choose,
    fits,
    named,
    overridden,
)

TEXT = {"en": "x", "zh": "x"}


def made(code: str, **narrowed: object) -> Entry:
    """Make an entry that only its narrowing tells from others."""
    return Entry(code, *[TEXT] * 7, **narrowed)  # type: ignore[arg-type]


def codes(setting: Setting, *entries: Entry) -> list[str]:
    """Name the entries that are chosen."""
    return [one.code for one in choose(entries or ENTRIES, setting)]


@pytest.mark.parametrize(
    ("narrowed", "setting", "fit"),
    [
        ({"causes": ("price",)}, Setting(cause="price"), True),
        ({"causes": ("price",)}, Setting(cause="service"), False),
        ({"causes": ("price",)}, Setting(), False),
        ({"stages": ("received",)}, Setting(stage="received"), True),
        ({"stages": ("received",)}, Setting(stage="inquired"), False),
        ({"channels": ("visit",)}, Setting(channel="visit"), True),
        ({"channels": ("visit",)}, Setting(channel="phone"), False),
        ({"styles": ("yielding",)}, Setting(style="yielding"), True),
        ({"styles": ("yielding",)}, Setting(), False),
        ({"situations": ("safety",)}, Setting(situations=frozenset({"safety"})), True),
        ({"situations": ("safety",)}, Setting(situations=frozenset({"group"})), False),
        ({"situations": ("safety",)}, Setting(), False),
        ({"feeling": (1, 2)}, Setting(feeling=0), False),
        ({"feeling": (1, 2)}, Setting(feeling=1), True),
        ({"feeling": (1, 2)}, Setting(feeling=2), True),
        ({"feeling": (1, 2)}, Setting(feeling=3), False),
        ({"feeling": (0, 2)}, Setting(), False),
        ({}, Setting(), True),
    ],
)
def test_what_narrows_an_entry(narrowed: dict[str, object], setting: Setting, *, fit: bool) -> None:
    """Each condition holds or does not; a feeling that nobody has read is none."""
    assert fits(made("one", **narrowed), setting) is fit


def test_the_most_pressing_comes_first() -> None:
    """The order is that of the situations; whatever has none comes after."""
    entries = [made(one, situations=(one,)) for one in SITUATIONS]
    every = Setting(situations=frozenset(SITUATIONS))
    found = choose([*reversed(entries), made("any")], every, most=20)
    assert [one.code for one in found] == [*SITUATIONS, "any"]


def test_a_situation_nobody_ranked_comes_last_of_them() -> None:
    """An own playbook may name one that is not ours: it fits nothing that is known."""
    odd = made("odd", situations=("unheard_of",))
    assert codes(Setting(situations=frozenset({"unheard_of"})), made("any"), odd) == ["any", "odd"]


def test_cause_then_channel_then_style() -> None:
    """Without a situation the order is fixed, and only a handful is shown."""
    ranked = (
        made("cause", causes=("price",)),
        made("channel", channels=("visit",)),
        made("style", styles=("yielding",)),
    )
    setting = Setting(cause="price", channel="visit", style="yielding")
    assert codes(setting, *reversed(ranked)) == ["cause", "channel", "style"]
    assert len(choose([made(str(one)) for one in range(9)], setting)) == MOST == 3


def test_what_is_for_any_complaint_waits_where_the_cause_has_its_own() -> None:
    """It is left out then, and what is for a channel, a style or a situation is not."""
    entries = (
        made("any"),
        made("price", causes=("price",)),
        made("visit", channels=("visit",)),
        made("group", situations=("group",)),
        made("style", styles=("yielding",)),
    )
    setting = Setting("received", "price", 0, "visit", "yielding", frozenset({"group"}))
    found = choose(entries, setting, most=9)
    assert [one.code for one in found] == ["group", "price", "visit", "style"]
    assert "any" in codes(setting._replace(cause="service"), *entries[:3])


def test_an_entry_is_found_by_its_code() -> None:
    """However the code is written; what is no code has the nearest."""
    assert named(ENTRIES, "own_nerves") is named(ENTRIES, " Own-Nerves ")
    with pytest.raises(BadInput) as refused:
        named(ENTRIES, "own_nervs")
    assert refused.value.code == "no_such_entry"
    assert refused.value.values == {"entry": "own_nervs", "nearest": "own_nerves"}


def test_an_own_entry_takes_the_place_of_the_one_of_its_code() -> None:
    """Its place stays, others are added at the end, and nothing else moves."""
    shipped = (made("a"), made("b"), made("c"))
    own = (made("d"), made("b", of="mine@2"))
    found = overridden(shipped, own)
    assert [(one.code, one.of) for one in found] == [
        *[("a", ""), ("b", "mine@2"), ("c", ""), ("d", "")]
    ]
