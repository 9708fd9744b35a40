"""How does the picture look: what both sides hold, and the three axes of risk?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ...context.session import Session
from ...render.layout import hanging
from ...render.words import label
from ...terminal.table import tsv

if TYPE_CHECKING:
    from amends.workflow.desk.offering import CardView, Picture


def tell(session: Session, case: str, picture: "Picture", *, practice: bool) -> None:
    """Print both sides and the three axes."""
    if session.json:
        session.object({"case": case, **_object(picture)})
    elif session.screen:
        session.practice_mark(practice=practice)
        session.out(_screen(session, picture))
    else:
        session.out(tsv(_cells(picture)))


def _object(picture: "Picture") -> dict[str, Any]:
    sides = {side: [one._asdict() for one in getattr(picture, side)] for side in _SIDES}
    return {**sides, "risk": [one._asdict() for one in picture.risk], "stale": picture.stale}


_SIDES = ("firm", "customer")


def _cells(picture: "Picture") -> Iterator[list[str]]:
    for one in (*picture.firm, *picture.customer):
        yield [
            *("card", str(one.number), one.side, one.kind, one.right, str(one.strength)),
            *(one.text, one.limit, one.plan, one.ground),
        ]
    for axis in picture.risk:
        stale = "stale" if picture.stale else ""
        yield ["risk", axis.axis, str(axis.score), axis.note, stale]


def _screen(session: Session, picture: "Picture") -> Iterator[str]:
    for side in _SIDES:
        yield session.say(f"picture.{side}")
        yield from _side(session, getattr(picture, side))
    yield session.say("picture.risk")
    if picture.stale:
        yield from hanging("  ", session.say("picture.stale"), session.width)
    if not picture.risk:
        yield "  " + session.say("picture.none")
    for axis in picture.risk:
        text = session.say(
            "picture.axis", axis=session.say(f"picture.{axis.axis}"), score=axis.score
        )
        noted = session.say("log.value", name=text, text=axis.note) if axis.note else text
        yield from hanging("  ", noted, session.width)


def _side(session: Session, cards: "Sequence[CardView]") -> Iterator[str]:
    if not cards:
        yield "  " + session.say("picture.none")
    for one in cards:
        kind = label("choice", one.right or one.kind, session.lang)
        head = session.say("picture.card", number=one.number, kind=kind, strength=one.strength)
        yield from hanging("  ", session.say("log.value", name=head, text=one.text), session.width)
        for name in ("ground", "limit", "plan"):
            text = getattr(one, name)
            if text:
                said = session.say("log.value", name=session.say(f"picture.{name}"), text=text)
                yield from hanging("      ", said, session.width)
