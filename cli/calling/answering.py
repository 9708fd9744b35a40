"""What is said after a case was changed, or would have been?"""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..context.session import Session
from ..render.objects import case_object

if TYPE_CHECKING:
    from amends.workflow import CaseView


def answer_with(session: Session, case: "CaseView", names: Sequence[str]) -> None:
    """Print the case as programs or pipes want it, or what happened and what comes next."""
    from ..render.pairs import flat
    from ..terminal.table import pairs

    if session.json:
        session.object(case_object(case))
    elif session.screen:
        session.practice_mark(practice=case.practice)
        session.out(line for text in _told(session, case, names) for line in _folded(session, text))
    else:
        session.out(pairs(flat(case_object(case))))
    sys.stdout.flush()


def _told(session: Session, case: "CaseView", names: Sequence[str]) -> list[str]:
    from ..screens.done import happened, next_step

    if session.dry_run:
        what = session.say("done.rehearsed", case=case.id, steps=", ".join(names))
        return [f"{session.glyphs.ok} {what}", session.say("done.nothing")]
    desk = session.desk()
    process, log = desk.process, desk.log(case.id)
    matter, lang = process.matter.name, session.lang
    return [
        *happened(case, log, matter, len(names), lang, session.glyphs),
        *next_step(case, process, desk.menu(case.id), session.call),
    ]


def _folded(session: Session, text: str) -> list[str]:
    """Fold a sentence; a command to copy stays on one line."""
    from ..terminal.wrap import wrap

    return [text] if text.startswith("  amends ") else wrap(text, session.width)
