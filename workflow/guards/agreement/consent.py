"""Is the acceptance the customer's own, free and informed? C1 to C13, read at the move."""

from ...facts import Facts, Seen
from ...needs import Blank, Need
from ...policy import Policy
from ...process.guard import NOTHING, do, given

GIVEN = ("given", "cooling", "effective")


@given("identified", "party")
def identified(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Whoever speaks showed to be the customer, guardian or representative (C1)."""
    if f.identified is Seen.LIVE and f.party != "nobody":
        return NOTHING
    return (_identify(f.party)._replace(stale=f.identified is Seen.STALE),)


def _identify(party: str) -> Need:
    if party == "nobody":
        values = {"speaker": "representative", "event": "mandate_given", "settles": True}
    else:
        values = {"speaker": party, **({} if party == "customer" else {"settles": True})}
    return do("identify", **values, proof=Blank("proof"))


@given("mandate", "party")
def mandate_covers(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The mandate of whoever speaks covers settling (C1)."""
    if f.mandate:
        return NOTHING
    return (_identify(f.party),)


@given("told", "told_before")
def terms_told(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer was told the terms of the version on the table (C2)."""
    return told(f, "terms")


@given("told", "told_before")
def recourse_told(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer was told where to go if dissatisfied, now and after saying yes (C3)."""
    return told(f, "recourse")


def told(f: Facts, what: str) -> tuple[Need, ...]:
    """Return nothing if the customer was told this, else the `inform` that does it."""
    if what in f.told:
        return NOTHING
    return (do("inform", about=what, text=Blank("text"))._replace(stale=what in f.told_before),)


@given("tainted", "tainted_by", "owner", "receiver")
def untainted(f: Facts, _: Policy) -> tuple[Need, ...]:
    """No pressure in the contacts, or somebody independent has called back since (C4)."""
    if not f.tainted:
        return NOTHING
    apart = (f.tainted_by | {f.owner, f.receiver}) - {""}
    call = do("call-back", confirmed=Blank("confirmed"), words=Blank("words"))
    return (call._replace(role="handler", apart=apart),)


@given("table", "issues")
def offer_evidenced(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Every claim of the version on the table rests on evidence (C5)."""
    open_issues = [n for n in range(1, len(f.issues) + 1) if n not in f.table.rested]
    drafts = (do("draft", rests_on=(n, Blank("rests_on"))) for n in open_issues)
    return (*drafts, do("revise")) if open_issues else NOTHING


@given("consent_conditional", "consent", "consent_used")
def unconditional(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The yes was not bought with withdrawal, silence, a deleted post or praise (C6)."""
    if f.consent in GIVEN and not f.consent_used and f.consent_conditional:
        return (_consent_again(),)
    return NOTHING


@given("vulnerable", "told", "told_before")
def plain_words_checked(f: Facts, _: Policy) -> tuple[Need, ...]:
    """A vulnerable customer said in their own words what the offer means (C8)."""
    return told(f, "plain_words") if f.vulnerable else NOTHING


@given("vulnerable", "told", "told_before")
def helper_offered(f: Facts, _: Policy) -> tuple[Need, ...]:
    """A vulnerable customer was offered somebody to help (C8)."""
    return told(f, "helper") if f.vulnerable else NOTHING


@given("table", "floor")
def offer_above_floor(f: Facts, _: Policy) -> tuple[Need, ...]:
    """A yes to less than liability asks is refused, whoever is content with less (C9)."""
    if f.table.amount >= f.floor:
        return NOTHING
    return (
        do("draft", amount=Blank("amount", f.floor))._replace(about=(("floor", f.floor),)),
        do("revise"),
    )


@given("table")
def offer_has_choice(f: Facts, p: Policy) -> tuple[Need, ...]:
    """The version on the table holds a choice, or says why there is but one (C10)."""
    if f.table.options >= p.choices_at_least or f.table.single_reason:
        return NOTHING
    return (do("draft", option=Blank("option")), do("revise"))


@given("consent", "consent_used", "consent_version", "table")
def own_words(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer said yes to this very version, in own words (C11)."""
    stands = f.consent in GIVEN and not f.consent_used
    if stands and f.consent_version == f.table.version > 0:
        return NOTHING
    return (_consent_again(),)


@given("consent", "consent_used", "consent_contradicts")
def uncontradicted(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The words do not say that the matter is unresolved (C12)."""
    if f.consent in GIVEN and not f.consent_used and f.consent_contradicts:
        return (_consent_again(),)
    return NOTHING


def _consent_again() -> Need:
    return do("consent", words=Blank("words"), option=Blank("option"))


@given("consent", "consent_used", "consent_unannounced", "told", "told_before")
def recording_announced(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Whoever was recorded saying yes had been told so, what for and for how long (C20)."""
    if f.consent in GIVEN and not f.consent_used and f.consent_unannounced:
        return (*told(f, "privacy"), _consent_again())
    return NOTHING


@given("vulnerable", "told", "told_before")
def privacy_told(f: Facts, _: Policy) -> tuple[Need, ...]:
    """A customer whose health or hardship is on record knows what it is kept for (C20)."""
    return told(f, "privacy") if f.vulnerable else NOTHING


@given("consent_confirmed", "consent_by", "severity", "table", "flagged")
def confirmed_by_second(f: Facts, p: Policy) -> tuple[Need, ...]:
    """A second person heard it too: a grave case, a high amount, or doubtful words (C13)."""
    grave = f.severity in {"serious", "major"}
    asked = grave or f.table.amount > p.second_person_above or f.flagged
    if not asked or f.consent_confirmed:
        return NOTHING
    call = do("call-back", confirmed=Blank("confirmed"), words=Blank("words"))
    return (call._replace(role="handler", apart=frozenset({f.consent_by} - {""})),)


@given("consent", "consent_used")
def cooled(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The cooling-off of the acceptance is over; without one there is nothing to wait for (C14)."""
    return (Need(wait="consent"),) if f.consent == "cooling" and not f.consent_used else NOTHING


@given("consent", "withdrawal")
def something_to_revoke(f: Facts, _: Policy) -> tuple[Need, ...]:
    """There is a yes, or a request to withdraw, that can be taken back."""
    if f.consent in GIVEN or f.withdrawal in GIVEN:
        return NOTHING
    return (Need(),)


@given("issues", "liability", "shared", "table")
def offer_stands(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Findings, liability, sharing and approval of the version on the table still count."""
    live = (f.liability, f.shared, f.table.approved)
    if f.all_found and all(seen is Seen.LIVE for seen in live):
        return NOTHING
    return (do("revise"),)
