"""Which rules changed since somebody last confirmed that they had read them?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from ...frozen.named import NamedTuple
from ...moments import local
from ...policy import Policy
from ...process import Process
from ...record.canonical import Json
from ...record.event import Event
from ...rules.book import version_id
from ...store import Reader, Writer
from ..opening import STREAM, note, policy_of
from ..people import writing_actor
from ..timekeeping.booking import CALENDAR_SET, PACK_ADDED

NOTICES_READ: Final = "notices_read"
CHANGES: Final = ("policy_set", PACK_ADDED, CALENDAR_SET, "process_changed")
SHIPPED: Final = "pack_shipped"


class Notice(NamedTuple):
    """One change of the rules: which (`policy_set`, `pack_added`, ...), of what, by whom, when.

    `before` and `after` are there for a value of the policy, `after` for a version of a pack that
    came with the program. `at` is an ISO time in the desk's zone, empty for what came with it.
    """

    what: str
    name: str
    at: str = ""
    who: str = ""
    before: Json = None
    after: Json = None


def notices(view: Reader, who: str) -> tuple[Notice, ...]:
    """Return what changed since this person confirmed, or else since they came to the desk."""
    events = [one.event() for one in view.events(STREAM)]
    policy = policy_of(view)
    read = _read(events, who)
    since = read.seq if read else _came(events, who)
    fresh = [one for one in events if one.seq > since and one.what in CHANGES]
    return (*(_notice(one, policy.zone) for one in fresh), *_shipped(read, policy))


def confirm(tx: Writer, process: Process, who: str, now: datetime) -> tuple[Notice, ...]:
    """Write down that this person has read what changed; returns it.

    Nothing is written where nothing changed. Raises `NotAllowed` for an auditor.
    """
    actor, found = writing_actor(tx, who), notices(tx, who)
    if found:
        data: Mapping[str, Json] = {"count": len(found), "packs": _versions(policy_of(tx))}
        note(tx, process, actor, now, NOTICES_READ, data)
    return found


def receipts(view: Reader) -> Mapping[str, str]:
    """Return when each person last confirmed, in the desk's zone: who has, not who is better."""
    zone = policy_of(view).zone
    events = (one.event() for one in view.events(STREAM))
    read = (one for one in events if one.what == NOTICES_READ)
    return {one.actor.name: local(one.recorded, zone) for one in read}


def _read(events: Sequence[Event], who: str) -> Event | None:
    read = (one for one in reversed(events) if one.what == NOTICES_READ and one.actor.name == who)
    return next(read, None)


def _came(events: Sequence[Event], who: str) -> int:
    added = (one for one in events if one.what == "user_added" and one.data.get("name") == who)
    return max((one.seq for one in added), default=0)


def _notice(event: Event, zone: str) -> Notice:
    data = event.data
    name = str(data.get("name", ""))
    at = local(event.recorded, zone)
    if event.what == "process_changed":
        return Notice(event.what, name, at, event.actor.name, None, data.get("version"))
    return Notice(event.what, name, at, event.actor.name, data.get("before"), data.get("after"))


def _versions(policy: Policy) -> list[str]:
    """Return the versions of the packs that the desk receives under, by their ids."""
    packs = (policy.book.pack(name) for name in policy.packs.split())
    return sorted(version_id(pack.name, one) for pack in packs if pack for one in pack.versions)


def _shipped(read: Event | None, policy: Policy) -> Iterator[Notice]:
    """Return versions of packs in use that this person has not seen; the first look shows none."""
    known = read.data.get("packs") if read else None
    if isinstance(known, list):
        for one in _versions(policy):
            if one not in known:
                yield Notice(SHIPPED, one.partition("@")[0], after=one)
