"""Which layouts are known? Two so far; another is one more value in `KNOWN`."""

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

KNOWN: Final = (CFPB, UKVI)


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
