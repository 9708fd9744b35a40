"""What a mail says is read whole: text, sender, date, parts, in every form that mails come in."""

import base64
import quopri
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from email import policy
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow import BadInput
from amends.workflow.intake.mail import Mail, read_mail
from amends.workflow.intake.mail.html import text_of_html

WORDS = "您好：三天漫游收了1286.40元，請退還。"
CHINESE = "投诉：三天漫游收费一千元，没有人告诉我，请退还。"
HEAD = b"From: Chen Li <chen@example.org>\r\nDate: Fri, 20 Nov 2026 09:30:00 +0800\r\n"


def message(text: str = "Charged twice.", **headers: str) -> EmailMessage:
    """Make a mail as a program would."""
    made = EmailMessage()
    given = {"From": "Chen Li <chen@example.org>", "Date": "Fri, 20 Nov 2026 09:30:00 +0800"}
    for name, value in {**given, "Subject": "My bill", **headers}.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made


def codes(mail: Mail) -> list[str]:
    """Name what had to be decided."""
    return [one.code for one in mail.remarks]


def raw(*lines: str | bytes, head: bytes = HEAD) -> bytes:
    """Write a mail by hand, its first lines given."""
    return head + b"\r\n".join(one.encode() if isinstance(one, str) else one for one in lines)


def names(mail: Mail) -> list[str]:
    """Name what is attached besides the mail itself."""
    assert mail.attached[-1].name == "message.eml"
    return [one.name for one in mail.attached[:-1]]


def test_a_plain_mail_is_read_whole() -> None:
    """Sender, subject, date, words and the mail itself are taken as they are."""
    whole = bytes(message("One.\n\n> quoted\n> twice\n\nTwo.\n"))
    mail = read_mail(whole)
    assert (mail.name, mail.address, mail.subject) == ("Chen Li", "chen@example.org", "My bill")
    assert mail.date == datetime(2026, 11, 20, 9, 30, tzinfo=timezone(timedelta(hours=8)))
    assert mail.words == "One.\n\n> quoted\n> twice\n\nTwo."
    assert mail.attached == ((mail.attached[0].name, whole),)
    assert codes(mail) == []


CHARSETS = {
    "gb2312": "gb18030",
    "GBK": "gb18030",
    "gb18030": "gb18030",
    "x-gbk": "gb18030",
    "big5": "cp950",
    "utf-8": "utf-8",
    "utf-16": "utf-16",
    "iso-2022-jp": "iso2022_jp",
    "windows-1252": "cp1252",
    "iso-8859-1": "cp1252",
    "shift_jis": "cp932",
    "koi8-r": "koi8-r",
}
SAYS = {
    "big5": "您好：三天漫遊費請退還，謝謝。",
    "iso-2022-jp": "請求が二重です。",
    "shift_jis": "請求が二重です。",
    "windows-1252": "“Overcharged” – 12 €",
    "iso-8859-1": "“Überhöht” – 12 €",
    "koi8-r": "Дважды списали.",
}


@pytest.mark.parametrize("charset", CHARSETS)
@pytest.mark.parametrize("encoding", ["8bit", "base64", "quoted-printable"])
def test_every_charset_is_read(charset: str, encoding: str) -> None:
    """Text comes back as it was written, with every charset and every way of sending it."""
    says = SAYS.get(charset, WORDS)
    body = says.encode(CHARSETS[charset])
    if encoding != "8bit":
        body = base64.encodebytes(body) if encoding == "base64" else quopri.encodestring(body)
    kind = f'Content-Type: text/plain; charset="{charset}"'
    mail = read_mail(raw(kind, f"Content-Transfer-Encoding: {encoding}", "", body))
    assert mail.words == says
    assert codes(mail) == []


@pytest.mark.parametrize(
    ("charset", "written", "code"),
    [
        ("", "utf-8", ""),
        ("", "gb18030", "charset"),
        ("us-ascii", "gb18030", "charset"),
        ("utf-8", "gb18030", "charset"),
        ("gb2312", "utf-8", "charset"),
        ("nonsense", "utf-8", "charset_unknown"),
        ("nonsense", "gb18030", "charset_unknown"),
        ("base64", "utf-8", "charset_unknown"),
        ("punycode", "utf-8", "charset_unknown"),
        ("\x00\xff", "utf-8", "charset_unknown"),
    ],
)
def test_a_wrong_charset_is_mended_and_told(charset: str, written: str, code: str) -> None:
    """What is not written as it says is read as what it is, and the mail says so."""
    parameter = f'; charset="{charset}"' if charset else ""
    mail = read_mail(raw(f"Content-Type: text/plain{parameter}", "", CHINESE.encode(written)))
    assert mail.words == CHINESE
    assert codes(mail) == ([code] if code else [])


