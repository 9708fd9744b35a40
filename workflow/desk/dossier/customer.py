"""What may the customer have of their case? What they said, what they were told, where it stands.

What is not listed here stays with the desk: a new field is hidden until somebody lists it.
"""

from collections.abc import Mapping
from typing import Final

from ..offering import Round
from ..telling.agreements import Agreement
from ..telling.previewing import READ_BY_CUSTOMER
from .values import Dossier, Told

CUSTOMER: Final = "customer"
TOLD: Final[Mapping[str, frozenset[str]]] = {  # our texts that the customer heard or read
    "receive": frozenset({"channel"}),
    "acknowledge": frozenset({"text", "limit", "next_step", "answer_by", "channel"}),
    "contact": frozenset({"channel"}),
    "empathise": frozenset({"heard", "regret"}),
    "raise": frozenset({"text", "expected", "actual"}),
    "expect": frozenset({"expected", "actual"}),
    "restate": frozenset({"text", "confirmed"}),
    "explain": frozenset({"text"}),
    "share": frozenset({"text", "position"}),
    "apologise": frozenset({"text", "in_person"}),
    "change": frozenset({"to", "place", "time"}),
    "interim": frozenset({"text", "amount"}),
    "promise": frozenset({"text", "due"}),
    "inform": frozenset(
        {"text", "reason", "expected", "recourse", "leaflet", "waiver", "about", "channel"}
    ),
    "consent": frozenset({"option", "version", "channel"}),
    "settle": frozenset({"terms", "gives_up", "stays_open", "signed"}),
    "suspend": frozenset({"notice", "ground"}),
    "extend": frozenset({"until"}),
    "request-withdrawal": frozenset({"reason", "until"}),
    "revoke": frozenset({"which"}),
    "respond": frozenset({"answer"}),
    "forward": frozenset({"body", "contact", "to"}),
    "escalate": frozenset({"level"}),
    "green-channel": frozenset({"text", "amount"}),
    "conduct-warning": frozenset({"text", "conduct"}),
    "conduct-notice": frozenset({"text", "recourse"}),
}
UNTOLD: Final = frozenset({"clock", "refusal"})  # clocks have a part of their own
SAID_BY_CUSTOMER: Final = frozenset({"words", "wants", "subject", "address_as"})
SENT_WITH: Final = frozenset({"amount", "by_when", "recourse_until"})


def for_customer(whole: Dossier) -> Dossier:
    """Return the part of a dossier that is the customer's own, or was told to them.

    Staff but the one responsible are named by their role. Readings, severity, tactics, refusals,
    drafts and notes stay with the desk.
    """
    kept = (one for one in whole.timeline if _concerns(one))
    return whole._replace(
        reader=CUSTOMER,
        severity=None,
        cause=None,
        feeling=None,
        rounds=tuple(_round(one) for one in whole.rounds),
        agreements=tuple(_agreement(one) for one in whole.agreements),
        timeline=tuple(_told(one) for one in kept),
    )


def _concerns(one: Told) -> bool:
    shared = bool(one.leads_to) or one.what in TOLD or one.behalf is not None
    return shared and one.kind not in UNTOLD


def _told(one: Told) -> Told:
    """Keep what they said and what we told them; no region but the stage."""
    listed = TOLD.get(one.what, frozenset())
    said = {
        name: text
        for name, text in one.said.items()
        if (root := name.partition(".")[0]) in SAID_BY_CUSTOMER or root in listed
    }
    data = {name: value for name, value in one.data.items() if name in listed}
    return one._replace(who="", changes=(), said=said, data=data)


def _round(one: Round) -> Round:
    parts = {
        name: text
        for name, text in one.parts.items()
        if (root := name.partition(".")[0]) in READ_BY_CUSTOMER or root in SENT_WITH
    }
    shown = {*parts, "options", "remedies"}
    changed = tuple(name for name in one.changed if name in shown)
    return one._replace(by="", approved_by="", parts=parts, changed=changed)


def _agreement(one: Agreement) -> Agreement:
    listed = {*SAID_BY_CUSTOMER, "terms", "gives_up", "stays_open"}
    said = {name: text for name, text in one.said.items() if name in listed}
    return one._replace(who="", said=said)
