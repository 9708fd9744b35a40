"""Which desk is meant, who works at it, and what does its clock say?"""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from amends.workflow.frozen.named import NamedTuple

from .session import Session

if TYPE_CHECKING:
    from datetime import datetime

    from amends.workflow import Desk, Store

FILE: Final = "desk.db"


class Place(NamedTuple):
    """Where a desk is, and whether somebody named that place."""

    url: str
    named: bool


def place_of(session: Session) -> Place:
    """Find the place: `--desk`, AMENDS_DESK, else the user's data directory."""
    named = session.desk_named or os.environ.get("AMENDS_DESK")
    if named:
        return Place(named, named=True)
    from .state import user_folder

    return Place(f"{user_folder('data')}/{FILE}", named=False)


def actor_of(session: Session) -> str:
    """Name who works: `--as`, AMENDS_AS, else the operating system's user."""
    return session.actor_named or os.environ.get("AMENDS_AS") or system_user()


def system_user() -> str:
    """Name the operating system's user by its number, which no variable can change."""
    import pwd

    number = os.getuid()
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return f"user-{number}"


def open_desk(session: Session, writes: bool) -> "Desk":  # noqa: FBT001  # an `Opener`
    """Open the desk that is meant; raises what the store and the desk raise."""
    from amends.workflow import Desk

    place = place_of(session)
    store = _store(session, place, writes=writes)
    return Desk(store, actor=actor_of(session), clock=clock_of(store))


def desk_if_any(session: Session) -> "Desk":
    """Open the desk that is meant; where there is none yet, one in memory as new desks begin."""
    place = place_of(session)
    if place.named or os.path.exists(place.url):
        return session.desk()
    from amends.workflow import Desk, MemoryStore

    return Desk(MemoryStore(), actor=actor_of(session))


def _store(session: Session, place: Place, *, writes: bool) -> "Store":
    from amends.storage import open_store

    shared = {} if session.call.shared is None else session.call.shared
    if place.url in shared:
        return _rehearsed(session, shared[place.url])
    if place.named or os.path.exists(place.url):
        shared[place.url] = open_store(place.url)
        return _rehearsed(session, shared[place.url])
    return _made(session, place, writes=writes)


def _made(session: Session, place: Place, *, writes: bool) -> "Store":
    """Make the user's own desk for whoever writes; raises where somebody only asks."""
    from amends.storage import open_store
    from amends.workflow import BadInput, MemoryStore, StoreNotReady

    if not writes:
        raise StoreNotReady("no_desk", path=place.url)
    if os.environ.get("AMENDS_NOW"):
        raise BadInput("not_a_practice_desk")
    if session.dry_run:
        return MemoryStore()
    os.makedirs(os.path.dirname(place.url), exist_ok=True, mode=0o700)
    store = open_store(place.url, create=True)
    session.err([session.say("made.desk", path=place.url)])
    return store


def _rehearsed(session: Session, store: "Store") -> "Store":
    if not session.dry_run:
        return store
    from .rehearsal import Rehearsal

    return Rehearsal(store)


def clock_of(store: "Store") -> "Callable[[], datetime] | None":
    """Return the time that AMENDS_NOW sets, or None; only practice desks take it."""
    text = os.environ.get("AMENDS_NOW")
    if not text:
        return None
    from amends.workflow.desk.opening import zone_of
    from amends.workflow.moments import parse_moment

    with store.reading() as view:
        now = parse_moment(text, zone_of(view))
    return lambda: now


def now_of(desk: "Desk") -> "datetime":
    """Return the time at this desk, for what is said relative to it."""
    from amends.workflow.moments import system_now

    clock = clock_of(desk.store)
    return clock() if clock else system_now()
