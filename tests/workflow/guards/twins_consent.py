"""The twins of consent: C1 to C13, and what makes an acceptance the customer's own."""

from dataclasses import replace
from typing import Final

from amends.workflow.facts import NO_DRAFT, Issue, Seen

from ..build import GOOD, with_table
from .twins import NO_OPPOSITE, NO_TIME, NO_VERSION, Table, Twins, good, never_told, untold

VULNERABLE: Final = {
    "vulnerable": True,
    "told": GOOD.told | {"plain_words", "helper", "privacy"},
    "withdrawal_rest": 168,
}
SAID: Final = "without a yes the guard on own words speaks, not this one"
GRAVE: Final = {"severity": "serious"}


def vulnerable_untold(about: str, *, once: bool) -> Twins:
    """Return the twins of something that only a vulnerable customer is owed."""
    told = GOOD.told | ({"plain_words", "helper", "privacy"} - {about})
    before = frozenset({about}) if once else frozenset[str]()
    return Twins(
        good(**VULNERABLE),
        good(vulnerable=True, told=told),
        good(vulnerable=True, told=told, told_before=before),
        NO_OPPOSITE,
        "a new version forgets what was told: then it is the stale twin",
    )


CONSENT: Final[Table] = {
    "identified": Twins(
        GOOD,
        good(identified=Seen.NONE),
        good(identified=Seen.STALE),
        good(party="nobody"),
        NO_VERSION,
    ),
    "mandate_covers": Twins(
        good(party="representative"),
        good(party="nobody", mandate=False),
        NO_TIME,
        good(party="representative", mandate=False),
        NO_VERSION,
    ),
    "terms_told": Twins(
        GOOD, never_told("terms"), untold("terms"), NO_OPPOSITE, good(told=frozenset({"recourse"}))
    ),
    "recourse_told": Twins(
        GOOD,
        never_told("recourse"),
        untold("recourse"),
        NO_OPPOSITE,
        good(told=frozenset({"terms"})),
    ),
    "untainted": Twins(
        good(tainted=False, tainted_by=frozenset({"zhao"})),
        "nothing to find is what it asks for",
        good(tainted=True),
        good(tainted=True, tainted_by=frozenset({"zhao"})),
        NO_VERSION,
    ),
    "offer_evidenced": Twins(
        GOOD,
        good(table=NO_DRAFT),
        good(issues=(*GOOD.issues, Issue(Seen.LIVE, "no"))),
        with_table(GOOD, rested=frozenset({2})),
        good(table=replace(GOOD.table, rested=frozenset())),
    ),
    "unconditional": Twins(
        good(consent_conditional=True, consent_used=True),
        SAID,
        SAID,
        good(consent_conditional=True),
        good(consent="given", consent_conditional=True),
    ),
    "plain_words_checked": vulnerable_untold("plain_words", once=True),
    "helper_offered": vulnerable_untold("helper", once=True),
    "privacy_told": vulnerable_untold("privacy", once=True),
    "recording_announced": Twins(
        good(consent_unannounced=True, consent_used=True),
        SAID,
        SAID,
        good(consent_unannounced=True, told=GOOD.told | {"privacy"}),
        good(consent="given", consent_unannounced=True),
    ),
    "offer_above_floor": Twins(
        GOOD,
        good(table=NO_DRAFT),
        good(floor=10_001),
        with_table(GOOD, amount=9_999),
        good(table=replace(GOOD.table, version=2, amount=1)),
    ),
    "offer_has_choice": Twins(
        with_table(GOOD, options=1, single_reason=True),
        good(table=NO_DRAFT),
        NO_TIME,
        with_table(GOOD, options=1),
        good(table=replace(GOOD.table, version=2, options=0)),
    ),
    "own_words": Twins(
        GOOD,
        good(consent="informed"),
        good(consent="void"),
        good(consent="revoked"),
        with_table(GOOD, version=2),
    ),
    "uncontradicted": Twins(
        good(consent_contradicts=True, consent_used=True),
        SAID,
        SAID,
        good(consent_contradicts=True),
        good(consent="cooling", consent_contradicts=True),
    ),
    "confirmed_by_second": Twins(
        good(**GRAVE, consent_confirmed=True),
        good(**GRAVE),
        "a new consent takes the confirmation away: then it is the empty twin",
        good(severity="major", consent_by="zhao"),
        with_table(GOOD, amount=500_001),
    ),
    "cooled": Twins(
        good(consent="cooling", consent_used=True),
        SAID,
        good(consent="cooling"),
        NO_OPPOSITE,
        good(consent="cooling", consent_version=2),
    ),
    "something_to_revoke": Twins(
        good(consent="void", withdrawal="cooling"),
        good(consent="none", withdrawal="none"),
        good(consent="void", withdrawal="void"),
        good(consent="revoked", withdrawal="refused"),
        NO_VERSION,
    ),
    "offer_stands": Twins(
        GOOD,
        good(liability=Seen.NONE),
        good(shared=Seen.STALE),
        good(issues=(Issue(Seen.STALE, "yes"),)),
        with_table(GOOD, approved=Seen.STALE),
    ),
}
