"""Which entries fit a complaint? What is special about it first, then its cause, then its stage."""

from collections.abc import Iterable
from typing import Final

from ..craft.model import ANY_FEELING, UNREAD
from ..errors import BadInput
from .model import SITUATIONS, Entry, Setting

MOST: Final = 3
"""Entries that are shown at once, our own choice: each is longer than a card."""


def fits(entry: Entry, setting: Setting) -> bool:
    """Tell whether an entry is for such a complaint."""
    return (
        _among(setting.stage, entry.stages)
        and _among(setting.cause, entry.causes)
        and _among(setting.channel, entry.channels)
        and _among(setting.style, entry.styles)
        and (not entry.situations or not setting.situations.isdisjoint(entry.situations))
        and _feels(entry, setting.feeling)
    )


def choose(entries: Iterable[Entry], setting: Setting, *, most: int = MOST) -> tuple[Entry, ...]:
    """Return the entries that fit, the most pressing and most specific first.

    What is for any complaint is left out where something is said for the cause.
    """
    found = [one for one in entries if fits(one, setting)]
    if any(one.causes for one in found):
        found = [one for one in found if one.causes or _special(one)]
    return tuple(sorted(found, key=_how_general)[:most])


def _among(said: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or said in wanted


def _feels(entry: Entry, feeling: int) -> bool:
    lowest, highest = entry.feeling
    return entry.feeling == ANY_FEELING or (feeling != UNREAD and lowest <= feeling <= highest)


def _special(entry: Entry) -> bool:
    return bool(entry.situations or entry.styles or entry.channels)


def _how_general(entry: Entry) -> tuple[int, bool, bool, bool]:
    """Rank an entry: by its situation, then for a cause, a channel, a style."""
    pressing = min(map(_place, entry.situations), default=len(SITUATIONS))
    return (pressing, not entry.causes, not entry.channels, not entry.styles)


def _place(situation: str) -> int:
    return SITUATIONS.index(situation) if situation in SITUATIONS else len(SITUATIONS)


def named(entries: Iterable[Entry], code: str) -> Entry:
    """Return the entry of a code; raises `BadInput`, which has the codes nearest to it."""
    known = {entry.code: entry for entry in entries}
    found = known.get(code.strip().replace("-", "_").lower())
    if found is None:
        from difflib import get_close_matches

        nearest = ", ".join(get_close_matches(code, known, n=3, cutoff=0.5))
        raise BadInput("no_such_entry", entry=code, nearest=nearest)
    return found


def overridden(entries: Iterable[Entry], own: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the shipped entries, each replaced by the desk's own of its code, and those added."""
    mine = {entry.code: entry for entry in own}
    kept = [mine.pop(entry.code, entry) for entry in entries]
    return (*kept, *mine.values())
