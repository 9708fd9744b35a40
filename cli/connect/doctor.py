"""The command that looks the desk over and says with each finding what to do about it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import click

from ..catalogue import texts
from ..context.command import command as declared
from ..context.desks import place_of
from ..context.session import Session
from ..context.state import last_backup
from ..render.layout import hanging
from ..terminal.table import tsv

if TYPE_CHECKING:
    from amends.workflow import Desk
    from amends.workflow.store import Finding

RED: Final = 9
OLD_BACKUP: Final = 7  # days
APPROVERS: Final = frozenset({"supervisor", "manager"})


@declared("doctor", examples=["amends doctor"])
def command(session: Session) -> None:
    """Look the desk over: the store, its people, its backups."""
    desk = session.desk()
    found = [*desk.findings(), *_people(desk), _backup(session)]
    if session.json:
        session.object({"findings": [_object(one, session) for one in found]})
    elif session.screen:
        session.practice_mark(practice=desk.practice)
        session.out(_lines(session, found))
    else:
        session.out(tsv([one.level, one.code, _says(one, session)] for one in found))
    if any(one.level == "bad" for one in found):
        raise click.exceptions.Exit(RED)


def _people(desk: "Desk") -> Iterator["Finding"]:
    """See that somebody else can approve what one person drafts."""
    from amends.workflow.store import Finding

    active = [user for user in desk.users() if user.active]
    fit = [user.name for user in active if user.role in APPROVERS]
    enough = len(fit) > 1
    yield Finding(
        "ok" if enough else "warn", "approvers", {"count": len(fit), "users": len(active)}
    )


def _backup(session: Session) -> "Finding":
    from amends.workflow.store import Finding

    days = last_backup(place_of(session).url)
    if days is None:
        return Finding("warn", "no_backup", {})
    return Finding("warn" if days > OLD_BACKUP else "ok", "backup", {"days": days})


def _says(one: "Finding", session: Session) -> str:
    """Say a finding; where all is well, or a library has its bug, there may be words for that."""
    from ..render.words import sentence

    special = "bug" if one.values.get("wal_reset_bug") == "yes" else one.level
    code = f"finding.{one.code}.{special}"
    known = code in texts(session.lang)
    return sentence(code if known else f"finding.{one.code}", session.lang, one.values)


def _fix(one: "Finding", session: Session) -> str | None:
    from ..render.words import sentence

    code = f"finding.{one.code}.fix"
    if one.level == "ok" or code not in texts(session.lang):
        return None
    return sentence(code, session.lang, one.values)


def _object(one: "Finding", session: Session) -> dict[str, object]:
    about = {"level": one.level, "code": one.code, "values": dict(one.values)}
    return {**about, "says": _says(one, session), "fix": _fix(one, session)}


def _lines(session: Session, found: Sequence["Finding"]) -> Iterator[str]:
    glyphs = session.glyphs
    signs = {"ok": glyphs.ok, "warn": glyphs.warn, "bad": glyphs.no}
    for one in found:
        yield from hanging(f"{signs[one.level]} ", _says(one, session), session.width)
        fix = _fix(one, session)
        if fix:
            yield from hanging("    ", fix, session.width)
