"""What does the record keep of one step? Everything but what people said, which is in the vault."""

from collections.abc import Iterable, Mapping, Sequence
from json import JSONDecoder, loads
from operator import itemgetter
from typing import Final, Self

from ..frozen.named import NamedTuple
from .canonical import Json, canonical
from .chain import leaf

FORM: Final = 1
BEGINS: Final = b'{"'  # how the stored bytes of every event begin
PRIVATE: Final = "private"  # stands before the dot in the name of a value that is a private note


class Actor(NamedTuple):
    """Who took a step: the kind is handler, customer, clock or importer."""

    kind: str
    name: str
    role: str


class Change(NamedTuple):
    """One region that went from one state to another in this step."""

    region: str
    source: str
    target: str


class Event(NamedTuple):
    """One step of a stream, as it is hashed; `personal` holds commitments, never the values."""

    stream: str
    seq: int
    process: str  # fingerprint of the process in force
    kind: str  # act, move, clock, refusal, or desk
    what: str
    actor: Actor
    behalf: str | None
    happened: str
    recorded: str
    previous: str
    data: Mapping[str, Json]
    personal: Mapping[str, str]
    changes: Sequence[Change] = ()

    def body(self) -> bytes:
        """Return the canonical bytes that are stored and hashed."""
        return canonical(
            {
                "v": FORM,
                "stream": self.stream,
                "seq": self.seq,
                "process": self.process,
                "kind": self.kind,
                "what": self.what,
                "actor": self.actor._asdict(),
                "behalf": self.behalf,
                "happened": self.happened,
                "recorded": self.recorded,
                "previous": self.previous,
                "data": dict(self.data),
                "personal": dict(self.personal),
                "changes": [list(change) for change in self.changes],
            }
        )

    @classmethod
    def read(cls, body: bytes) -> Self:
        """Read an event from its stored bytes; raises `ValueError`, `KeyError` or `TypeError`.

        That the bytes are in canonical form is for `canonical.parse` to say, which verifying does.
        """
        raw = _parsed(body)
        if not isinstance(raw, dict) or raw.pop("v", None) != FORM:
            raise TypeError("not an event of this form")
        actor, changes = raw["actor"], raw["changes"]
        if not isinstance(actor, dict) or not isinstance(changes, list):
            raise TypeError("not an event of this form")
        try:
            raw["actor"] = Actor._make(map(str, _of_actor(actor)))
            raw["changes"] = tuple([_change(change) for change in changes]) if changes else ()
            made = cls._make(_of_event(raw))
        except KeyError as missing:
            raise TypeError("not an event of this form") from missing
        if len(actor) != len(Actor._fields) or len(raw) != len(made):
            raise TypeError("not an event of this form")
        return made


_of_actor: Final = itemgetter(*Actor._fields)
_of_event: Final = itemgetter(*Event._fields)
_scan: Final = JSONDecoder().raw_decode


def _parsed(body: bytes) -> object:
    """Read JSON as `json.loads` does; what is stored as events are is not searched for more."""
    if body[: len(BEGINS)] == BEGINS:
        text = body.decode("utf-8", "surrogatepass")
        found, end = _scan(text)
        if end == len(text):
            return found
    return loads(body)


def _change(raw: Json) -> Change:
    if not isinstance(raw, list):
        raise TypeError("a change is a list of region, source and target")
    return Change._make(map(str, raw))


class Stored(NamedTuple):
    """An event as the store keeps it: its bytes, and the hash that the next one names."""

    stream: str
    seq: int
    body: bytes

    @property
    def hash(self) -> str:
        """Return the leaf hash of the stored bytes."""
        return leaf(self.body)

    def event(self) -> Event:
        """Read the stored bytes."""
        return Event.read(self.body)


class Fresh(Stored):
    """An event that was just made: what its bytes say is at hand, and is not read from them.

    A store keeps the bytes alone.
    """

    made: Event | None = None

    @classmethod
    def of(cls, made: Event) -> Self:
        """Store an event."""
        one = cls(made.stream, made.seq, made.body())
        one.made = made
        return one

    def event(self) -> Event:
        """Return the event that was stored; one with other bytes is read."""
        return self.made or super().event()


class Secret(NamedTuple):
    """One personal value in the vault, with the salt its commitment was made with."""

    person: str
    stream: str
    seq: int
    field: str
    value: str
    salt: bytes


def is_private(name: str) -> bool:
    """Tell whether a value of the vault is a private note: it is forgotten when its case ends."""
    return name.startswith(f"{PRIVATE}.")


def said_by_event(secrets: Iterable[Secret]) -> dict[int, dict[str, str]]:
    """Return the values of one stream by the number of their event, and then by their field."""
    found: dict[int, dict[str, str]] = {}
    for one in secrets:
        found.setdefault(one.seq, {})[one.field] = one.value
    return found
