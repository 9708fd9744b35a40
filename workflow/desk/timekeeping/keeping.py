"""Who may change the calendars and packs that a desk works by, and what does it set going?"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Final

from ...calendars import Calendar, deadline, written
from ...clocks import DESK, calendar
from ...frozen import altered
from ...moments import iso
from ...policy import Policy
from ...process import Process
from ...record.canonical import Json
from ...rules import Book, Clock, Pack, later, with_pack
from ...rules import written as pack_written
from ...store import Writer
from ..opening import BOOK, note, policy_of
from ..people import manager_of
from .booking import CALENDAR_SET, PACK_ADDED, with_calendar

EPOCH: Final = date(1970, 1, 1).toordinal()
DAY: Final = 86_400


def set_calendar(tx: Writer, process: Process, who: str, now: datetime, new: Calendar) -> int:
    """Keep a calendar as the desk's own, also in the place of a shipped one of that name.

    Returns how many cases are looked at again; raises `NotAllowed` or `BadInput`.
    """
    actor = manager_of(tx, who, "calendar import")
    data: dict[str, Json] = {"name": new.name, "calendar": dict(written(new))}
    book = with_calendar(policy_of(tx).book, new.name, written(new))
    note(tx, process, actor, now, CALENDAR_SET, data)
    return _book(tx, book, now)


def add_pack(tx: Writer, process: Process, who: str, now: datetime, pack: Pack) -> int:
    """Add a pack of the desk's own, or later versions of one; what it said before stays.

    Returns how many cases are looked at again; raises `NotAllowed` or `BadInput`.
    """
    actor = manager_of(tx, who, "rules add")
    policy = policy_of(tx)
    book = with_pack(policy.book, pack)
    for looser in later(book.packs[pack.name], book.pack, ends_of(altered(policy, book=book))):
        raise looser
    data: Mapping[str, Json] = {"name": pack.name, "pack": dict(pack_written(pack))}
    note(tx, process, actor, now, PACK_ADDED, data)
    return _book(tx, book, now)


def ends_of(policy: Policy) -> Callable[[Clock, int], int]:
    """Return how to say when a clock that starts on a day at noon runs out."""

    def ends(clock: Clock, day: int) -> int:
        known = calendar(policy.book, clock.calendar or DESK, policy.calendar, policy.zone)
        noon = (day - EPOCH) * DAY + DAY // 2
        return deadline(noon, clock.length, clock.counting, known).at

    return ends


def _book(tx: Writer, book: Book, now: datetime) -> int:
    tx.put_meta(BOOK, book.text)
    return tx.wake(iso(now))
