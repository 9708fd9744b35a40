"""How does a case study look: its steps, what was taken out of it, the list of all?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ...context.session import Session
from ...render.layout import hanging, listed
from ...render.words import label
from ...terminal.table import columns, tsv

if TYPE_CHECKING:
    from amends.workflow.desk.learning.making import Draft
    from amends.workflow.desk.learning.study import Moment, Study

COLUMNS = ("study", "kind", "title", "pair")


def study_object(study: "Study") -> dict[str, Any]:
    """Return a study for programs."""
    from amends.workflow.desk.learning.study import kept

    return {"number": study.number, **kept(study)}


def tell_draft(session: Session, draft: "Draft", *, kept: bool) -> None:
    """Print a study as it would be kept, and what was taken out of it."""
    if session.json:
        session.object({**study_object(draft.study), "taken": [*draft.taken], "kept": kept})
        return
    session.out(_study(session, draft.study))
    session.out([""])
    taken = listed(draft.taken, session.lang) or session.say("study.nothing")
    session.out(hanging(session.say("study.taken") + " ", taken, session.width))
    session.out(hanging("", session.say("study.kept" if kept else "study.look"), session.width))


def tell_study(session: Session, study: "Study") -> None:
    """Print one study."""
    if session.json:
        session.object(study_object(study))
    else:
        session.out(_study(session, study))


def tell_list(session: Session, found: Sequence["Study"]) -> None:
    """Print the studies, a line each."""
    if session.json:
        session.object({"studies": [study_object(one) for one in found]})
    elif session.screen and found:
        header = [session.say(f"col.{name}") for name in COLUMNS]
        rows = [[one.number, _kind(session, one), one.title, one.pair] for one in found]
        session.out(columns(rows, header, session.width, [header[-1]]))
    elif session.screen:
        session.out([session.say("study.none")])
    else:
        session.out(tsv([one.number, one.kind, one.title, one.pair] for one in found))


def tell_brought(session: Session, found: Sequence["Study"]) -> None:
    """Print which studies came in."""
    numbers = [one.number for one in found]
    if session.json:
        session.object({"studies": numbers, "changed": bool(found) and not session.dry_run})
    elif session.screen:
        session.out([session.say("study.brought", count=len(found))])
        if session.dry_run:
            session.out([session.say("done.nothing")])
    else:
        session.out(tsv([one] for one in numbers))


def _kind(session: Session, study: "Study") -> str:
    return session.say(f"study.kind.{study.kind}")


def _study(session: Session, study: "Study") -> Iterator[str]:
    lang, say = session.lang, session.say
    yield from hanging(f"{study.number}  ", study.title, session.width)
    about = [
        _kind(session, study),
        label("choice", study.cause, lang),
        label("choice", study.severity, lang),
        label("stage", study.ended, lang),
    ]
    yield "  " + say("cards.between").join(one for one in about if one)
    if study.pair:
        yield "  " + say("study.paired", pair=study.pair)
    if study.media:
        yield from hanging("  ", say("study.media", media=study.media), session.width)
    for one in study.moments:
        yield from moment_lines(session, one)
    yield ""
    yield from hanging(say("study.lesson") + " ", study.lesson, session.width)


def moment_lines(session: Session, one: "Moment") -> Iterator[str]:
    """Say one step of a study, with what was said."""
    lang, say = session.lang, session.say
    by = say("study.customer") if one.by == "customer" else label("role", one.by, lang)
    head = say("study.moment", day=one.day, by=by, what=label("step", one.what, lang))
    yield from hanging("  ", head, session.width)
    if one.refused:
        why = listed([reason(session, code) for code in one.refused], lang)
        yield from hanging("      ", say("study.refused", why=why), session.width)
    if one.tactic:
        pressed = listed([label("tactic", code, lang) for code in one.tactic], lang)
        yield from hanging("      ", say("study.tactic", tactic=pressed), session.width)
    for text in one.said.values():
        yield from hanging("      ", say("study.said", text=text), session.width)


def reason(session: Session, code: str) -> str:
    """Say in a clause what a refused step lacked."""
    from amends.features.book.reasons import REASONS

    found = REASONS.get(code)
    return str(getattr(found, session.lang)) if found else session.say("study.other_reason")
