"""The command that writes cases out as a file for other programs, one row a case."""

from typing import TYPE_CHECKING, Any

import click

from ...answers.chosen import chosen
from ...calling.choosing import QueryCommand, choosing_options, query_argument
from ...context.command import command as declared
from ...context.command import option
from ...context.desks import place_of
from ...context.session import Session
from ...render.pairs import flat
from ...terminal.table import pairs

if TYPE_CHECKING:
    from amends.workflow import Desk
    from amends.workflow.desk.exporting import Exported, Out, Wish


@declared(
    "export",
    query_argument(),
    option(
        "--format", words="opt.format", type=click.Choice(("csv", "jsonl", "json")), required=True
    ),
    *choosing_options(),
    option("--fields", words="opt.fields", metavar="A,B"),
    option("--redact", is_flag=True, words="opt.redact"),
    option("--for", "program", words="opt.for", type=click.Choice(("excel",))),
    option("--output", "-o", "file", words="opt.output", metavar="FILE|-"),
    option("--force", is_flag=True, words="opt.force"),
    examples=[
        "amends export --format csv --for excel -o cases.csv",
        "amends export --format jsonl is:open received:2026-11-01..today --redact",
    ],
    kind=QueryCommand,
)
def command(session: Session, **given: Any) -> None:  # noqa: ANN401  # what the options gave
    """Write to a file or to standard output; on that is nothing but the export."""
    from amends.workflow.desk.exporting import Wish

    fields: str | None = given["fields"]
    columns = None if fields is None else [one.strip() for one in fields.split(",")]
    excel = given["program"] == "excel"
    wish = Wish(given["format"], columns, redact=given["redact"], excel=excel)
    wish.columns()
    file: str = given["file"] or "-"
    if file == "-":
        _to_stdout(session, given, wish)
    else:
        _to_file(session, given, wish, file)


def _to_stdout(session: Session, given: dict[str, Any], wish: "Wish") -> None:
    from ...calling.outfile import standard_output

    target = standard_output()
    _warn(session, _export(session.desk(), target, given, wish))


def _to_file(session: Session, given: dict[str, Any], wish: "Wish", file: str) -> None:
    from ...calling.outfile import look_at, text_file

    desk, force = session.desk(), given["force"]
    path = look_at(file, place_of(session).url, force=force)
    with text_file(path, file, force=force) as target:
        done = _export(desk, target, given, wish)
    _warn(session, done)
    found = {"path": file, "format": wish.format, "cases": done.cases}
    if session.json:
        session.object({**found, "too_long": [*done.too_long]})
    elif session.screen:
        session.practice_mark(practice=desk.practice)
        session.out([f"{session.glyphs.ok} " + session.say("export.done", **found)])
    else:
        session.out(pairs(flat(found)))


def _export(desk: "Desk", target: "Out", given: dict[str, Any], wish: "Wish") -> "Exported":
    query = chosen(
        desk, given["query"], given["stage"], given["owner"], open_only=given["open_only"]
    )
    return desk.export(target, query=query, **wish._asdict())


def _warn(session: Session, done: "Exported") -> None:
    """Name each case with a text that a spreadsheet would cut."""
    session.err([session.say("export.too_long", case=case) for case in done.too_long])
