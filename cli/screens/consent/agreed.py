"""How do the four records of a case look: acceptance, settlement, withdrawal, closure?"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from amends.workflow import Agreement

from ...context.session import Session
from ...render.layout import hanging
from ...render.moments import moment
from ...render.words import label, value_name
from ...terminal.table import tsv

INDENT: Final = "    "


def tell(session: Session, case: str, found: Sequence[Agreement]) -> None:
    """Print every record with how it stands and what it rests on."""
    if session.json:
        session.object({"case": case, "agreements": [_object(one) for one in found]})
    elif session.screen:
        lines = [line for one in found for line in _lines(session, one)]
        session.out(lines or [session.say("agreements.none")])
    else:
        session.out(tsv(_cells(one) for one in found))


def _object(one: Agreement) -> dict[str, Any]:
    return {**one._asdict(), "said": dict(one.said)}


def _cells(one: Agreement) -> list[str]:
    kept = (one.version, one.option, one.outcome, one.until, one.ended, one.ended_by)
    head = [one.kind, str(one.number), one.state, one.at, one.who, str(one.seq)]
    return [*head, *("" if value is None else str(value) for value in kept)]


def _lines(session: Session, one: Agreement) -> Iterator[str]:
    kind = session.say(f"agreement.{one.kind}", number=one.number)
    yield f"{kind}  {session.say(f'agreement.{one.state}')}"
    for text in _told(session, one):
        yield from hanging(INDENT, text, session.width)


def _told(session: Session, one: Agreement) -> Iterator[str]:
    lang = session.lang
    yield session.say("agreements.at", when=moment(one.at, lang), who=one.who, seq=one.seq)
    if one.version is not None:
        yield session.say("agreements.version", version=one.version)
    if one.outcome is not None:
        yield session.say(f"outcome.{one.outcome}")
    for name, text in one.said.items():
        known = value_name(name.partition(".")[0], lang)
        yield session.say("agreements.said", name=known, text=text)
    if one.until is not None:
        yield session.say("agreements.until", when=moment(one.until, lang))
    if one.ended is not None:
        step = label("step", one.ended_by, lang)
        yield session.say("agreements.ended", when=moment(one.ended, lang), step=step)
