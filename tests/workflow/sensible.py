"""Sensible values for every step, and the steps that bring a case to a stage."""

from collections.abc import Mapping
from typing import Any, Final

WHO: Final = {"approve": "zhao", "call-back": "zhao", "decide": "qian", "resume": "sun"}

FULL_OFFER: Final[Mapping[str, Any]] = {
    "kind": "offer",
    "text": "What we offer.",
    "option": ["Refund the charge.", "Credit the account."],
    "answer": {1: "The charge was ours."},
    "because": {1: "The log shows it."},
    "rests_on": {1: "Log of 3 March."},
    "amount": "100.00",
    "defect": "The charge is reversed.",
    "impact": "The call is paid for.",
    "value": "The money is back before the rent is due.",
    "by_when": "2027-01-01",
    "recourse": "The consumer council.",
    "recourse_until": "2027-06-01",
    "alternative": "Mediation.",
    "fresh": True,
}
FULL_ANSWER: Final[Mapping[str, Any]] = {
    name: value
    for name, value in FULL_OFFER.items()
    if name not in {"option", "amount", "defect", "impact", "value", "by_when"}
} | {"kind": "final"}


SENSIBLE: Final[Mapping[str, Mapping[str, Any]]] = {
    "empathise": {"heard": "Two charges.", "named": "angry", "regret": "We are sorry."},
    "contact": {"feeling": 1},
    "raise": {"text": "Charged twice."},
    "find": {"issue": 1, "upheld": "yes", "text": "It was."},
    "restate": {"text": "You were charged twice.", "confirmed": "yes"},
    "explain": {"text": "A retry of the terminal."},
    "assess": {"fault": "breach", "loss": "actual", "causation": "full", "text": "Ours."},
    "share": {"position": "agrees", "text": "It was ours."},
    "draft": FULL_OFFER,
    "inform": {"about": ["terms", "recourse"], "text": "Told."},
    "identify": {"proof": "Passport."},
    "consent": {"words": "Yes, I take the refund.", "option": 1},
    "request-withdrawal": {"words": "I take it back.", "reason": "resolved"},
    "call-back": {"confirmed": "yes", "words": "Yes."},
    "survey": {"answer": "satisfied", "alone": True},
    "improve": {"text": "Test it first.", "to": "zhao", "due": "2027-01-01"},
    "prove": {"improvement": 1, "proof": "Test report 9."},
    "card": {"side": "customer", "kind": "warmth", "text": "With us for ten years."},
    "risk": {"legal": 1, "opinion": 0, "regulator": 2},
    "extra": {"text": "A month free on top."},
    "perform": {"remedy": 1, "proof": "Slip 12."},
    "tender": {"remedy": 1, "text": "Held ready."},
    "respond": {"answer": "satisfied"},
    "attempt": {"channel": "phone", "text": "No answer."},
    "review": {"root_cause": "Terminal.", "text": "Replaced."},
    "follow-up": {"due": "2027-01-01"},
    "forward": {"body": "The bank.", "contact": "desk@bank.example"},
    "decide": {"decision": "return", "text": "Back."},
    "escalate": {"reason": "Beyond us."},
    "outside": {"text": "Letter 7."},
    "evidence": {"text": "A statement."},
    "expect": {"issue": 1, "expected": "One charge.", "actual": "Two charges."},
    "cause": {"text": "A retry.", "answers": "firm", "share": 100},
    "claim": {"seeks": "property", "law": "Article 52.", "reasonable": "yes", "text": "It is."},
    "interim": {"text": "The charge is put on hold."},
    "insist": {"words": "Go on.", "move": "accept"},
    "note": {"text": "Noted."},
    "promise": {"text": "A call.", "due": "2027-01-01"},
    "object": {"words": "Too little."},
    "ask": {"department": "Billing", "text": "Why?", "due": "2027-01-01"},
    "assign": {"to": "zhao"},
    "take": {},
    "handover": {"to": "zhao", "until": "2027-06-01"},
    "link": {"other": "C-1002", "as": "related"},
    "unlink": {"other": "C-1002"},
    "apologise": {"text": "It was our fault."},
    "classify": {"severity": "general"},
    "acknowledge": {"text": "Received."},
}
TO_CLARIFIED: Final = (
    "empathise", "contact", "inquire", "raise", "find", "restate", "explain", "clarify",
)  # fmt: skip
TO_PROPOSED: Final = (*TO_CLARIFIED, "assess", "share", "draft", "approve", "propose")
TO_ACCEPTED: Final = (*TO_PROPOSED, "identify", "inform", "consent", "accept")
TO_FULFILLED: Final = (*TO_ACCEPTED, "perform", "fulfil")
FAREWELL: Final = (
    "respond",
    ("inform", {"about": ["result", "thanks", "way_back"]}),
    "review",
    "follow-up",
)
TO_CLOSED: Final = (*TO_FULFILLED, *FAREWELL, "close")
TO_ANSWERED: Final = (
    *TO_CLARIFIED, "assess", "share", ("draft", FULL_ANSWER), "approve", "answer",
)  # fmt: skip
