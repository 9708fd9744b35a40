"""How does the recovery of a case look? A bar a reading, as long as the feeling is strong."""

from collections.abc import Iterator

from amends.workflow.desk.caring import Recovery, RecoveryPoint

from ...catalogue import say
from ...render.layout import hanging
from ...render.moments import clock, weekday
from ...render.words import label
from ...terminal.glyphs import Glyphs
from ...terminal.width import pad
from ...terminal.width import width as cells_of
from ..time.told import time_did

MOST = 4  # the strongest feeling
CELLS = 2  # of a bar, for each step of the scale


def recovery_object(found: Recovery) -> dict[str, object]:
    """Return a recovery for programs."""
    points = [one._asdict() for one in found.points]
    return {**found._asdict(), "points": points, "reached": [*found.reached]}


def recovery_cells(one: RecoveryPoint) -> list[str]:
    """Give one moment for a pipe: raw values, whole."""
    reading = "" if one.reading is None else str(one.reading)
    return [str(one.seq), one.at, one.what, reading, one.step, one.relapse or ""]


def recovery_lines(found: Recovery, lang: str, width: int, glyphs: Glyphs) -> Iterator[str]:
    """Draw the curve by day, and sum it up below."""
    names = [_name(one, lang) for one in found.points]
    steps = [label("feeling", one.step, lang) for one in found.points]
    columns = [max(map(cells_of, some), default=0) for some in (names, steps)]
    today = ""
    for one, name, step in zip(found.points, names, steps, strict=True):
        here = weekday(one.at, lang)
        if here != today:
            yield here
            today = here
        head = f"  {clock(one.at)}  {_bar(one.reading, glyphs)}  {pad(name, columns[0])}  "
        back = say(f"recovery.{one.relapse}", lang) if one.relapse else ""
        yield from hanging(head, f"{pad(step, columns[1])}  {back}".rstrip(), width)
    yield from hanging("", _sum(found, lang), width)


def _name(one: RecoveryPoint, lang: str) -> str:
    return time_did(one.what, lang) if one.relapse == "promise" else label("step", one.what, lang)


def _bar(reading: int | None, glyphs: Glyphs) -> str:
    """Draw a reading; every bar takes as many cells, so that what follows stands in one column."""
    if reading is None:
        return " " * (MOST * CELLS) + "  "
    return pad(glyphs.bar * (reading * CELLS), MOST * CELLS) + f" {reading}"


def _sum(found: Recovery, lang: str) -> str:
    if found.first is None or found.last is None:
        return say("recovery.unread", lang)
    last = label("feeling", found.reached[-1], lang)
    return say(
        "recovery.sum",
        lang,
        first=found.first,
        last=found.last,
        reached=last,
        relapses=found.relapses,
    )
