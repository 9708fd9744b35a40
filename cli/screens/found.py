"""How does a search look? One line a case, with the words as they were said, and marked."""

from collections.abc import Iterator, Sequence
from typing import Final

from amends.workflow import Found, Hit

from ..catalogue import say
from ..context.desks import now_of
from ..context.session import Session
from ..render.moments import day
from ..render.words import label
from ..terminal.clean import clean
from ..terminal.screen import Part
from ..terminal.width import clusters, fit, pad, width

COLUMNS: Final = ("case", "customer", "stage", "received")
DROPS: Final = ("received", "customer", "stage")
LEAST: Final = 24  # cells for what was said
WIDEST: Final = 16  # cells for a customer's name, which `show` has in full
GAP: Final = "  "
MARK: Final = "bold reverse"


def found_cells(found: Found) -> list[str]:
    """Give a line of a search for a pipe: raw values, and the words with what is around them."""
    first = found.hits[0]
    return [
        found.case.id,
        found.customer or "",
        found.case.stage,
        found.received_at,
        first.field,
        "".join(_around(first)),
    ]


def found_lines(found: Sequence[Found], session: Session) -> Iterator[tuple[Part, ...]]:
    """Lay out a search for people, each case on one line."""
    if not found:
        return
    names = dict(
        zip(COLUMNS, zip(*(_cells(one, session) for one in found), strict=True), strict=True)
    )
    table = {name: [say(f"col.{name}", session.lang), *cells] for name, cells in names.items()}
    table = _kept(table, session.width)
    widest = {name: max(map(width, cells)) for name, cells in table.items()}
    heads = [
        "".join(pad(table[name][at], cells) + GAP for name, cells in widest.items())
        for at in range(len(found) + 1)
    ]
    yield (heads[0] + say("col.found", session.lang),)
    room = max(session.width - width(heads[0]), 1)
    for head, one in zip(heads[1:], found, strict=True):
        before, words, after = _fitted(one.hits[0], room, session.glyphs.more)
        yield (head + before, (words, MARK), after)


def _cells(found: Found, session: Session) -> list[str]:
    return [
        found.case.id,
        fit(clean(found.customer or ""), WIDEST, mark=session.glyphs.more),
        label("stage", found.case.stage, session.lang),
        day(found.received_at, session.lang, now_of(session.desk())),
    ]


def _kept(table: dict[str, list[str]], room: int) -> dict[str, list[str]]:
    """Leave columns out until there is room for what was said."""
    for name in ("", *DROPS):
        table = {one: cells for one, cells in table.items() if one != name}
        taken = sum(max(map(width, cells)) + len(GAP) for cells in table.values())
        if room - taken >= LEAST:
            break
    return table


def _around(hit: Hit) -> tuple[str, str, str]:
    """Write what is before the words, the words, and what is after them, each on one line."""
    before, words, after = (
        " ".join(f"|{text}|".split())[1:-1] for text in (hit.before, hit.words, hit.after)
    )
    return before.lstrip(), words, after.rstrip()


def _fitted(hit: Hit, room: int, mark: str) -> tuple[str, str, str]:
    before, words, after = (clean(text) for text in _around(hit))
    words = fit(words, room, mark=mark)
    left = room - width(words)
    lead = _end(before, max(left // 3, left - width(after)), mark, cut=hit.offset > len(hit.before))
    return lead, words, fit(after, left - width(lead), mark=mark)


def _end(text: str, cells: int, mark: str, *, cut: bool) -> str:
    """Shorten a text to its end, marked where something was before it."""
    if width(text) + (width(mark) if cut and text else 0) <= cells:
        return (mark if cut and text else "") + text
    kept, room = list[str](), cells - width(mark)
    for cluster in reversed(clusters(text)):
        room -= width(cluster)
        if room < 0:
            break
        kept.append(cluster)
    return mark + "".join(reversed(kept)) if cells >= width(mark) else ""
