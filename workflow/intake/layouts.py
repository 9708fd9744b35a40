"""Which layouts are known? Three so far; another is one more value in `KNOWN`."""

from collections.abc import Iterable
from typing import Final

from ..errors import BadInput
from .layout import Choice, Layout

CFPB: Final = Layout(
    name="cfpb",
    source="cfpb",
    form="csv",
    asks=frozenset({"date_received", "product", "issue"}),
    aliases={
        "complaint_id": "public_id",
        "consumer_complaint_narrative": "consumer_narrative",
        "complaint_what_happened": "consumer_narrative",
        "consumer_consent_provided": "consent_status",
        "tags": "tag",
        "company_response": "company_response_to_consumer",
        "timely": "timely_response",
    },
    number="public_id",
    received="date_received",
    dates=frozenset({"date_received", "date_sent_to_company"}),
    date_forms=("iso", "mdy"),
    fields={"words": ("consumer_narrative",)},
    choices={
        "channel": Choice(
            "submitted_via",
            {
                "web": "web",
                "phone": "phone",
                "postal mail": "letter",
                "email": "email",
                "referral": "regulator",
                "web referral": "regulator",
            },
            otherwise="other",
        )
    },
)

UKVI: Final = Layout(
    name="ukvi",
    source="ukvi",
    form="json",
    asks=frozenset({"creationDate", "complaint.complaintType"}),
    received="creationDate",
    dates=frozenset({"creationDate"}),
    date_forms=("iso",),
    fields={
        "words": ("complaint.complaintDetails.complaintText",),
        "customer": (
            "complaint.reporterDetails.applicantName",
            "complaint.reporterDetails.applicantDetails.applicantName",
        ),
        "email": ("complaint.reporterDetails.applicantEmail",),
        "phone": ("complaint.reporterDetails.applicantPhone",),
        "account": ("complaint.reference.reference",),
    },
    always={"channel": "web"},
)

HOTLINE: Final = Layout(
    name="hotline",
    source="hotline",
    form="csv",
    asks=frozenset({"编号", "时间", "内容"}),
    aliases={
        header: name
        for name, headers in {
            "编号": "工单号 工单编号 投诉编号 受理编号 单号 編號 單號 工單號 投訴編號 受理編號",
            "客户": "客户姓名 客户名称 投诉人 来电人 姓名 客戶 客戶姓名 投訴人 來電人",
            "主题": "投诉主题 标题 主題 投訴主題 標題",
            "时间": "受理时间 投诉时间 来电时间 登记时间 時間 受理時間 投訴時間 來電時間 登記時間",
            "内容": "投诉内容 来电内容 诉求内容 內容 投訴內容 來電內容 訴求內容",
            "回复": "回复内容 答复 答复内容 回覆 回復 回覆內容 答覆 答覆內容",
            "回复时间": "答复时间 回覆時間 回復時間 答覆時間",
        }.items()
        for header in headers.split()
    },
    number="编号",
    received="时间",
    dates=frozenset({"时间", "回复时间"}),
    answered="回复时间",
    date_forms=("ymd",),
    fields={"words": ("内容",), "customer": ("客户",), "subject": ("主题",), "reply": ("回复",)},
    always={"channel": "hotline"},
)

KNOWN: Final = (CFPB, UKVI, HOTLINE)


def recognise(form: str, headers: Iterable[str]) -> Layout | None:
    """Return the known layout that fits, the one that asks for most if several do, or None."""
    columns = [*headers]
    fit = [one for one in KNOWN if one.form == form and one.fits(columns)]
    return max(fit, key=lambda one: len(one.asks), default=None)


def named(name: str) -> Layout:
    """Return the known layout of that name; raises `BadInput`."""
    found = next((one for one in KNOWN if one.name == name), None)
    if found is None:
        known = ", ".join(one.name for one in KNOWN)
        raise BadInput("no_such_layout", name=name, known=known)
    return found
