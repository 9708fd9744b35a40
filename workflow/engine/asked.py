"""What is asked of a case, and what comes of it?"""

from collections.abc import Mapping
from datetime import datetime

from ..frozen.named import NamedTuple
from ..process import Form, Step
from ..record.canonical import Json
from ..record.event import Actor, Secret, Stored
from .reading import Reading
from .snapshot import Snapshot


class Asked(NamedTuple):
    """One request: who asks for which act or move, with what, and when it happened.

    `also` is what the desk itself adds to the data of the event.
    """

    name: str
    given: Mapping[str, object]
    actor: Actor
    happened: datetime
    recorded: datetime
    behalf: str | None = None
    also: Mapping[str, Json] = {}


class Heard(NamedTuple):
    """What a receipt says: the values of its form, and the step that they make."""

    form: Form
    reading: Reading
    step: Step


class Advanced(NamedTuple):
    """What one request makes of a case: the new snapshot, events to append, secrets to keep."""

    snapshot: Snapshot
    stored: tuple[Stored, ...]
    secrets: tuple[Secret, ...]
