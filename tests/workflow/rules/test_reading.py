"""A pack is read whole or not at all, and each fault has one sentence in both languages."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from amends.workflow.calendars.counting import Unit
from amends.workflow.catalogue import LANGUAGES, say
from amends.workflow.errors import BadInput
from amends.workflow.rules import Layer, Missed, Pack, pack_of, read_pack

from .packing import SOURCE, clock, only, pack, plain, version, without

TOML = """
name = "house"
layer = "service"
names = { en = "House rules", zh = "本台规则" }

[[version]]
valid_from = 2026-01-01
source = { reference = "House rule 1", mark = "ours", url = "https://example.org/rules" }

[[version.clock]]
id = "reply"
kind = "answer"
names = { en = "Reply", zh = "答复" }
length = "10 working_day"
source = { reference = "House rule 1", mark = "ours" }
stop = ["answer"]
"""


def fault_of(data: dict[str, Any]) -> BadInput:
    """Return what is refused about plain values."""
    with pytest.raises(BadInput) as caught:
        pack_of(data, "house.toml")
    return caught.value


def with_clock(**more: object) -> dict[str, Any]:
    """Return a pack whose only clock has these values."""
    return plain(version(clock(**more)))


def with_clocks(*clocks: dict[str, Any]) -> dict[str, Any]:
    """Return a pack of these clocks."""
    return plain(version(*clocks))


EXTENSION = {
    "length": "5 working_day",
    "approver": "manager",
    "notice": True,
    "before_expiry": True,
    "most": 1,
    "source": SOURCE,
}
BEFORE, AFTER = {"valid_from": "2024-01-01", "valid_to": "2025-12-31"}, {"valid_from": "2026-01-01"}
BAD: dict[str, tuple[dict[str, Any], str, str]] = {
    "unknown key": (plain(versoin=[]), "pack_unknown_key", "versoin"),
    "unknown key of a version": (
        plain(version(until="2026-01-01")),
        "pack_unknown_key",
        "version.1.until",
    ),
    "unknown key of a clock": (
        with_clock(lenght="1 hour"),
        "pack_unknown_key",
        "version.1.clock.reply.lenght",
    ),
    "unknown key of a source": (
        with_clock(source={**SOURCE, "article": "1"}),
        "pack_unknown_key",
        "version.1.clock.reply.source.article",
    ),
    "unknown key of an extension": (
        with_clock(extension=[{**EXTENSION, "approval": "manager"}]),
        "pack_unknown_key",
        "version.1.clock.reply.extension.1.approval",
    ),
    "no layer": (without(plain(), "layer"), "pack_missing", "layer"),
    "no source": (
        with_clocks(without(clock(), "source")),
        "pack_missing",
        "version.1.clock.reply.source",
    ),
    "no source of a version": (
        plain(without(version(), "source")),
        "pack_missing",
        "version.1.source",
    ),
    "no reference": (
        with_clock(source={"mark": "ours"}),
        "pack_missing",
        "version.1.clock.reply.source.reference",
    ),
    "no mark": (
        with_clock(source={"reference": "House rule 1"}),
        "pack_missing",
        "version.1.clock.reply.source.mark",
    ),
    "no source of a variant": (
        with_clock(variant=[{"when": ["complex"], "length": "1 hour"}]),
        "pack_missing",
        "version.1.clock.reply.variant.1.source",
    ),
    "no words of a variant": (
        with_clock(variant=[{"when": [], "length": "1 hour", "source": SOURCE}]),
        "pack_empty",
        "version.1.clock.reply.variant.1.when",
    ),
    "no source of a window": (
        plain(version(window="30 calendar_day")),
        "pack_missing",
        "version.1.window_source",
    ),
    "a source without its window": (
        plain(version(window_source=SOURCE)),
        "pack_missing",
        "version.1.window",
    ),
    "no versions": (plain(version=[]), "pack_empty", "version"),
    "no clocks": (plain({"source": SOURCE, "clock": []}), "pack_empty", "version.1.clock"),
    "never starts": (with_clock(start=[]), "pack_empty", "version.1.clock.reply.start"),
    "name in one language": (plain(names={"zh": "规则"}), "pack_name_missing", "names"),
    "name of a clock in one language": (
        with_clock(names={"en": "Reply"}),
        "pack_name_missing",
        "version.1.clock.reply.names",
    ),
    "empty name": (
        with_clock(names={"en": " ", "zh": "答复"}),
        "pack_not_text",
        "version.1.clock.reply.names.en",
    ),
    "name on two lines": (plain(names={"en": "a\nb", "zh": "规则"}), "pack_not_text", "names.en"),
    "names that are no table": (plain(names="Reply"), "pack_not_a_table", "names"),
    "a version that is no table": (plain(version=["one"]), "pack_not_a_table", "version"),
    "versions that are no list": (plain(version={}), "pack_not_a_list", "version"),
    "name with spaces": (plain(name="my house"), "pack_bad_word", "name"),
    "part with capitals": (
        plain(version(parts={"answer": ["Outcome"]})),
        "pack_bad_word",
        "version.1.parts.answer",
    ),
    "parts of no step": (
        plain(version(parts={"The answer": ["outcome"]})),
        "pack_bad_word",
        "version.1.parts.The answer",
    ),
    "no address": (
        with_clock(source={**SOURCE, "url": "example.org"}),
        "pack_not_an_address",
        "version.1.clock.reply.source.url",
    ),
    "unknown kind": (with_clock(kind="reply"), "pack_unknown_word", "version.1.clock.reply.kind"),
    "kind that is no word": (
        with_clock(kind=[]),
        "pack_unknown_word",
        "version.1.clock.reply.kind",
    ),
    "unknown layer": (plain(layer="law"), "pack_unknown_word", "layer"),
    "unknown mark": (
        with_clock(source={**SOURCE, "mark": "sure"}),
        "pack_unknown_word",
        "version.1.clock.reply.source.mark",
    ),
    "unknown unit": (
        with_clock(length="3 fortnight"),
        "pack_unknown_word",
        "version.1.clock.reply.length",
    ),
    "unknown first day": (
        with_clock(counting={"first": "that_day"}),
        "pack_unknown_word",
        "version.1.clock.reply.counting.first",
    ),
    "length without a unit": (
        with_clock(length="30"),
        "pack_not_a_length",
        "version.1.clock.reply.length",
    ),
    "length that is a number": (
        with_clock(length=30),
        "pack_not_a_length",
        "version.1.clock.reply.length",
    ),
    "negative length": (
        with_clock(length="-1 working_day"),
        "pack_not_whole",
        "version.1.clock.reply.length",
    ),
    "no hours": (with_clock(length="0 hour"), "pack_not_whole", "version.1.clock.reply.length"),
    "no months": (with_clock(length="0 month"), "pack_not_whole", "version.1.clock.reply.length"),
    "too many days": (
        with_clock(length="36501 calendar_day"),
        "pack_not_whole",
        "version.1.clock.reply.length",
    ),
    "extension by nothing": (
        with_clock(extension=[{**EXTENSION, "length": "0 working_day"}]),
        "pack_not_whole",
        "version.1.clock.reply.extension.1.length",
    ),
    "extension never": (
        with_clock(extension=[{**EXTENSION, "most": 0}]),
        "pack_not_whole",
        "version.1.clock.reply.extension.1.most",
    ),
    "extension without a word on notice": (
        with_clock(extension=[without(EXTENSION, "notice")]),
        "pack_missing",
        "version.1.clock.reply.extension.1.notice",
    ),
    "flag in quotes": (
        with_clock(recurs="true"),
        "pack_not_a_flag",
        "version.1.clock.reply.recurs",
    ),
    "no event": (with_clock(stop=["Answer!"]), "pack_bad_event", "version.1.clock.reply.stop"),
    "event that is a number": (
        with_clock(stop=[1]),
        "pack_bad_event",
        "version.1.clock.reply.stop",
    ),
    "condition on no event": (
        with_clock(given={"Answer!": "reply"}),
        "pack_bad_event",
        "version.1.clock.reply.given.Answer!",
    ),
    "events that are no list": (
        with_clock(stop="answer"),
        "pack_not_a_list",
        "version.1.clock.reply.stop",
    ),
    "event twice": (
        with_clock(stop=["answer", "answer"]),
        "pack_twice",
        "version.1.clock.reply.stop",
    ),
    "warning at the end": (
        with_clock(warnings=[50, 100]),
        "pack_not_whole",
        "version.1.clock.reply.warnings",
    ),
    "warning at the start": (
        with_clock(warnings=[0]),
        "pack_not_whole",
        "version.1.clock.reply.warnings",
    ),
    "warning that is a flag": (
        with_clock(warnings=[True]),
        "pack_not_whole",
        "version.1.clock.reply.warnings",
    ),
    "warning twice": (
        with_clock(warnings=[50, 50]),
        "pack_twice",
        "version.1.clock.reply.warnings",
    ),
    "alarm at once": (with_clock(alarms=[0]), "pack_not_whole", "version.1.clock.reply.alarms"),
    "tightens no clock": (
        with_clock(tightens="cn-telecom"),
        "pack_bad_tightens",
        "version.1.clock.reply.tightens",
    ),
    "no day": (
        plain(version(valid_from="2026-02-30")),
        "pack_not_a_day",
        "version.2026-02-30.valid_from",
    ),
    "clock twice": (with_clocks(clock(), clock()), "pack_twice", "clock"),
    "law that pauses": (
        with_clock(layer="legal", pauses=True),
        "pack_legal_pauses",
        "clock.reply",
    ),
    "starts at its stop": (
        with_clock(start=["answer"]),
        "pack_starts_at_stop",
        "clock.reply",
    ),
    "starts at a word of its stop": (
        with_clock(start=["inform:result"], stop=["inform"]),
        "pack_starts_at_stop",
        "clock.reply",
    ),
    "begins anew at its stop": (
        with_clock(restart=["answer"]),
        "pack_starts_at_stop",
        "clock.reply",
    ),
    "condition on another event": (
        with_clock(given={"close": "reply"}),
        "pack_given_unused",
        "clock.reply.given",
    ),
    "condition of no clock": (
        with_clock(given={"answer": "quick"}),
        "pack_given_unknown",
        "clock.reply.given",
    ),
    "condition of itself": (with_clock(given={"answer": "reply"}), "pack_loop", ""),
    "conditions in a circle": (
        with_clocks(
            clock("one", given={"answer": "two"}),
            clock("two", given={"answer": "three"}),
            clock("three", given={"answer": "one"}),
        ),
        "pack_loop",
        "",
    ),
    "ends before it begins": (
        plain(version(valid_from="2026-01-01", valid_to="2025-01-01")),
        "pack_version_backwards",
        "",
    ),
    "out of order": (plain(version(**AFTER), version(**BEFORE)), "pack_versions_order", ""),
    "open after dated": (plain(version(**BEFORE), version()), "pack_versions_order", ""),
    "the same day twice": (plain(version(**AFTER), version(**AFTER)), "pack_versions_order", ""),
    "overlap of one day": (
        plain(version(**BEFORE), version(valid_from="2025-12-31")),
        "pack_versions_overlap",
        "",
    ),
    "overlap with an open end": (
        plain(version(valid_from="2024-01-01"), version(**AFTER)),
        "pack_versions_overlap",
        "",
    ),
}
NO_TOML: dict[str, tuple[str | bytes, str, dict[str, object]]] = {
    "not TOML": ("name = house", "pack_not_toml", {"line": 1, "text": "name = house"}),
    "a line of it": (f"{TOML}\nstop = [", "pack_not_toml", {"line": 18, "text": "stop = ["}),
    "key twice": (f'{TOML}id = "again"', "pack_not_toml", {"line": 17}),
    "nested too deep": (f"a = {'[' * 9000}", "pack_not_toml", {"line": 1, "text": ""}),
    "other encoding": ("名称".encode("gb18030"), "pack_not_utf8", {"line": 1}),
    "other encoding below": (b"a = 1\nb = '\xff'", "pack_not_utf8", {"line": 2}),
    "too big": ("#" * 1_000_001, "pack_too_big", {"most": 1_000_000}),
    "empty": ("", "pack_missing", {"key": "name"}),
}


@pytest.mark.parametrize(("data", "code", "at"), BAD.values(), ids=BAD)
def test_a_faulty_pack_is_refused(data: dict[str, Any], code: str, at: str) -> None:
    """Each fault is named with its file and the way to it, and said in both languages."""
    fault = fault_of(data)
    assert (fault.code, fault.values.get("at", "")) == (code, at)
    for lang in LANGUAGES:
        said = say(f"error.{code}", lang, **fault.values)
        assert said.startswith("house.toml")
        assert at in said


@pytest.mark.parametrize(("source", "code", "values"), NO_TOML.values(), ids=NO_TOML)
def test_a_file_that_is_no_pack_is_refused(
    source: str | bytes, code: str, values: dict[str, object]
) -> None:
    """What cannot be read is named with its line, and said in both languages."""
    with pytest.raises(BadInput) as caught:
        read_pack(source, "house.toml")
    assert caught.value.code == code
    assert values.items() <= caught.value.values.items()
    for lang in LANGUAGES:
        assert say(f"error.{code}", lang, **caught.value.values).startswith("house.toml")


def test_an_unknown_key_names_the_nearest() -> None:
    """A slip of the pen is answered with what was meant, anything else with no guess."""
    fault = fault_of(with_clock(lenght="1 hour"))
    assert "length" in say("error.pack_unknown_key", "en", **fault.values)
    far = fault_of(with_clock(zzz="1 hour"))
    assert "none is near" in say("error.pack_unknown_key", "en", **far.values)


def test_a_pack_of_a_record_is_called_by_its_name() -> None:
    """Without a file, a fault names the pack, and says so where it has no name."""
    for data, where in ((plain(layer="law"), "house"), (without(plain(), "name"), "?")):
        with pytest.raises(BadInput) as caught:
            pack_of(data)
        assert caught.value.values["where"] == where


def test_an_open_end_is_said_as_such() -> None:
    """Where an earlier version has no last day, the sentence asks for one."""
    fault = fault_of(plain(version(valid_from="2024-01-01"), version(**AFTER)))
    assert "valid_to" in say("error.pack_versions_overlap", "en", **fault.values)
    fault = fault_of(plain(version(**BEFORE), version()))
    assert "valid_from" in say("error.pack_versions_order", "zh", **fault.values)


def test_a_pack_is_read_from_bytes_and_text() -> None:
    """Bytes with and without the mark of an editor, and text, say the same pack."""
    packs = [read_pack(form, "f") for form in (TOML, TOML.encode(), TOML.encode("utf-8-sig"))]
    assert packs[0] == packs[1] == packs[2]
    assert packs[0].versions[0].source.url == "https://example.org/rules"


def test_what_is_left_out_is_as_usual() -> None:
    """A clock takes its layer from the pack, starts at the receipt, and is a duty when missed."""
    found = only(pack())
    assert (found.layer, found.start, found.missed) == (
        Layer.SERVICE,
        ("receive",),
        Missed.BREACH,
    )
    assert only(pack(version(clock(layer="legal")))).layer is Layer.LEGAL


def test_none_of_a_day_is_that_very_day() -> None:
    """A clock may end on the day on which it starts."""
    assert only(pack(version(clock(length="0 calendar_day")))).length.number == 0


@pytest.mark.parametrize("unit", Unit)
def test_a_century_is_the_longest(unit: Unit) -> None:
    """Every unit has its bound, which is told with the fault."""
    fault = fault_of(with_clock(length=f"100001 {unit}"))
    most = fault.values["most"]
    assert only(pack(version(clock(length=f"{most} {unit}")))).length.number == most


def test_a_service_clock_may_pause() -> None:
    """What the desk promised may wait on every ground."""
    assert only(pack(version(clock(pauses=True)))).pauses


def test_a_chain_of_conditions_is_no_circle() -> None:
    """A clock may depend on one that depends on a third, and two on the same."""
    chain = [clock("one", given={"answer": "two"}), clock("two", given={"answer": "three"})]
    made = pack(version(*chain, clock("three"), clock("four", given={"answer": "two"})))
    assert len(made.versions[0].clocks) == 4


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
WAYS = [
    ("name",),
    ("layer",),
    ("names",),
    ("version",),
    ("version", 0),
    *(("version", 0, key) for key in ("source", "clock", "parts", "window", "valid_from")),
    *(
        ("version", 0, "clock", 0, key)
        for key in (*clock(), "given", "variant", "extension", "counting", "warnings", "policy")
    ),
]


@example(way=("version", 0, "clock", 0, "warnings"), value=[{}])
@given(way=st.sampled_from(WAYS), value=JSON)
def test_whatever_stands_in_a_pack_is_read_or_refused(
    way: tuple[str | int, ...], value: object
) -> None:
    """No value anywhere breaks the reader: it gives a pack, or a fault that can be said."""
    data: Any = json.loads(json.dumps(plain()))
    inner = data
    for key in way[:-1]:
        inner = inner[key]
    inner[way[-1]] = value
    found = read_or_refused(data)
    if isinstance(found, BadInput):
        assert all(say(f"error.{found.code}", lang, **found.values) for lang in LANGUAGES)


def read_or_refused(data: dict[str, Any]) -> Pack | BadInput:
    """Return the pack that plain values say, or what is refused about them."""
    try:
        return pack_of(data)
    except BadInput as fault:
        return fault
