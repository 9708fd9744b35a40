"""How are the clocks of a case explained: each with its sum, its history, and what it rests on?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from amends.workflow.pages.saying.sources import state_text as clock_state

from ...context.desks import now_of
from ...context.session import Session
from ...render.clocks import clock_name, doubted, joined, length_text, source_text
from ...render.layout import named
from ...render.moments import left, moment
from ...render.pairs import flat
from ...terminal.clean import clean
from ...terminal.table import pairs
from ...terminal.wrap import wrap
from .days.wall import day_said
from .intervals import interval_lines, sum_of

if TYPE_CHECKING:
    from amends.workflow import Desk, Policy
    from amends.workflow.desk.timekeeping.explaining import ClockView

LAYERS = ("legal", "service")


def tell(session: Session, desk: "Desk", case: str, found: "Sequence[ClockView]") -> None:
    """Print the clocks of a case."""
    if session.screen:
        session.practice_mark(practice=desk.practice)
        session.out(_screen(session, desk, case, found))
        return
    clocks = [clock_object(one, desk.policy, session.lang) for one in found]
    answer = {"case": case, "clocks": clocks}
    if session.json:
        session.object(answer)
    else:
        session.out(pairs(flat(answer)))


def clock_object(one: "ClockView", policy: "Policy", lang: str) -> dict[str, Any]:
    """Return a clock as programs read it."""
    return {
        **one._asdict(),
        "name": clock_name(policy, one.id, lang),
        "lengths": [length._asdict() for length in one.lengths],
        "extended": [more._asdict() for more in one.extended],
        "excluded": [{"from": begins, "until": ends} for begins, ends in one.excluded],
        "parts": [part._asdict() for part in one.parts],
    }


def state_text(one: "ClockView", lang: str) -> str:
    """Say how a clock stands, and how sure it is; where nobody failed, that it is over or due."""
    text = clock_state(one.state, one.missed, lang)
    provisional = one.provisional and one.stopped is None
    return doubted(text, provisional=provisional, unconfirmed=one.unconfirmed, lang=lang)


def _screen(
    session: Session, desk: "Desk", case: str, found: "Sequence[ClockView]"
) -> Iterator[str]:
    if not found:
        yield session.say("clocks.none", case=case)
    for layer in LAYERS:
        own = [one for one in found if one.layer == layer]
        if own:
            yield session.say(f"clocks.{layer}")
        for one in own:
            yield from ["", *_clock(session, desk, one), ""]


def _clock(session: Session, desk: "Desk", one: "ClockView") -> Iterator[str]:
    lang, width = session.lang, session.width
    name = clock_name(desk.policy, one.id, lang)
    said = session.say("clocks.head", name=name, state=state_text(one, lang))
    yield from wrap(clean(f"{said}  [{one.id}]"), width)
    yield from named(_rows(session, desk, one), width, 2)
    if one.parts:
        yield from interval_lines(one.parts, sum_of(one.parts, lang), lang, width)


def _rows(session: Session, desk: "Desk", one: "ClockView") -> Iterator[tuple[str, str]]:
    lang, say = session.lang, session.say
    yield say("clocks.from"), moment(one.since, lang)
    if one.due is None:
        yield say("clocks.due"), say("clocks.due_unknown")
    else:
        rest = left(one.due, now_of(desk), lang) if one.stopped is None else ""
        yield say("clocks.due"), joined([moment(one.due, lang), rest])
    if one.stopped:
        yield say("clocks.met"), moment(one.stopped, lang)
    yield from _history(one, lang, session)
    yield say("clocks.source"), source_text(one.reference, one.mark, lang)
    if one.calendar:
        yield say("clocks.calendar"), _calendar(session, desk, one)


def _history(one: "ClockView", lang: str, session: Session) -> Iterator[tuple[str, str]]:
    """Give the lengths it had, how it was extended, and what time was left out."""
    say = session.say
    for at, each in enumerate(one.lengths):
        length, source = length_text(each.number, each.unit, lang), ""
        if len(one.lengths) > 1:
            source = source_text(each.reference, each.mark, lang)
            when = moment(each.at, lang)
            length = say("clocks.length_since", length=length, when=when, source=source)
        yield "" if at else say("clocks.lengths"), length
    for more in one.extended:
        source, when = source_text(more.reference, more.mark, lang), moment(more.at, lang)
        if more.until:
            until = moment(more.until, lang)
            text = say("clocks.extended_until", until=until, when=when, source=source)
        else:
            length = length_text(more.number, more.unit, lang)
            text = say("clocks.extended_by", length=length, when=when, source=source)
        yield say("clocks.extended"), text
    for begins, ends in one.excluded:
        said = {"begins": moment(begins, lang), "ends": moment(ends, lang) if ends else ""}
        code = "clocks.excluded_from" if ends else "clocks.excluded_still"
        yield say("clocks.excluded"), say(code, **said)


def _calendar(session: Session, desk: "Desk", one: "ClockView") -> str:
    """Name the calendar; where the end is provisional, how far it is confirmed."""
    said = {"name": one.calendar or "", "zone": one.zone}
    if not one.provisional:
        return session.say("clocks.calendar_sure", **said)
    until = desk.calendar(one.calendar or "").confirmed_until
    return session.say("clocks.calendar_until", until=day_said(until, session.lang), **said)
