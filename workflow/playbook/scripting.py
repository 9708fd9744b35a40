"""How is a talk prepared in nine steps? What the case knows is filled in, the rest are blanks.

The nine steps follow the seed's (S2-54 to S2-62) where those are fair: a broad map, an order of
the points, law and facts first, the moment to speak; then restate, ask, say, check and close. The
upper hand and the profit of the seed are none of ours (S2-56, S2-62).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from ..catalogue import say
from ..frozen.named import NamedTuple
from .model import Entry

STEPS: Final = (
    *("map", "order", "facts", "moment"),
    *("restate", "ask", "say", "check", "close"),
)
SPOKEN: Final = STEPS[4:]  # the others are for the handler alone
LAYERS: Final[Mapping[str, int]] = {  # what still does harm, then money, then manner: our order
    "incident": 0,
    "equipment": 1,
    "service_quality": 1,
    "price": 2,
    "integrity": 2,
    "attitude": 3,
}
LAST: Final = 4  # points of which nobody said what they are about
UNREAD: Final = -1
BLANK: Final = re.compile(r"<(?:[A-Z][A-Z -]*|[\u4e00-\u9fff]+)>")


class Point(NamedTuple):
    """One point of the complaint: its number, its text, what it is about, what was found."""

    number: int
    text: str
    content: str = ""
    finding: str = ""


class Told(NamedTuple):
    """What a case knows that helps in a talk; empty where nobody said it or it was erased.

    `reading` is the last one, -1 where nobody has taken any; `calm` says whether it is low enough
    for reasons. `due` is by when the customer is to hear, `promised` what was promised last.
    """

    case: str
    words: str = ""
    address: str = ""
    owner: str = ""
    cause: str = ""
    channel: str = ""
    reading: int = UNREAD
    calm: bool = False
    due: str = ""
    points: tuple[Point, ...] = ()
    restated: str = ""
    explained: str = ""
    promised: str = ""
    rules: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()


class ScriptStep(NamedTuple):
    """One of the nine steps: why it is there, its lines, and the blanks that are left in them.

    What is `spoken` is written for the customer, the rest and every `note` for the handler.
    """

    name: str
    title: str
    note: str
    lines: tuple[str, ...]
    blanks: tuple[str, ...]
    spoken: bool


class Script(NamedTuple):
    """A talk as it may go, in the customer's language; nothing of it is sent or recorded."""

    case: str
    lang: str
    steps: tuple[ScriptStep, ...]

    @property
    def blanks(self) -> tuple[str, ...]:
        """Return every blank once, in the order in which they come up."""
        return tuple(dict.fromkeys(one for step in self.steps for one in step.blanks))


def scripted(told: Told, lang: str, reader: str) -> Script:
    """Write the nine steps: speech in the customer's language, notes in the reader's."""
    return Script(told.case, lang, tuple(_step(told, name, lang, reader) for name in STEPS))


def _step(told: Told, name: str, lang: str, reader: str) -> ScriptStep:
    spoken = name in SPOKEN
    lines = tuple(_LINES[name](told, lang if spoken else reader))
    return ScriptStep(
        name=name,
        title=say(f"script.{name}.title", reader),
        note=say(f"script.{name}.note", reader),
        lines=lines,
        blanks=tuple(dict.fromkeys(one for line in lines for one in _blanks(told, line))),
        spoken=spoken,
    )


def _blanks(told: Told, line: str) -> list[str]:
    """Find the blanks of a line; what the customer or we wrote in brackets is none."""
    for text in (told.words, told.address, told.restated, told.explained, told.promised):
        line = line.replace(text, "") if text else line
    for point in told.points:
        for text in (point.text, point.finding):
            line = line.replace(text, "") if text else line
    return BLANK.findall(line)


def _map(told: Told, lang: str) -> Iterator[str]:
    yield say("script.map.words", lang, words=told.words or _blank("words", lang))
    cause = say(f"choice.{told.cause}", lang) if told.cause else _blank("cause", lang)
    yield say("script.map.cause", lang, cause=cause)
    yield say("script.map.points", lang, count=len(told.points))


def _order(told: Told, lang: str) -> Iterator[str]:
    ordered = sorted(told.points, key=lambda one: LAYERS.get(one.content, LAST))
    for place, one in enumerate(ordered, 1):
        text = one.text or _blank("point", lang)
        yield say("script.order.point", lang, place=place, number=one.number, text=text)
    if not ordered:
        yield say("script.order.point", lang, place=1, number=1, text=_blank("point", lang))


def _facts(told: Told, lang: str) -> Iterator[str]:
    for one in told.points:
        finding = one.finding or _blank("finding", lang)
        yield say("script.facts.point", lang, number=one.number, finding=finding)
    if told.rules:
        yield say("script.facts.rules", lang, rules=told.rules)
    sources = dict.fromkeys(source for entry in told.entries for source in entry.sources)
    yield from (say("script.facts.source", lang, source=one) for one in sources)


def _moment(told: Told, lang: str) -> Iterator[str]:
    if told.reading == UNREAD:
        yield say("script.moment.unread", lang)
    else:
        yield say("script.moment.calm" if told.calm else "script.moment.upset", lang)
    channel = say(f"choice.{told.channel}", lang) if told.channel else _blank("channel", lang)
    yield say("script.moment.channel", lang, channel=channel)
    yield say("script.moment.due", lang, due=told.due or _blank("day", lang))
    yield from (one.watch[lang] for one in told.entries[:1])


def _restate(told: Told, lang: str) -> Iterator[str]:
    if told.restated:
        yield say("script.restate.again", lang, text=told.restated)
        return
    points = [one.text or _blank("point", lang) for one in told.points]
    address = told.address or _blank("name", lang)
    listed = say("script.between", lang).join(points) or _blank("point", lang)
    yield say("script.restate.points", lang, address=address, points=listed)


def _ask(told: Told, lang: str) -> Iterator[str]:
    yield from (one.ask[lang] for one in told.entries[:1])
    yield say("script.ask.else", lang)


def _say(told: Told, lang: str) -> Iterator[str]:
    if told.explained:
        yield told.explained
    yield from (one.say[lang] for one in told.entries)
    if not told.explained:
        yield say("script.say.reason", lang, reason=_blank("reason", lang))


def _check(_told: Told, lang: str) -> Iterator[str]:
    yield say("script.check.heard", lang)


def _close(told: Told, lang: str) -> Iterator[str]:
    step = told.promised or _blank("step", lang)
    yield say("script.close.step", lang, step=step, due=told.due or _blank("day", lang))
    yield say("script.close.owner", lang, owner=told.owner or _blank("owner", lang))


def _blank(name: str, lang: str) -> str:
    return say(f"script.blank.{name}", lang)


_LINES: Final = {
    "map": _map,
    "order": _order,
    "facts": _facts,
    "moment": _moment,
    "restate": _restate,
    "ask": _ask,
    "say": _say,
    "check": _check,
    "close": _close,
}
