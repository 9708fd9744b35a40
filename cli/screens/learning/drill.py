"""How does a drill look? A question with its choices; then what was right, and why."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...context.asking import offered
from ...context.session import Session
from ...render.layout import hanging
from ...render.words import label
from .study import moment_lines, reason, study_object

if TYPE_CHECKING:
    from amends.workflow.desk.learning.drilling import Answered, Drill, Question

BREAKS = "\n"


def asked(session: Session, found: "Drill") -> tuple[int, ...]:
    """Ask each question at the terminal, telling after each what was right."""
    from amends.workflow.desk.learning.drilling import Answered

    chosen: list[int] = []
    for one in found.answers:
        question = one.question
        session.err(["", *moment_lines(session, found.study.moments[question.moment])])
        choices = {str(at): text for at, text in _choices(session, question)}
        picked = int(offered(session, _question(session, question), choices))
        chosen.append(picked)
        answered = Answered(question, question.choices[picked - 1])
        session.err(_verdict(session, answered))
    return tuple(chosen)


def tell(session: Session, found: "Drill") -> None:
    """Print the questions, and of those that were answered what was right and why."""
    if session.json:
        answers = [_object(session, one) for one in found.answers]
        session.object({"study": study_object(found.study), "questions": answers})
        return
    session.out(hanging(f"{found.study.number}  ", found.study.title, session.width))
    for number, one in enumerate(found.answers, 1):
        session.out(["", *_lines(session, found, number, one)])
    if all(one.chosen for one in found.answers):
        lesson = session.say("study.lesson") + " "
        session.out(["", *hanging(lesson, found.study.lesson, session.width)])
        session.out(hanging("", session.say("drill.yours"), session.width))
    else:
        session.err([session.say("drill.more")])


def _object(session: Session, one: "Answered") -> dict[str, Any]:
    question = one.question
    return {
        **question._asdict(),
        "choices": [text for _, text in _choices(session, question)],
        "codes": [*question.choices],
        "asks": _question(session, question),
        "chosen": one.chosen or None,
        "met": one.met,
        "why": _reason(session, question) if one.chosen else None,
        "right": question.right if one.chosen else None,
    }


def _lines(session: Session, found: "Drill", number: int, one: "Answered") -> Iterator[str]:
    question = one.question
    yield from hanging(f"{number}. ", _question(session, question), session.width)
    yield from moment_lines(session, found.study.moments[question.moment])
    for at, text in _choices(session, question):
        yield from hanging(f"   {at}) ", text, session.width)
    if one.chosen:
        for line in _verdict(session, one):
            yield from hanging("   ", line, session.width)


def _question(session: Session, one: "Question") -> str:
    return session.say(f"drill.{one.kind}", what=label("step", one.what, session.lang))


def _choices(session: Session, one: "Question") -> list[tuple[int, str]]:
    return [(at, _said(session, one, code)) for at, code in enumerate(one.choices, 1)]


def _said(session: Session, one: "Question", code: str) -> str:
    if one.kind == "cause":
        return label("choice", code, session.lang)
    if one.kind == "say":
        return str(getattr(_card(one), code)[session.lang])
    return reason(session, code)


def _card(one: "Question") -> Any:  # noqa: ANN401  # a card of the craft
    from amends.workflow.craft import CARDS, named

    return named(CARDS, one.card)


def _verdict(session: Session, one: "Answered") -> list[str]:
    code = "drill.right" if one.met else "drill.wrong"
    right = _said(session, one.question, one.question.right)
    return [session.say(code, right=right), _reason(session, one.question)]


def _reason(session: Session, one: "Question") -> str:
    """Say why: the card's reason, the guard's, or that this is what it was noted as."""
    from amends.workflow.catalogue import has, say

    if one.kind == "say":
        card = _card(one)
        return session.say("drill.card", why=card.why[session.lang], card=one.card)
    code = f"guard.{one.right}.why"
    if one.kind == "owed" and has(code, session.lang):
        return session.say("drill.guard", why=say(code, session.lang), guard=one.right)
    return session.say("drill.noted")
