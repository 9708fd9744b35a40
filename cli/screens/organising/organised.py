"""What is on record about how a case is organised: only what differs from the usual way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...catalogue import say
from ...render.layout import listed
from ...render.moments import moment
from ...render.words import label

if TYPE_CHECKING:
    from amends.workflow.desk.organising import ConductView, Organisation, RequestView

Row = tuple[str, str]


def organised_object(found: Organisation | None) -> dict[str, Any]:
    """Return for programs how a case is organised."""
    if found is None:
        return {"organisation": None}
    return {
        "organisation": {
            **found._asdict(),
            "team": [one._asdict() for one in found.team],
            "requests": [one._asdict() for one in found.requests],
            "conduct": found.conduct._asdict() if found.conduct else None,
        }
    }


def organised_rows(found: Organisation | None, owner: str | None, lang: str) -> Iterator[Row]:
    """Give who began it where somebody else has it now, who takes part, and what is bounded."""
    if found is None:
        return
    if found.first not in {"", owner}:
        yield say("organising.first", lang), found.first
    yield say("organising.transfer", lang), _transfer(found, lang)
    yield say("organising.team", lang), _team(found, lang)
    for one in found.requests:
        yield say("organising.request", lang, number=one.number), _request(one, lang)
    yield say("organising.green", lang), label("choice", found.green, lang)
    came = [label("choice", one, lang) for one in found.came]
    yield say("organising.came", lang), listed(came, lang)
    if found.conduct:
        yield say("organising.conduct", lang), _conduct(found.conduct, lang)


def _transfer(found: Organisation, lang: str) -> str:
    said = []
    if found.transfer_to:
        said.append(say("organising.transfer_to", lang, who=found.transfer_to))
    if found.returns:
        said.append(say("organising.returns", lang, count=found.returns))
    return " · ".join(said)


def _team(found: Organisation, lang: str) -> str:
    said = [
        say(
            "organising.member",
            lang,
            part=label("choice", one.part, lang),
            who=" ".join(part for part in (one.department, one.who) if part),
        )
        for one in found.team
    ]
    return " · ".join(said)


def _request(one: RequestView, lang: str) -> str:
    if one.answered:
        return say("organising.answered", lang, department=one.department, signed=one.signed_by)
    code = "organising.asked_late" if one.late else "organising.asked"
    return say(code, lang, department=one.department, due=moment(one.due, lang))


def _conduct(one: ConductView, lang: str) -> str:
    state = label("conduct", one.state, lang)
    if one.state != "plan":
        return state
    limits = listed([label("choice", limit, lang) for limit in one.limits], lang)
    if one.contact:
        limits = say("organising.contact", lang, limits=limits, who=one.contact)
    until = moment(one.until, lang) if one.until else ""
    code = "organising.holds" if one.told else "organising.untold"
    said = say(code, lang, state=state, limits=limits, until=until)
    return f"{said} · {say('organising.appealed', lang)}" if one.appealed else said
