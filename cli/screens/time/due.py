"""How is it told when something would be due: by itself, or for each row of a file?"""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ...context.jsonline import line_of
from ...context.session import Session
from ...render.clocks import clock_name
from ...render.layout import hanging, named
from ...render.moments import moment
from ...render.pairs import flat
from ...render.words import sentence
from ...terminal.table import pairs
from .intervals import interval_lines, sum_of

if TYPE_CHECKING:
    from amends.workflow import Desk
    from amends.workflow.desk.timekeeping.asked import DueAnswer


def tell(session: Session, desk: "Desk", answer: "DueAnswer") -> None:
    """Print one answer, the moment itself first."""
    found = _object(answer)
    parts = [one._asdict() for one in answer.parts]
    if session.json:
        session.object({**found, "parts": parts})
    elif session.screen:
        session.out(_screen(session, desk, answer))
    else:
        session.out(pairs(flat({**found, "parts": parts})))


def _object(answer: "DueAnswer") -> dict[str, Any]:
    return {
        "due": answer.due,
        "status": answer.status,
        "since": answer.since,
        "rule": answer.rule,
        "calendar": answer.calendar,
        "reference": answer.reference,
        "reason": answer.reason,
    }


def _screen(session: Session, desk: "Desk", answer: "DueAnswer") -> Iterator[str]:
    lang, width, due = session.lang, session.width, answer.due or ""
    status = session.say(f"due_answer.{answer.status}")
    said = session.say("due_answer.said", when=moment(due, lang), status=status)
    yield from hanging("", said, width)
    rule = clock_name(desk.policy, answer.rule, lang) if "." in answer.rule else ""
    rows = [
        (session.say("due_answer.since"), moment(answer.since, lang)),
        (session.say("due_answer.rule"), rule),
        (session.say("due_answer.source"), answer.reference),
        (session.say("clocks.calendar"), _calendar(session, desk, answer)),
    ]
    yield from named(rows, width, 2)
    yield from interval_lines(answer.parts, sum_of(answer.parts, lang), lang, width)


def _calendar(session: Session, desk: "Desk", answer: "DueAnswer") -> str:
    from .days.wall import day_said

    known = desk.calendar(answer.calendar)
    said = {"name": known.name, "zone": known.zone}
    if answer.status != "provisional":
        return session.say("clocks.calendar_sure", **said)
    until = day_said(known.confirmed_until, session.lang)
    return session.say("clocks.calendar_until", until=until, **said)


def tell_batch(
    session: Session, rows: Sequence[tuple[str, str]], answers: "Sequence[DueAnswer]"
) -> None:
    """Print the answers as one list in JSON, whoever reads it."""
    encoding = sys.stdout.encoding or "utf-8"
    found = [
        line_of(_row(session, *row, answer), encoding)
        for row, answer in zip(rows, answers, strict=True)
    ]
    sys.stdout.write("[" + (", " if session.json else ",\n ").join(found) + "]\n")


def _row(session: Session, received: str, rule: str, answer: "DueAnswer") -> dict[str, Any]:
    found = {"received": received, "rule": rule, "due": answer.due, "status": answer.status}
    says = None
    if answer.reason:
        says = sentence(f"error.{answer.reason}", session.lang, answer.values)
    return {**found, "reason": answer.reason, "says": says}
