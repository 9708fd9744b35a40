"""The command that says when something would be due, by a rule or by a calendar, without a case."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

import click

from ...context.command import command as declared
from ...context.command import option
from ...context.desks import desk_if_any
from ...context.mistakes import Mistake
from ...context.session import Session

if TYPE_CHECKING:
    from amends.workflow import Desk
    from amends.workflow.desk.timekeeping.asked import DueAnswer

UNITS: Final = {
    "working_days": "working_day",
    "calendar_days": "calendar_day",
    "weeks": "week",
    "months": "month",
    "years": "year",
    "opening_hours": "opening_hour",
    "hours": "hour",
}
WORDS: Final = {"years": "opt.years_long"}
COLUMNS: Final = ("received", "rule")


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")


@declared(
    "due",
    option("--rule", words="opt.due_rule", metavar="PACK.CLOCK"),
    option("--matter", "matters", words="opt.matter", metavar="WORD", multiple=True),
    option("--calendar", words="opt.due_calendar", metavar="NAME"),
    *[
        option(_option(name), words=WORDS.get(name, f"opt.{name}"), metavar="N", type=click.INT)
        for name in UNITS
    ],
    option("--from", "since", words="opt.due_from", metavar="WHEN"),
    option("--batch", words="opt.due_batch", metavar="FILE|-"),
    examples=[
        "amends due --rule cn-telecom.reply --from 2026-09-30",
        "amends due --calendar cn --working-days 7 --from 2026-09-30",
        "amends due --batch received.csv",
    ],
)
def command(session: Session, **given: Any) -> None:  # noqa: ANN401  # the options
    """Say when it is due."""
    from ...screens.time.due import tell, tell_batch

    length = {name: given[name] for name in UNITS if given[name] is not None}
    _see(given, length)
    if given["batch"] is not None:
        rows = [*_rows(given["batch"])]
        tell_batch(session, rows, desk_if_any(session).due_batch(rows))
    else:
        desk = desk_if_any(session)
        tell(session, desk, _asked(desk, given, length))


def _see(given: Mapping[str, Any], length: Mapping[str, int]) -> None:
    """See that the options go together; raises `Mistake`."""
    if sum(given[name] is not None for name in ("rule", "calendar", "batch")) != 1:
        raise Mistake("due_what")
    if given["calendar"] is not None:
        if len(length) != 1:
            raise Mistake("due_length", options=", ".join(map(_option, UNITS)))
    elif length:
        raise Mistake("due_length_alone", option=_option(next(iter(length))))
    if given["matters"] and given["rule"] is None:
        raise Mistake("due_matter_alone")
    if given["since"] is not None and given["batch"] is not None:
        raise Mistake("due_from_batch")


def _asked(desk: "Desk", given: Mapping[str, Any], length: Mapping[str, int]) -> "DueAnswer":
    from amends.workflow.calendars import Length, Unit

    since: str | None = given["since"]
    if given["rule"] is not None:
        return desk.due(given["rule"], since, matters=given["matters"])
    ((name, number),) = length.items()
    return desk.due_in(given["calendar"], Length(number, Unit(UNITS[name])), since)


def _rows(path: str) -> Iterator[tuple[str, str]]:
    """Read the rows of a file with a header; raises `Mistake` for one without its columns."""
    from ...calling.infile import content_of

    try:
        text = content_of(path, "--batch").decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Mistake("not_utf8", path=path) from error
    lines = csv.reader(io.StringIO(text, newline=""))
    header = [one.strip().lower() for one in next(lines, [])]
    if not set(COLUMNS) <= set(header):
        raise Mistake("batch_header", path=path)
    places = [header.index(name) for name in COLUMNS]
    for line in lines:
        if line:
            received, rule = (line[at].strip() if at < len(line) else "" for at in places)
            yield received, rule
