"""When are the specs run again? When a file of theirs was saved, added or removed."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ..team.places import FILES
from .files import NoFeatures, asked
from .specs import Specs

PAUSE: Final = 0.2  # seconds between two looks
Stamps = dict[Path, tuple[int, int]]


def changes(specs: Specs) -> Iterator[Specs]:
    """Return the specs at once and again after each change, without end; what was walked stays.

    Raises `NoFeatures` if there is no file to begin with.
    """
    seen = stamps(specs)
    yield specs
    while True:
        time.sleep(PAUSE)
        now = stamps(specs)
        if now != seen:
            seen = now
            yield specs.again()


def stamps(specs: Specs) -> Stamps:
    """Return when each file was last saved, and how long it is."""
    try:
        files = {one.path for one in asked(specs.paths, specs.root)}
    except NoFeatures:
        files = set()
    folders = {above for one in files for above in one.resolve().parents}
    phrases = {folder / name for folder in folders for name in FILES}
    found: Stamps = {}
    for one in files | phrases:
        try:
            stat = one.stat()
        except OSError:  # it is not there, or no longer
            continue
        found[one] = (stat.st_mtime_ns, stat.st_size)
    return found