@pytest.mark.parametrize("charset", ["", "utf-8", "iso-8859-1", "windows-1252", "gb2312", "nope"])
def test_bytes_that_are_nothing_lose_nothing_in_silence(charset: str) -> None:
    """Bytes that no charset explains still give a text, a remark, and the mail itself."""
    whole = raw(
        f"Content-Type: text/plain; charset={charset or 'utf-8'}", "", b"a\xff\xfe\x81\x00b"
    )
    mail = read_mail(whole)
    assert mail.words.startswith("a")
    assert mail.words.endswith("b")
    assert "\x00" not in mail.words
    assert "replaced" in codes(mail)
    assert mail.attached[-1].content == whole


SUBJECTS = {
    "=?utf-8?B?5oqV6K+J?=": "投诉",
    "=?UTF-8?q?=E6=8A=95=E8=AF=89_now?=": "投诉 now",
    "=?gb2312?B?zbbL?= =?gb2312?B?3w==?=": "投诉",
    "=?gb2312?B?zbbL3w==?= and =?utf-8?q?more?=": "投诉 and more",
    "=?utf-8?B?5oqV6K+J": "=?utf-8?B?5oqV6K+J",
    "=?nope?Q?abc?=": "abc",
    "=?utf-8?X?abc?=": "=?utf-8?X?abc?=",
    "=?utf-8?B?!!!!?=": "",
    "=?utf-8?Q?=ZZ=4?=": "=ZZ=4",
    "=?utf-8*en?Q?hi?=": "hi",
    "plain =?= text": "plain =?= text",
    "folded\r\n over lines": "folded over lines",
    "=?utf-8?q?a=0D=0ABcc:_x?=": "a\r\nBcc: x",
}


@pytest.mark.parametrize("written", SUBJECTS, ids=range(len(SUBJECTS)))
def test_encoded_words_are_read_broken_or_not(written: str) -> None:
    """Subjects come as they were meant, and what is no encoded word stays as it is."""
    assert read_mail(raw(f"Subject: {written}", "", "x")).subject == SUBJECTS[written]


@pytest.mark.parametrize("written", ["utf-8", "gb18030"])
def test_a_header_that_was_never_encoded_is_read(written: str) -> None:
    """Subject and sender in bare bytes are read as what they are."""
    head = f"From: 陈丽投诉人 <c@example.org>\r\nSubject: {CHINESE}\r\n\r\nx".encode(written)
    mail = read_mail(head)
    assert (mail.name, mail.subject) == ("陈丽投诉人", CHINESE)


SENDERS = {
    "Chen Li <c@x.org>": ("Chen Li", "c@x.org", []),
    "c@x.org": ("c@x.org", "c@x.org", []),
    '"Li, Chen" <c@x.org>': ("Li, Chen", "c@x.org", []),
    "c@x.org (Chen Li)": ("Chen Li", "c@x.org", []),
    "=?utf-8?B?6ZmI5Li9?= <c@x.org>": ("陈丽", "c@x.org", []),
    "=?utf-8?q?Li,_Chen:?= <c@x.org>": ("Li, Chen:", "c@x.org", []),
    "=?utf-8?B?6ZmI?= =?utf-8?B?5Li9?= <c@x.org>": ("陈丽", "c@x.org", []),
    "\ue000 =?utf-8?q?x?= <c@x.org>": ("\ue000 x", "c@x.org", []),
    "A <a@x.org>, B <b@x.org>": ("A", "a@x.org", ["several_from"]),
    "Chen Li": ("Chen Li", "", []),
    "": ("", "", []),
    "(" * 9_000: ("(" * 9_000, "", []),
}


@pytest.mark.parametrize("written", SENDERS, ids=range(len(SENDERS)))
def test_the_sender_is_who_the_mail_says(written: str) -> None:
    """Name and address are told apart; several senders are told, and none is invented."""
    name, address, remarks = SENDERS[written]
    head = f"From: {written}\r\nDate: Fri, 20 Nov 2026 09:30:00 +0800\r\n".encode()
    mail = read_mail(raw("", "x", head=head))
    assert (mail.name, mail.address, codes(mail)) == (name, address, remarks)


def test_who_sent_it_for_others_is_taken_where_from_is_missing() -> None:
    """Without a From line the Sender line says who wrote."""
    assert read_mail(b"Sender: A <a@x.org>\n\nx").address == "a@x.org"


