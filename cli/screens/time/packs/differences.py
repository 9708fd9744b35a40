"""How is it told what differs between two rule packs? A line a change, below its version."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ....context.session import Session
from ....render.layout import hanging, listed
from ....render.pairs import cell
from ....render.words import label
from ....terminal.table import tsv

if TYPE_CHECKING:
    from amends.workflow.rules import Difference


def tell(session: Session, a: str, b: str, found: "Sequence[Difference]") -> None:
    """Print the differences between two packs or versions."""
    if session.json:
        differences = [_object(session, one) for one in found]
        session.object({"a": a, "b": b, "differences": differences})
    elif session.screen:
        session.out(_lines(session, found))
    else:
        session.out(tsv([cell(one) for one in row] for row in found))
    if not found:
        session.err([session.say("rules.same")])


def _object(session: Session, one: "Difference") -> dict[str, Any]:
    return {**one._asdict(), "says": _says(session, one)}


def _says(session: Session, one: "Difference") -> str:
    from amends.workflow.catalogue import say

    lang = session.lang
    head, dot, rest = one.field.partition(".")
    field = label("rule.field", head, lang) + (f" {rest}" if dot else "")
    values = {"old": _value(session, one.old), "new": _value(session, one.new)}
    about = {"version": one.version, "clock": one.clock, "field": field}
    return say(f"rule.difference.{one.code}", lang, **about, **values)


def _value(session: Session, value: object) -> str:
    if isinstance(value, bool):
        return session.say("log.yes" if value else "log.no")
    if isinstance(value, tuple):
        return listed(value, session.lang)
    return "" if value is None else str(value)


def _lines(session: Session, found: "Sequence[Difference]") -> Iterator[str]:
    signs = {"added": "+", "gone": "-"}
    version = ""
    for one in found:
        if one.version != version and one.clock:
            version = one.version
            yield version
        sign = signs.get(one.code.rpartition("_")[2], "~")
        yield from hanging(f"  {sign} ", _says(session, one), session.width)
