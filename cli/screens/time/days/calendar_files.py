"""What is said of files of calendars: whether they are sound, and what an import changed?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from amends.workflow.frozen.named import NamedTuple

from ....context.session import Session
from ....render.layout import hanging
from ....render.pairs import cell, flat
from ....render.words import sentence
from ....terminal.table import columns, pairs, tsv
from ....terminal.wrap import wrap
from .calendars import about, iso_day
from .wall import day_said, run_text

if TYPE_CHECKING:
    from amends.workflow import BadInput
    from amends.workflow.calendars import Calendar


class Sound(NamedTuple):
    """A file with the calendar that it holds."""

    path: str
    calendar: "Calendar"


class Faulty(NamedTuple):
    """A file with what is wrong with it."""

    path: str
    fault: "BadInput"


def tell_checked(session: Session, found: Sequence[Sound | Faulty]) -> None:
    """Print of each file whether it is sound."""
    objects = [_checked(session, one) for one in found]
    if session.json:
        session.object({"files": objects, "sound": all(one["sound"] for one in objects)})
    elif session.screen:
        for one, told in zip(found, objects, strict=True):
            sign = session.glyphs.no if isinstance(one, Faulty) else session.glyphs.ok
            session.out(hanging(f"{sign} ", told["says"], session.width))
    else:
        names = ("path", "sound", "code", "says")
        session.out(tsv([cell(told[name]) for name in names] for told in objects))


def _checked(session: Session, one: Sound | Faulty) -> dict[str, Any]:
    if isinstance(one, Faulty):
        says = sentence(f"error.{one.fault.code}", session.lang, one.fault.values)
        return {"path": one.path, "sound": False, "code": one.fault.code, "says": says}
    days, until = special_days(one.calendar), one.calendar.confirmed_until
    said = {"path": one.path, "days": len(days), "until": day_said(until, session.lang)}
    figures = {"days": len(days), "confirmed_until": iso_day(until)}
    says = session.say("calendar.sound", **said)
    return {"path": one.path, "sound": True, "code": None, "says": says, **figures}


def special_days(calendar: "Calendar") -> dict[int, object]:
    """Return what the days are that differ from their week."""
    parts = (calendar.off, calendar.make_up, calendar.own_hours, calendar.expected)
    days = sorted({one.day for part in parts for one in part})
    return {day: (calendar.describe(day), calendar.hours_of(day)) for day in days}


def tell_imported(
    session: Session, old: "Calendar | None", new: "Calendar", woken: int | None
) -> None:
    """Print what an import changed, or would change; `woken` is None where that is nothing."""
    was, now = special_days(old) if old else {}, special_days(new)
    moved = [day for day in sorted(was.keys() | now.keys()) if was.get(day) != now.get(day)]
    counts = {
        "added": sum(day not in was for day in moved),
        "removed": sum(day not in now for day in moved),
        "changed": sum(day in was and day in now for day in moved),
    }
    if session.screen:
        session.out(_imported(session, old, new, woken, moved, counts))
        return
    found = {
        **about(new, own=True),
        "new": old is None,
        **{f"days_{name}": count for name, count in counts.items()},
        "before": iso_day(old.confirmed_until) if old else None,
        "days": [_moved(day, old, new) for day in moved],
        "cases": woken or 0,
        "changed": woken is not None and not session.dry_run,
    }
    if session.json:
        session.object(found)
    else:
        session.out(pairs(flat(found)))


def _moved(day: int, old: "Calendar | None", new: "Calendar") -> dict[str, Any]:
    before, after = old.describe(day) if old else None, new.describe(day)
    return {
        "day": iso_day(day),
        "was": before.code if before else None,
        "now": after.code,
        "name": after.name or (before.name if before else ""),
    }


def _imported(
    session: Session,
    old: "Calendar | None",
    new: "Calendar",
    woken: int | None,
    moved: Sequence[int],
    counts: dict[str, int],
) -> Iterator[str]:
    if woken is None:
        yield from hanging("", session.say("calendar.same", name=new.name), session.width)
        return
    code = "calendar.imported" if old else "calendar.made"
    head = f"{session.glyphs.ok} "
    yield from hanging(head, session.say(code, name=new.name, **counts), session.width)
    yield from _moved_table(session, old, new, moved)
    until = day_said(new.confirmed_until, session.lang)
    if old and old.confirmed_until != new.confirmed_until:
        before = day_said(old.confirmed_until, session.lang)
        yield from wrap(session.say("calendar.until", until=until, before=before), session.width)
    else:
        yield session.say("calendar.until_same" if old else "calendar.until_new", until=until)
    if old and (old.week, old.zone) != (new.week, new.zone):
        yield session.say("calendar.hours_changed")
    yield session.say("calendar.woken", count=woken)
    if session.dry_run:
        yield session.say("done.nothing")


def _moved_table(
    session: Session, old: "Calendar | None", new: "Calendar", moved: Sequence[int]
) -> list[str]:
    """Lay out the days that changed, those of one change in a row together."""
    rows: list[list[str]] = []
    last, begun = 0, 0
    for day in moved:
        told = _moved(day, old, new)
        kinds = [_kind(session, told[name]) for name in ("was", "now")]
        row = [*kinds, told["name"]]
        if rows and day == last + 1 and rows[-1][1:] == row:
            rows[-1][0] = run_text(begun, day, session.lang)
        else:
            rows.append([run_text(day, day, session.lang), *row])
            begun = day
        last = day
    header = [session.say(f"col.{name}") for name in ("day", "was", "now", "name")]
    return columns(rows, header, session.width) if rows else []


def _kind(session: Session, code: str | None) -> str:
    return session.say(f"calendar.day.{code}") if code else ""
