"""What is attached to a case? What the record and the vault say of it, and the content itself."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ...errors import BadInput, HistoryBroken
from ...moments import local
from ...record.event import Event, Secret, said_by_event
from ...store import CaseRow, Reader
from ..views import AttachedFile, AttachmentView
from .names import ATTACH, file_name, unescaped

UNKNOWN_TYPE: Final = "application/octet-stream"


def contents_of(secrets: Iterable[Secret]) -> tuple[str, ...]:
    """Return the digests of what is attached to a case, each once, as far as the vault has them."""
    return tuple(dict.fromkeys(one.value for one in secrets if one.field == "sha256"))


def attachments_of(
    view: Reader, row: CaseRow, said: Sequence[Secret], zone: str, until: int
) -> tuple[AttachmentView, ...]:
    """Return the attachments of a case up to an event, the first one first."""
    events = (stored.event() for stored in view.events(row.id) if stored.seq <= until)
    attached = [one for one in events if one.what == ATTACH and one.kind == "act"]
    kept = said_by_event(said)
    return tuple(_attachment(row.id, one, kept.get(one.seq, {}), zone) for one in attached)


def _attachment(case: str, event: Event, said: Mapping[str, str], zone: str) -> AttachmentView:
    number, size = event.data.get("number"), event.data.get("size")
    name = unescaped(said["name"]) if "name" in said else None
    return AttachmentView(
        number=number if isinstance(number, int) else 0,
        name=name,
        size=size if isinstance(size, int) else 0,
        sha256=said.get("sha256"),
        media_type=media_type(name),
        text=said.get("text"),
        who=event.actor.name,
        happened=local(event.happened, zone),
        file_name=file_name(case, number if isinstance(number, int) else 0, name),
    )


def media_type(name: str | None) -> str:
    """Guess a type by the name alone: to be shown, and never to be trusted."""
    import mimetypes  # with what it imports in turn, for whoever has attachments

    end = (name or "").rpartition(".")[2]
    known = mimetypes.types_map.get(f".{end.lower()}") if end.isascii() else None
    return known or UNKNOWN_TYPE


def file_of(view: Reader, case: str, found: Sequence[AttachmentView], number: int) -> AttachedFile:
    """Return an attachment with its content; raises `BadInput` or `HistoryBroken`."""
    from .content import digest_of_content

    about = next((one for one in found if one.number == number), None)
    if about is None:
        raise BadInput("no_such_attachment", case=case, number=number, count=len(found))
    if about.sha256 is None:
        raise BadInput("attachment_erased", case=case, number=number)
    data = view.content(about.sha256)
    if data is None:
        raise HistoryBroken("attachment_lost", case=case, number=number)
    if digest_of_content(data) != about.sha256:
        raise HistoryBroken("attachment_altered", case=case, number=number)
    return AttachedFile(about, data)
