"""Which tactics came to light in a case, in which step, and how?"""

from collections.abc import Iterator
from typing import Final

from ...record.canonical import Json
from ...speech import TACTICS
from .values import Dossier, Pressed, Told

KNOWN: Final = {one.code: one for one in TACTICS}
HOW: Final = {  # the value of a step that tells of it
    "tactic": "marked",
    "tactic_found": "found",
    "flagged": "stood",
    "tactics": "draft",
    "doubts": "stood",
}


def pressed(told: Dossier) -> Iterator[Pressed]:
    """Give every tactic that a person marked, or that was found in a text of ours."""
    for one in told.timeline:
        if one.kind == "refusal":
            continue
        for name, how in HOW.items():
            for code in _codes(one.data.get(name)):
                yield _one(one, code, how)


def _codes(value: Json) -> list[str]:
    if isinstance(value, list):
        return [str(one) for one in value]
    return [value] if isinstance(value, str) and value else []


def _one(entry: Told, code: str, how: str) -> Pressed:
    tactic = KNOWN.get(code)
    return Pressed(
        seq=entry.seq,
        at=entry.at,
        what=entry.what,
        who=entry.who,
        code=code,
        how=how,
        policy=tactic.policy if tactic else "",
        rows=tactic.rows if tactic else (),
        why=entry.said.get("stands") if how == "stood" else None,
    )
