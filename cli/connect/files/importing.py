"""The command that brings complaints in from a file, each row once."""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, NamedTuple

import click

from ...catalogue import both
from ...context.command import command as declared
from ...context.command import dry_run, option
from ...context.desks import place_of
from ...context.session import Session
from ...render.layout import hanging
from ...render.pairs import flat
from ...terminal.help import Argument
from ...terminal.table import pairs

if TYPE_CHECKING:
    from amends.workflow.intake import Changed, ImportReport, Layout, Rejected, Source, Unproved

    from .watching import Watch

PARTLY: Final = 10
INTERRUPTED: Final = 130
MOST_LISTED: Final = 20


@declared(
    "import",
    Argument(["file"], metavar="FILE|-", words=both("arg.import_file")),
    option("--map", "mapped", words="opt.map", metavar="MAP.toml"),
    option("--sheet", words="opt.sheet", metavar="NAME", default=""),
    option("--encoding", words="opt.encoding", metavar="NAME", default=""),
    option("--rejects", words="opt.rejects", metavar="FILE"),
    option("--force", is_flag=True, words="opt.force"),
    shared=[dry_run()],
    examples=[
        "amends import complaints.csv --dry-run",
        "amends import export.xlsx --map crm.toml",
        "amends import complaints.csv --rejects to-mend.csv",
    ],
)
def command(session: Session, file: str, **given: Any) -> None:  # noqa: ANN401  # the options
    """Bring a file in; rows that are no complaint are listed and change nothing."""
    from .watching import Watch, stopped_gently

    wish = _Wish(**given)
    if wish.force and wish.rejects is None:
        raise click.UsageError(session.say("import.force_alone"))
    watch = Watch(session, file)
    try:
        with stopped_gently():
            report = _import(session, file, wish, watch)
    except KeyboardInterrupt:
        watch.end()
        _stopped(session, file, watch.landed)
        raise click.exceptions.Exit(INTERRUPTED) from None
    _tell(session, file, report, wish.rejects)
    if report.rejected or report.unproved:
        if not session.screen:
            session.err([_mend(session, report, wish.rejects)])
        raise click.exceptions.Exit(PARTLY)
    if wish.rejects is not None:
        session.err([session.say("import.none_rejected", path=wish.rejects)])


class _Wish(NamedTuple):
    """How the file is to be read, where rejected rows are to go, and whether to replace them."""

    mapped: str | None
    sheet: str
    encoding: str
    rejects: str | None
    force: bool


def _import(session: Session, file: str, wish: _Wish, watch: "Watch") -> "ImportReport":
    from amends.workflow.intake import layout_named

    from ...calling.outfile import file_if_written, look_at_rejects

    target: AbstractContextManager[IO[bytes] | None] = nullcontext()
    layout = layout_named(wish.mapped) if wish.mapped else None
    source = _source(file, layout, wish.encoding, wish.sheet)
    if wish.rejects is not None:
        place, force = place_of(session).url, wish.force
        path = look_at_rejects(wish.rejects, place, file, force=force)
        target = file_if_written(path, wish.rejects, force=force)
    desk = session.desk(writes=True)
    try:
        with target as rejects:
            return desk.import_file(
                source,
                layout=layout,
                encoding=wish.encoding,
                sheet=wish.sheet,
                dry_run=session.dry_run,
                rejects=rejects,
                lang=session.lang,
                progress=watch.progress,
            )
    finally:
        watch.end()
        if watch.landed and isinstance(sys.exception(), Exception) and not session.dry_run:
            session.err([session.say("import.before", landed=watch.landed)])


def _stopped(session: Session, file: str, landed: int) -> None:
    """Say what has landed before somebody stopped it."""
    if session.json:
        changed = landed > 0 and not session.dry_run
        session.object({"file": file, "interrupted": True, "landed": landed, "changed": changed})
    code = "import.stopped_trying" if session.dry_run else "import.stopped"
    session.err(["", session.say(code, landed=landed)])


def _tell(session: Session, file: str, report: "ImportReport", rejects: str | None) -> None:
    if session.json:
        session.object(_object(session, file, report, rejects))
    elif session.screen:
        session.practice_mark(practice=session.desk().practice)
        for head, line in _lines(session, report, rejects):
            session.out(hanging(head, line, session.width))
    else:
        session.out(pairs(_pairs(_object(session, file, report, rejects), report)))


def _mend(session: Session, report: "ImportReport", rejects: str | None) -> str:
    if report.unproved:
        return session.say("import.mend_cases")
    if rejects is None:
        return session.say("import.mend")
    return session.say("import.mend_rejects", path=rejects)


def _source(file: str, layout: "Layout | None", encoding: str, sheet: str) -> "Source":
    """Look at the file before a desk is made for it; what is no plain file is read only once."""
    from amends.workflow import BadInput
    from amends.workflow.desk.importing import File, look_at

    if file == "-":
        if sys.stdin is None or sys.stdin.closed:
            raise BadInput("stdin_closed", field="FILE")
        return sys.stdin.buffer
    if Path(file).is_file() or not Path(file).exists() or Path(file).is_dir():
        look_at(file, File(layout, encoding, sheet))
    return file


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
        yield "", _mend(session, report, rejects)
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
