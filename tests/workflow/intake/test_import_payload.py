"""A payload of a web form is one complaint: its values have their paths for columns."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from amends.workflow import Desk
from amends.workflow.intake import ImportReport, Rejected

Figures = Callable[[ImportReport], tuple[int, int, int, int]]
Payload = Callable[[object], Path]


def form(**details: object) -> dict[str, Any]:
    """Fill the form in."""
    return {
        "creationDate": "2025-07-03",
        "complaint": {
            "complaintType": "REFUND",
            "reference": {"referenceType": "IHS_REF", "reference": "R-77"},
            "reporterDetails": {
                "applicantType": "AGENT",
                "applicantDetails": {"applicantName": "Ana Silva"},
                "agentDetails": {"agentName": "Rui Silva", "agentEmail": "rui@example.org"},
            },
            "complaintDetails": {"complaintText": "Nobody answers.", **details},
        },
    }


def test_a_payload_becomes_a_case(any_desk: Desk, payload: Payload, figures: Figures) -> None:
    """Its text, its day and its customer are found where the form has them."""
    assert figures(any_desk.import_file(payload(form()))) == (1, 0, 0, 0)
    assert figures(any_desk.import_file(payload(form()))) == (0, 1, 0, 0)
    (row,) = any_desk.list()
    case = any_desk.show(row.id)
    assert (case.text, case.customer, case.channel) == ("Nobody answers.", "Ana Silva", "web")
    assert case.contact == {"account": "R-77"}
    assert case.received_at == "2025-07-03T00:00:00+08:00"
    assert (row.source, row.external_ref) == ("ukvi", None)


def test_the_order_of_keys_does_not_matter(desk: Desk, payload: Payload, figures: Figures) -> None:
    """The same payload written in another order is known again."""
    desk.import_file(payload(form()))
    turned = dict(reversed(form().items()))
    turned["complaint"] = dict(reversed(turned["complaint"].items()))
    assert figures(desk.import_file(payload(turned))) == (0, 1, 0, 0)


def test_a_payload_that_says_more_is_another(
    desk: Desk, payload: Payload, figures: Figures
) -> None:
    """Without a number of its own, other content is another complaint."""
    desk.import_file(payload(form()))
    assert figures(desk.import_file(payload(form(refundRequested="YES")))) == (1, 0, 0, 0)


def test_every_value_is_kept_as_it_is(desk: Desk, payload: Payload) -> None:
    """Numbers, flags, nothings, lists and odd keys come back from the case as they were."""
    text = json.dumps(form()).replace(
        '"complaintText"',
        '"n": [1, 2.50, 1e400, 12345678901234567890, true, null, [], {}], "a.b": "x",'
        '"complaintText"',
    )
    desk.import_file(payload(text))
    (entry,) = desk.log(desk.list()[0].id)
    kept = {name.rpartition("Details.")[2]: value for name, value in json.loads(entry.said["row"])}
    assert [kept[f"n.{at}"] for at in range(1, 9)] == [
        1,
        {"number": "2.50"},
        {"number": "1e400"},
        {"number": "12345678901234567890"},
        True,
        None,
        [],
        {},
    ]
    assert kept["a.b"] == "x"
    assert kept["complaintText"] == {"field": "words"}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"creationDate": "3 July"}, "not_a_date"),
        ({"creationDate": 20250703}, "not_a_date"),
        ({"creationDate": "2025-07-03T25:00"}, "not_a_date"),
        ({"creationDate": "2025-07-03", "more": "\ud800"}, "not_text"),
    ],
)
def test_a_payload_with_a_wrong_value_is_rejected(
    desk: Desk, payload: Payload, figures: Figures, change: dict[str, object], reason: str
) -> None:
    """It is a complaint, only not one that can be received."""
    report = desk.import_file(payload({**form(), **change}))
    assert figures(report) == (0, 0, 0, 1)
    assert isinstance(report.rejected[0], Rejected)
    assert report.rejected[0].reason == reason


@pytest.mark.parametrize(
    ("written", "received"),
    [
        ("2025-07-03T10:20:30Z", "2025-07-03T18:20:30+08:00"),
        ("2025-07-03T10:20:30.5+02:00", "2025-07-03T16:20:30+08:00"),
        ("1986-05-04", "1986-05-04T00:00:00+08:00"),
        ("1940-06-01", "1940-06-01T01:00:00+09:00"),
    ],
)
def test_a_day_is_its_first_moment_in_the_desks_zone(
    desk: Desk, payload: Payload, written: str, received: str
) -> None:
    """A time is taken as it is; a day begins at midnight, or where that was skipped after it."""
    desk.import_file(payload({**form(), "creationDate": written}))
    assert desk.show(desk.list()[0].id).received_at == received
