"""How do the cards of the craft look: those that fit a case, all of them, and one?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from ...context.session import Session
from ...render.layout import hanging, listed, named
from ...render.words import label
from ...terminal.table import columns, tsv

if TYPE_CHECKING:
    from amends.workflow import Advice, Card
    from amends.workflow.craft import Moment

TEXTS: Final = ("say", "do", "avoid", "why")
INDENT: Final = 2


def tell_advice(session: Session, advice: "Advice") -> None:
    """Print the cards and entries that fit a case, and what they were chosen for.

    A pipe gets the cards alone: an entry has other cells.
    """
    from ..learn.playbook import entry_object

    if session.json:
        cards = [card_object(one) for one in advice.cards]
        entries = [entry_object(one) for one in advice.entries]
        moment = _moment(advice.moment)
        session.object({"case": advice.case, "moment": moment, "cards": cards, "entries": entries})
    elif session.screen:
        session.out([*_advice(session, advice), *_entries(session, advice)])
    else:
        session.out(tsv(_cells(session, one) for one in advice.cards))


def _moment(moment: "Moment") -> dict[str, Any]:
    said = {name: value or None for name, value in moment._asdict().items()}
    return {**said, "feeling": moment.feeling if moment.feeling >= 0 else None}


def card_object(card: "Card") -> dict[str, Any]:
    """Return a card as programs read it: its texts in both languages, and when it fits."""
    texts = {name: dict(getattr(card, name)) for name in ("name", *TEXTS)}
    lists = {name: [*getattr(card, name)] for name in ("rows", "steps", "stages", "channels")}
    rest = {"feeling": [*card.feeling], "cause": card.cause or None, "tactic": card.tactic or None}
    return {"code": card.code, **texts, **lists, **rest}


def _cells(session: Session, card: "Card") -> list[str]:
    texts = (getattr(card, name).get(session.lang, "") for name in ("name", *TEXTS))
    return [card.code, *texts]


def _advice(session: Session, advice: "Advice") -> Iterator[str]:
    lang, moment = session.lang, advice.moment
    said = (
        label("stage", moment.stage, lang),
        label("step", moment.step, lang),
        session.say(f"cards.feeling.{moment.feeling}"),
        label("choice", moment.channel, lang),
        label("choice", moment.cause, lang),
    )
    about = session.say("cards.between").join(one for one in said if one)
    head = session.say("cards.advice", case=advice.case, about=about)
    yield from hanging("", head, session.width)
    for card in advice.cards:
        yield ""
        yield from _card(session, card)


def _entries(session: Session, advice: "Advice") -> Iterator[str]:
    """Write the entries of the playbooks under the cards."""
    from ..learn.playbook import entry_lines

    if advice.entries:
        yield from ["", *hanging("", session.say("playbook.head"), session.width)]
    for entry in advice.entries:
        yield ""
        yield from entry_lines(session, entry)


def card_line(session: Session, card: "Card", width: int) -> list[str]:
    """Say the one thing of a card that helps in the middle of a talk: what to say."""
    head = f"{session.glyphs.bullet} "
    said = session.say("cards.line", name=card.name[session.lang], say=card.say[session.lang])
    return hanging(head, said, width)


def _card(session: Session, card: "Card") -> list[str]:
    head = session.say("cards.name", name=card.name[session.lang], card=card.code)
    rows = [
        (session.say(f"cards.{one}"), getattr(card, one).get(session.lang, "")) for one in TEXTS
    ]
    return [*hanging("", head, session.width), *named(rows, session.width, INDENT)]


def tell_list(session: Session, cards: "Sequence[Card]") -> None:
    """Print every card: its code, its name, its seed rows."""
    if session.json:
        session.object({"cards": [card_object(one) for one in cards]})
    elif session.screen:
        header = [session.say(f"cards.col.{name}") for name in ("code", "name", "steps", "rows")]
        rows = [
            [one.code, one.name[session.lang], " ".join(one.steps), " ".join(one.rows)]
            for one in cards
        ]
        session.out(columns(rows, header, session.width, [header[3], header[2]]))
        session.out([session.say("cards.count", count=len(cards))])
    else:
        session.out(
            tsv([one.code, ",".join(one.rows), one.name["en"], one.name["zh"]] for one in cards)
        )


def tell_card(session: Session, card: "Card") -> None:
    """Print one card, and the moments that it fits."""
    if session.json:
        session.object(card_object(card))
    elif session.screen:
        session.out([*_card(session, card), "", *_when(session, card)])
    else:
        session.out(tsv([_cells(session, card)]))


def _when(session: Session, card: "Card") -> list[str]:
    lang, (lowest, highest) = session.lang, card.feeling
    shown = [session.say(f"cards.feeling.{one}") for one in range(lowest, highest + 1)]
    rows = [
        ("steps", listed([label("step", one, lang) for one in card.steps], lang)),
        ("stages", listed([label("stage", one, lang) for one in card.stages], lang)),
        ("feeling", listed(shown, lang)),
        ("channels", listed([label("choice", one, lang) for one in card.channels], lang)),
        ("cause", label("choice", card.cause, lang)),
        ("tactic", card.tactic),
        ("rows", listed(card.rows, lang)),
    ]
    any_time = session.say("cards.any")
    narrowed = [
        (session.say(f"cards.when.{name}"), text or (any_time if name == "steps" else ""))
        for name, text in rows
    ]
    return named(narrowed, session.width, INDENT)
