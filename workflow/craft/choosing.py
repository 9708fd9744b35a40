"""Which cards fit a moment? The most specific ones, a handful, always in the same order."""

from collections.abc import Iterable
from typing import Final

from ..errors import BadInput
from .model import ANY_FEELING, UNREAD, Card, Moment

MOST: Final = 5
"""Cards that are shown at once, our own choice: more than a handful is not read in a talk."""


def fits(card: Card, moment: Moment) -> bool:
    """Tell whether a card may be used at a moment.

    As long as nobody has taken a reading, a card for one feeling waits for it.
    """
    return (
        _among(moment.step, card.steps)
        and _among(moment.stage, card.stages)
        and _among(moment.channel, card.channels)
        and card.cause in {"", moment.cause}
        and _feels(card, moment.feeling)
    )


def choose(cards: Iterable[Card], moment: Moment, *, most: int = MOST) -> tuple[Card, ...]:
    """Return the cards that fit, the most specific first, otherwise in the order given."""
    found = [card for card in cards if fits(card, moment)]
    return tuple(sorted(found, key=_how_general)[:most])


def _among(said: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or said in wanted


def _feels(card: Card, feeling: int) -> bool:
    lowest, highest = card.feeling
    return card.feeling == ANY_FEELING or (feeling != UNREAD and lowest <= feeling <= highest)


def _how_general(card: Card) -> tuple[bool, bool, int, int, int]:
    """Rank a card: for one cause, for some steps, for few feelings, then by all else."""
    lowest, highest = card.feeling
    narrowed = bool(card.channels) + bool(card.stages)
    return (not card.cause, not card.steps, highest - lowest, -narrowed, len(card.steps))


def named(cards: Iterable[Card], code: str) -> Card:
    """Return the card of a code; raises `BadInput`, which has the codes nearest to it."""
    known = {card.code: card for card in cards}
    found = known.get(code.strip().replace("-", "_").lower())
    if found is None:
        from difflib import get_close_matches

        nearest = ", ".join(get_close_matches(code, known, n=3, cutoff=0.5))
        raise BadInput("no_such_card", card=code, nearest=nearest)
    return found
