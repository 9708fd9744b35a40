"""How do the entries of the playbooks look: all of them, one, what is objected to in a file?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from ...context.session import Session
from ...render.layout import hanging, listed, named
from ...render.pairs import cell, flat
from ...render.words import label, sentence
from ...terminal.table import columns, pairs, tsv

if TYPE_CHECKING:
    from amends.workflow import BadInput
    from amends.workflow.playbook import Entry, Linted, Playbook, Remark

TEXTS: Final = ("say", "avoid", "why", "ask", "watch", "escalate")
LISTS: Final = ("rows", "causes", "stages", "channels", "styles", "situations", "sources")
INDENT: Final = 2


def entry_object(entry: "Entry") -> dict[str, Any]:
    """Return an entry as programs read it: its texts in both languages, and when it fits."""
    texts = {name: dict(getattr(entry, name)) for name in ("name", *TEXTS)}
    lists = {name: [*getattr(entry, name)] for name in LISTS}
    return {
        "code": entry.code,
        "playbook": entry.of,
        **texts,
        **lists,
        "feeling": [*entry.feeling],
    }


def entry_cells(session: Session, entry: "Entry") -> list[str]:
    """Return an entry as one line of cells: its code, then its texts."""
    return [entry.code, *(getattr(entry, name)[session.lang] for name in ("name", *TEXTS))]


def entry_lines(session: Session, entry: "Entry") -> list[str]:
    """Write an entry: its name with its code, and each text after what it is."""
    head = session.say("cards.name", name=entry.name[session.lang], card=entry.code)
    rows = [(session.say(f"playbook.{one}"), getattr(entry, one)[session.lang]) for one in TEXTS]
    return [*hanging("", head, session.width), *named(rows, session.width, INDENT)]


def tell_list(session: Session, entries: "Sequence[Entry]") -> None:
    """Print the entries: code, name, for what, and from which playbook."""
    if session.json:
        session.object({"entries": [entry_object(one) for one in entries]})
    elif session.screen:
        header = [session.say(f"playbook.col.{name}") for name in ("code", "name", "of")]
        rows = [[one.code, one.name[session.lang], one.of] for one in entries]
        session.out(columns(rows, header, session.width, [header[2]]))
        session.out([session.say("playbook.count", count=len(entries))])
    else:
        session.out(tsv([one.code, one.of, one.name["en"], one.name["zh"]] for one in entries))


def tell_entry(session: Session, entry: "Entry") -> None:
    """Print one entry, and the moments that it fits."""
    if session.json:
        session.object(entry_object(entry))
    elif session.screen:
        session.out([*entry_lines(session, entry), "", *_when(session, entry)])
    else:
        session.out(tsv([entry_cells(session, entry)]))


def _when(session: Session, entry: "Entry") -> list[str]:
    from amends.workflow.catalogue import say

    lang, (lowest, highest) = session.lang, entry.feeling
    shown = [session.say(f"cards.feeling.{one}") for one in range(lowest, highest + 1)]
    special = [say(f"playbook.situation.{one}", lang) for one in entry.situations]
    rows = [
        ("causes", [label("choice", one, lang) for one in entry.causes]),
        ("stages", [label("stage", one, lang) for one in entry.stages]),
        ("channels", [label("choice", one, lang) for one in entry.channels]),
        ("styles", [label("choice", one, lang) for one in entry.styles]),
        ("situations", special),
        ("feeling", shown),
        ("sources", [*entry.sources]),
        ("rows", [*entry.rows]),
        ("of", [entry.of]),
    ]
    said = [(session.say(f"playbook.when.{name}"), listed(items, lang)) for name, items in rows]
    return named(said, session.width, INDENT)


def tell_linted(session: Session, path: str, found: "Linted") -> None:
    """Print what is wrong with a file first, then what is only worth a look."""
    serious: list[Remark | BadInput] = [*found.faults]
    serious += [one for one in found.remarks if one.serious]
    light = [one for one in found.remarks if not one.serious]
    objects = [_object(session, one, serious=True) for one in serious]
    objects += [_object(session, one, serious=False) for one in light]
    if session.json:
        about = {"path": path, "entries": len(found.entries), "sound": found.sound}
        session.object({**about, "found": objects})
        return
    if session.screen:
        session.out(_lines(session, objects))
    else:
        session.out(tsv([cell(value) for value in one.values()] for one in objects))
    counted = {"path": path, "faults": len(serious), "warnings": len(light)}
    counted["count"] = len(found.entries)
    session.err([session.say("playbook.linted" if objects else "playbook.sound", **counted)])


def _object(session: Session, one: "Remark | BadInput", *, serious: bool) -> dict[str, Any]:
    from amends.workflow import BadInput
    from amends.workflow.catalogue import say

    if isinstance(one, BadInput):
        at = str(one.values.get("at", ""))
        says = sentence(f"error.{one.code}", session.lang, one.values)
    else:
        at = one.at
        says = say(f"playbook.remark.{one.code}", session.lang, at=at, **dict(one.values))
    return {"level": "error" if serious else "warning", "code": one.code, "at": at, "says": says}


def _lines(session: Session, objects: Sequence[dict[str, Any]]) -> Iterator[str]:
    for one in objects:
        sign = session.glyphs.no if one["level"] == "error" else session.glyphs.warn
        yield from hanging(f"{sign} ", one["says"], session.width)


def tell_added(session: Session, playbook: "Playbook", *, new: bool) -> None:
    """Print that a playbook is there, or would be; nothing is new where it was there already."""
    changed = new and not session.dry_run
    found = {"playbook": playbook.id, "entries": len(playbook.entries), "changed": changed}
    if session.json:
        session.object(found)
    elif session.screen:
        said = session.say(
            "playbook.added" if new else "playbook.same",
            playbook=playbook.id,
            count=len(playbook.entries),
        )
        session.out(hanging(f"{session.glyphs.ok} " if new else "", said, session.width))
        if session.dry_run:
            session.out([session.say("done.nothing")])
    else:
        session.out(pairs(flat(found)))
