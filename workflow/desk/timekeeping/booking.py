"""How do packs and calendars of a desk's own get into its record, and what do they make of it?"""

from collections.abc import Mapping
from typing import Final

from ...record.canonical import Json, canonical
from ...record.event import Event
from ...rules import Book

CALENDAR_SET: Final = "calendar_set"
PACK_ADDED: Final = "pack_added"


def booked(book: Book, event: Event) -> Book:
    """Return the book after an event of the desk's stream that changes it.

    Raises `BadInput`, `KeyError` or `TypeError` for an event that could not have been written.
    """
    from ...calendars import calendar_of, written  # few desks have their own
    from ...rules import pack_of, with_pack

    if event.what == CALENDAR_SET:
        data = event.data["calendar"]
        if not isinstance(data, dict):
            raise TypeError("a calendar is an object")
        return with_calendar(book, str(event.data["name"]), written(calendar_of(data)))
    data = event.data["pack"]
    if not isinstance(data, dict):
        raise TypeError("a pack is an object")
    return with_pack(book, pack_of(data))


def with_calendar(book: Book, name: str, data: Mapping[str, Json]) -> Book:
    """Return the book with a calendar of the desk's own, in the place of one of that name."""
    from ...rules import written as pack_written

    packs = {own: dict(pack_written(pack)) for own, pack in book.packs.items()}
    calendars = {**book.calendars, name: dict(data)}
    return Book(canonical({"calendars": calendars, "packs": packs}).decode())
