"""The command that brings complaints in from a file, each row once."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from ...catalogue import both
from ...context.command import command as declared
from ...context.command import dry_run, option
from ...context.session import Session
from ...render.layout import hanging
from ...render.pairs import flat
from ...terminal.help import Argument
from ...terminal.table import pairs

if TYPE_CHECKING:
    from amends.workflow.intake import Changed, ImportReport, Layout, Rejected, Source, Unproved

PARTLY: Final = 10
MOST_LISTED: Final = 20


@declared(
    "import",
    Argument(["file"], metavar="FILE|-", words=both("arg.import_file")),
    option("--map", "mapped", words="opt.map", metavar="MAP.toml"),
    option("--sheet", words="opt.sheet", metavar="NAME", default=""),
    option("--encoding", words="opt.encoding", metavar="NAME", default=""),
    shared=[dry_run()],
    examples=[
        "amends import complaints.csv --dry-run",
        "amends import export.xlsx --map crm.toml",
    ],
)
def command(session: Session, file: str, mapped: str | None, sheet: str, encoding: str) -> None:
    """Bring a file in; rows that are no complaint are listed and change nothing."""
    from amends.workflow.intake import layout_named

    layout = layout_named(mapped) if mapped else None
    source = _source(file, layout, encoding, sheet)
    desk = session.desk(writes=True)
    report = desk.import_file(
        source, layout=layout, encoding=encoding, sheet=sheet, dry_run=session.dry_run
    )
    if session.json:
        session.object(_object(session, file, report))
    elif session.screen:
        session.practice_mark(practice=desk.practice)
        for head, line in _lines(session, report):
            session.out(hanging(head, line, session.width))
    else:
        session.out(pairs(_pairs(_object(session, file, report))))
    if report.rejected or report.unproved:
        if not session.screen:
            session.err([session.say(_mend(report))])
        raise click.exceptions.Exit(PARTLY)


def _source(file: str, layout: "Layout | None", encoding: str, sheet: str) -> "Source":
    """Look at the file before a desk is made for it; what is no plain file is read only once."""
    from amends.workflow import BadInput
    from amends.workflow.desk.importing import look_at

    if file == "-":
        if sys.stdin is None or sys.stdin.closed:
            raise BadInput("stdin_closed", field="FILE")
        return sys.stdin.buffer
    if Path(file).is_file() or not Path(file).exists() or Path(file).is_dir():
        look_at(file, layout, encoding, sheet)
    return file


def _object(session: Session, file: str, report: "ImportReport") -> dict[str, Any]:
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
        "encoding": report.encoding or None,
        "separator": report.separator or None,
        "sheet": report.sheet or None,
        "unread_sheets": [*report.unread],
        "changed": report.landed > 0 and not report.dry_run,
    }


def _pairs(found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the figures first, then each row that did not land."""
    lists = {name: one for name, one in found.items() if isinstance(one, list)}
    yield from flat({**found, **{name: len(one) for name, one in lists.items()}})
    yield from flat({name: one for name, one in lists.items() if one})


def _lines(session: Session, report: "ImportReport") -> Iterator[tuple[str, str]]:
    """Say what became of the rows, first all of them, then those that did not land."""
    rejected = len(report.rejected) + len(report.unproved)
    sign = session.glyphs.no if rejected else session.glyphs.ok
    figures = {
        "read": report.read,
        "landed": report.landed,
        "already_there": report.already_there,
        "differing": len(report.changed),
        "rejected": rejected,
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
        yield "  ", session.say("import.more", count=len(told) - MOST_LISTED)
    if rejected:
        yield "", session.say(_mend(report))
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
    from amends.workflow.intake import readings

    from ...render.words import sentence

    if one.reason != "date_unclear":
        return sentence(f"reject.{one.reason}", session.lang, {})
    days = [f"{day} ({form})" for form, day in readings(one.value).items()]
    return sentence(f"reject.{one.reason}", session.lang, {"readings": " / ".join(days)})


def _mend(report: "ImportReport") -> str:
    return "import.mend_cases" if report.unproved else "import.mend"


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
