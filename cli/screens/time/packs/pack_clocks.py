"""What does a clock of a pack say, in words: how long, from what until what, and on what ground?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ....catalogue import say
from ....render.clocks import length_text, source_text
from ....render.layout import listed
from ....render.words import label

if TYPE_CHECKING:
    from amends.workflow.calendars import Length
    from amends.workflow.rules import Clock, Extension, Version

Row = tuple[str, str]


def length_said(length: "Length", lang: str) -> str:
    """Say a length of a rule."""
    return length_text(length.number, length.unit, lang)


def clock_rows(clock: "Clock", version: "Version", lang: str) -> Iterator[Row]:
    """Give the names and texts of everything that a clock says."""
    yield say("rules.length", lang), _length(clock, lang)
    for one in clock.variants:
        told = say(
            "rules.variant",
            lang,
            length=length_said(one.length, lang),
            words=_words(one.when, lang),
        )
        yield "", f"{told} · {source_text(*one.source[:2], lang)}"
    yield say("rules.counting", lang), _counting(clock, lang)
    yield say("rules.calendar", lang), clock.calendar or version.calendar
    yield from _events(clock, lang)
    yield say("rules.when", lang), _words(clock.when, lang)
    yield say("rules.excludes", lang), _excluded(clock, lang)
    for more in clock.extensions:
        yield say("rules.extension", lang), _extended(more, lang)
    if clock.warnings:
        percents = listed(clock.warnings, lang)
        yield say("rules.warnings", lang), say("rules.warned", lang, percents=percents)
    yield say("rules.missed", lang), _missed(clock, lang)
    yield say("rules.tightens", lang), clock.tightens
    yield say("rules.source_name", lang), source_text(*clock.source[:2], lang)


def _length(clock: "Clock", lang: str) -> str:
    length = length_said(clock.length, lang)
    return say("rules.policy", lang, name=clock.policy, length=length) if clock.policy else length


def _counting(clock: "Clock", lang: str) -> str:
    """Say how days are counted; hours heed none of it."""
    counting, said = clock.counting, list[str]()
    if clock.length.unit not in {"hour", "opening_hour"}:
        said += [label("rule.first", counting.first, lang), label("rule.ends", counting.ends, lang)]
        said += [say("rules.rolls", lang)] if counting.rolls else []
    said += [say("rules.late_is_next", lang)] if counting.late_is_next else []
    return listed(said, lang)


def _events(clock: "Clock", lang: str) -> Iterator[Row]:
    starts = listed([_event(clock, one, lang) for one in clock.start], lang)
    if clock.recurs:
        starts = say("rules.recurs", lang, events=starts)
    yield say("rules.start", lang), starts
    yield say("rules.restart", lang), listed(clock.restart, lang)
    yield say("rules.stop", lang), listed([_event(clock, one, lang) for one in clock.stop], lang)


def _event(clock: "Clock", event: str, lang: str) -> str:
    other = clock.given.get(event)
    return say("rules.given", lang, event=event, clock=other) if other else event


def _words(words: Sequence[str], lang: str) -> str:
    return listed([label("choice", one, lang) for one in words], lang)


def _excluded(clock: "Clock", lang: str) -> str:
    every = [say("rules.pauses", lang)] if clock.pauses else []
    return listed([*(label("choice", one, lang) for one in clock.excludes), *every], lang)


def _extended(more: "Extension", lang: str) -> str:
    said = {"role": label("role", more.approver, lang), "count": more.most}
    if more.length:
        told = [say("rules.extended", lang, length=length_said(more.length, lang), **said)]
    else:
        told = [say("rules.extended_day", lang, **said)]
    told += [say("rules.notice", lang)] if more.notice else []
    told += [say("rules.before_expiry", lang)] if more.before_expiry else []
    told += [_words(more.when, lang)] if more.when else []
    return f"{listed(told, lang)} · {source_text(*more.source[:2], lang)}"


def _missed(clock: "Clock", lang: str) -> str:
    said = [label("rule.missed", clock.missed, lang)]
    if clock.tells:
        said.append(say("rules.tells", lang, role=label("role", clock.tells, lang)))
    return listed(said, lang)
