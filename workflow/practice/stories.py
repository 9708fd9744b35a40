"""Which stories does the practice desk tell? One a function, each ends in the stage it is named by.

Together they pass every stage, end in every one, and are refused in every way there is.
"""

from collections.abc import Callable
from typing import Final

from ..frozen.named import NamedTuple
from . import beyond, stretches, talks
from .case import Case
from .stretches import Hours

DAY: Final = 24


def received(case: Case) -> Hours:
    """Somebody has just called, and a colleague tries to go too fast."""
    case.receive()
    yield 0.2
    case.refused("propose")  # not from here
    case.refused("inquire")  # the customer was not heard
    case.do("acknowledge", channel="sms", text=case.say("acknowledge"))


def received_unreached(case: Case) -> Hours:
    """The customer does not answer the phone, and a colleague takes the case on."""
    case.receive()
    yield 1
    case.do("attempt", channel="phone", text=case.say("attempt"))
    case.do("assign", to=case.colleague)
    case.do("note", case.colleague, text=case.say("note"))


def inquired(case: Case) -> Hours:
    """The department has been asked, and the customer has a promise."""
    yield from stretches.inquire(case)
    promised = {"text": case.say("promise"), "due": case.day(1)}
    case.talk(("promise", promised), *talks.asking(case))
    yield 3
    case.refused("clarify")


def reconsidered(case: Case) -> Hours:
    """A new fact comes after the proposal: the inquiry begins again by itself."""
    yield from stretches.propose(case)
    yield 20
    case.do("evidence", text=case.say("new_fact"), holder="customer", material=True)


def clarified(case: Case) -> Hours:
    """Both sides agree on what happened; the offer waits for somebody else's approval."""
    yield from stretches.clarify(case)
    case.talk(*talks.judging(case), *talks.drafting(case))
    case.refused("approve")  # nobody approves their own draft
    case.refused("propose")


def declined(case: Case) -> Hours:
    """The customer says no to the offer."""
    yield from stretches.propose(case)
    yield 9
    case.do("decline", by="customer", words=case.say("decline"))


def lapsed(case: Case) -> Hours:
    """The customer takes the yes back, and the case falls back by itself."""
    yield from stretches.accept(case)
    yield 12
    case.do("revoke", by="customer", words=case.say("revoke_words"))


def proposed(case: Case) -> Hours:
    """The offer is on the table, and saying yes for the customer is refused."""
    yield from stretches.propose(case)
    case.refused("accept")
    case.refused("fulfil")


def revised(case: Case) -> Hours:
    """The customer objects, is heard, and gets a second version."""
    yield from stretches.propose(case)
    yield 7
    case.do("object", by="customer", words=case.say("objection"))
    yield 1
    heard = {"heard": case.say("objection_heard"), "regret": case.say("regret")}
    case.talk(("empathise", {**heard, "named": "disappointed"}), *talks.drafting(case))
    yield from stretches.approve(case)
    case.do("revise")


def pressed(case: Case) -> Hours:
    """A colleague pressed the customer; somebody independent calls back."""
    yield from stretches.propose(case)
    yield from stretches.consent(case)
    yield 1
    case.do("contact", case.colleague, text=case.say("pressed"), tactic="last_chance")
    case.refused("accept")
    case.refused("call-back", confirmed="no")  # the owner is not independent
    yield 3
    independent = case.team.other("handler", case.told.owner, case.colleague)
    case.do("call-back", independent, confirmed="no", words=case.say("pressed_back"))


def answered(case: Case) -> Hours:
    """Nothing was wrong, the final answer is out, and the window is open."""
    yield from stretches.answer(case)
    case.refused("close")


def accepted(case: Case) -> Hours:
    """The customer said yes; what was agreed is being done."""
    yield from stretches.accept(case)
    case.refused("fulfil")


def insisting(case: Case) -> Hours:
    """The customer is still angry, and wants it to go on all the same."""
    yield from stretches.propose(case)
    case.do("contact", channel="phone", words=case.say("objection"), feeling=3)
    yield from stretches.consent(case)
    case.refused("accept")
    case.talk(("insist", {"words": case.say("insist_words"), "move": "accept"}), ("accept", {}))


def fulfilled(case: Case) -> Hours:
    """What was agreed has been done."""
    yield from stretches.fulfil(case)


def closed(case: Case) -> Hours:
    """The whole way, to a good end."""
    yield from stretches.close(case)


def closed_calm(case: Case) -> Hours:
    """The whole way, and a call some weeks later that finds all well."""
    yield from closed(case)
    yield 7 * DAY
    again = {"due": case.day(60), "text": case.say("follow_up"), "done": True}
    well = {"channel": "phone", "words": case.say("satisfied"), "feeling": 0}
    case.talk(("contact", well), ("follow-up", again))


def closed_silent(case: Case) -> Hours:
    """Not upheld, answered, and no word from the customer until the window was over."""
    yield from answered(case)
    for _ in range(3):
        yield 10 * DAY + 5
        case.do("attempt", channel="phone", text=case.say("attempt"))
    yield 2
    case.talk(*talks.parting(case), ("close", {}))


def reopened(case: Case) -> Hours:
    """Closed, and then it happened again."""
    yield from closed(case)
    yield 9 * DAY
    case.do("reopen", by="customer", words=case.say("reopen_words"))
    yield 3
    case.do("contact", channel="phone", words=case.say("reopen_words"), feeling=3)


class Story(NamedTuple):
    """A story, the stage it ends in, and how many days ago its customers called: from, to."""

    tell: Callable[[Case], Hours]
    ends: str
    ago: tuple[float, float]


STORIES: Final = (  # a desk's mix of cases, told in this order until there are enough
    Story(closed_calm, "closed", (90, 80)),
    Story(received, "received", (0.5, 0.02)),
    Story(inquired, "inquired", (1.2, 0.3)),
    Story(clarified, "clarified", (2.2, 1.05)),
    Story(proposed, "proposed", (2.7, 1.5)),
    Story(closed_silent, "closed", (70, 45)),
    Story(accepted, "accepted", (2.9, 1.65)),
    Story(beyond.withdrawn, "withdrawn", (60, 20)),
    Story(beyond.escalated_by_customer, "escalated", (3.2, 1.85)),
    Story(answered, "answered", (2.9, 1.4)),
    Story(fulfilled, "fulfilled", (3.9, 2.9)),
    Story(beyond.redirected, "redirected", (40, 10)),
    Story(received_unreached, "received", (0.9, 0.1)),
    Story(reconsidered, "inquired", (3.4, 2.35)),
    Story(declined, "clarified", (2.9, 1.9)),
    Story(closed, "closed", (75, 20)),
    Story(revised, "proposed", (3.2, 2.0)),
    Story(beyond.escalated_by_staff, "escalated", (1.5, 0.3)),
    Story(pressed, "proposed", (2.9, 1.8)),
    Story(beyond.cooling, "inquired", (1.6, 0.4)),
    Story(insisting, "accepted", (2.8, 1.6)),
    Story(lapsed, "clarified", (3.2, 2.15)),
    Story(beyond.kept, "received", (5.6, 4.7)),
    Story(beyond.outside, "escalated", (5.8, 4.45)),
    Story(reopened, "received", (14, 12.9)),
    Story(beyond.resumed, "clarified", (2.9, 1.9)),
    Story(beyond.concluded, "closed", (55, 25)),
    Story(closed, "closed", (30, 10)),
    Story(inquired, "inquired", (1.2, 0.3)),
    Story(proposed, "proposed", (2.7, 1.5)),
)
