"""A complaint by mail lands once, with everything that came with it, or not at all."""

import io
from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from amends.workflow import BadInput, Desk, NotAllowed
from amends.workflow.desk.mailing import ReceivedMail

from ..bench import Bench
from .test_reading import HEAD, message, raw


@pytest.fixture
def bench() -> Bench:
    """Give a practice desk of the day after the mails were written."""
    made = Bench()
    made.now = made.now.replace(year=2026, month=11, day=21)
    return made


def whole(**headers: str) -> EmailMessage:
    """Make a mail with a picture and a bill."""
    made = message("Charged twice.", **{"Message-ID": "<1@x.org>", **headers})
    made.add_attachment(b"png", maintype="image", subtype="png", filename="photo.png")
    made.add_attachment(b"pdf", maintype="application", subtype="pdf", filename="bill.pdf")
    return made


def codes(found: ReceivedMail) -> list[str]:
    """Name what had to be decided."""
    return [one.code for one in found.remarks]


def test_a_mail_is_a_complaint_with_its_files(bench: Bench) -> None:
    """Customer, address, subject, words, date and files stand where they belong."""
    sent = bytes(whole())
    found = bench.desk().receive_mail(sent, feeling=3)
    case = found.case
    assert found.landed
    assert found.remarks == ()
    assert (case.customer, case.contact, case.channel) == (
        "Chen Li", {"email": "chen@example.org"}, "email",
    )  # fmt: skip
    assert (case.subject, case.text, case.feeling_reading) == ("My bill", "Charged twice.", 3)
    assert case.received_at == "2026-11-20T09:30:00+08:00"
    assert [one.name for one in case.attachments] == ["photo.png", "bill.pdf", "message.eml"]
    assert bench.desk().attachment(case.id, 3).content == sent
    assert [one.what for one in bench.desk().log(case.id) if one.kind != "clock"] == [
        "receive",
        *["attach"] * 3,
    ]
    assert bench.desk().verify().ok


@pytest.mark.parametrize("give", [bytes, io.BytesIO], ids=["bytes", "stream"])
def test_the_same_mail_lands_once(bench: Bench, give: Callable[[bytes], bytes]) -> None:
    """However it is given and by whatever way it came, it is the case that it was."""
    desk = bench.desk()
    first = desk.receive_mail(give(bytes(whole())))
    again = desk.receive_mail(give(b"Received: by another way\n" + bytes(whole())))
    assert not again.landed
    assert not again.case.changed
    assert again.case.id == first.case.id
    assert len(desk.list()) == 1


def test_a_mail_without_an_identity_lands_once(bench: Bench) -> None:
    """Without a Message-ID what it says tells mails apart."""
    desk = bench.desk()
    for text in ("One.", "Two.", "One."):
        desk.receive_mail(bytes(message(text)))
    assert [row.source for row in desk.list()] == ["mail", "mail"]


def test_another_mail_with_the_same_identity_is_not_lost(bench: Bench) -> None:
    """It lands as a case of its own, once, and the remark names the first one."""
    desk = bench.desk()
    desk.receive_mail(bytes(whole()))
    other = bytes(whole(Subject="Another"))
    found = desk.receive_mail(other)
    assert found.landed
    assert codes(found) == ["same_id"]
    assert found.remarks[0].values == {"case": "C-1001"}
    assert not desk.receive_mail(other).landed
    assert not desk.receive_mail(bytes(whole())).landed
    assert len(desk.list()) == 2


def test_the_identity_is_not_shown_in_lists(bench: Bench) -> None:
    """A Message-ID may name the customer, so only its digest is kept outside the vault."""
    bench.desk().receive_mail(bytes(whole()))
    (row,) = bench.desk().list()
    assert "x.org" not in str(row)


def test_what_is_given_goes_before_what_the_mail_says(bench: Bench) -> None:
    """A caller who knows better says so, and the mail itself stays as it was."""
    case = bench.desk().receive_mail(
        bytes(whole()), customer="Chen Mei", channel="regulator", phone="1",
        at="2026-11-19", external_ref="T-1",
    ).case  # fmt: skip
    assert (case.customer, case.channel, case.external_ref) == ("Chen Mei", "regulator", "T-1")
    assert case.received_at == "2026-11-19T00:00:00+08:00"
    assert case.contact == {"phone": "1", "email": "chen@example.org"}


def test_a_date_that_cannot_be_is_now_and_told(bench: Bench) -> None:
    """No date, one to come, one of another age: received now, and the mail says why."""
    dates = {
        "Sun, 20 Nov 2033 09:30:00 +0800": "date_future",
        "Sun, 20 Nov 1233 09:30:00 +0800": "date_unreadable",
        "soon": "date_unreadable",
        "": "no_date",
    }
    now = bench.now.astimezone(bench.now.tzinfo)
    for date, code in dates.items():
        mail = f"From: a@x.org\r\nDate: {date}\r\n\r\nx {code} {date}".encode()
        found = bench.desk().receive_mail(mail)
        assert codes(found) == [code]
        assert found.case.received_at[:10] == f"{(now + timedelta(hours=8)):%Y-%m-%d}"


def test_a_date_without_a_zone_is_read_in_the_desks(bench: Bench) -> None:
    """It is the time at the desk, and the mail says so."""
    found = bench.desk().receive_mail(b"From: a@x.org\nDate: 20 Nov 2026 09:30\n\nx")
    assert codes(found) == ["date_zone"]
    assert found.case.received_at == "2026-11-20T09:30:00+08:00"


