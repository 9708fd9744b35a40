"""Does every refusal lead on to the end, also for a complaint that came as a payload?"""

import json
import os
from pathlib import Path

import pytest

from ..cli.conftest import Line
from ..cli.healing import ENDS, MOVES, healed, refused, supply

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("AMENDS_SHARED_DATA") or ROOT.parent / "shared" / "data")
PAYLOAD = {
    "creationDate": "2026-10-02",
    "complaint": {
        "complaintType": "REFUND",
        "reference": {"referenceType": "IHS_REF", "reference": "IHS-0042"},
        "reporterDetails": {
            "applicantType": "APPLICANT",
            "applicantName": "Ana Ruiz",
            "applicantEmail": "ana@example.org",
        },
        "complaintDetails": {
            "complaintText": "I paid the surcharge twice, and nobody answers my letters.",
            "refundRequested": "YES",
        },
    },
}


@pytest.fixture
def clarified(desk: Line) -> Line:
    """Give a desk whose one case, of a furious customer, is ripe for an offer."""
    words = ("--words", "Nobody warned me!", "--feeling", "4")
    assert desk("receive", "--customer", "Chen Li", "--channel", "hotline", *words).status == 0
    for move in MOVES[:2]:
        healed(desk, move)
    return desk


def test_a_refused_offer_heals_by_its_own_commands(clarified: Line) -> None:
    """All commands of one refusal, run in their order, make the offer possible."""
    owed = refused(clarified, "propose", "C-1001")
    assert (owed[0]["code"], owed[-1]["code"]) == ("liability_judged", "version_approved")
    for one in owed:
        supply(clarified, one)
    assert refused(clarified, "propose", "C-1001") == []
    assert clarified("show", "C-1001", "--json").json["stage"] == "proposed"


def walked(desk: Line, payload: Path) -> None:
    """Take a payload in, and heal every refusal up to the end."""
    taken = desk("import", str(payload), "--json")
    assert (taken.status, taken.json["landed"]) == (0, 1), taken
    (case,) = desk("list", "--json").json["cases"]
    stages = [healed(desk, move, case["id"]).json["stage"] for move in MOVES]
    assert stages == [*ENDS]
    assert desk("verify").status == 0


def test_a_payload_of_the_same_layout_goes_all_the_way(desk: Line) -> None:
    """A complaint that came as a payload is healed up to *closed* like any other."""
    payload = desk.folder / "refund.json"
    payload.write_text(json.dumps(PAYLOAD), encoding="utf-8")
    walked(desk, payload)
    case = desk("show", "C-1001", "--json").json
    assert case["text"] == "I paid the surcharge twice, and nobody answers my letters."
    assert case["received_at"].startswith("2026-10-02")


def test_a_shared_payload_goes_all_the_way(desk: Line) -> None:
    """A payload of the shared data is healed up to *closed* too."""
    payload = SHARED / "ukvi_intake" / "refund.json"
    if not payload.is_file():
        pytest.skip("real payloads are not here: set AMENDS_SHARED_DATA to their folder")
    walked(desk, payload)
