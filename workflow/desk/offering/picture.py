"""What do both sides hold, and what is at risk? Cards and scores with their words, side by side."""

from collections.abc import Sequence
from typing import Any, Final

from ...facts import Facts, Seen
from ...frozen.named import NamedTuple
from ..views import LogEntry

AXES: Final = ("legal", "opinion", "regulator")


class CardView(NamedTuple):
    """One card: what it is, how strong (0 to 3), where it ends, and how we mean to respond."""

    number: int
    side: str
    kind: str
    right: str
    text: str
    strength: int
    limit: str
    plan: str
    ground: str
    replaced: bool


class RiskView(NamedTuple):
    """One axis, 0 to 3, and what it rests on."""

    axis: str
    score: int
    note: str


class Picture(NamedTuple):
    """Both sides and the three axes; `stale` says that they were scored before an escalation.

    It is there to understand: it holds no goal, and no guard reads it.
    """

    firm: tuple[CardView, ...]
    customer: tuple[CardView, ...]
    risk: tuple[RiskView, ...]
    stale: bool


def picture_of(log: Sequence[LogEntry], facts: object) -> Picture:
    """Put the cards and scores of a record side by side, those that were replaced left out."""
    acts = [one for one in log if one.kind == "act"]
    laid = [_card(number, one) for number, one in enumerate(_named(acts, "card"), 1)]
    held = facts.cards if isinstance(facts, Facts) else ()
    cards = [card._replace(replaced=one.replaced) for card, one in zip(laid, held, strict=False)]
    live = [card for card in cards if not card.replaced]
    scored = _named(acts, "risk")
    return Picture(
        firm=tuple(card for card in live if card.side == "firm"),
        customer=tuple(card for card in live if card.side == "customer"),
        risk=_risk(scored[-1]) if scored else (),
        stale=isinstance(facts, Facts) and facts.risk.seen is Seen.STALE,
    )


def _named(acts: Sequence[LogEntry], name: str) -> list[LogEntry]:
    return [one for one in acts if one.what == name]


def _card(number: int, entry: LogEntry) -> CardView:
    said, data = entry.said, entry.data
    strength: Any = data.get("strength", 0)
    return CardView(
        number=number,
        side=str(data.get("side", "")),
        kind=str(data.get("kind", "")),
        right=str(data.get("right", "")),
        text=said.get("text", ""),
        strength=strength,
        limit=said.get("limit", ""),
        plan=said.get("plan", ""),
        ground=said.get("legal_basis", "") or said.get("ref", ""),
        replaced=False,
    )


def _risk(entry: LogEntry) -> tuple[RiskView, ...]:
    scores: Any = entry.data
    return tuple(
        RiskView(axis, scores.get(axis, 0), entry.said.get(f"{axis}_note", "")) for axis in AXES
    )
