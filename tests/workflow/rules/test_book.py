"""What a desk works by: shipped packs and its own, by ids that mean the same for ever."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.workflow.catalogue import LANGUAGES, say
from amends.workflow.errors import BadInput
from amends.workflow.record.canonical import canonical
from amends.workflow.rules import (
    SHIPPED,
    Book,
    in_force,
    pack_of,
    shipped,
    version_id,
    version_of,
    with_pack,
    written,
)

from .packing import clock, pack, plain, version

FIRST = version(valid_from="2026-01-01", valid_to="2026-06-30")
SECOND = version(clock(length="8 working_day"), valid_from="2026-07-01")
HOUSE = with_pack(Book(), pack(FIRST))


def on(year: int, month: int, day: int) -> int:
    """Return a day as its ordinal."""
    return date(year, month, day).toordinal()


def refused(book: Book, *versions: dict[str, Any], **more: object) -> BadInput:
    """Return why a pack is not added, after saying it in both languages."""
    with pytest.raises(BadInput) as caught:
        with_pack(book, pack(*versions, **more))
    for lang in LANGUAGES:
        assert say(f"error.{caught.value.code}", lang, **caught.value.values)
    return caught.value


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        (on(2019, 12, 31), ("service@always",)),
        (on(2020, 1, 1), ("service@always", "cn-market@2020-01-01")),
        (on(2026, 4, 14), ("service@always", "cn-market@2020-01-01")),
        (on(2026, 4, 15), ("service@always", "cn-market@2026-04-15")),
    ],
)
def test_what_is_in_force_depends_on_the_day(day: int, ids: tuple[str, ...]) -> None:
    """The market rule changed overnight; before 2020 this pack says nothing."""
    assert in_force(Book(), ("service", "cn-market", "service"), day) == ids


def test_an_id_means_its_version() -> None:
    """Every version of every shipped pack is found again by its id."""
    for name in SHIPPED:
        for one in shipped(name).versions:
            assert version_of(Book(), version_id(name, one)) == one
            assert Book().version(version_id(name, one)) == one


def test_a_bare_name_means_the_version_of_a_day() -> None:
    """Without a first day in it, the name of a pack needs a day."""
    old, new = shipped("cn-market").versions
    assert Book().version("cn-market", on(2026, 4, 14)) == old
    assert Book().version("cn-market", on(2026, 4, 15)) == new
    assert Book().version("cn-market", on(2019, 1, 1)) is None
    assert Book().version("cn-phone", on(2026, 1, 1)) is None
    assert Book().version("cn-market@2026-04-16") is None


@pytest.mark.parametrize(
    ("version", "code", "told"),
    [
        ("cn-markt@2026-04-15", "no_such_pack", "cn-market"),
        ("cn-market@2026-04-16", "no_such_pack_version", "cn-market@2026-04-15"),
        ("cn-market", "no_such_pack_version", "cn-market@2026-04-15"),
    ],
)
def test_an_id_that_means_nothing_is_refused(version: str, code: str, told: str) -> None:
    """What there is, or is nearest, is told in both languages."""
    with pytest.raises(BadInput) as caught:
        version_of(Book(), version)
    assert caught.value.code == code
    for lang in LANGUAGES:
        assert told in say(f"error.{code}", lang, **caught.value.values)
    with pytest.raises(BadInput):
        in_force(Book(), ("cn-markt",), on(2026, 1, 1))


def test_a_desk_adds_a_pack_of_its_own() -> None:
    """It is found beside the shipped ones, and the book is its text."""
    assert HOUSE.pack("house") == pack(FIRST)
    assert HOUSE.names == (*SHIPPED, "house")
    assert in_force(HOUSE, ["house"], on(2026, 1, 1)) == ("house@2026-01-01",)
    assert in_force(HOUSE, ["house"], on(2026, 7, 1)) == ()
    again = Book(HOUSE.text)
    assert again == HOUSE
    assert hash(again) == hash(HOUSE)
    assert again.packs is HOUSE.packs  # read once
    assert Book().pack("house") is None


def test_a_later_version_is_added_beside() -> None:
    """Versions that are there stay, whether they are given again or not."""
    alone, whole = with_pack(HOUSE, pack(SECOND)), with_pack(HOUSE, pack(FIRST, SECOND))
    assert alone == whole
    assert in_force(alone, ["house"], on(2026, 7, 1)) == ("house@2026-07-01",)
    assert version_of(alone, "house@2026-01-01") == pack(FIRST).versions[0]


def test_an_open_version_may_be_given_its_end() -> None:
    """Otherwise nothing could ever follow it; its clocks stay as they are."""
    book = with_pack(Book(), pack(version(valid_from="2026-01-01")))
    assert refused(book, SECOND).code == "pack_versions_overlap"
    ended = with_pack(book, pack(FIRST, SECOND))
    before, after = (version_of(one, "house@2026-01-01") for one in (book, ended))
    assert (before.clocks, before.until) == (after.clocks, 0)
    assert after.until == on(2026, 6, 30)


def test_an_id_keeps_its_meaning() -> None:
    """A version that is there is not changed, moved or replaced."""
    shorter = version(clock(length="8 working_day"), valid_from="2026-01-01", valid_to="2026-06-30")
    assert refused(HOUSE, shorter).code == "pack_version_changed"
    reopened = version(valid_from="2026-01-01")
    assert refused(HOUSE, reopened).code == "pack_version_changed"
    longer = version(valid_from="2026-01-01", valid_to="2026-12-31")
    assert refused(HOUSE, longer).code == "pack_version_changed"
    assert refused(HOUSE, version(valid_from="2026-06-30")).code == "pack_versions_overlap"
    assert with_pack(HOUSE, pack(FIRST)) == HOUSE


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_pack_is_not_replaced(name: str) -> None:
    """Its name belongs to what comes with the program."""
    assert refused(Book(), name=name).code == "pack_is_shipped"


def test_an_own_clock_may_only_tighten_the_law() -> None:
    """A looser one is not added, a stricter one is."""
    reply = {"stop": ["answer"], "length": "10 calendar_day", "tightens": "cn-telecom.reply"}
    assert refused(Book(), version(clock(**reply, pauses=True))).code == "tightens_pauses"
    assert with_pack(Book(), pack(version(clock(**reply)))).pack("house")


def test_own_calendars_are_kept() -> None:
    """They are plain values here, and a new pack leaves them alone."""
    days = {"cn-office": {"zone": "Asia/Shanghai"}}
    book = Book(canonical({"calendars": days}).decode())
    assert book.calendars == days
    assert with_pack(book, pack()).calendars == days
    assert Book().calendars == {}


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "nothing",
        '{"pack":{}}',
        '{"packs":[]}',
        '{"calendars":1}',
        '{"packs": {}}',
        '{"packs":{"house":1}}',
        canonical({"packs": {"home": plain()}}).decode(),
        canonical({"packs": {"service": plain(name="service")}}).decode(),
    ],
)
def test_a_damaged_book_is_refused(text: str) -> None:
    """What is no book is told in both languages instead of being read in part."""
    with pytest.raises(BadInput) as caught:
        _ = Book(text).packs
    assert caught.value.code == "bad_book"
    for lang in LANGUAGES:
        assert say("error.bad_book", lang, **caught.value.values)


LENGTHS = st.builds("{} {}".format, st.integers(1, 99), st.sampled_from(["hour", "week", "month"]))
WORDS = st.lists(st.sampled_from(["answer", "inform:result", "close"]), unique=True)
TEXTS = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=20)
CLOCKS = st.fixed_dictionaries(
    {
        "length": LENGTHS,
        "stop": WORDS,
        "recurs": st.booleans(),
        "names": st.fixed_dictionaries({"en": TEXTS, "zh": TEXTS}),
        "warnings": st.lists(st.integers(1, 99), unique=True, max_size=3),
        "counting": st.fixed_dictionaries({"rolls": st.booleans(), "late_is_next": st.booleans()}),
    }
).map(lambda more: clock(**more))


@given(st.lists(CLOCKS, min_size=1, max_size=3))
def test_a_pack_survives_the_record(clocks: list[dict[str, Any]]) -> None:
    """Whatever can be written in a pack comes back from a book as it was."""
    named = [{**one, "id": f"clock_{number}"} for number, one in enumerate(clocks)]
    made = pack(version(*named))
    assert pack_of(written(made)) == made
    assert with_pack(Book(), made).pack("house") == made
