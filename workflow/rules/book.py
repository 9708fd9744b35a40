"""What does a desk work by? The packs of its own, kept in its record, and those that are shipped.

The id of a version is `PACK@SINCE`, or `PACK@always` where it has no first day. A case keeps the
ids of its receipt, so what an id means never changes.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from ..errors import BadInput
from ..frozen import altered, frozen
from ..frozen.named import NamedTuple
from ..moments import day_text
from ..record.canonical import NotCanonical, canonical, parse
from .model import Pack, Version
from .shipping import SHIPPED, shipped

ALWAYS: Final = "always"
KEYS: Final = ("calendars", "packs")


class _Read(NamedTuple):
    calendars: Mapping[str, object]
    packs: Mapping[str, Pack]


@frozen()
class Book:
    """The packs a desk works by; equal where its text is, the canonical JSON of what is its own.

    The text is `{"calendars": {...}, "packs": {...}}`, each by name; empty where nothing is.
    """

    text: str = ""

    def __hash__(self) -> int:
        return hash(self.text)  # every question about clocks looks one up

    @property
    def calendars(self) -> Mapping[str, object]:
        """The desk's own calendars, as plain values."""
        return _read(self.text).calendars

    @property
    def packs(self) -> Mapping[str, Pack]:
        """The desk's own packs, by name."""
        return _read(self.text).packs

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all packs, the shipped ones first."""
        return (*SHIPPED, *self.packs)

    def pack(self, name: str) -> Pack | None:
        """Return a pack, the desk's own or a shipped one."""
        return shipped(name) if name in SHIPPED else self.packs.get(name)

    def version(self, name: str, day: int = 0) -> Version | None:
        """Return the version of an id, or for a bare name the one in force on a day."""
        bare, at, since = name.partition("@")
        pack = self.pack(bare)
        if pack is None or not at:
            return pack.on(day) if pack else None
        return next((one for one in pack.versions if _since(one) == since), None)


def version_id(name: str, version: Version) -> str:
    """Return the id of a pack's version."""
    return f"{name}@{_since(version)}"


def in_force(book: Book, names: Sequence[str], day: int) -> tuple[str, ...]:
    """Return the ids of the versions in force on a day, in the order of the packs' names.

    Raises `BadInput` for a name that no pack has; a pack without a version that day gives none.
    """
    return _in_force(book, tuple(names), day)


@lru_cache(maxsize=1024)
def _in_force(book: Book, names: tuple[str, ...], day: int) -> tuple[str, ...]:
    found = ((name, _known(book, name).on(day)) for name in dict.fromkeys(names))
    return tuple(version_id(name, version) for name, version in found if version)


def version_of(book: Book, version: str) -> Version:
    """Return the version that an id means; raises `BadInput` where there is none."""
    name, at, _ = version.partition("@")
    pack = _known(book, name)
    found = book.version(version) if at else None
    if found is None:
        ids = tuple(version_id(name, one) for one in pack.versions)
        raise BadInput("no_such_pack_version", version=version, versions=ids)
    return found


def with_pack(book: Book, pack: Pack) -> Book:
    """Return the book with an own pack added, or with more versions of one.

    Raises `BadInput` where the name is a shipped one, an id would change its meaning, versions
    would overlap, or a clock would be looser than the law's that it tightens.
    """
    from .reading import pack_of  # only a desk with packs of its own reads them
    from .tightening import loosened
    from .writing import written

    if pack.name in SHIPPED:
        raise BadInput("pack_is_shipped", name=pack.name)
    before = book.packs.get(pack.name)
    merged = pack_of(written(_merged(before, pack) if before else pack))
    for fault in loosened(merged, book.pack):
        raise fault
    own = {name: written(one) for name, one in {**book.packs, pack.name: merged}.items()}
    return Book(canonical({"calendars": book.calendars, "packs": own}).decode())


def _merged(before: Pack, pack: Pack) -> Pack:
    versions = {one.since: one for one in before.versions}
    for version in pack.versions:
        kept = versions.get(version.since)
        if kept is not None and not _same(kept, version):
            changed = version_id(pack.name, version)
            raise BadInput("pack_version_changed", version=changed)
        versions[version.since] = version
    return altered(pack, versions=tuple(versions[since] for since in sorted(versions)))


def _same(kept: Version, version: Version) -> bool:
    """Tell whether two versions mean the same; one that was open may be given its last day."""
    from .writing import written_version

    ended = altered(kept, until=kept.until or version.until)
    return written_version(ended) == written_version(version)


def _known(book: Book, name: str) -> Pack:
    pack = book.pack(name)
    if pack is None:
        from difflib import get_close_matches

        nearest = get_close_matches(name, book.names, n=3, cutoff=0.5)
        raise BadInput("no_such_pack", name=name, packs=nearest or book.names)
    return pack


def _since(version: Version) -> str:
    return day_text(version.since) if version.since else ALWAYS


@lru_cache(maxsize=64)
def _read(text: str) -> _Read:
    if not text:
        return _Read({}, {})
    try:
        data = parse(text.encode("utf-8", "surrogatepass"))
    except NotCanonical as fault:
        raise BadInput("bad_book", why=str(fault.values.get("why", ""))) from None
    if not isinstance(data, Mapping) or not set(data) <= set(KEYS):
        raise BadInput("bad_book", why=", ".join(KEYS))
    tables = {key: data.get(key, {}) for key in KEYS}
    packs, calendars = tables["packs"], tables["calendars"]
    if not isinstance(packs, Mapping) or not isinstance(calendars, Mapping):
        raise BadInput("bad_book", why=", ".join(KEYS))
    return _Read(calendars, dict(_packs(packs)))


def _packs(packs: Mapping[str, object]) -> Iterator[tuple[str, Pack]]:
    from .reading import pack_of

    for name, data in packs.items():
        pack = pack_of(data) if isinstance(data, Mapping) else None
        if pack is None or pack.name != name or name in SHIPPED:
            raise BadInput("bad_book", why=name)
        yield name, pack
