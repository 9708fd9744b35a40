"""How does the phrase book look? A table on a screen, lines in a pipe, a page on paper."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...context.session import Session
from ...terminal.table import columns, tsv

if TYPE_CHECKING:
    from amends.features.phrasebook.entries import Entry


def tell(session: Session, entries: Sequence["Entry"], *, paper: bool) -> None:
    """Print phrases in the form that is asked for."""
    if not entries and not session.json:
        session.err([session.say("spec.no_phrases")])
        return
    if session.json:
        session.object({"lang": session.lang, "phrases": [_object(one) for one in entries]})
    elif paper:
        from amends.features.phrasebook.page import page

        session.out(page(entries, session.lang).splitlines())
    elif session.screen:
        _screen(session, entries)
    else:
        session.out(tsv([one.kind, one.said, example(one), one.source] for one in entries))


def _screen(session: Session, entries: Sequence["Entry"]) -> None:
    heads = [session.say(f"spec.head_{one}") for one in ("kind", "phrase", "example")]
    rows = [[one.keyword, one.said, example(one)] for one in entries]
    session.out(columns(rows, heads, session.width))
    session.out(["", session.say("spec.phrases", count=len(rows))])


def example(one: "Entry") -> str:
    """Return the example of a phrase, with the row of a table that goes below it."""
    return " | ".join([one.example, *one.table]) + " |" if one.table else one.example


def _object(one: "Entry") -> dict[str, Any]:
    return {
        "kind": one.kind,
        "keyword": one.keyword,
        "phrase": one.said,
        "example": one.example,
        "table": [*one.table],
        "blanks": [
            {"kind": each.kind, "name": each.name, "words": [*each.words], "open": each.open}
            for each in one.blanks
        ],
        "source": one.source or None,
        "stands_for": [*one.stands_for],
    }