def test_a_mail_without_text_has_its_subject_for_words(bench: Bench) -> None:
    """A picture with a subject is a complaint, and it is said that the subject stands for it."""
    made = message("x")
    made.set_content(b"png", maintype="image", subtype="png")
    found = bench.desk().receive_mail(bytes(made))
    assert (found.case.text, found.case.subject) == ("My bill", "My bill")
    assert codes(found) == ["no_text"]


REFUSED = {
    "mail_no_sender": b"Subject: x\n\ntext",
    "mail_no_text": HEAD + b"\n \n",
    "mail_too_long": HEAD + b"\n" + b"long " * 200_001,
    "attachment_too_large": HEAD + b"\n" + b"x" * 25_000_000,
    "attachment_empty": b"",
    "not_a_mail": b"\n",
    "mailbox": b"From x\nFrom: a@x.org\n\nx",
    "blank_left": HEAD + b"\n<WORDS>",
}


@pytest.mark.parametrize("code", REFUSED)
def test_what_cannot_land_leaves_nothing(bench: Bench, code: str) -> None:
    """A mail that names nobody, says nothing, or says too much is refused as a whole."""
    desk = bench.desk()
    for dry_run in (True, False):
        with pytest.raises(BadInput) as told:
            desk.receive_mail(REFUSED[code], dry_run=dry_run)
        assert told.value.code == code
    assert desk.list() == []
    assert bench.store._shelf.contents() == []


def test_what_the_mail_lacks_can_be_given(bench: Bench) -> None:
    """A sender and words that are missing come from whoever takes the mail in."""
    desk = bench.desk()
    assert desk.receive_mail(REFUSED["mail_no_sender"], customer="A").case.customer == "A"
    assert desk.receive_mail(REFUSED["mail_no_text"], words="As told.").case.text == "As told."
    assert desk.receive_mail(REFUSED["mail_too_long"], words="In short.").case.text == "In short."


def test_a_dry_run_writes_nothing(bench: Bench) -> None:
    """It says what would come of it, and the mail can land afterwards."""
    desk = bench.desk()
    tried = desk.receive_mail(bytes(whole()), dry_run=True)
    assert tried.landed
    assert not tried.case.changed
    assert desk.list() == []
    assert desk.receive_mail(bytes(whole())).landed
    assert not desk.receive_mail(bytes(whole()), dry_run=True).landed


def test_all_of_it_or_nothing(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one file cannot be kept, there is no case, no content, and no number lost."""
    put, desk = bench.store._shelf.put_content, bench.desk()

    def fails_late(data: bytes) -> str:
        if data == b"pdf":
            raise OSError(data)
        return put(data)

    with monkeypatch.context() as patch:
        patch.setattr(bench.store._shelf, "put_content", fails_late)
        with pytest.raises(OSError, match="pdf"):
            desk.receive_mail(bytes(whole()))
    assert desk.list() == []
    assert bench.store._shelf.contents() == []
    assert desk.receive_mail(bytes(whole())).case.id == "C-1001"


def test_a_key_answers_as_before(bench: Bench) -> None:
    """The same key with another mail is refused; with the same one it is answered."""
    desk = bench.desk()
    assert desk.receive_mail(bytes(whole()), key="k").case.id == "C-1001"
    assert desk.receive_mail(bytes(whole()), key="k").case.id == "C-1001"
    with pytest.raises(BadInput):
        desk.receive_mail(bytes(message("Other.")), key="k")


def test_an_auditor_takes_no_mail_in(bench: Bench) -> None:
    """Who only reads may not receive."""
    with pytest.raises(NotAllowed):
        bench.desk("audit").receive_mail(bytes(whole()))


def test_a_file_is_taken_by_its_path(bench: Bench, tmp_path: Path) -> None:
    """A path is read like bytes, and a sentence about it names it."""
    (tmp_path / "a.eml").write_bytes(bytes(whole()))
    assert bench.desk().receive_mail(tmp_path / "a.eml").landed
    (tmp_path / "b.eml").write_bytes(b"no mail")
    with pytest.raises(BadInput) as told:
        bench.desk().receive_mail(str(tmp_path / "b.eml"))
    assert told.value.values["path"] == str(tmp_path / "b.eml")


def test_hostile_headers_are_data(bench: Bench) -> None:
    """Line breaks and signs smuggled into headers end in fields, and nowhere else."""
    mail = raw(
        "Subject: =?utf-8?q?a=0D=0AChannel:_phone=00=1B[2J?=", "", "x",
        head=b"From: =?utf-8?q?A=0ATo:_b?= <a@x.org>\r\n",
    )  # fmt: skip
    case = bench.desk().receive_mail(mail).case
    assert (case.channel, case.subject) == ("email", "a\r\nChannel: phone\ufffd\x1b[2J")
    assert case.customer == "A\nTo: b"


def test_the_desk_is_whole_after_all_of_it() -> None:
    """What landed by mail verifies like everything else, in Python and on a fresh desk."""
    bench = Bench()
    desk: Desk = bench.desk()
    desk.receive_mail(bytes(whole(Date="Mon, 05 Jan 2026 09:00:00 +0800")))
    found = desk.verify()
    assert (found.ok, found.attachments) == (True, 3)
