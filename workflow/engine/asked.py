"""What is asked of a case, and what comes of it?"""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from ..record.event import Actor, Secret, Stored
from .snapshot import Snapshot


class Asked(NamedTuple):
    """One request: who asks for which act or move, with what, and when it happened."""

    name: str
    given: Mapping[str, object]
    actor: Actor
    happened: datetime
    recorded: datetime
    behalf: str | None = None


class Advanced(NamedTuple):
    """What one request makes of a case: the new snapshot, events to append, secrets to keep."""

    snapshot: Snapshot
    stored: tuple[Stored, ...]
    secrets: tuple[Secret, ...]
