"""Which lines does the file hold? One after the other, counted, and hashed as they come."""

import hashlib
import io
from collections.abc import Iterator
from typing import Final

from ....frozen.named import NamedTuple

LONGEST: Final = 700_000_000  # bytes of one line: the largest attachment, written in letters


class Raw(NamedTuple):
    """One line as it stands; `digest` is that of all the lines before it."""

    number: int
    data: bytes
    digest: str
    too_long: bool = False


def raw_lines(stream: io.BufferedReader) -> Iterator[Raw]:
    """Yield the lines of a file; of one that is too long only the beginning."""
    number, digest = 0, hashlib.sha256()
    while data := stream.readline(LONGEST):
        number += 1
        cut = len(data) == LONGEST and not data.endswith(b"\n")
        yield Raw(number, data, digest.hexdigest(), cut)
        digest.update(data)
        while cut and (rest := stream.readline(LONGEST)):
            digest.update(rest)
            cut = not rest.endswith(b"\n")
