"""Which pack do these plain values say? Read key by key, then held against what must be true."""

from collections.abc import Mapping
from typing import Final

from ...calendars.counting import Counting, Ends, First
from ..events import is_event
from ..model import (
    PLAIN,
    Clock,
    Extension,
    Kind,
    Layer,
    Missed,
    Pack,
    Variant,
    Version,
)
from .merits import burdens_of, floors_of
from .sound import demand
from .sources import names_of, source_of
from .values import MOST, Table, is_word

PACK: Final = ("name", "names", "layer", "version")
VERSION: Final = (
    *("valid_from", "valid_to", "source", "calendar", "parts", "window", "window_source"),
    *("clock", "floor", "guarantee", "burden"),
)
MERITS: Final = ("floor", "guarantee", "burden")
CLOCK: Final = (
    *("id", "kind", "layer", "names", "length", "source", "counting", "calendar", "start", "stop"),
    *("given", "restart", "recurs", "when", "variant", "excludes", "pauses", "extension"),
    *("warnings", "alarms", "missed", "tells", "policy", "tightens"),
)
COUNTING: Final = ("first", "ends", "rolls", "late_is_next")
VARIANT: Final = ("when", "length", "source")
EXTENSION: Final = (*("length", "approver", "notice", "before_expiry", "most", "source", "when"),)
MOST_PERCENT: Final = 99
UNNAMED: Final = "?"


def pack_of(data: Mapping[str, object], where: str = "") -> Pack:
    """Return the pack that plain values say; raises `BadInput` for the first fault in them.

    `where` is what the faults call them: the name of a file, else that of the pack.
    """
    table = Table(where or str(data.get("name", UNNAMED)), "", data).only(PACK)
    name = table.word("name")
    layer = table.closed("layer", Layer)
    versions = tuple(_version(one, layer) for one in _some(table, "version", "valid_from"))
    pack = Pack(name=name, names=names_of(table), layer=layer, versions=versions)
    demand(pack, table.where)
    return pack


def _some(table: Table, key: str, named: str) -> tuple[Table, ...]:
    found = tuple(table.tables(key, named))
    if not found:
        raise table.fault("pack_empty", key)
    return found


def _version(table: Table, layer: Layer) -> Version:
    table.only(VERSION)
    windowed = table.has("window") or table.has("window_source")
    return Version(
        since=table.day("valid_from"),
        until=table.day("valid_to"),
        source=source_of(table),
        clocks=_clocks(table, layer),
        calendar=table.optional_word("calendar"),
        parts=_parts(table),
        window=table.length("window") if windowed else None,
        window_source=source_of(table, "window_source") if windowed else None,
        floors=floors_of(table),
        burdens=burdens_of(table),
    )


def _clocks(table: Table, layer: Layer) -> tuple[Clock, ...]:
    """Return the clocks; a version that says what is owed may do without."""
    merits = any(table.has(key) for key in MERITS)
    found = table.tables("clock", "id") if merits else _some(table, "clock", "id")
    return tuple(_clock(one, layer) for one in found)


def _parts(table: Table) -> dict[str, tuple[str, ...]]:
    if not table.has("parts"):
        return {}
    parts = table.table("parts")
    for step in parts.values:
        if not is_event(step):
            raise parts.fault("pack_bad_word", step, value=step)
    return {step: parts.words(step) for step in parts.values}


def _clock(table: Table, layer: Layer) -> Clock:
    table.only(CLOCK)
    return Clock(
        id=table.word("id"),
        kind=table.closed("kind", Kind),
        layer=table.closed("layer", Layer, layer),
        names=names_of(table),
        length=table.length("length", 0),
        source=source_of(table),
        counting=_counting(table),
        calendar=table.optional_word("calendar"),
        start=_start(table),
        stop=table.events("stop"),
        given=_given(table),
        restart=table.events("restart"),
        recurs=table.flag("recurs", default=False),
        when=table.words("when"),
        variants=tuple(_variant(one) for one in table.tables("variant")),
        excludes=table.words("excludes"),
        pauses=table.flag("pauses", default=False),
        extensions=tuple(_extension(one) for one in table.tables("extension")),
        warnings=table.numbers("warnings", MOST_PERCENT),
        alarms=table.numbers("alarms", MOST),
        missed=table.closed("missed", Missed, Missed.BREACH),
        tells=table.optional_word("tells"),
        policy=table.optional_word("policy"),
        tightens=_tightens(table),
    )


def _start(table: Table) -> tuple[str, ...]:
    if not table.has("start"):
        return ("receive",)
    found = table.events("start")
    if not found:
        raise table.fault("pack_empty", "start")
    return found


def _given(table: Table) -> dict[str, str]:
    if not table.has("given"):
        return {}
    given = table.table("given")
    for event in given.values:
        if not is_event(event):
            raise given.fault("pack_bad_event", event, value=event)
    return {event: given.word(event) for event in given.values}


def _counting(table: Table) -> Counting:
    if not table.has("counting"):
        return PLAIN
    inner = table.table("counting").only(COUNTING)
    return Counting(
        inner.closed("first", First, PLAIN.first),
        inner.closed("ends", Ends, PLAIN.ends),
        inner.flag("rolls", default=False),
        inner.flag("late_is_next", default=False),
    )


def _variant(table: Table) -> Variant:
    table.only(VARIANT)
    when = table.words("when")
    if not when:
        raise table.fault("pack_empty", "when")
    return Variant(when, table.length("length", 0), source_of(table))


def _extension(table: Table) -> Extension:
    table.only(EXTENSION)
    return Extension(
        length=table.length("length") if table.has("length") else None,
        approver=table.word("approver"),
        notice=table.flag("notice"),
        before_expiry=table.flag("before_expiry"),
        most=table.whole("most", table.must("most"), 1, MOST),
        source=source_of(table),
        when=table.words("when"),
    )


def _tightens(table: Table) -> str:
    if not table.has("tightens"):
        return ""
    value = table.text("tightens")
    pack, _, clock = value.partition(".")
    if not is_word(pack) or not is_word(clock):
        raise table.fault("pack_bad_tightens", "tightens", value=value)
    return value
