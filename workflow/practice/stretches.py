"""What happens between two stages? Stretches that the stories are made of, each with its waits.

A stretch yields how many hours pass before the next step.
"""

from collections.abc import Iterator

from . import talks
from .case import Case, Step

Hours = Iterator[float]


def inquire(case: Case) -> Hours:
    """Receive, hear, and go to *inquired*."""
    case.receive()
    yield 2.5
    case.talk(*talks.hearing(case), ("inquire", {}))
    yield 1


def clarify(case: Case) -> Hours:
    """Go all the way to *clarified*."""
    yield from inquire(case)
    case.talk(*talks.asking(case))
    yield 16
    case.talk(*talks.finding(case), *talks.agreeing_on_facts(case))
    yield 5


def approve(case: Case) -> Hours:
    """Have the draft approved by somebody whose limit covers it."""
    yield 3
    case.do("approve", case.approver, text=case.say("approve"))
    yield 1


def offer(case: Case) -> Hours:
    """Judge, draft, and have it approved."""
    case.talk(*talks.judging(case), *talks.drafting(case))
    yield from approve(case)


def propose(case: Case) -> Hours:
    """Go all the way to *proposed*."""
    yield from clarify(case)
    yield from offer(case)
    case.talk(("propose", {}), *talks.telling_terms(case))
    yield 6


def consent(case: Case, *then: Step) -> Hours:
    """Hear the customer's yes, twice where the amount asks for it; then do what follows."""
    said = ("consent", {"words": case.say("consent_words"), "option": 1, "channel": "phone"})
    if not case.large:
        case.talk(said, *then)
        return
    case.talk(said)
    yield 2
    words = case.say("call_back_words")
    case.do("call-back", case.colleague, confirmed="yes", words=words)
    yield 0.5
    if then:
        case.talk(*then)


def accept(case: Case) -> Hours:
    """Go all the way to *accepted*."""
    yield from propose(case)
    yield from consent(case, ("accept", {}))
    yield 1


def fulfil(case: Case) -> Hours:
    """Do what was agreed, show it, and go to *fulfilled*."""
    yield from accept(case)
    yield 30
    case.talk(("perform", {"remedy": 1, "proof": case.say("done")}), ("fulfil", {}))


def close(case: Case) -> Hours:
    """Go the whole way to *closed*."""
    yield from fulfil(case)
    yield 20
    part(case)


def part(case: Case) -> None:
    """Hear that it is good, part well, and go to *closed*."""
    satisfied = {"answer": "satisfied", "words": case.say("satisfied")}
    case.talk(("respond", satisfied), *talks.parting(case), ("close", {}))


def answer(case: Case) -> Hours:
    """Find that nothing was wrong, and go to *answered* with a final answer."""
    yield from inquire(case)
    case.talk(*talks.asking(case))
    yield 20
    case.talk(*talks.finding_nothing(case), *talks.agreeing_on_facts(case))
    yield 4
    case.talk(*talks.judging_nothing(case), *talks.drafting_answer(case))
    yield from approve(case)
    case.do("answer")
    yield 1
