"""How is it said how sure a deadline is, and where a figure stands?"""

from ...catalogue import say
from .words import label


def doubted(text: str, *, provisional: bool, unconfirmed: bool, lang: str) -> str:
    """Say beside a deadline that it is provisional, or its figure unconfirmed."""
    marks = [
        say(f"sure.{name}", lang)
        for name, holds in (("provisional", provisional), ("unconfirmed", unconfirmed))
        if holds
    ]
    return say("sure.said", lang, text=text, marks=marks) if marks else text


def trust(mark: str, lang: str) -> str:
    """Say how far a figure can be trusted."""
    return label("rule.mark", mark, lang)


def source_text(reference: str, mark: str, lang: str) -> str:
    """Say where a figure stands, and how far it can be trusted."""
    return say("rules.source", lang, reference=reference, mark=trust(mark, lang))


def state_text(state: str, missed: str, lang: str) -> str:
    """Say how a clock stands; where nobody failed, that something is over or to be done."""
    if state == "missed" and missed != "breach":
        return label("rule.missed", missed, lang)
    return label("clock.state", state.replace("provisional", "running"), lang)
