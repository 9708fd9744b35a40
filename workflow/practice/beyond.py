"""Which stories leave the usual way? Escalation, outside bodies, withdrawal, and another desk."""

from typing import Final

from . import stretches, talks
from .case import Case
from .stretches import Hours

COOLING: Final = 73  # hours: a little more than the customer has to think a withdrawal over


def escalated_by_customer(case: Case) -> Hours:
    """The customer wants somebody else to look at the offer."""
    yield from stretches.propose(case)
    yield 8
    case.do("escalate", by="customer", words=case.say("escalate_words"))
    decision = case.say("decision")
    case.refused("decide", case.colleague, decision="settle", text=decision)  # not at that level


def escalated_by_staff(case: Case) -> Hours:
    """The team asks the level above, which needs a reason."""
    yield from stretches.inquire(case)
    yield 2
    case.refused("escalate")
    case.do("escalate", reason=case.say("escalate_reason"), level="management")


def resumed(case: Case) -> Hours:
    """The level above decides, and the case goes back to where it was."""
    yield from stretches.clarify(case)
    case.do("escalate", by="customer", words=case.say("escalate_words"))
    yield 20
    above = case.team.other("supervisor", case.told.owner)
    decision = case.say("decision")
    steps = [("decide", {"decision": "settle", "text": decision}), ("resume", {"text": decision})]
    case.talk(*steps, who=above)


def outside(case: Case) -> Hours:
    """The customer goes to the authority, which asks for the file."""
    yield from stretches.propose(case)
    yield 30
    words = case.say("regulator_words")
    case.do("escalate", by="customer", level="regulator", words=words)
    yield 40
    case.do("note", text=case.say("outside_opened"))
    case.refused("conclude")


def concluded(case: Case) -> Hours:
    """The authority decides, what it ordered is done, and the case ends."""
    yield from outside(case)
    yield 150
    body = case.say("body")
    case.do("outside", event="decided", body=body, text=case.say("outside_decided"))
    yield 60
    case.do("outside", event="carried_out", body=body, text=case.say("outside_done"))
    yield 20
    satisfied = {"answer": "satisfied", "words": case.say("satisfied")}
    case.talk(("respond", satisfied), *talks.parting(case), ("conclude", {}))


def _ask_to_withdraw(case: Case) -> Hours:
    yield from stretches.inquire(case)
    yield 5
    words = case.say("withdraw_words")
    case.talk(
        ("request-withdrawal", {"words": words, "reason": "misunderstanding_cleared"}),
        ("identify", {"proof": case.say("identity")}),
        ("inform", {"about": "withdrawal", "text": case.say("withdraw_told")}),
        ("inform", {"about": "way_back", "text": case.say("way_back")}),
    )
    case.refused("withdraw")  # nobody withdraws without having slept on it


def cooling(case: Case) -> Hours:
    """The customer wants to withdraw and has three days to think about it."""
    yield from _ask_to_withdraw(case)


def withdrawn(case: Case) -> Hours:
    """The customer withdraws, freely, after the wait."""
    yield from _ask_to_withdraw(case)
    yield COOLING
    case.do("withdraw")


def kept(case: Case) -> Hours:
    """The customer withdrew and takes it back: the case opens again by itself."""
    yield from withdrawn(case)
    yield 30
    case.do("revoke", by="customer", words=case.say("changed_mind"))


def redirected(case: Case) -> Hours:
    """Another body is the right one; it has the papers, and the customer knows."""
    case.receive()
    yield 2
    case.refused("redirect")
    case.talk(
        *talks.hearing(case),
        ("forward", {"body": case.say("right_body"), "contact": case.say("right_contact")}),
        ("inform", {"about": "redirect", "text": case.say("forwarded_told")}),
        ("redirect", {}),
    )