EAST = timezone(timedelta(hours=8))
DATES = {
    "Fri, 20 Nov 2026 09:30:00 +0800": (datetime(2026, 11, 20, 9, 30, tzinfo=EAST), []),
    "20 Nov 2026 09:30 GMT": (datetime(2026, 11, 20, 9, 30, tzinfo=UTC), []),
    "Fri, 20 Nov 2026 09:30:00 -0000": (datetime(2026, 11, 20, 9, 30, tzinfo=UTC), []),
    "Fri, 20 Nov 2026 09:30:00": (datetime(2026, 11, 20, 9, 30), ["date_zone"]),  # noqa: DTZ001
    "Fri, 20 Nov 2026 09:30:00 XYZ": (datetime(2026, 11, 20, 9, 30), ["date_zone"]),  # noqa: DTZ001
    "Fri, 20 Nov 2026 09:30:00 +9900": (datetime(2026, 11, 20, 9, 30), ["date_zone"]),  # noqa: DTZ001
    "": (None, ["no_date"]),
    "yesterday": (None, ["date_unreadable"]),
    "Fri, 32 Nov 2026 09:30:00 +0800": (None, ["date_unreadable"]),
    "Fri, 20 Nov 2026 99:30:00 +0800": (None, ["date_unreadable"]),
    "1" * 5_000: (None, ["date_unreadable"]),
}


@pytest.mark.parametrize("written", DATES, ids=range(len(DATES)))
def test_the_date_is_read_or_what_is_wrong_with_it_is_told(written: str) -> None:
    """A date with a zone is that moment; without one, or without a date, the mail says so."""
    head = f"From: a@x.org\r\nDate: {written}\r\n".encode()
    mail = read_mail(raw("", "x", head=head))
    assert (mail.date, codes(mail)) == DATES[written]


def test_plain_text_goes_before_the_page_that_says_the_same() -> None:
    """Of two forms of one text the plain one is the words, and no other is attached."""
    made = message("Plain words.")
    made.add_alternative("<p>Page</p>", subtype="html")
    mail = read_mail(bytes(made))
    assert (mail.words, names(mail), codes(mail)) == ("Plain words.", [], [])


@pytest.mark.parametrize("plain", [None, " \n"])
def test_a_page_alone_is_turned_to_text(plain: str | None) -> None:
    """Where there is no plain text, or only an empty one, the words are what the page shows."""
    made = message(plain or "x")
    if plain:
        made.add_alternative("<p>Twice &amp; <b>dear</b></p>", subtype="html")
    else:
        made.set_content("<p>Twice &amp; <b>dear</b></p>", subtype="html")
    mail = read_mail(bytes(made))
    assert (mail.words, codes(mail)) == ("Twice & dear", ["html"])


def test_a_page_says_itself_how_it_is_written() -> None:
    """Without a charset of the part, that of the page counts."""
    page = f'<html><head><meta charset="gb2312"></head><body>{CHINESE}</body></html>'
    mail = read_mail(raw("Content-Type: text/html", "", page.encode("gb18030")))
    assert (mail.words, codes(mail)) == (CHINESE, ["html"])


PAGES = {
    "<p>One</p><p>Two</p>": "One\n\nTwo",
    "One<br>Two<br/>Three": "One\nTwo\nThree",
    "<div>One</div><div>Two</div>": "One\nTwo",
    "a  b\n\tc": "a b c",
    "<style>p {}</style><script>alert('<p>x</p>')</script>Text": "Text",
    "<title>T</title>Text<!-- no <p>x</p> -->": "Text",
    "&lt;b&gt; &amp; &euro;5 &#20320;&#x597d; &nope;": "<b> & €5 你好 &nope;",
    '<a href="http://x.org/?a=1&amp;b=2">here</a>.': "here <http://x.org/?a=1&b=2>.",
    '<a href="http://x.org">http://x.org</a>': "http://x.org",
    '<a href="mailto:a@x.org">a@x.org</a>': "a@x.org",
    '<a href="#top">up</a>': "up",
    "<a href=x>one<a href=y>two</a>": "one <x>two <y>",
    "<ul><li>One<li>Two</ul>End": "- One\n- Two\n\nEnd",
    "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>": "1 2\n3",
    '<img src=x alt="a cat"><img src=y>': "[a cat]",
    "<pre>a\n  b</pre>c": "a\n  b\nc",
    '<a title="x > y" href="z">t</a>': "t <z>",
    "1 < 2 and 3 > 2": "1 < 2 and 3 > 2",
    "cut <a href=": "cut <a href=",
    "<!-- never closed <p>x</p>": "",
    "<script>never closed": "",
    "": "",
    "<": "<",
    "</": "</",
    "<>x": "<>x",
    "\u0130<SCRIPT>x</SCRIPT>y": "\u0130y",
}  # fmt: skip


