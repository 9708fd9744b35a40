"""What evidence is on record about a case? Each piece with all that is known of it by now."""

from collections.abc import Iterable
from typing import Any, Final

from ...moments import local
from ..views import AttachmentView, EvidenceView, LogEntry

EVIDENCE: Final = "evidence"
PLAIN: Final = ("issue", "holder", "credibility", "speaks_for", "attachment")


def evidence_of(
    log: Iterable[LogEntry], attached: Iterable[AttachmentView], zone: str
) -> tuple[EvidenceView, ...]:
    """Return the pieces of evidence in their order; what was said later of one stands for it."""
    hashes = {one.number: one.sha256 for one in attached}
    found: list[EvidenceView] = []
    for entry in log:
        if entry.what != EVIDENCE or entry.kind != "act":
            continue
        at = entry.data.get("replaces")
        number = at if isinstance(at, int) else len(found) + 1
        piece = found[number - 1] if isinstance(at, int) else EvidenceView(number)
        piece = piece._replace(**_told(entry, zone))
        if piece.attachment:
            piece = piece._replace(sha256=hashes.get(piece.attachment))
        found[number - 1 : number] = [piece]
    return tuple(found)


def _told(entry: LogEntry, zone: str) -> dict[str, Any]:
    """Return what an entry says of a piece; what it passes over is left out."""
    said: dict[str, Any] = {name: entry.data[name] for name in PLAIN if name in entry.data}
    obtained, kind = entry.data.get("obtained"), entry.data.get("kind")
    if isinstance(obtained, str):
        said["obtained"] = local(obtained, zone)
    if isinstance(kind, str):
        said["kind"] = kind
    names = {"text": "text", "ref": "ref", "hash": "sha256"}
    said |= {ours: entry.said[name] for name, ours in names.items() if name in entry.said}
    return {**said, "who": entry.who, "happened": entry.happened}
