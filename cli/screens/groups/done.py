"""How is it told what was done in many cases? Each that it was done in, each that objects."""

from typing import TYPE_CHECKING, Any, Final

import click

from ...context.session import Session
from ...render.layout import hanging, listed
from ...render.pairs import flat
from ...render.words import sentence
from ...terminal.table import pairs, tsv

if TYPE_CHECKING:
    from amends.workflow.desk.grouping.each import Done
    from amends.workflow.desk.grouping.looking.showing import GroupRow

PARTLY: Final = 10


def tell(
    session: Session, group: str, done: "Done", *, head: str, statement: int | None = None
) -> None:
    """Print what was done where; ends with status 10 where some case objects."""
    why = {
        case: sentence(f"error.{error.code}", session.lang, error.values)
        for case, error in done.left_out.items()
    }
    if session.json:
        number: dict[str, Any] = {} if statement is None else {"statement": statement}
        left = {
            case: {"code": error.code, "says": why[case]} for case, error in done.left_out.items()
        }
        told = {"group": group, **number, "cases": [*done.cases], "left_out": left}
        session.object({**told, "changed": not session.dry_run})
    elif session.screen:
        _screen(session, done, head, why)
    else:
        session.out(tsv([case, "done", ""] for case in done.cases))
        session.out(tsv([case, "left_out", said] for case, said in why.items()))
    if why:
        raise click.exceptions.Exit(PARTLY)


def _screen(session: Session, done: "Done", head: str, why: dict[str, str]) -> None:
    session.out(hanging(f"{session.glyphs.ok} ", head, session.width))
    if done.cases:
        session.out(hanging("  ", listed(done.cases, session.lang), session.width))
    for case, said in why.items():
        session.out(hanging(f"{session.glyphs.no} {case}  ", said, session.width))
    if session.dry_run:
        session.out([session.say("done.nothing")])


def changed(session: Session, row: "GroupRow", said: str) -> None:
    """Print that a decision about a group was written down."""
    found = {**row._asdict(), "changed": not session.dry_run}
    if session.json:
        session.object({"group": found})
    elif session.screen:
        session.out(hanging(f"{session.glyphs.ok} ", said, session.width))
        if session.dry_run:
            session.out([session.say("done.nothing")])
    else:
        session.out(pairs(flat(found)))
