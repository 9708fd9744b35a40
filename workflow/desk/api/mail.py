"""How does a complaint come in by mail? As the message itself, without a server."""

from typing import TYPE_CHECKING

from ...frozen import altered
from .attachments import Attachments
from .opened import Moment
from .questions import Questions

if TYPE_CHECKING:
    from ..attaching import Source
    from ..mailing import ReceivedMail


class Mails(Attachments, Questions):
    """Complaints that came as a mail."""

    def receive_mail(
        self,
        source: "Source",
        *,
        at: Moment = None,
        external_ref: str | None = None,
        key: str | None = None,
        dry_run: bool = False,
        **fields: object,
    ) -> "ReceivedMail":
        """Receive one message, given as a path, bytes, or a stream of bytes; the same one once.

        Its parts and the message itself become attachments. `fields` are those of a receipt and
        go before what the mail says. Raises `BadInput` for what is no mail, names no sender, or
        has more bytes than an attachment may have.
        """
        from ...intake.mail import read_mail  # most calls need no mail
        from .. import people
        from ..attaching import content_of, shown
        from ..mailing import Mailing, ReceivedMail, receive_mail  # (the same)

        now = self._now()
        with self.store.reading() as view:
            actor = people.writing_actor(view, self.actor)
        raw = content_of(source, self.policy.attachment_bytes)
        given = {name: value for name, value in fields.items() if value is not None}
        moment = None if at is None else (lambda policy: self._moment(at, now, policy))
        mailing = Mailing(
            read_mail(raw, shown(source)), given, actor, now, moment, external_ref, key
        )
        landed = receive_mail(self._engine, self.store, mailing, dry_run=dry_run)
        if landed.taken is None:
            case = altered(self.show(landed.row.id), changed=False)
        else:
            case = altered(self._seen(landed.taken, now), changed=not dry_run)
        return ReceivedMail(case, landed.taken is not None, landed.remarks)
