"""The commands about the database of the desk: back it up, upgrade it, make parts of it anew."""

from pathlib import Path

import click

from ..catalogue import both
from ..context.command import command as declared
from ..context.command import dry_run, group
from ..context.desks import actor_of, place_of
from ..context.session import Session
from ..context.state import note_backup
from ..render.pairs import flat
from ..terminal.help import Argument
from ..terminal.table import pairs


@declared(
    "backup",
    Argument(["path"], metavar="PATH", words=both("arg.backup")),
    shared=[dry_run()],
    words="cmd.db.backup",
    examples=["amends db backup desk-2026-11-21.db"],
)
def backup(session: Session, path: str) -> None:
    """Copy the desk, then verify the copy."""
    target = Path(path)
    session.desk().backup(target)
    found: dict[str, object] = {"backup": path, "changed": not session.dry_run}
    if not session.dry_run:
        found |= _verified(session, target)
        note_backup(place_of(session).url)
    _answer(session, found, "backup.rehearsed" if session.dry_run else "backup.done")


def _verified(session: Session, target: Path) -> dict[str, object]:
    from amends.storage import open_store
    from amends.workflow import Desk, HistoryBroken

    from ..render.words import sentence

    copy = Desk(open_store(target), actor=actor_of(session))
    found = copy.verify()
    copy.store.close()
    if not found.ok:
        first = found.faults[0]
        why = sentence(first.sentence, session.lang, first.values)
        raise HistoryBroken("history_broken", stream=first.stream, seq=first.seq, why=why)
    return {"cases": found.cases, "events": found.events}


@declared(
    "upgrade",
    shared=[dry_run()],
    words="cmd.db.upgrade",
    examples=["amends db backup before.db && amends db upgrade"],
)
def upgrade(session: Session) -> None:
    """Bring the desk's database to the layout of this version."""
    from amends.storage.open import upgrade as bring_up

    url = place_of(session).url
    if not session.dry_run:
        bring_up(url)
    found: dict[str, object] = {"desk": url, "changed": not session.dry_run}
    _answer(session, found, "upgrade.rehearsed" if session.dry_run else "upgrade.done")


@declared(
    "reindex",
    shared=[dry_run()],
    words="cmd.db.reindex",
    examples=["amends db reindex"],
)
def reindex(session: Session) -> None:
    """Make anew what cases are found by; the history and the vault stay as they are."""
    found: dict[str, object] = {"cases": session.desk().reindex(), "changed": not session.dry_run}
    _answer(session, found, "reindex.rehearsed" if session.dry_run else "reindex.done")


@declared(
    "rebuild",
    shared=[dry_run()],
    words="cmd.db.rebuild",
    examples=["amends db rebuild --dry-run", "amends db rebuild"],
)
def rebuild(session: Session) -> None:
    """Make rows and marks anew from the record, where they stand otherwise."""
    desk = session.desk()
    made = desk.rebuild(dry_run=session.dry_run)
    session.practice_mark(practice=desk.practice)
    differs = made.rows > 0 or made.marked > 0
    found = {**made._asdict(), "names": dict(made.names), "unreadable": [*made.unreadable]}
    code = ("rehearsed" if session.dry_run else "done") if differs else "none"
    _answer(session, {**found, "changed": differs and not session.dry_run}, f"rebuild.{code}")
    if made.unreadable:
        from .verify import BROKEN

        session.err([session.say("rebuild.unreadable", cases=", ".join(made.unreadable))])
        raise click.exceptions.Exit(BROKEN)


def _answer(session: Session, found: dict[str, object], code: str) -> None:
    if session.json:
        session.object(found)
    elif session.screen:
        session.out([f"{session.glyphs.ok} " + session.say(code, **found)])
    else:
        session.out(pairs(flat(found)))


command = group("db", backup, upgrade, reindex, rebuild)
