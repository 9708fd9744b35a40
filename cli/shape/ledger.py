"""The command that says what became of each idea behind the desk."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import click

from ..catalogue import both
from ..context.command import command as declared
from ..context.command import option
from ..context.mistakes import Mistake
from ..context.session import Session
from ..terminal.help import Argument

if TYPE_CHECKING:
    from amends.workflow.ledger import Row

STATUSES: Final = ("built", "merged", "declined", "next")


@declared(
    "ledger",
    Argument(["ids"], metavar="[ID]...", nargs=-1, words=both("arg.ledger_ids")),
    option("--status", words="opt.ledger_status", metavar="STATUS", type=click.Choice(STATUSES)),
    option("--section", words="opt.ledger_section", metavar="SECTION"),
    examples=[
        "amends ledger",
        "amends ledger S2-87 S0-27",
        "amends ledger --status next --section 3.7",
    ],
)
def command(
    session: Session, ids: tuple[str, ...], status: str | None, section: str | None
) -> None:
    """Count the rows of the ledger, or show those that are asked for."""
    from amends.workflow.ledger import ledger

    from ..screens.shape.ledger import tell

    rows = ledger()
    if section:
        _check(rows, section)
    asked = [
        row
        for row in (_named(rows, ids) if ids else rows)
        if (not status or row.status == status) and (not section or row.section == section)
    ]
    tell(session, rows, asked if ids or status or section else None)


def _named(rows: "Sequence[Row]", ids: Sequence[str]) -> "list[Row]":
    """Return the rows of these ids, in the order they were asked for, each once."""
    known = {row.id: row for row in rows}
    for one in ids:
        if one.upper() not in known:
            raise Mistake("ledger_id", id=one)
    return [known[one] for one in dict.fromkeys(one.upper() for one in ids)]


def _check(rows: "Sequence[Row]", section: str) -> None:
    """Refuse a section that there is not."""
    known = list(dict.fromkeys(row.section for row in rows))
    if section not in known:
        raise Mistake("ledger_section", section=section, first=known[0], last=known[-1])
