"""How does the report on late answers look? The share first, then every late case."""

from typing import TYPE_CHECKING, Any, Final

from ...context.desks import now_of
from ...context.session import Session
from ...render.clocks import clock_name
from ...render.moments import day
from ...render.pairs import cell
from ...terminal.table import columns, tsv
from ...terminal.wrap import wrap

if TYPE_CHECKING:
    from amends.workflow import Desk
    from amends.workflow.desk.timekeeping.late import LateCase, LateReport

COLUMNS: Final = ("case", "received", "answered", "due", "days", "rule")
TENTHS: Final = 1000


def tell(session: Session, desk: "Desk", report: "LateReport") -> None:
    """Print the report."""
    late = [_object(one) for one in report.late]
    if session.json:
        figures = {"cases": report.cases, "answered": report.answered, "unruled": report.unruled}
        share = {"late": len(late), "share": _share(report)}
        session.object({**figures, **share, "list": late})
    elif session.screen:
        session.practice_mark(practice=desk.practice)
        session.out(_screen(session, desk, report))
    else:
        session.out(tsv([cell(value) for value in one.values()] for one in late))
        session.err(_head(session, report))


def _object(one: "LateCase") -> dict[str, Any]:
    return {
        "case": one.case,
        "received": one.received_at,
        "answered": one.answered_at,
        "due": one.due,
        "days": one.days,
        "rule": one.rule,
    }


def _share(report: "LateReport") -> float:
    """Return how many in a hundred were late, to a tenth."""
    return round(TENTHS * len(report.late) / report.cases) / 10 if report.cases else 0.0


def _head(session: Session, report: "LateReport") -> list[str]:
    figures = {"cases": report.cases, "answered": report.answered, "late": len(report.late)}
    lines = [session.say("report.late.head", share=_share(report), **figures)]
    if report.unruled:
        lines.append(session.say("report.late.unruled", count=report.unruled))
    return [row for line in lines for row in wrap(line, session.width)]


def _screen(session: Session, desk: "Desk", report: "LateReport") -> list[str]:
    if not report.late:
        return [*_head(session, report), session.say("report.late.none")]
    header = [session.say(f"col.{name}") for name in COLUMNS]
    rows = [_row(session, desk, one) for one in report.late]
    table = columns(rows, header, session.width, [header[-1], header[1]])
    return [*_head(session, report), "", *table]


def _row(session: Session, desk: "Desk", one: "LateCase") -> list[str]:
    lang, now = session.lang, now_of(desk)
    answered = day(one.answered_at, lang, now) if one.answered_at else session.say("report.not_yet")
    return [
        one.case,
        day(one.received_at, lang, now),
        answered,
        day(one.due, lang, now) if one.due else "",
        str(one.days),
        clock_name(desk.policy, one.rule, lang) if one.rule else "",
    ]
