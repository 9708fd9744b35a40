"""How do the rounds of an offer look: each version, who approved it, what was said against it?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ...context.session import Session
from ...render.layout import hanging
from ...render.moments import moment
from ...render.words import label, value_name
from ...terminal.table import tsv

if TYPE_CHECKING:
    from amends.workflow.desk.offering import Round


def tell(session: Session, case: str, rounds: "Sequence[Round]", *, practice: bool) -> None:
    """Print every version that was on the table, with what came of it."""
    if session.json:
        session.object({"case": case, "rounds": [_object(one) for one in rounds]})
    elif session.screen:
        session.practice_mark(practice=practice)
        session.out(_screen(session, case, rounds))
    else:
        session.out(tsv(_cells(one) for one in rounds))


def _object(one: "Round") -> dict[str, Any]:
    return {**one._asdict(), "parts": dict(one.parts)}


def _cells(one: "Round") -> list[str]:
    return [
        *(str(one.version), one.move, one.kind, one.at, one.by, one.approved_by),
        *(one.ended, ",".join(one.changed), one.parts.get("amount", "")),
        *(str(len(one.objections)), str(len(one.answers))),
    ]


def _screen(session: Session, case: str, rounds: "Sequence[Round]") -> Iterator[str]:
    if not rounds:
        yield session.say("rounds.none", case=case)
    for one in rounds:
        yield from _one(session, one)


def _one(session: Session, one: "Round") -> Iterator[str]:
    lang = session.lang
    head = session.say(
        "rounds.head",
        number=one.version,
        kind=label("choice", one.kind, lang),
        when=moment(one.at, lang),
        by=one.by,
        approved=one.approved_by,
    )
    yield from hanging("", head, session.width)
    said = [(f"({chr(64 + at)})", text) for at, text in enumerate(one.options, 1)]
    between = session.say("list.between")
    kinds = between.join(label("choice", kind, lang) for kind in one.remedies)
    said += [(value_name(name, lang), text) for name, text in one.parts.items()]
    said += [(session.say("rounds.remedies"), kinds)] if kinds else []
    said += [(session.say("rounds.objection"), text) for text in one.objections]
    said += [(session.say("rounds.met"), text) for text in one.answers]
    if one.changed:
        changed = between.join(value_name(name, lang) for name in one.changed)
        said.append((session.say("rounds.changed"), changed))
    said.append((session.say("rounds.ended"), session.say(f"rounds.{one.ended or 'open'}")))
    for name, text in said:
        yield from hanging("    ", session.say("log.value", name=name, text=text), session.width)
