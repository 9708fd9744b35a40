"""Are the contents there that the record names, as they were, and no others?"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from ...errors import AmendsError
from ...record.event import Event, Secret, Stored, said_by_event
from ..views import BrokenAt
from .content import digest_of_content
from .names import ATTACH, is_escaped


class Shelf(Protocol):
    """Where contents stand."""

    def content(self, digest: str) -> bytes | None:
        """Return a content by its digest, or None."""
        ...


class Contents:
    """Checks each content once, one in memory at a time, and counts the attachments."""

    def __init__(self, view: Shelf) -> None:
        """Begin with every content unasked for."""
        self._view = view
        self._sizes: dict[str, int | None] = {}
        self._altered: set[str] = set()
        self.count = 0

    def of_stream(self, stored: Sequence[Stored], said: Sequence[Secret]) -> Iterator[BrokenAt]:
        """Check what is attached in one stream."""
        kept = said_by_event(said)
        for event in _readable(stored):
            if event.what == ATTACH and event.kind == "act":
                self.count += 1
                for code, values in self._wrong(event, kept.get(event.seq, {})):
                    yield BrokenAt(event.stream, event.seq, code, values)

    def unclaimed(self, digests: Sequence[str]) -> Iterator[BrokenAt]:
        """Find contents that no attachment has: they would outlive an erasure."""
        for digest in digests:
            if digest not in self._sizes:
                yield BrokenAt("contents", 0, "content_unclaimed", {"digest": digest})

    def _wrong(
        self, event: Event, said: Mapping[str, str]
    ) -> Iterator[tuple[str, Mapping[str, object]]]:
        digest = said.get("sha256")
        if digest is None:
            return  # erased, or missed by the check of the vault
        size = self._size(digest)
        if size is None:
            yield "content_lost", {}
        elif digest in self._altered:
            yield "content_altered", {}
        elif size != event.data.get("size"):
            yield "content_size", {"size": size, "said": str(event.data.get("size"))}
        if not is_escaped(said.get("name", '""')):
            yield "content_name", {}

    def _size(self, digest: str) -> int | None:
        if digest not in self._sizes:
            data = self._view.content(digest)
            self._sizes[digest] = None if data is None else len(data)
            if data is not None and digest_of_content(data) != digest:
                self._altered.add(digest)
        return self._sizes[digest]


def _readable(stored: Sequence[Stored]) -> Iterator[Event]:
    for one in stored:
        try:
            yield one.event()
        except (AmendsError, KeyError, TypeError, ValueError, AttributeError):
            continue  # told already