@pytest.mark.parametrize("page", PAGES, ids=range(len(PAGES)))
def test_a_page_says_what_it_shows(page: str) -> None:
    """Blocks are lines, links keep their address, and scripts and comments say nothing."""
    assert text_of_html(page) == PAGES[page]


@settings(max_examples=300)
@given(st.text(alphabet='<>!-/"= apscrit&#;\n', max_size=300))
def test_no_page_is_too_broken(page: str) -> None:
    """Whatever stands in a page gives a text."""
    assert isinstance(text_of_html(page), str)


def test_parts_are_attached_under_their_names() -> None:
    """Files, pictures within the text, forwarded mails and invitations are attached whole."""
    made = message("See there.")
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="账单 三月.pdf")
    made.add_attachment(b"png", maintype="image", subtype="png", disposition="inline", cid="<1>")
    made.add_attachment(message("Forwarded."))
    made.add_attachment(b"tnef", maintype="application", subtype="ms-tnef", filename="winmail.dat")
    made.add_attachment("BEGIN:VCALENDAR", subtype="calendar")
    made.add_attachment("A,B", subtype="plain", filename="table.csv")
    mail = read_mail(bytes(made))
    assert mail.words == "See there."
    assert names(mail) == [
        "账单 三月.pdf", "part-3.png", "part-4.eml", "winmail.dat", "part-6.ics", "table.csv",
    ]  # fmt: skip
    assert mail.attached[0].content == b"%PDF"
    assert read_mail(mail.attached[2].content).words == "Forwarded."
    assert codes(mail) == []


FILES = {
    'filename="a.pdf"': "a.pdf",
    "filename*=utf-8''%E8%B4%A6%E5%8D%95.pdf": "账单.pdf",
    "filename*0*=utf-8''%E8%B4%A6; filename*1*=%E5%8D%95; filename*2=.pdf": "账单.pdf",
    'filename="=?utf-8?B?6LSm5Y2VLnBkZg==?="': "账单.pdf",
    'filename="../../etc/passwd"': "../../etc/passwd",
    "filename*=nope''%ff.pdf": None,
    "filename*=utf-8''a%00b": "a\x00b",
}


@pytest.mark.parametrize("written", FILES, ids=range(len(FILES)))
def test_the_name_of_a_file_is_read_in_every_form(written: str) -> None:
    """Names come as they were meant, whatever form they have."""
    mail = read_mail(
        raw("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "x", "--b",
            "Content-Type: application/pdf", f"Content-Disposition: attachment; {written}", "",
            "PDF", "--b--")
    )  # fmt: skip
    (name,) = names(mail)
    assert mail.attached[0].content == b"PDF"
    assert FILES[written] in {name, None}


def mixed(*parts: Sequence[str], end: str = "--b--") -> bytes:
    """Write a mail of several parts by hand."""
    lines = [line for part in parts for line in ("--b", *part)]
    return raw("Content-Type: multipart/mixed; boundary=b", "", "before", *lines, end, "after")


def test_texts_between_pictures_are_one_text() -> None:
    """A mail whose text is cut by a picture is read in its order."""
    mail = read_mail(mixed(["", "One."], ["Content-Type: image/png", "", "png"], ["", "Two."]))
    assert mail.words == "One.\n\nTwo."
    assert mail.attached[0].content == b"png"


@pytest.mark.parametrize("end", ["--b--", "", "--c--"])
def test_a_last_boundary_may_be_missing(end: str) -> None:
    """A mail that breaks off is read as far as it goes."""
    assert read_mail(mixed(["", "One."], ["", "Two."], end=end)).words.startswith("One.\n\nTwo.")


def test_a_part_that_is_empty_or_broken_is_told() -> None:
    """Nothing is left out without a word."""
    empty = ['Content-Disposition: attachment; filename="none.txt"', "", ""]
    broken = [
        'Content-Disposition: attachment; filename="bad.bin"',
        "Content-Transfer-Encoding: base64",
        "",
        "QUJ*D!",
    ]
    mail = read_mail(mixed(["", "x"], empty, broken))
    assert codes(mail) == ["part_empty", "part_broken"]
    assert [one.values["name"] for one in mail.remarks] == ["none.txt", "bad.bin"]
    assert names(mail) == ["bad.bin"]


