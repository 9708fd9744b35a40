"""How does mending look? A file a paragraph with what was mended; ahead of it, what would be."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from ...context.session import Session
from ...terminal.table import tsv

if TYPE_CHECKING:
    from amends.features.specs import Fixed

STYLES: Final = {"+": "green", "-": "red", "@": "dim"}


def tell(session: Session, fixed: Sequence["Fixed"]) -> None:
    """Print what was mended in the form that is asked for."""
    wrong = [line for one in fixed if one.wrong for line in one.wrong.lines(session.lang)]
    if session.json:
        session.object(_object(session, fixed, wrong))
        return
    if session.screen:
        for one in fixed:
            _screen(session, one)
    else:
        session.out(tsv(_rows(fixed)))
    session.err(wrong)
    (session.out if session.screen else session.err)([summary(session, fixed)])


def _rows(fixed: Sequence["Fixed"]) -> Iterator[list[str]]:
    for one in fixed:
        for change in one.changes:
            yield [one.name, change.code, str(change.times)]


def _screen(session: Session, one: "Fixed") -> None:
    if not one.changes:
        return
    session.paint([((one.name, "bold"),)])
    session.paint([("  ", change.says(session.lang)) for change in one.changes])
    if session.dry_run:
        session.paint([("    ", (line, STYLES.get(line[:1], ""))) for line in one.diff[2:]])


def summary(session: Session, fixed: Sequence["Fixed"]) -> str:
    """Say in one line how many files there are, and how many of them change."""
    mended = sum(bool(one.changes) for one in fixed)
    code = "spec.nothing_to_mend" if not mended else "spec.mended"
    return session.say(
        f"{code}_dry" if mended and session.dry_run else code, files=len(fixed), mended=mended
    )


def _object(session: Session, fixed: Sequence["Fixed"], wrong: list[str]) -> dict[str, Any]:
    return {
        "written": not session.dry_run,
        "files": len(fixed),
        "mended": [
            {"path": one.name, "changes": {change.code: change.times for change in one.changes}}
            for one in fixed
            if one.changes
        ],
        "problems": wrong,
    }
