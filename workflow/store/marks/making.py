"""Which marks does an event leave? A pure function of one event, so that they can be made anew.

A mark holds codes and figures that stand in the event itself: never a word of a person, never a
name of one. It hides nothing that the record does not show anyway.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from ...frozen.named import NamedTuple
from ...moments import epoch
from ...record.event import Event, Stored

MATTER: Final = "matter"  # the region whose states are the stages
ENDS: Final = frozenset({"closed", "withdrawn", "redirected"})
RAN_OUT: Final = frozenset({"missed", "barred"})
AGAIN: Final = frozenset({"repeat", "duplicate"})
AGREED: Final = frozenset({"given", "effective", "tainted"})
TRIED: Final = frozenset({"perform", "tender", "approve", "consent", "decide", "call-back"})
UNREADABLE: Final = (ValueError, KeyError, TypeError, AttributeError)
WORDS: Final[Mapping[str, Sequence[tuple[str, str]]]] = {  # of an act: a field, and its mark
    "classify": (("cause", "cause"), ("detail", "detail")),
    "triage": (("taken_as", "taken_as"),),
    "find": (("upheld", "found"),),
    "assess": (("fault", "fault"),),
    "request-withdrawal": (("reason", "asked"),),
    "respond": (("answer", "responded"),),
    "note": (("obstacle", "obstacle"),),
}


class Mark(NamedTuple):
    """One thing that reports count: of which event, when, what, and the word and figure of it.

    `part` tells the marks of one event apart. `at` is when it happened, in seconds since 1970.
    `about` is the move or the region that a mark belongs to.
    """

    stream: str
    seq: int
    part: int
    at: int
    name: str
    word: str
    about: str
    number: int


class _Said(NamedTuple):
    name: str
    word: str = ""
    about: str = ""
    number: int = 0


def marks_of(event: Event) -> tuple[Mark, ...]:
    """Return the marks of one event, in an order that never changes; the desk's own leave none."""
    if event.kind == "desk":
        return ()
    stream, seq, at = event.stream, event.seq, epoch(event.happened)
    said = _said(event)
    if not said:
        return ()
    return tuple([Mark(stream, seq, part, at, *one) for part, one in enumerate(said)])


def marks_in(stored: Stored) -> tuple[Mark, ...]:
    """Return the marks of a stored event; one that cannot be read leaves none, as `verify` says."""
    try:
        return marks_of(stored.event())
    except UNREADABLE:
        return ()


def marks_read(event: Event) -> tuple[Mark, ...]:
    """Return what `marks_in` does, of an event that was read already."""
    try:
        return marks_of(event)
    except UNREADABLE:
        return ()


def _said(event: Event) -> Sequence[_Said]:
    if event.kind == "refusal":
        return _refused(event)
    if event.kind == "clock":
        found = _time(event)
    elif event.seq == 1:
        found = _receipt(event)
    else:
        found = _step(event)
    return [*found, *_changed(event)] if event.changes else found


def _refused(event: Event) -> Sequence[_Said]:
    """Mark each guard that refused once, or what else stood against the step."""
    owed = event.data.get("owed")
    guards = dict.fromkeys(map(str, owed)) if isinstance(owed, list) else {}
    return [_Said("refused", guard, event.what) for guard in guards or [_word(event, "code")]]


def _time(event: Event) -> Sequence[_Said]:
    due = event.data.get("due")
    if not isinstance(due, str) or not (event.what in RAN_OUT or event.what == "due_soon"):
        return ()
    name = "missed" if event.what in RAN_OUT else "soon"
    return (_Said(name, _word(event, "clock"), "", epoch(due)),)


def _receipt(event: Event) -> Sequence[_Said]:
    """Mark the channel, after how many seconds it was written down, and the rules it came under."""
    waited = epoch(event.recorded) - epoch(event.happened)
    brought = "imported" if event.actor.kind == "importer" else ""
    told = event.data.get("rules")
    rules = [str(one).partition("@")[0] for one in told] if isinstance(told, list) else []
    received = _Said("received", _word(event, "channel"), brought, waited)
    return [received, *(_Said("rule", rule) for rule in rules), *_read(event)]


def _step(event: Event) -> Sequence[_Said]:
    found = [*_done(event)] if event.what in MARKED else []
    if not NOTED.isdisjoint(event.data.keys()):
        if event.data.get("vulnerable"):
            found.append(_Said("vulnerable"))
        if tactic := _word(event, "tactic") or _word(event, "tactic_found"):
            found.append(_Said("tactic", tactic, event.what))
        found += _read(event)
    return found


def _done(event: Event) -> Iterator[_Said]:
    """Mark what acts of some names leave."""
    what = event.what
    for field, name in WORDS.get(what, ()):
        if word := _word(event, field):
            yield _Said(name, word)
    if what in SINGLE:
        yield SINGLE[what](event)
    if what in TRIED:
        yield _Said("did", "", what)
    if what == LINK and _word(event, "as") in AGAIN:
        yield _Said("again", _word(event, "as"))


def _improved(event: Event) -> _Said:
    return _Said("reviewed", "improvement" if "improvement" in event.personal else "")


SINGLE: Final[Mapping[str, Callable[[Event], _Said]]] = {  # the one mark of an act
    "contact": lambda event: _Said("talk", _word(event, "channel")),
    "review": _improved,
    "attribute": lambda event: _Said(
        "attributed", _word(event, "counted_by"), _word(event, "basis")
    ),
}


LINK: Final = "link"
MARKED: Final = frozenset({*WORDS, *SINGLE, *TRIED, LINK})  # acts that leave marks of their own
NOTED: Final = frozenset({"vulnerable", "tactic", "tactic_found", "feeling"})  # so does any act


def _read(event: Event) -> Sequence[_Said]:
    reading = event.data.get("feeling")
    if not isinstance(reading, int) or isinstance(reading, bool):
        return ()
    return (_Said("feeling", "", "", reading),)


def _changed(event: Event) -> Iterator[_Said]:
    for change in event.changes:
        if change.region == MATTER:
            yield from _moved(event, change.source, change.target)
        elif change.region in {"consent", "withdrawal"} and change.target in AGREED:
            yield _Said("agreed", change.target, change.region)


def _moved(event: Event, source: str, target: str) -> Iterator[_Said]:
    """Mark the stage that was reached, a case that went up, its end, and one that is open again."""
    yield _Said("stage", target, event.what)
    if target == "escalated":
        yield _Said("escalated", source)
    if target in ENDS and source not in ENDS:
        yield _Said("ended", _word(event, "outcome") or target)
    if event.what == "reopen":
        yield _Said("reopened", source, "", int(source in ENDS))


def _word(event: Event, name: str) -> str:
    value = event.data.get(name)
    return value if isinstance(value, str) else ""