def test_lines_that_were_folded_for_the_way_are_joined() -> None:
    """Paragraphs of format=flowed are whole again; quotes, signatures and stuffing stay."""
    lines = ["One ", "paragraph.", " From here", "> a ", "> b", "", "-- ", "Chen"]
    flowed = raw("Content-Type: text/plain; format=flowed", "", *lines)
    assert read_mail(flowed).words == "One paragraph.\nFrom here\n> a b\n\n-- \nChen"
    spaced = raw("Content-Type: text/plain; format=flowed; delsp=yes", "", "投 ", "诉")
    assert read_mail(spaced).words == "投诉"


@pytest.mark.parametrize(
    ("begins", "code"),
    [
        (b"From chen@x.org Fri Nov 20\nFrom: a@x.org\n\nx", "mailbox"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "outlook_message"),
        (b"Date received,Product\n1,2\n", "not_a_mail"),
        (b"key: value\n\ntext", "not_a_mail"),
        (b"%PDF-1.4", "not_a_mail"),
        (b"\n\ntext", "not_a_mail"),
    ],
    ids=["mbox", "msg", "csv", "other headers", "pdf", "no headers"],
)
def test_what_is_no_mail_is_refused(begins: bytes, code: str) -> None:
    """A mailbox, a message of Outlook and any other file are told as what they are."""
    with pytest.raises(BadInput) as told:
        read_mail(begins, "file")
    assert (told.value.code, told.value.values) == (code, {"path": "file"})


def test_a_mark_before_the_headers_is_no_harm() -> None:
    """A file that an editor saved with a mark is still the mail."""
    assert read_mail(b"\xef\xbb\xbfFrom: a@x.org\n\nx").address == "a@x.org"


def deep(levels: int) -> bytes:
    """Write parts within parts."""
    opened = "".join(
        f"Content-Type: multipart/mixed; boundary=b{at}\n\n--b{at}\n" for at in range(levels)
    )
    return HEAD + f"{opened}\nInnermost.".encode()


def test_parts_within_parts_end_somewhere() -> None:
    """Some levels are taken apart; of a thousand the rest is kept as one part."""
    assert read_mail(deep(40)).words == "Innermost."
    mail = read_mail(deep(1_000))
    assert b"Innermost." in mail.attached[0].content


def test_much_of_everything_is_read() -> None:
    """Ten thousand headers, five thousand parts and a long line do no harm."""
    many = b"".join(b"X-%d: y\r\n" % at for at in range(10_000))
    assert read_mail(HEAD + many + b"\r\nx").words == "x"
    mail = read_mail(mixed(*([["Content-Type: image/png", "", "p"]] * 5_000)))
    assert len(names(mail)) == 1_000
    assert "parts_left" in codes(mail)
    assert len(read_mail(raw("", "x" * 3_000_000)).words) == 3_000_000


@settings(max_examples=400)
@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader(noise: bytes) -> None:
    """Anything at all is read or refused; as the body of a mail it is always kept."""
    for whole in (noise, HEAD + noise):
        try:
            mail = read_mail(whole)
        except BadInput:
            continue
        assert mail.attached[-1].content == whole
        mail.words.encode()


HEADERS = ["From: ", "Subject: ", "Date: ", "Content-Type: ", "Content-Disposition: ",
           "Content-Transfer-Encoding: ", "Message-ID: ",
           "Content-Type: multipart/mixed; boundary=",
           'Content-Type: text/plain; charset="', "Content-Type: text/html; ", "\n", "--b", "\n--",
           "base64", "=?utf-8?B?", "?=", "filename*0*=", "a@b", "<", ">", ";", "(",
           '"']  # fmt: skip


@settings(max_examples=400)
@given(st.lists(st.one_of(st.sampled_from(HEADERS), st.text(max_size=8)), max_size=40))
def test_no_broken_mail_breaks_the_reader(pieces: list[str]) -> None:
    """Pieces of mails in any order are read or refused."""
    whole = ("From: a@x.org\n" + "".join(pieces)).encode("utf-8", "surrogatepass")
    mail = read_mail(whole)
    assert mail.attached[-1].content == whole
    for text in (mail.words, mail.subject, mail.name, mail.address):
        assert "\x00" not in text
        text.encode()


LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp"))


@settings(max_examples=100)
@given(st.text(alphabet=st.one_of(st.just("\n"), LETTERS), max_size=300))
def test_words_come_back(said: str) -> None:
    """What the standard library sends is what is read, but for line breaks at the ends."""
    made = EmailMessage(policy=policy.SMTP)
    made["From"] = "a@x.org"
    made.set_content(said, cte="base64")
    lines = "\n".join(said.splitlines())
    assert read_mail(bytes(made)).words == lines.strip("\n")
