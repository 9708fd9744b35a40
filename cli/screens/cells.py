"""What does a pipe get of a list of cases? Raw values, whole, a line a case."""

from typing import TYPE_CHECKING

from amends.workflow.moments import local

if TYPE_CHECKING:
    from amends.workflow import DueView, QueueItem
    from amends.workflow.desk.views import QueueLine
    from amends.workflow.store import ListedRow


def queue_cells(item: "QueueItem | QueueLine") -> list[str]:
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
        _doubt(due) if due else "",
        item.alarm or "",
    ]


def _doubt(due: "DueView") -> str:
    """Say in one word that a deadline is not sure."""
    return "unconfirmed" if due.unconfirmed else "provisional" if due.provisional else ""


def row_cells(row: "ListedRow", zone: str) -> list[str]:
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
