"""The command that checks the whole history of the desk."""

from typing import TYPE_CHECKING, Any

import click

from ..context.command import command as declared
from ..context.session import Session
from ..terminal.table import pairs
from ..terminal.wrap import wrap

if TYPE_CHECKING:
    from amends.workflow import Verification
    from amends.workflow.desk.views import BrokenAt

BROKEN = 8


@declared("verify", examples=["amends verify"])
def command(session: Session) -> None:
    """Check every hash and commitment, and take every step again by the guards of its time."""
    found = session.desk().verify()
    if session.json:
        faults = [_object(fault, session.lang) for fault in found.faults]
        about = {"ok": found.ok, **_figures(found)}
        session.object({**about, "faults": faults})
    elif session.screen:
        session.practice_mark(practice=session.desk().practice)
        sign = session.glyphs.ok if found.ok else session.glyphs.no
        code = "verify.ok" if found.ok else "verify.broken"
        session.out([f"{sign} " + session.say(code, **_figures(found))])
        for fault in found.faults:
            why = _why(fault, session.lang)
            text = session.say("verify.fault", stream=fault.stream, seq=fault.seq, why=why)
            session.out(wrap(f"  {text}", session.width))
    else:
        rows = [("ok", "yes" if found.ok else "no")]
        rows += [(name, str(count)) for name, count in _figures(found).items()]
        rows += [(f"fault.{one.stream}.{one.seq}", _why(one, session.lang)) for one in found.faults]
        session.out(pairs(rows))
    if not found.ok:
        if not session.screen:
            session.err([session.say("verify.broken", **_figures(found))])
        raise click.exceptions.Exit(BROKEN)


def _figures(found: "Verification") -> dict[str, int]:
    return {"cases": found.cases, "events": found.events, "attachments": found.attachments}


def _why(fault: "BrokenAt", lang: str) -> str:
    from ..render.words import sentence

    return sentence(fault.sentence, lang, fault.values)


def _object(fault: "BrokenAt", lang: str) -> dict[str, Any]:
    about = {"stream": fault.stream, "seq": fault.seq, "code": fault.code}
    return {**about, "why": _why(fault, lang)}
