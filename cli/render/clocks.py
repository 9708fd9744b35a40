"""How are clocks and lengths called in the reader's language, and how sure is a deadline?"""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from ..catalogue import say, texts
from .moments import deadline
from .words import label

if TYPE_CHECKING:
    from amends.workflow import DueView, Policy


def clock_name(policy: "Policy", clock: str, lang: str) -> str:
    """Say what a clock is called, by its id."""
    from amends.workflow.desk.timekeeping.naming import clock_name as name_of

    return texts(lang).get(f"due.{clock}") or name_of(policy, clock, lang)


def length_text(number: int, unit: str, lang: str) -> str:
    """Say a length of time."""
    return say(f"length.{unit}.one" if number == 1 else f"length.{unit}", lang, count=number)


def doubted(text: str, *, provisional: bool, unconfirmed: bool, lang: str) -> str:
    """Say beside a deadline that it is provisional, or its figure unconfirmed."""
    said = [
        say(f"sure.{name}", lang)
        for name, holds in (("provisional", provisional), ("unconfirmed", unconfirmed))
        if holds
    ]
    marks = say("list.between", lang).join(said)
    return say("sure.said", lang, text=text, marks=marks) if said else text


def due_text(policy: "Policy", due: "DueView", now: datetime, lang: str) -> str:
    """Say what is due and how it stands: late, left, and how sure that is."""
    text = f"{clock_name(policy, due.kind, lang)} {deadline(due.at, now, lang)}"
    sure = {"provisional": due.provisional, "unconfirmed": due.unconfirmed}
    return doubted(text, **sure, lang=lang)


def trust(mark: str, lang: str) -> str:
    """Say how far a figure can be trusted."""
    return label("rule.mark", mark, lang)


def source_text(reference: str, mark: str, lang: str) -> str:
    """Say where a figure stands, and how far it can be trusted."""
    return say("rules.source", lang, reference=reference, mark=trust(mark, lang))


def joined(parts: Iterable[str]) -> str:
    """Put short statements beside each other."""
    return " · ".join(part for part in parts if part)
