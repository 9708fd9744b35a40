"""How is a pack kept in a record? As plain values with the keys of its file, and back."""

from collections.abc import Mapping, Sequence
from datetime import date

from ..calendars.counting import Counting, Length
from ..money import Money
from ..record.canonical import Json
from .model import (
    PLAIN,
    Basis,
    Burden,
    Clock,
    Extension,
    Floor,
    Missed,
    Pack,
    Source,
    Variant,
    Version,
)

Plain = dict[str, Json]


def written(pack: Pack) -> Plain:
    """Return a pack as values that have one canonical form; `pack_of` reads them back."""
    return {
        "name": pack.name,
        "names": dict(pack.names),
        "layer": pack.layer.value,
        "version": [written_version(one) for one in pack.versions],
    }


def written_version(version: Version) -> Plain:
    """Return a version as plain values, what it leaves open left out."""
    window = version.window_source
    return _given(
        valid_from=_day(version.since),
        valid_to=_day(version.until),
        source=_source(version.source),
        calendar=version.calendar,
        parts={step: list(parts) for step, parts in version.parts.items()},
        window=_length(version.window),
        window_source=_source(window) if window else None,
        clock=[written_clock(one) for one in version.clocks],
        **_merits(version),
    )


def _merits(version: Version) -> Mapping[str, Sequence[Json]]:
    floors, guarantees = list[Json](), list[Json]()
    for one in version.floors:
        (guarantees if one.basis is Basis.GUARANTEE else floors).append(written_floor(one))
    burdens = [written_burden(one) for one in version.burdens]
    return {"floor": floors, "guarantee": guarantees, "burden": burdens}


def written_floor(floor: Floor) -> Plain:
    """Return a floor or a guarantee as plain values with the keys of its table."""
    sum_ = f"{Money(floor.least, floor.currency)}" if floor.least else ""
    if floor.basis is Basis.GUARANTEE:
        figures = _given(amount=sum_)
    else:
        figures = _given(
            basis=floor.basis.value, times=floor.times, least=sum_, within=_length(floor.within)
        )
    return {"id": floor.id, "names": dict(floor.names), **figures, "source": _source(floor.source)}


def written_burden(burden: Burden) -> Plain:
    """Return as plain values where the firm has to prove."""
    return {
        "id": burden.id,
        "names": dict(burden.names),
        "goods": list(burden.goods),
        "within": _length(burden.within),
        "source": _source(burden.source),
    }


def written_clock(clock: Clock) -> Plain:
    """Return a clock as plain values; what is as usual is left out."""
    return _given(
        id=clock.id,
        kind=clock.kind.value,
        layer=clock.layer.value,
        names=dict(clock.names),
        length=_length(clock.length),
        source=_source(clock.source),
        counting=_counting(clock.counting),
        calendar=clock.calendar,
        start=list(clock.start),
        stop=list(clock.stop),
        given=dict(clock.given),
        restart=list(clock.restart),
        recurs=clock.recurs,
        when=list(clock.when),
        variant=[_variant(one) for one in clock.variants],
        excludes=list(clock.excludes),
        pauses=clock.pauses,
        extension=[_extension(one) for one in clock.extensions],
        warnings=list(clock.warnings),
        alarms=list(clock.alarms),
        missed="" if clock.missed is Missed.BREACH else clock.missed.value,
        tells=clock.tells,
        policy=clock.policy,
        tightens=clock.tightens,
    )


def _given(**values: Json | Sequence[Json] | Mapping[str, Json]) -> Plain:
    return {key: value for key, value in values.items() if value}


def _day(day: int) -> str:
    return date.fromordinal(day).isoformat() if day else ""


def _length(length: Length | None) -> str:
    return f"{length.number} {length.unit.value}" if length else ""


def _source(source: Source) -> Plain:
    return _given(reference=source.reference, mark=source.mark.value, url=source.url)


def _counting(counting: Counting) -> Plain:
    if counting == PLAIN:
        return {}
    return {
        "first": counting.first.value,
        "ends": counting.ends.value,
        "rolls": counting.rolls,
        "late_is_next": counting.late_is_next,
    }


def _variant(variant: Variant) -> Plain:
    return {
        "when": list(variant.when),
        "length": _length(variant.length),
        "source": _source(variant.source),
    }


def _extension(extension: Extension) -> Plain:
    kept: Plain = {"notice": extension.notice, "before_expiry": extension.before_expiry}
    return kept | _given(
        length=_length(extension.length),
        approver=extension.approver,
        most=extension.most,
        source=_source(extension.source),
        when=list(extension.when),
    )
