"""How do lists of cases look: the queue by deadline, and any other list?"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from amends.workflow import Desk, DueView, Policy, QueueItem
from amends.workflow.desk.views import QueueLine
from amends.workflow.moments import local
from amends.workflow.store import ListedRow

from ..catalogue import say
from ..context.desks import now_of
from ..context.session import Session
from ..render.clocks import due_text
from ..render.layout import listed
from ..render.moments import day, moment
from ..render.refusal import command_line
from ..render.words import label
from ..terminal.clean import clean
from ..terminal.glyphs import Glyphs
from ..terminal.table import columns
from ..terminal.wrap import wrap

QUEUE: Final = ("case", "customer", "stage", "feels", "due", "next")
QUEUE_DROPS: Final = ("feels", "due", "customer")
LIST: Final = ("case", "reference", "stage", "feels", "owner", "received", "due")
LIST_DROPS: Final = ("reference", "received", "due", "feels")


def counted(
    desk: Desk, items: Sequence[QueueLine], query: str, owner: str | None, limit: int | None
) -> tuple[int, int]:
    """Count the open cases of a query, and those that are overdue, shown or not."""
    if limit is None or len(items) < limit:
        return len(items), sum(item.due is not None and item.due.late for item in items)
    meant = desk.query(query)._replace(owner=owner, open_only=True)
    late = desk.query("is:overdue").where
    return desk.count(meant), desk.count(meant._replace(where=(*meant.where, *late)))


def queue_screen(
    items: Sequence[QueueLine], session: Session, desk: Desk, figures: tuple[int, int]
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
    lines = [*head_lines, "", *queue_lines(items, session, desk.policy, now, session.glyphs), ""]
    why = [row for one in _order(items, session, now) for row in wrap(clean(one), session.width)]
    return [*lines, *why, last]


def _order(items: Sequence[QueueLine], session: Session, now: datetime) -> Iterator[str]:
    """Say why the first case is the first, and which ones are here because of what was missed."""
    first, policy = items[0], session.desk().policy
    if first.due:
        due = due_text(policy, first.due, now, session.lang)
        yield session.say("queue.reason", case=first.case.id, due=due)
    for role in dict.fromkeys(item.alarm for item in items if item.alarm):
        cases = listed([item.case.id for item in items if item.alarm == role], session.lang)
        called = label("role", role, session.lang)
        yield session.say("queue.told", role=called, cases=cases)


def _door(item: QueueLine) -> str:
    """Name the command for a case that owes nothing: to take it over, else to look at it."""
    return "take" if item.step == "take" else "show"


def queue_lines(
    items: Sequence[QueueItem | QueueLine],
    session: Session,
    policy: Policy,
    now: datetime,
    glyphs: Glyphs,
) -> list[str]:
    """Lay out the cases of a queue."""
    lang = session.lang
    header = [say(f"col.{name}", lang) for name in QUEUE]
    rows = [_queue_row(item, policy, lang, now, glyphs) for item in items]
    drops = [say(f"col.{name}", lang) for name in QUEUE_DROPS]
    return columns(rows, header, session.width, drops)


def _queue_row(
    item: QueueItem | QueueLine, policy: Policy, lang: str, now: datetime, glyphs: Glyphs
) -> list[str]:
    case, due = item.case, item.due
    said = due_text(policy, due, now, lang) if due else ""
    said = f"{glyphs.no} {said}" if due and due.late else said
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


def list_lines(rows: Sequence[ListedRow], session: Session, zone: str, glyphs: Glyphs) -> list[str]:
    """Lay a list of cases out for people."""
    desk, lang, now = session.desk(), session.lang, now_of(session.desk())
    policy = desk.policy
    header = [say(f"col.{name}", lang) for name in LIST]
    stages = {stage: label("stage", stage, lang) for stage in {row.stage for row in rows}}
    cells = [
        [
            row.id,
            row.reference,
            stages[row.stage],
            feeling(row.feeling_reading, glyphs),
            row.owner or "",
            day(local(row.received_at, zone), lang, now),
            _row_due(row, policy, now, lang),
        ]
        for row in rows
    ]
    drops = [say(f"col.{name}", lang) for name in LIST_DROPS]
    return columns(cells, header, session.width, drops)


def _row_due(row: ListedRow, policy: Policy, now: datetime, lang: str) -> str:
    if row.next_due is None or row.next_due_kind is None:
        return ""
    at = local(row.next_due, policy.zone)
    late = datetime.fromisoformat(row.next_due) < now
    due = DueView(row.next_due_kind, at, late, provisional=row.next_due_provisional == 1)
    return due_text(policy, due, now, lang)
