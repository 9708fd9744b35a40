"""How does the script of a talk look: nine steps, what is spoken apart from what is not?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...context.session import Session
from ...render.layout import hanging, listed
from ...terminal.table import tsv

if TYPE_CHECKING:
    from amends.workflow.playbook import Script, ScriptStep

INDENT = "   "


def tell_script(session: Session, script: "Script") -> None:
    """Print the nine steps; to a pipe each line with the step that it belongs to."""
    if session.json:
        session.object(_object(script))
    elif session.screen:
        session.out(_lines(session, script))
    else:
        session.out(
            tsv([step.name, "say" if step.spoken else "note", line] for step, line in _each(script))
        )


def _each(script: "Script") -> "Iterator[tuple[ScriptStep, str]]":
    return ((step, line) for step in script.steps for line in step.lines)


def _object(script: "Script") -> dict[str, Any]:
    steps = [
        {**step._asdict(), "lines": [*step.lines], "blanks": [*step.blanks]}
        for step in script.steps
    ]
    about = {"case": script.case, "language": script.lang}
    return {**about, "steps": steps, "blanks": [*script.blanks]}


def _lines(session: Session, script: "Script") -> Iterator[str]:
    yield from hanging("", session.say("script.head", case=script.case), session.width)
    for number, step in enumerate(script.steps, 1):
        yield ""
        title = session.say("script.step", number=number, title=step.title)
        yield from hanging("", title, session.width)
        yield from hanging(INDENT, step.note, session.width)
        for line in step.lines:
            sign = session.glyphs.bullet if step.spoken else " "
            yield from hanging(f"{INDENT}{sign} ", line, session.width)
    yield ""
    blanks = listed(script.blanks, session.lang)
    code = "script.blanks" if blanks else "script.full"
    yield from hanging("", session.say(code, blanks=blanks), session.width)
