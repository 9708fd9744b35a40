"""What does a mail say? Read as a whole, with a remark for everything that had to be decided."""

import email.utils
import hashlib
import json
import re
from datetime import datetime, timedelta, timezone
from typing import Final

from ...errors import BadInput
from ...frozen.named import NamedTuple
from .bodies import Attached, Remark, as_text, files_of, words_of
from .headers import LONGEST, Head, addresses, text, value
from .parts import parts_of

__all__ = ["Attached", "Mail", "Remark", "read_mail"]

OUTLOOK: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MARK: Final = b"\xef\xbb\xbf"
WHOLE: Final = "message.eml"
LATEST: Final = timedelta(hours=15)  # no zone is farther from UTC
_ZONE: Final = re.compile(r"(?:[+-]\d{4}|\b(?:UTC?|GMT|Z|[ECMP][SD]T))\s*(?:\([^()]*\)\s*)?$")
HEADERS: Final = frozenset(
    {"from", "sender", "to", "subject", "date", "message-id", "received", "return-path"}
)


class Mail(NamedTuple):
    """A mail as the desk takes it: `date` has no zone where the mail names none that is known.

    `attached` ends with the mail itself, to the byte. `key` stands for its Message-ID, `digest`
    for what it says, however it came.
    """

    name: str
    address: str
    subject: str
    words: str
    date: datetime | None
    attached: tuple[Attached, ...]
    remarks: tuple[Remark, ...]
    key: str
    digest: str


def read_mail(raw: bytes, path: str = "-") -> Mail:
    """Read one message as RFC 5322 has it; raises `BadInput` for what is none."""
    _refuse_others(raw, path)
    raw_body = raw.removeprefix(MARK)
    parts, remarks = parts_of(raw_body), list[Remark]()
    head = parts.head
    if not HEADERS & {name for name, _ in head}:
        raise BadInput("not_a_mail", path=path)
    name, address = _sender(head, remarks)
    subject = as_text(text(value(head, "subject")), remarks)
    date = _date(text(value(head, "date")), remarks)
    words = as_text(words_of(raw_body, parts.found, remarks), remarks)
    files = [*files_of(raw_body, parts.found, remarks)]
    if parts.left:
        remarks.append(Remark("parts_left", {"count": parts.left}))
    digest = _digest([address, subject, str(date), words], files)
    return Mail(
        name=as_text(name, remarks),
        address=as_text(address, remarks),
        subject=subject.strip(),
        words=words,
        date=date,
        attached=(*files, Attached(WHOLE, raw)),
        remarks=tuple(remarks),
        key=_key(head, digest),
        digest=digest,
    )


def _refuse_others(raw: bytes, path: str) -> None:
    if raw.startswith(OUTLOOK):
        raise BadInput("outlook_message", path=path)
    if raw.startswith(b"From "):
        raise BadInput("mailbox", path=path)


def _sender(head: Head, remarks: list[Remark]) -> tuple[str, str]:
    """Return name and address of who wrote, or nothing where the mail does not say."""
    found = addresses(head, "from") or addresses(head, "sender")
    if len(found) > 1:
        remarks.append(Remark("several_from", {"count": len(found), "address": found[0][1]}))
    if found:
        name, address = found[0]
        return name.strip() or address, address
    said = text(value(head, "from")).strip()
    return (said if len(said) <= LONGEST else ""), ""


def _date(said: str, remarks: list[Remark]) -> datetime | None:
    """Read when the mail was written; a zone that is not known is left out."""
    if not said:
        remarks.append(Remark("no_date", {}))
        return None
    try:
        read = email.utils.parsedate_tz(said[:LONGEST])
        at = datetime(*read[:6]) if read else None  # noqa: DTZ001  # the zone follows
    except (ValueError, IndexError, TypeError, OverflowError):
        read = at = None
    if read is None or at is None:
        remarks.append(Remark("date_unreadable", {"value": said}))
        return None
    offset = timedelta(seconds=read[9] or 0)  # which is 0, too, for a zone that is not known
    if not _ZONE.search(said[:LONGEST]) or abs(offset) > LATEST:
        remarks.append(Remark("date_zone", {"value": said}))
        return at
    return at.replace(tzinfo=timezone(offset))


def _digest(said: list[str], files: list[Attached]) -> str:
    kept = [[one.name, hashlib.sha256(one.content).hexdigest()] for one in files]
    return hashlib.sha256(json.dumps([said, kept]).encode()).hexdigest()


def _key(head: Head, digest: str) -> str:
    """Stand for the Message-ID without showing it: it may name the customer."""
    said = value(head, "message-id").strip()
    return f"id:{hashlib.sha256(said).hexdigest()}" if said else f"mail:{digest}"
