"""What does an import say of a file: all its rows in figures, and each that did not land?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from ...context.session import Session
from ...render.layout import hanging
from ...render.pairs import flat
from ...terminal.table import pairs

if TYPE_CHECKING:
    from amends.workflow.intake import Changed, ImportReport, Rejected, Unproved

MOST_LISTED: Final = 20


def tell(session: Session, file: str, report: "ImportReport", rejects: str | None) -> None:
    """Print what became of the rows; `rejects` is the file that has those that were rejected."""
    if session.json:
        session.object(_object(session, file, report, rejects))
    elif session.screen:
        session.practice_mark(practice=session.desk().practice)
        for head, line in _lines(session, report, rejects):
            session.out(hanging(head, line, session.width))
    else:
        session.out(pairs(_pairs(_object(session, file, report, rejects), report)))


def mend(session: Session, report: "ImportReport", rejects: str | None) -> str:
    """Say what to do with the rows that did not land."""
    if report.unproved:
        return session.say("import.mend_cases")
    if rejects is None:
        return session.say("import.mend")
    return session.say("import.mend_rejects", path=rejects)


def _object(
    session: Session, file: str, report: "ImportReport", rejects: str | None
) -> dict[str, Any]:
    return {
        "file": file,
        "layout": report.layout,
        "read": report.read,
        "landed": report.landed,
        "already_there": report.already_there,
        "differing": [{**one._asdict(), "columns": [*one.columns]} for one in report.changed],
        "rejected": [
            *({**one._asdict(), "says": _reason(session, one)} for one in report.rejected),
            *(_named(session, one) for one in report.unproved),
        ],
        "more": {"differing": report.more_changed, "rejected": report.more_rejected},
        "rejects": rejects if report.rejected else None,
        "encoding": report.encoding or None,
        "separator": report.separator or None,
        "sheet": report.sheet or None,
        "unread_sheets": [*report.unread],
        "changed": report.landed > 0 and not report.dry_run,
    }


def _pairs(found: dict[str, Any], report: "ImportReport") -> Iterator[tuple[str, str]]:
    """Give the figures first, then each row that did not land, as far as they are listed."""
    lists = {name: one for name, one in found.items() if isinstance(one, list)}
    lengths = {name: len(one) for name, one in lists.items()}
    yield from flat({**found, **lengths, **_counts(report)})
    yield from flat({name: one for name, one in lists.items() if one})


def _counts(report: "ImportReport") -> dict[str, int]:
    return {
        "differing": len(report.changed) + report.more_changed,
        "rejected": len(report.rejected) + len(report.unproved) + report.more_rejected,
    }


def _lines(
    session: Session, report: "ImportReport", rejects: str | None
) -> Iterator[tuple[str, str]]:
    """Say what became of the rows, first all of them, then those that did not land."""
    sign = session.glyphs.no if report.rejected or report.unproved else session.glyphs.ok
    figures = {
        "read": report.read,
        "landed": report.landed,
        "already_there": report.already_there,
        **_counts(report),
    }
    code = "import.tried" if report.dry_run else "import.done"
    yield f"{sign} ", session.say(code if report.read else "import.empty", **figures)
    yield "  ", _read_as(session, report)
    if report.unread:
        yield "  ", session.say("import.unread", sheets=", ".join(report.unread))
    told = [_differs(session, one) for one in report.changed]
    told += [_rejected(session, one) for one in report.rejected]
    told += [_unproved(session, one) for one in report.unproved]
    yield from (("  ", one) for one in told[:MOST_LISTED])
    if len(told) > MOST_LISTED:
        more = sum(_counts(report).values()) - MOST_LISTED
        code = "import.more_cases" if report.unproved else "import.more"
        yield "  ", session.say(code, count=more)
    if report.rejected or report.unproved:
        yield "", mend(session, report, rejects)
    elif report.landed and not report.dry_run:
        from ...render.refusal import command_line

        line = command_line(["amends", "queue", "--all"], session.call)
        yield "", session.say("import.next", command=line)


def _read_as(session: Session, report: "ImportReport") -> str:
    layout = session.say("import.layout", layout=report.layout)
    between = "" if session.lang == "zh" else " "
    return f"{_written(session, report)}{between}{layout}"


def _written(session: Session, report: "ImportReport") -> str:
    if report.sheet:
        return session.say("import.read_sheet", sheet=report.sheet)
    if not report.separator:
        return session.say("import.read_as", encoding=report.encoding)
    separator = session.say(f"import.separator_{report.separator}")
    return session.say("import.read_as_cells", encoding=report.encoding, separator=separator)


def _differs(session: Session, one: "Changed") -> str:
    if not one.case:
        return session.say("import.differs_here", line=one.line)
    columns = ", ".join(one.columns)
    return session.say("import.differs", line=one.line, case=one.case, columns=columns)


def _rejected(session: Session, one: "Rejected") -> str:
    code = "import.rejected_value" if one.column and one.value else "import.rejected_at"
    values = {"column": one.column, "value": one.value}
    code = code if one.column else "import.rejected"
    return session.say(code, line=one.line, reason=_reason(session, one), **values)


def _reason(session: Session, one: "Rejected") -> str:
    from amends.workflow.intake import told

    from ...render.words import sentence

    return sentence(f"reject.{one.reason}", session.lang, told(one))


def _why(session: Session, one: "Unproved") -> str:
    from ...render.words import sentence

    return sentence(one.sentence, session.lang, one.values)


def _named(session: Session, one: "Unproved") -> dict[str, Any]:
    about = {"line": one.line, "case": one.case or None, "event": one.seq or None}
    return {**about, "reason": one.code, "says": _why(session, one)}


def _unproved(session: Session, one: "Unproved") -> str:
    """Name the case and the event, as far as the line has them."""
    code = "import.unproved_event" if one.seq else "import.unproved_case"
    code = code if one.case else "import.rejected"
    reason = _why(session, one).removesuffix(".").removesuffix("。")
    return session.say(code, line=one.line, case=one.case, event=one.seq, reason=reason)
