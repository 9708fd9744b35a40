"""How do rule packs look: which there are, and what one version says?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ....context.session import Session
from ....generated.form import option_of
from ....render.clocks import source_text
from ....render.layout import hanging, listed, named
from ....render.pairs import cell
from ....render.refusal import command_line
from ....render.words import label
from ....terminal.table import columns, tsv
from ....terminal.wrap import wrap
from ..days.calendars import iso_day
from .pack_clocks import clock_rows, length_said
from .pack_merits import merit_cells, merit_lines

if TYPE_CHECKING:
    from amends.workflow.rules import Clock, Pack, Source, Version


def tell_list(
    session: Session,
    packs: "Sequence[Pack]",
    used: Sequence[str],
    *,
    own: frozenset[str],
    packs_used: str,
) -> None:
    """Print the packs; `used` are the ids of the versions in force for new complaints."""
    rows = [_pack(pack, used, own=pack.name in own) for pack in packs]
    if session.json:
        session.object({"packs": rows, "in_force": [*used]})
    elif session.screen:
        session.out(_list_screen(session, packs, rows))
        do = command_line(("amends", "policy", "set", "packs", "service cn-telecom"), session.call)
        session.out(["", session.say("rules.use", packs=packs_used, command=do)])
    else:
        names = ("name", "layer", "versions", "in_force", "clocks", "unconfirmed", "own")
        session.out(tsv([cell(row[name]) for name in names] for row in rows))


def _pack(pack: "Pack", used: Sequence[str], *, own: bool) -> dict[str, Any]:
    from amends.workflow.rules import Mark, version_id

    ids = [version_id(pack.name, one) for one in pack.versions]
    last = pack.versions[-1]
    doubtful = [mark for mark in _marks(last) if mark is Mark.UNCONFIRMED]
    return {
        "name": pack.name,
        "names": dict(pack.names),
        "layer": pack.layer,
        "versions": ids,
        "in_force": next((one for one in ids if one in used), None),
        "clocks": len(last.clocks),
        "unconfirmed": len(doubtful),
        "own": own,
    }


def _marks(version: "Version") -> Iterator[str]:
    for clock in version.clocks:
        yield from (one.mark for one in sources_of(clock))
    if version.window_source:
        yield version.window_source.mark
    yield from (one.source.mark for one in version.merits)


def sources_of(clock: "Clock") -> "list[Source]":
    """Return what all figures of a clock rest on."""
    return [
        clock.source,
        *(one.source for one in clock.variants),
        *(one.source for one in clock.extensions),
    ]


def _list_screen(
    session: Session, packs: "Sequence[Pack]", rows: Sequence[dict[str, Any]]
) -> list[str]:
    names = ("pack", "name", "layer", "versions", "in_force", "clocks", "unconfirmed")
    header = [session.say(f"col.{name}") for name in names]
    shown = [
        [
            pack.name,
            pack.names[session.lang],
            label("rule.layer", pack.layer, session.lang),
            ", ".join(one.partition("@")[2] for one in row["versions"]),
            (row["in_force"] or "").partition("@")[2],
            cell(row["clocks"]),
            cell(row["unconfirmed"] or ""),
        ]
        for pack, row in zip(packs, rows, strict=True)
    ]
    return columns(shown, header, session.width, [header[3], header[5]])


def tell_version(session: Session, pack: "Pack", version: "Version") -> None:
    """Print what one version says: its clocks, what is owed at least, who proves."""
    from amends.workflow.rules import version_id
    from amends.workflow.rules.writing import written_version

    name = version_id(pack.name, version)
    ids = [version_id(pack.name, one) for one in pack.versions]
    if session.json:
        about = {"pack": pack.name, "names": dict(pack.names), "layer": pack.layer}
        written = dict(written_version(version))
        clocks = written.pop("clock", [])
        more = {"parts": {}, "window": None, **written}
        session.object({**about, "version": name, "versions": ids, **more, "clocks": clocks})
    elif session.screen:
        session.out(_version(session, pack, version, name, ids))
    else:
        rows = [_cells(one, name) for one in version.clocks]
        session.out(tsv([*rows, *merit_cells(version, name)]))


def _cells(clock: "Clock", version: str) -> list[str]:
    number, unit = clock.length
    start, stop = ",".join(clock.start), ",".join(clock.stop)
    about = [version, clock.id, clock.kind, clock.layer, str(number), unit, start, stop]
    return [*about, clock.source.mark, clock.source.reference]


def _version(
    session: Session, pack: "Pack", version: "Version", name: str, ids: Sequence[str]
) -> Iterator[str]:
    lang, width = session.lang, session.width
    layer = label("rule.layer", pack.layer, lang)
    since = iso_day(version.since) if version.since else session.say("rules.always")
    said = {"version": name, "layer": layer, "since": since}
    if version.until:
        head = session.say("rules.version_until", until=iso_day(version.until), **said)
    else:
        head = session.say("rules.version", **said)
    yield from wrap(f"{pack.names[lang]} · {head}", width)
    yield from hanging("", source_text(version.source.reference, version.source.mark, lang), width)
    for clock in version.clocks:
        yield ""
        kind, own = label("rule.kind", clock.kind, lang), label("rule.layer", clock.layer, lang)
        about = {"id": clock.id, "name": clock.names[lang], "kind": kind, "layer": own}
        yield from wrap(session.say("rules.clock", **about), width)
        yield from named(clock_rows(clock, version, lang), width, 2)
    yield from merit_lines(version, lang, width)
    yield from _ending(session, version, [one for one in ids if one != name])


def _ending(session: Session, version: "Version", others: Sequence[str]) -> Iterator[str]:
    lang, width = session.lang, session.width
    said: list[str] = []
    if version.window:
        said.append(session.say("rules.window", length=length_said(version.window, lang)))
    for step, parts in version.parts.items():
        shown = listed([option_of(one) for one in parts], lang)
        said.append(session.say("rules.parts", step=step, parts=shown))
    if others:
        said.append(session.say("rules.others", versions=listed(others, lang)))
    for one in said:
        yield from ["", *wrap(one, width)] if one == said[0] else wrap(one, width)
