"""What is said of a pack's file: what is wrong with it, what to look at, and that it was added?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ....context.session import Session
from ....render.layout import hanging, listed
from ....render.pairs import cell, flat
from ....render.refusal import command_line
from ....render.words import sentence
from ....terminal.table import pairs, tsv

if TYPE_CHECKING:
    from amends.workflow import BadInput
    from amends.workflow.rules import Pack, Remark


def tell_checked(
    session: Session,
    path: str,
    pack: "Pack",
    faults: "Sequence[Remark | BadInput]",
    remarks: "Sequence[Remark]",
) -> None:
    """Print the faults first, then what is only worth a look."""
    objects = [_object(session, one, serious=one in faults) for one in (*faults, *remarks)]
    if session.json:
        session.object({"path": path, "pack": pack.name, "sound": not faults, "found": objects})
        return
    if session.screen:
        session.out(_lines(session, objects))
    else:
        session.out(tsv([cell(value) for value in one.values()] for one in objects))
    session.err([_summary(session, path, pack, len(faults), len(remarks))])


def _object(session: Session, one: "Remark | BadInput", *, serious: bool) -> dict[str, Any]:
    from amends.workflow import BadInput
    from amends.workflow.catalogue import say

    if isinstance(one, BadInput):
        at, says = (
            str(one.values.get("at", "")),
            sentence(f"error.{one.code}", session.lang, one.values),
        )
    else:
        at = one.at
        says = say(f"rule.remark.{one.code}", session.lang, at=at, **dict(one.values))
    return {"level": "error" if serious else "warning", "code": one.code, "at": at, "says": says}


def _lines(session: Session, objects: Sequence[dict[str, Any]]) -> Iterator[str]:
    for one in objects:
        sign = session.glyphs.no if one["level"] == "error" else session.glyphs.warn
        yield from hanging(f"{sign} ", one["says"], session.width)


def _summary(session: Session, path: str, pack: "Pack", faults: int, remarks: int) -> str:
    if faults or remarks:
        return session.say("rules.remarked", path=path, faults=faults, warnings=remarks)
    clocks = sum(len(one.clocks) for one in pack.versions)
    return session.say("rules.sound", path=path, versions=len(pack.versions), clocks=clocks)


def tell_added(session: Session, pack: "Pack", used: str, woken: int | None) -> None:
    """Print that a pack is there, or would be; `woken` is None where nothing is new."""
    from amends.workflow.rules import version_id

    ids = [version_id(pack.name, one) for one in pack.versions]
    changed = woken is not None and not session.dry_run
    found = {"pack": pack.name, "versions": ids, "cases": woken or 0, "changed": changed}
    if session.json:
        session.object(found)
    elif session.screen:
        session.out(_added(session, pack, ids, used, woken))
    else:
        session.out(pairs(flat(found)))


def _added(
    session: Session, pack: "Pack", ids: Sequence[str], used: str, woken: int | None
) -> Iterator[str]:
    if woken is None:
        yield session.say("rules.same_pack", pack=pack.name)
        return
    said = session.say("rules.added", pack=pack.name, versions=listed(ids, session.lang))
    yield from hanging(f"{session.glyphs.ok} ", said, session.width)
    yield session.say("rules.woken", count=woken)
    if pack.name not in used.split():
        do = command_line(("amends", "policy", "set", "packs", f"{used} {pack.name}"), session.call)
        yield session.say("rules.next", command=do)
    if session.dry_run:
        yield session.say("done.nothing")
