"""How are clocks and lengths called in the reader's language, and how sure is a deadline?"""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from amends.workflow.pages.saying.intervals import length_text
from amends.workflow.pages.saying.sources import doubted, source_text, trust

from ..catalogue import texts
from .moments import deadline

if TYPE_CHECKING:
    from amends.workflow import DueView, Policy


__all__ = ["clock_name", "doubted", "due_text", "joined", "length_text", "source_text", "trust"]


def clock_name(policy: "Policy", clock: str, lang: str) -> str:
    """Say what a clock is called, by its id."""
    from amends.workflow.desk.timekeeping.naming import clock_name as name_of

    return texts(lang).get(f"due.{clock}") or name_of(policy, clock, lang)


def due_text(policy: "Policy", due: "DueView", now: datetime, lang: str) -> str:
    """Say what is due and how it stands: late, left, and how sure that is."""
    text = f"{clock_name(policy, due.kind, lang)} {deadline(due.at, now, lang)}"
    sure = {"provisional": due.provisional, "unconfirmed": due.unconfirmed}
    return doubted(text, **sure, lang=lang)


def joined(parts: Iterable[str]) -> str:
    """Put short statements beside each other."""
    return " · ".join(part for part in parts if part)
