"""What changed between two packs, or two versions of one? Clock by clock, field by field."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ..frozen.named import NamedTuple
from ..record.canonical import Json
from .model import Pack, Version
from .reading.sound import iso
from .writing import Plain, written_burden, written_clock, written_floor, written_version

APART: Final = frozenset({"clock", "floor", "guarantee", "burden"})  # compared one by one
Shown = str | int | tuple[str, ...] | None
Flat = Mapping[str, Shown]


class Difference(NamedTuple):
    """One change; `rule.difference.CODE` says it, filled with the other values.

    `field` is the way to what changed by the keys of a pack's file, and `rule.field.HEAD` names
    its first part. `old` or `new` is None where there was, or is, nothing.
    """

    code: str  # version_added, version_gone, clock_added, clock_gone, added, gone, changed
    version: str
    clock: str = ""
    field: str = ""
    old: Shown = None
    new: Shown = None

    @property
    def head(self) -> str:
        """The key of the field that changed, without the way inside it."""
        return self.field.partition(".")[0]


def diff(old: Pack | Version, new: Pack | Version) -> Sequence[Difference]:
    """Return what changed from one pack to another, or from one version to another."""
    if isinstance(old, Pack) and isinstance(new, Pack):
        return tuple(_packs(old, new))
    if isinstance(old, Version) and isinstance(new, Version):
        return tuple(_versions(old, new))
    raise TypeError("a pack is compared with a pack, a version with a version")


def _packs(old: Pack, new: Pack) -> Iterator[Difference]:
    yield from _fields(_about(old), _about(new), "", "")
    before = {one.since: one for one in old.versions}
    after = {one.since: one for one in new.versions}
    for since in sorted(before.keys() | after.keys()):
        if since not in after:
            yield Difference("version_gone", _named(before[since]))
        elif since not in before:
            yield Difference("version_added", _named(after[since]))
        else:
            yield from _versions(before[since], after[since])


def _about(pack: Pack) -> Flat:
    return dict(_flat({"name": pack.name, "names": dict(pack.names), "layer": pack.layer.value}))


def _named(version: Version) -> str:
    return iso(version.since) or "always"


def _versions(old: Version, new: Version) -> Iterator[Difference]:
    version = _named(new)
    yield from _fields(_whole(old), _whole(new), version, "")
    before, after = _by_name(old), _by_name(new)
    for name in dict.fromkeys((*before, *after)):
        if name not in after:
            yield Difference("clock_gone", version, name)
        elif name not in before:
            yield Difference("clock_added", version, name)
        else:
            was, now = dict(_flat(before[name])), dict(_flat(after[name]))
            yield from _fields(was, now, version, name)


def _by_name(version: Version) -> Mapping[str, Plain]:
    """Return the clocks by their id, then what is owed and who proves by key and id."""
    clocks = {one.id: written_clock(one) for one in version.clocks}
    floors = {f"floor.{one.id}": written_floor(one) for one in version.floors}
    burdens = {f"burden.{one.id}": written_burden(one) for one in version.burdens}
    return {**clocks, **floors, **burdens}


def _whole(version: Version) -> Flat:
    plain = {key: one for key, one in written_version(version).items() if key not in APART}
    return dict(_flat(plain))


def _fields(old: Flat, new: Flat, version: str, clock: str) -> Iterator[Difference]:
    for field in dict.fromkeys((*old, *new)):
        was, now = old.get(field), new.get(field)
        if was != now:
            code = "added" if was is None else "gone" if now is None else "changed"
            yield Difference(code, version, clock, field, was, now)


def _flat(plain: Plain, way: str = "") -> Iterator[tuple[str, Shown]]:
    for key, value in plain.items():
        yield from _leaves(value, f"{way}{key}")


def _leaves(value: Json, way: str) -> Iterator[tuple[str, Shown]]:
    if isinstance(value, dict):
        yield from _flat(value, f"{way}.")
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        for number, one in enumerate(value, 1):
            yield from _leaves(one, f"{way}.{_called(one, number)}")
    elif isinstance(value, list):
        yield way, tuple(map(str, value))
    elif isinstance(value, bool):
        yield way, str(value).lower()
    elif isinstance(value, str | int):
        yield way, value


def _called(item: Json, number: int) -> str:
    """Name a variant by its words, so that one more does not change the others; else by number."""
    words = item.get("when") if isinstance(item, dict) else None
    return "+".join(map(str, words)) if isinstance(words, list) else str(number)
