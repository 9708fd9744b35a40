"""How do lists of cases look: the queue by deadline, and any other list?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from amends.workflow import Desk, QueueItem
from amends.workflow.moments import local
from amends.workflow.store import CaseRow

from ..catalogue import say
from ..context.desks import now_of
from ..context.session import Session
from ..render.moments import day, deadline, moment
from ..render.refusal import command_line
from ..render.words import label
from ..terminal.clean import clean
from ..terminal.glyphs import Glyphs
from ..terminal.table import columns
from ..terminal.wrap import wrap

QUEUE: Final = ("case", "customer", "stage", "feels", "due", "next")
QUEUE_DROPS: Final = ("feels", "due", "customer")
LIST: Final = ("case", "reference", "stage", "feels", "owner", "received")
LIST_DROPS: Final = ("reference", "received", "feels")


def queue_cells(item: QueueItem) -> list[str]:
    """Give a line of the queue for a pipe: raw values, whole."""
    case, due = item.case, item.due
    reading = "" if case.feeling_reading is None else str(case.feeling_reading)
    return [
        case.id,
        case.customer or "",
        case.stage,
        reading,
        due.kind if due else "",
        due.at if due else "",
        item.step or "",
    ]


def counted(
    desk: Desk, items: Sequence[QueueItem], query: str, owner: str | None, limit: int | None
) -> tuple[int, int]:
    """Count the open cases of a query, and those that are overdue, shown or not."""
    if limit is None or len(items) < limit:
        return len(items), sum(item.due is not None and item.due.late for item in items)
    meant = desk.query(query)._replace(owner=owner, open_only=True)
    late = desk.query("is:overdue").where
    return desk.count(meant), desk.count(meant._replace(where=(*meant.where, *late)))


def queue_screen(
    items: Sequence[QueueItem], session: Session, desk: Desk, figures: tuple[int, int]
) -> list[str]:
    """Lay the queue out for people: who looks when, the cases, and what to do first."""
    now = now_of(desk)
    here = moment(local(now.isoformat(), desk.policy.zone), session.lang)
    there, late = figures
    head = session.say("queue.head", who=desk.actor, when=here, open=there, late=late)
    head_lines = wrap(clean(head), session.width)
    if not items:
        return head_lines
    first = items[0]
    do = first.owed.do if first.owed and first.owed.do else ("amends", _door(first), first.case.id)
    last = session.say("queue.do_it", command=command_line(do, session.call))
    return [*head_lines, "", *queue_lines(items, session, now, session.glyphs), "", last]


def _door(item: QueueItem) -> str:
    """Name the command for a case that owes nothing: to take it over, else to look at it."""
    return "take" if item.step == "take" else "show"


def queue_lines(
    items: Sequence[QueueItem], session: Session, now: datetime, glyphs: Glyphs
) -> list[str]:
    """Lay out the cases of a queue."""
    lang = session.lang
    header = [say(f"col.{name}", lang) for name in QUEUE]
    rows = [_queue_row(item, lang, now, glyphs) for item in items]
    drops = [say(f"col.{name}", lang) for name in QUEUE_DROPS]
    return columns(rows, header, session.width, drops)


def _queue_row(item: QueueItem, lang: str, now: datetime, glyphs: Glyphs) -> list[str]:
    case, due = item.case, item.due
    said = ""
    if due:
        said = f"{say(f'due.{due.kind}', lang)} {deadline(due.at, now, lang)}"
        said = f"{glyphs.no} {said}" if due.late else said
    return [
        case.id,
        case.customer or "",
        label("stage", case.stage, lang),
        feeling(case.feeling_reading, glyphs),
        said,
        step(item.step, lang),
    ]


def step(name: str | None, lang: str) -> str:
    """Name a step as it is typed, in Chinese with what it is called."""
    said = label("step", name, lang)
    return name or "" if said in {"", name} else f"{name} {said}"


def feeling(reading: int | None, glyphs: Glyphs) -> str:
    """Draw a reading of the feeling with its figure."""
    return "" if reading is None else f"{glyphs.feeling(reading)} {reading}"


def row_cells(row: CaseRow, zone: str) -> list[str]:
    """Give a line of a list for a pipe: raw values, whole."""
    return [
        row.id,
        row.reference,
        row.stage,
        "" if row.feeling_reading is None else str(row.feeling_reading),
        row.owner or "",
        local(row.received_at, zone),
        row.next_due_kind or "",
        local(row.next_due, zone) if row.next_due else "",
    ]


def list_lines(rows: Sequence[CaseRow], session: Session, zone: str, glyphs: Glyphs) -> list[str]:
    """Lay a list of cases out for people."""
    lang, now = session.lang, now_of(session.desk())
    header = [say(f"col.{name}", lang) for name in LIST]
    cells = [
        [
            row.id,
            row.reference,
            label("stage", row.stage, lang),
            feeling(row.feeling_reading, glyphs),
            row.owner or "",
            day(local(row.received_at, zone), lang, now),
        ]
        for row in rows
    ]
    drops = [say(f"col.{name}", lang) for name in LIST_DROPS]
    return columns(cells, header, session.width, drops)
