"""What is on record about the people of a case: the kind of complaint, goals, manner, hints?"""

from collections.abc import Iterator, Sequence
from typing import Any

from amends.workflow import CaseView
from amends.workflow.facts import Facts
from amends.workflow.facts.hints import Hint
from amends.workflow.frozen import held

from ...catalogue import say
from ...context.language import Invocation
from ...render.layout import hanging, listed
from ...render.refusal import command_line
from ...render.words import label, sentence, value_name
from ...terminal.glyphs import Glyphs

Row = tuple[str, str]


def kinds_object(case: CaseView) -> dict[str, Any]:
    """Return for programs how a complaint was classified and what its goals are."""
    if not isinstance(case.facts, Facts):
        return {"kinds": {}, "goals": {}}
    kinds = held(case.facts.kinds)
    said = {n: sorted(one) if isinstance(one, frozenset) else one for n, one in kinds.items()}
    return {"kinds": said, "goals": {**held(case.facts.goals)}}


def people_object(case: CaseView, lang: str) -> dict[str, Any]:
    """Return for programs what is said of the people of a case, and what is suggested."""
    return {
        "address_as": case.address_as,
        **kinds_object(case),
        "manner": case.manner._asdict() if case.manner else None,
        "hints": [hint_object(one, lang) for one in case.hints],
    }


def hint_object(one: Hint, lang: str) -> dict[str, Any]:
    """Return one suggestion: its code, what it says, and the act that follows it."""
    return {"code": one.code, "says": _says(one, lang), "act": one.act}


def people_rows(case: CaseView, lang: str) -> Iterator[Row]:
    """Give how to address the customer, the kind of complaint, the goals, the private note."""
    yield say("people.address_as", lang), case.address_as or ""
    found = kinds_object(case)
    yield say("people.kinds", lang), _said(found["kinds"], lang)
    yield say("people.goals", lang), _goals(found["goals"], lang)
    if case.manner:
        told = {name: one or "" for name, one in case.manner._asdict().items()}
        yield say("people.manner", lang), _said(told, lang)


def _said(values: dict[str, Any], lang: str) -> str:
    return " · ".join(
        say("log.value", lang, name=value_name(name, lang), text=_word(one, lang))
        for name, one in values.items()
        if one
    )


def _word(value: str | list[str], lang: str) -> str:
    if isinstance(value, list):
        return listed([label("choice", one, lang) for one in value], lang)
    return label("choice", value, lang)


def _goals(goals: dict[str, str], lang: str) -> str:
    said = [
        say(f"people.{name}", lang, met=say(f"goal.{one}", lang))
        for name, one in goals.items()
        if one
    ]
    return " · ".join(said)


def hint_lines(
    hints: Sequence[Hint], case: str, *, call: Invocation, width: int, glyphs: Glyphs
) -> Iterator[str]:
    """List what is worth considering, each with its command."""
    if hints:
        yield say("people.consider", call.lang)
    for one in hints:
        yield from hanging(f"  {glyphs.bullet} ", _says(one, call.lang), width)
        yield "    " + command_line(("amends", one.act, case), call)


def _says(one: Hint, lang: str) -> str:
    return sentence(f"hint.{one.code}", lang, one.values)
