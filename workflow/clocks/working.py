"""By which rules and calendars does a case live? By the packs it was received under."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from ..calendars import SHIPPED, Calendar, Counting, deadline, shipped
from ..errors import BadInput
from ..frozen.named import NamedTuple
from ..policy import Policy
from ..rules import Book, Clock, Extension, Kind, Version, in_force, version_of
from .listening import Heard, any_of, heard_by
from .track import Events, events

SERVICE: Final = "service"  # every desk keeps its own promises
DESK: Final = "desk"  # in a rule: the calendar that the desk names


class Ruled(NamedTuple):
    """One clock of a pack, ready to be reckoned."""

    id: str
    clock: Clock
    calendar: Calendar
    heard: Heard  # what moves it
    starts: Events
    restarts: Events
    stops: Events


class Working(NamedTuple):
    """Everything that rules a case: its packs and their clocks, in the order of the packs.

    `extensions` are those of the clocks that may be extended, by their names, and `heard` is what
    moves any of the clocks.
    """

    versions: tuple[tuple[str, Version], ...]
    clocks: tuple[Ruled, ...]
    extensions: Mapping[str, Sequence[Extension]]
    heard: Heard


def packs_at(policy: Policy, day: int) -> tuple[str, ...]:
    """Return the versions of packs that a complaint received on a day is under."""
    return in_force(policy.book, policy.packs.split(), day)


def working(policy: Policy, rules: tuple[str, ...], day: int) -> Working:
    """Return what rules a case that was received on that day under these versions of packs."""
    names = rules or packs_at(policy, day)
    return _working(policy.book, names, policy.calendar, policy.zone)


def ruled_by(policy: Policy, rule: str, day: int) -> Ruled | None:
    """Return a clock by its full name, `PACK.CLOCK` or one of the desk's promises, on a day."""
    pack, _, name = rule.rpartition(".")
    ids = in_force(policy.book, [pack or SERVICE], day)
    found = _working(policy.book, ids, policy.calendar, policy.zone).clocks
    return next((one for one in found if one.clock.id == name), None)


def windows(policy: Policy, rules: tuple[str, ...], day: int, since: int) -> list[int]:
    """Return until when rules give the customer to come back on an answer that is sent now."""
    found = working(policy, rules, day)
    return [
        deadline(since, version.window, Counting(), calendar_of_version(policy, version)).at
        for _, version in found.versions
        if version.window
    ]


def calendar_of_version(policy: Policy, version: Version) -> Calendar:
    """Return the calendar that a version counts by; the desk's where it names none."""
    return calendar(policy.book, version.calendar or DESK, policy.calendar, policy.zone)


@lru_cache(maxsize=256)
def _working(book: Book, names: tuple[str, ...], desk: str, zone: str) -> Working:
    versions = tuple((name.partition("@")[0], version_of(book, name)) for name in names)
    clocks = [
        Ruled(
            clock.id if pack == SERVICE else f"{pack}.{clock.id}",
            clock,
            calendar(book, clock.calendar or version.calendar or desk, desk, zone),
            heard_by(clock),
            *(events(clock.start), events(clock.restart), _stops(clock)),
        )
        for pack, version in versions
        for clock in version.clocks
    ]
    extensions = {one.id: one.clock.extensions for one in clocks if one.clock.extensions}
    return Working(versions, tuple(clocks), extensions, any_of([one.heard for one in clocks]))


def _stops(clock: Clock) -> Events:
    """Return what stops a clock: the next word to the customer also answers for the one before."""
    again = clock.start if clock.kind is Kind.PROGRESS else ()
    return events((*clock.stop, *again))


def calendar_names(book: Book) -> tuple[str, ...]:
    """Return the names of all calendars: the desk's own, then those that are shipped."""
    return tuple(dict.fromkeys((*book.calendars, *SHIPPED)))


@lru_cache(maxsize=64)
def calendar(book: Book, name: str, desk: str, zone: str) -> Calendar:
    """Return the calendar of that name as the desk has it; the desk's zone is where it names none.

    Raises `BadInput` for a name that there is not.
    """
    named = desk if name == DESK else name
    if named not in calendar_names(book):
        raise BadInput("no_such_calendar", value=named, known=calendar_names(book))
    own = book.calendars.get(named)
    found = _own(own) if isinstance(own, dict) else shipped(named)
    return found if found.zone else found.in_zone(zone)


def _own(data: Mapping[str, object]) -> Calendar:
    from ..calendars import calendar_of  # few desks have calendars of their own

    return calendar_of(data)
