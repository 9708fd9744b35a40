"""How does the log of a case look: who did what, when, and what changed by it?"""

import json
from collections.abc import Iterator, Sequence

from amends.workflow import LogEntry, Policy
from amends.workflow.desk.showing import columns_of
from amends.workflow.moments import local

from ..catalogue import say
from ..render.layout import hanging
from ..render.moments import clock, weekday
from ..render.words import label, value_name
from ..terminal.glyphs import Glyphs
from ..terminal.width import pad
from ..terminal.width import width as cells_of
from .case import Line
from .record import columns_text, link_text
from .story import value_text
from .time.told import CLOCKS_OWN, clock_told, time_did

LINKS = frozenset({"link", "unlink"})
LINKED = frozenset({"other", "as", "back"})
SHOWN = {
    "handover": {"until"},
    "extend": {"until"},
    "safety": {"event"},
}  # what is hidden elsewhere
WORDS = ("words", "wants", "subject")
NOTED = ("preference", "style")  # closed words that stand in the vault
UNSAID = ("sha256",)  # on the screen; a pipe and JSON have it


def log_cells(entry: LogEntry) -> list[str]:
    """Give one event for a pipe: raw values, whole."""
    changes = " ".join(f"{region}:{source}>{target}" for region, source, target in entry.changes)
    said = json.dumps({**entry.data, **entry.said}, ensure_ascii=False, sort_keys=True)
    return [
        str(entry.seq),
        entry.happened,
        entry.recorded,
        entry.who,
        entry.role,
        entry.kind,
        entry.what,
        changes,
        said,
    ]


def log_screen(
    log: Sequence[LogEntry], matter: str, *, policy: Policy, lang: str, width: int, glyphs: Glyphs
) -> list[Line]:
    """Lay the events out by day; the blocks on the left are the feeling as it was then."""
    lines: list[Line] = []
    reading, today = None, ""
    names = [_name(entry, lang) for entry in log]
    column = max((cells_of(name) for name in names), default=0)
    for entry, name in zip(log, names, strict=True):
        here = weekday(entry.happened, lang)
        if here != today:
            lines.append(((here, "bold"),))
            today = here
        given = entry.data.get("feeling")
        reading = given if isinstance(given, int) and not isinstance(given, bool) else reading
        block = " " if reading is None else glyphs.feeling(reading)
        moved = glyphs.bullet if any(region == matter for region, _, _ in entry.changes) else " "
        time = pad("", 5) if entry.data.get("precision") == "day" else clock(entry.happened)
        head = f"  {time} {block} {moved} {pad(name, column)}  "
        text = " · ".join(_told(entry, matter, policy, lang, glyphs))
        lines += [(line,) for line in hanging(head, text, width)]
    return lines


def _name(entry: LogEntry, lang: str) -> str:
    if entry.kind == "refusal":
        return say("log.refused", lang)
    if entry.kind == "clock":
        return time_did(entry.what, lang)
    return label("step", entry.what, lang)


def _told(entry: LogEntry, matter: str, policy: Policy, lang: str, glyphs: Glyphs) -> Iterator[str]:
    if "clock" in entry.data and entry.kind == "clock":
        yield from clock_told(entry.what, entry.data, policy, lang)
    if entry.kind == "refusal":
        yield label("step", entry.what, lang)
        yield _refused_for(entry, lang)
    for region, source, target in entry.changes:
        kind = "stage" if region == matter else region
        both = f"{label(kind, source, lang)} {glyphs.arrow} {label(kind, target, lang)}"
        yield both if region == matter else f"{say(f'region.{region}', lang)} {both}"
    if entry.data.get("forced") is True:
        yield say("log.forced", lang)
    yield from _values(entry, policy.zone, lang)
    if entry.kind != "clock":
        yield say("log.behalf", lang, who=entry.who) if entry.behalf else entry.who


def _refused_for(entry: LogEntry, lang: str) -> str:
    """Say in a few words what a step was refused for."""
    owed = entry.data.get("owed")
    if isinstance(owed, list) and owed:
        return say("log.owed", lang, count=len(owed))
    here = entry.data.get("code") == "not_from_here"
    return say("log.not_from_here" if here else "log.not_allowed", lang)


def _values(entry: LogEntry, zone: str, lang: str) -> Iterator[str]:
    hidden = {"forced", "by", "until", "version", "day", "code", "stage", "owed", "event"}
    hidden |= CLOCKS_OWN if entry.kind == "clock" else set()
    hidden |= {"precision", "answered_precision"}  # told by how the times are said
    for name, text in entry.said.items():
        if name in UNSAID:
            continue
        if name == "row":
            yield columns_text(columns_of(text), lang)
            continue
        root = name.split(".")[0]
        if name in NOTED:
            yield _named(name, label("choice", text, lang), lang)
            continue
        quoted = say("show.quote", lang, text=text) if root in WORDS else text
        yield quoted if root in {"text", *WORDS} else _named(name, quoted, lang)
    hidden |= LINKED if entry.what in LINKS else set()
    if entry.what in LINKS:
        yield _linked(entry, lang)
    counted = {name.split(".")[0] for name in entry.said}
    hidden -= SHOWN.get(entry.what, set())
    for name, value in entry.data.items():
        if name not in hidden and name not in counted and value is not None:
            yield _named(name, _told_at(entry, name, value, zone, lang), lang)


def _told_at(entry: LogEntry, name: str, value: object, zone: str, lang: str) -> str:
    """Say a value, and of an answer elsewhere only the day where no more is known."""
    if name == "answered_at" and entry.data.get("answered_precision") == "day":
        return weekday(local(str(value), zone), lang)
    return _value(value, zone, lang)


def _linked(entry: LogEntry, lang: str) -> str:
    other, kind = str(entry.data["other"]), str(entry.data.get("as", "related"))
    return link_text(other, kind, lang, back=entry.data.get("back") is True)


def _named(name: str, text: str, lang: str) -> str:
    return say("log.value", lang, name=value_name(name, lang), text=text)


def _value(value: object, zone: str, lang: str) -> str:
    if isinstance(value, bool):
        return say("log.yes" if value else "log.no", lang)
    if isinstance(value, list):
        return say("list.between", lang).join(label("choice", str(one), lang) for one in value)
    return label("choice", value_text(value, zone, lang), lang)
