"""What would somebody at a desk plausibly fill in? One value a field, for every blank."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from amends.workflow import Money
from amends.workflow.process import Blank

from ..book.values import CURRENCY
from .world import Step, World

SAID: Final[Mapping[str, object]] = {
    # the customer's words
    "words": "I was charged twice.",
    "consent.words": "Yes, that is what I want.",
    "insist.words": "I would rather go on now.",
    "request-withdrawal.words": "It has been put right, I take my complaint back.",
    "reason": "resolved",
    "answer": "satisfied",
    # what we say and find
    "stands": "The limit is in the law, and the page is enclosed.",
    "text": "As agreed on the telephone.",
    "heard": "You were charged twice and nobody called you back.",
    "named": "angry",
    "regret": "I am sorry that this cost you two evenings.",
    "feeling": 1,
    "confirmed": "yes",
    "upheld": "yes",
    "fault": "breach",
    "loss": "actual",
    "causation": "full",
    "position": "agrees",
    "answers": "firm",
    "share": 100,
    "seeks": "property",
    "reasonable": "yes",
    "contract": "The contract promises one charge a call.",
    "expected": "One charge a call.",
    "actual": "Two charges for one call.",
    "proof": "Seen and noted by the handler.",
    "improvement": "The billing run is tried out before it goes out.",
    "prove.improvement": 1,
    "root_cause": "The billing run was started twice.",
    "body": "The bank that issued the card",
    "contact": "Its complaints office",
    "channel": "phone",
    "decision": "return",
    "event": "referred_back",
    "safety.event": "mistaken",
    "speaker": "customer",
    # what kind of complaint it is
    "validity": "enquires",
    "taken_as": "complaint",
    # what changes how time counts
    "extend.clock": "answer",
    "ground": "appraisal",
    "hours": 48,
    "limit": "The answer comes within eight weeks at the latest.",
    "inform.reason": "The report is not here yet.",
    # what rules want of an answer or a letter
    "outcome": "We uphold your complaint.",
    "prevention": "The billing run is watched from now on.",
    "recurrence": "Call us, and it is put right the same day.",
    "leaflet": "The ombudsman: free of charge, the leaflet is enclosed.",
    "waiver": "We do not insist on the time limit.",
    "review_right": "Our head office reviews this answer if you ask within 30 days.",
    "legal_basis": "Article 40 of the regulation",
    "steps_taken": "The log was read on 2 March.",
    "planned": "The refund follows on 5 March.",
    "inform.expected": "By the end of next month.",
    # the pieces of a draft
    "draft.option": "A refund to the card.",
    "draft.answer": "The second charge was ours to prevent.",
    "because": "The billing log shows the same call twice.",
    "rests_on": "Billing log of 2 March",
    "defect": "The billing run is locked against a second start.",
    "impact": "The bank charges that followed are refunded.",
    "recourse": "The ombudsman, free of charge.",
    "alternative": "An independent review of the log.",
    "single_reason": "Only the bank can reverse it.",
    "plan_b": "A cheque, should the card be closed.",
    "value": "You have your money back before the rent is due.",
    "draft.remedy": "refund",
    "apology_by": "Zhao Min, who was on the telephone that day",
    "nothing_more": "The recordings of that day no longer exist.",
    "fits_because": "The customer asked for this instead.",
    "kind": "offer",
    "option": 1,
    # whose wish it is
    "recuse.text": "The complaint is about what this colleague said.",
    "terms": "A refund of the second charge within five days.",
    "gives_up": "No further claim for this charge.",
    "stays_open": "The way to the ombudsman and to the court.",
    "signed": "both",
    # how the case is organised, and how contact is bounded
    "part": "related",
    "green": "declined",
    "limits": ["written_only"],
    "conduct": ["arguments"],
    "result": "ended",
    "report-back.text": "One call was charged twice, by our own run.",
    "request": 1,
    "signed_by": "Lu Wei, head of billing",
    "conduct-warning.text": "Please let me finish my sentences, and I will let you finish yours.",
    "conduct-plan.text": "Six calls of two hours in three days, all about one bill.",
    "conduct-notice.text": "From now on we answer you in writing, within two days.",
    "conduct-notice.recourse": "Write to our head office, and somebody else looks at it again.",
    "visit.kind": "visit",
    # people and things
    "department": "Billing",
    "remedy": 1,
    "to": "li.na",
}
AHEAD: Final = {  # days from now
    "by_when": 5,
    "recourse_until": 60,
    "due": 7,
    "until": 7,
    "review": 30,
}


def filled(world: World, act: str, field: str, sample: object = None) -> object:
    """Return what to fill into one blank; `sample` is what the guard itself supposes."""
    if field == "amount" and isinstance(sample, int):
        return Money(sample, CURRENCY)
    if field in AHEAD:
        return in_days(world, AHEAD[field])
    if act == "share" and field == "position" and world.silent:
        return "silent"
    if act == "assess" and field in {"fault", "loss", "causation"} and not world.liable:
        return "none"
    return SAID.get(f"{act}.{field}", SAID.get(field, sample))


def in_days(world: World, days: int) -> str:
    """Return the moment that is so many days from now."""
    return (world.now + timedelta(days=days)).isoformat()


def step(world: World, act: str, values: Mapping[str, object] | None = None) -> Step:
    """Return an act with every blank and every required field filled in."""
    given = dict(values or {})
    form = world.process.form(act)
    for field in form.fields if form else ():
        if field.required:
            given.setdefault(field.name, Blank(field.name))
    given = {name: _plain(world, act, name, value) for name, value in given.items()}
    if act == "assess" and world.liable:
        given = dict(world.sums) | given
    return act, given


def letter(world: World, about: str, *parts: str) -> Step:
    """Return a letter to the customer about something, with these parts filled in."""
    given = {name: filled(world, "inform", name) for name in parts}
    return step(world, "inform", {"about": about, **given})


def _plain(world: World, act: str, name: str, value: object) -> object:
    if isinstance(value, Blank):
        return filled(world, act, name, value.sample)
    if isinstance(value, tuple) and isinstance(value[-1], Blank):
        return (value[0], filled(world, act, name))
    return value
