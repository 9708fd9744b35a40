"""How does a check look? A line a problem, as editors jump to it, and how many there are."""

from typing import TYPE_CHECKING, Any

from ...context.session import Session
from ...terminal.table import tsv

if TYPE_CHECKING:
    from amends.features.specs import Checked, Placed


def tell(session: Session, checked: "Checked") -> None:
    """Print a check in the form that is asked for."""
    if session.json:
        session.object(checked_object(checked, session.lang))
    elif session.screen:
        _screen(session, checked)
    else:
        session.out(tsv(_row(one, session.lang) for one in checked.problems))
        session.err([summary(session, checked)])


def _row(one: "Placed", lang: str) -> list[str]:
    found = one.problem
    return [found.level, f"{one.path}:{found.line}:{found.column}", found.code, one.says(lang)]


def _screen(session: Session, checked: "Checked") -> None:
    path, glyphs = "", session.glyphs
    for one in checked.problems:
        found = one.problem
        if one.path != path:
            path = one.path
            session.paint([((path, "bold"),)])
        sign = (glyphs.no, "red") if found.level == "error" else (glyphs.warn, "yellow")
        where = (f"{found.line}:{found.column}", "dim")
        session.paint(
            [("  ", sign, " ", where, f" {one.says(session.lang)} ", (found.code, "dim"))]
        )
    if checked.problems:
        session.out([""])
    session.out([summary(session, checked)])


def summary(session: Session, checked: "Checked") -> str:
    """Say in one line how many errors and warnings there are."""
    counts = {"scenarios": checked.scenarios, "files": checked.files}
    if not checked.problems:
        return session.say("spec.sound", **counts)
    counts |= {"errors": checked.errors, "warnings": checked.warnings}
    return session.say("spec.unsound", **counts)


def checked_object(checked: "Checked", lang: str) -> dict[str, Any]:
    """Return a check as programs read it."""
    return {
        "status": checked.status,
        "files": checked.files,
        "scenarios": checked.scenarios,
        "errors": checked.errors,
        "warnings": checked.warnings,
        "problems": [
            {
                "path": one.path,
                "line": one.problem.line,
                "column": one.problem.column,
                "level": one.problem.level,
                "code": one.problem.code,
                "says": one.says(lang),
            }
            for one in checked.problems
        ],
    }
