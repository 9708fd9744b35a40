"""How are files kept with a case? They are attached, listed, and handed out again."""

from typing import TYPE_CHECKING

from .opened import Moment
from .steps import Steps

if TYPE_CHECKING:
    from ...store import CaseRow, Reader
    from ..attaching import Source
    from ..views import AttachedFile, AttachmentView, CaseView


class Attachments(Steps):
    """Files of a case: the content is kept once, the name as data."""

    def attach(
        self,
        case: str,
        source: "Source",
        *,
        name: str | None = None,
        text: str | None = None,
        at: Moment = None,
        expect: int | None = None,
        key: str | None = None,
        dry_run: bool = False,
    ) -> "CaseView":
        """Attach a file, bytes, or a stream of bytes; `name` is that of the file unless given.

        The attachment is the last of `attachments`. Raises `BadInput` for what cannot be read as
        a whole or has more bytes than the policy's `attachment_mb` allows.
        """
        from ..attaching import ATTACH, called, content_of, digest_of_content, escaped

        title = called(source, name)
        content = content_of(source, self.policy.attachment_bytes)
        given = {"name": escaped(title), "sha256": digest_of_content(content)}
        call = (ATTACH, {**given, "size": len(content), "text": text})
        return self.steps(
            case, [call], at=at, expect=expect, key=key, dry_run=dry_run, contents=(content,)
        )

    def attachments(self, case: str) -> "tuple[AttachmentView, ...]":
        """Return what is attached to a case, the first one first."""
        with self.store.reading() as view:
            return self._attached(view, case)[1]

    def attachment(self, case: str, number: int) -> "AttachedFile":
        """Return one attachment with its content; raises `BadInput` or `HistoryBroken`."""
        from ..attaching import file_of

        with self.store.reading() as view:
            row, found = self._attached(view, case)
            return file_of(view, row.id, found, number)

    def _attached(self, view: "Reader", case: str) -> "tuple[CaseRow, tuple[AttachmentView, ...]]":
        from .. import people
        from ..attaching import attachments_of
        from ..finding import find
        from ..opening import policy_of

        people.actor_of(view, self.actor)
        row, zone = find(view, case), policy_of(view).zone
        last = len(view.events(row.id))
        return row, attachments_of(view, row, view.secrets(row.id), zone, last)
