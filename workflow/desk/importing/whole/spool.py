"""Where do contents wait for the case that they are attached to? In a file that has no name."""

import tempfile
from typing import IO, Final

from ....store import Reader, Store

KEPT_IN_MEMORY: Final = 1 << 20  # bytes, before there is a file at all


class Spool:
    """The contents of a file that comes in, and those the desk has already."""

    def __init__(self, store: Store) -> None:
        """Begin with none; the file goes when the spool is closed."""
        self._store, self._places = store, dict[str, tuple[int, int]]()
        self._file: IO[bytes] | None = None

    def put(self, digest: str, data: bytes) -> None:
        """Keep a content for the cases that follow."""
        if self._file is None:
            self._file = tempfile.SpooledTemporaryFile(KEPT_IN_MEMORY)  # noqa: SIM115  # see `close`
        if digest not in self._places:
            self._places[digest] = (self._file.seek(0, 2), len(data))
            self._file.write(data)

    def brought(self, digest: str) -> bytes | None:
        """Return a content that the file brought along, or None."""
        if self._file is None or digest not in self._places:
            return None
        at, size = self._places[digest]
        self._file.seek(at)
        return self._file.read(size)

    def content(self, digest: str) -> bytes | None:
        """Return a content of the file or of the desk, or None."""
        found = self.brought(digest)
        return self._kept(digest) if found is None else found

    def _kept(self, digest: str) -> bytes | None:
        with self._store.reading() as view:
            return view.content(digest)

    def missing(self, view: Reader, digest: str) -> bytes | None:
        """Return a content that the desk still lacks, or None."""
        return self.brought(digest) if view.content_size(digest) is None else None

    def close(self) -> None:
        """Let the file go."""
        if self._file is not None:
            self._file.close()
