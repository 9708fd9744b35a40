"""How does a complaint come in by mail? Once, its parts attached, all of it or nothing."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Final

from ...engine import Engine
from ...errors import BadInput
from ...frozen.named import NamedTuple
from ...intake.mail import Attached, Mail, Remark
from ...moments import aware, iso, local
from ...policy import Policy
from ...process.fields import LONGEST_TEXT
from ...record.event import Actor
from ...store import CaseRow, Reader, Store, Writer
from ..attaching import ATTACH, digest_of_content, escaped
from ..opening import policy_of
from ..receiving import Receipt, received, rehearse_receipt
from ..taking import Call, Request, Taken, digest_of, put, remember, steps, told_before
from ..views import CaseView

SOURCE: Final = "mail"


class ReceivedMail(NamedTuple):
    """What became of a mail: the case that it is, and what had to be decided in reading it.

    `landed` is False where the same mail was there already.
    """

    case: CaseView
    landed: bool
    remarks: tuple[Remark, ...]


class Mailing(NamedTuple):
    """A mail to take in, by whom and when; what is given goes before what the mail says."""

    mail: Mail
    given: Mapping[str, object]
    actor: Actor
    now: datetime
    at: Callable[[Policy], datetime] | None = None
    external_ref: str | None = None
    key: str | None = None


class Landed(NamedTuple):
    """The case of a mail: new, or the one it has been since it came first."""

    taken: Taken | None
    row: CaseRow
    remarks: tuple[Remark, ...]


def receive_mail(engine: Engine, store: Store, mailing: Mailing, *, dry_run: bool) -> Landed:
    """Take a mail in; raises `BadInput`."""
    if dry_run:
        with store.reading() as view:
            return _known(view, mailing) or _rehearsed(engine, view, mailing)
    asked = [mailing.mail.digest, dict(mailing.given), mailing.external_ref]
    digested = digest_of(["receive_mail", *asked])
    with store.writing() as tx:
        before = told_before(engine, tx, mailing.key, digested)
        if before is not None:
            return Landed(before, before.row, mailing.mail.remarks)
        return _known(tx, mailing) or _written(engine, tx, mailing, digested)


def _known(view: Reader, mailing: Mailing) -> Landed | None:
    """Find the case that this very mail is already."""
    for key in _keys(mailing.mail):
        row = view.by_source(SOURCE, key)
        if row is not None and row.source_digest == mailing.mail.digest:
            return Landed(None, row, ())
    return None


def _keys(mail: Mail) -> tuple[str, str]:
    """Return the keys of a mail: another one may have taken its Message-ID."""
    return mail.key, f"{mail.key} {mail.digest}"


def _rehearsed(engine: Engine, view: Reader, mailing: Mailing) -> Landed:
    receipt, remarks = _receipt(view, mailing)
    taken = rehearse_receipt(engine, view, receipt)
    request = _request(taken.row, receipt, mailing)
    made = steps(engine, view, taken.row, taken.snapshot, taken.policy, request)
    return Landed(taken._replace(snapshot=made.snapshot), taken.row, remarks)


def _written(engine: Engine, tx: Writer, mailing: Mailing, digested: str) -> Landed:
    receipt, remarks = _receipt(tx, mailing)
    taken = received(engine, tx, receipt, "")
    request = _request(taken.row, receipt, mailing)
    made = steps(engine, tx, taken.row, taken.snapshot, taken.policy, request)
    whole = put(engine, tx, taken.row, made, taken.policy, request)
    remember(tx, mailing.key, digested, whole.row.id, whole.snapshot)
    return Landed(whole, whole.row, remarks)


def _request(row: CaseRow, receipt: Receipt, mailing: Mailing) -> Request:
    files = mailing.mail.attached
    return Request(
        row.id,
        tuple(_attach(one) for one in files),
        receipt.actor,
        receipt.now,
        receipt.happened,
        contents=tuple(one.content for one in files),
    )


def _attach(file: Attached) -> Call:
    digest, size = digest_of_content(file.content), len(file.content)
    return Call(ATTACH, {"name": escaped(file.name), "sha256": digest, "size": size})


def _receipt(view: Reader, mailing: Mailing) -> tuple[Receipt, tuple[Remark, ...]]:
    """Return the receipt that a mail makes, and everything that had to be decided for it."""
    policy, remarks = policy_of(view), [*mailing.mail.remarks]
    key, other = _keys(mailing.mail)
    same = view.by_source(SOURCE, key)
    if same is not None:
        key = other
        remarks.append(Remark("same_id", {"case": same.id}))
    happened = mailing.at(policy) if mailing.at else _happened(mailing, policy, remarks)
    receipt = Receipt(
        {**dict(_fields(mailing.mail, mailing.given, remarks)), **mailing.given},
        mailing.actor,
        mailing.now,
        happened,
        external_ref=mailing.external_ref,
        source=SOURCE,
        source_key=key,
        source_digest=mailing.mail.digest,
    )
    return receipt, tuple(remarks)


def _happened(mailing: Mailing, policy: Policy, remarks: list[Remark]) -> datetime:
    """Return when the mail says it was written, or now where that cannot be."""
    date = mailing.mail.date
    if date is None:
        return mailing.now
    try:
        read = aware(date, policy.zone)
    except BadInput:
        remarks.append(Remark("date_unreadable", {"value": str(date)}))
        return mailing.now
    if read > mailing.now:
        remarks.append(Remark("date_future", {"value": local(iso(read), policy.zone)}))
        return mailing.now
    return read


def _fields(
    mail: Mail, given: Mapping[str, object], remarks: list[Remark]
) -> Iterator[tuple[str, str]]:
    """Yield the fields that the mail fills; raises `BadInput` for what nobody may invent."""
    yield "channel", "email"
    if mail.name.strip():
        yield "customer", mail.name
    elif "customer" not in given:
        raise BadInput("mail_no_sender")
    if mail.address:
        yield "email", mail.address
    if "words" not in given:
        yield "words", _words(mail, remarks)
    if mail.subject:
        yield "subject", mail.subject


def _words(mail: Mail, remarks: list[Remark]) -> str:
    """Return the words of a mail: its text, else its subject, which then stands for them."""
    if len(mail.words.encode()) > LONGEST_TEXT:
        raise BadInput("mail_too_long", most=LONGEST_TEXT)
    if mail.words.strip():
        return mail.words
    if not mail.subject:
        raise BadInput("mail_no_text")
    remarks.append(Remark("no_text", {}))
    return mail.subject
