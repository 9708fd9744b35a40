"""Which steps come from one talk? Each function names what is said and done in a single sitting."""

from .case import Case, Step


def hearing(case: Case) -> list[Step]:
    """Talk with the customer, and let them feel heard."""
    told = {"channel": "phone", "words": case.say("calmer_words"), "feeling": case.calmer}
    felt = {"heard": case.say("heard"), "named": "annoyed", "regret": case.say("regret")}
    return [
        ("acknowledge", {"channel": "sms", "text": case.say("acknowledge")}),
        ("contact", told),
        ("empathise", felt),
    ]


def asking(case: Case) -> list[Step]:
    """Name the issue, and ask the department."""
    about = {"text": case.say("question"), "due": case.day(1)}
    return [
        ("raise", {"text": case.matter.issue}),
        ("classify", {"cause": case.matter.about, "severity": "general"}),
        ("ask", {"department": case.say("department"), **about}),
    ]


def finding(case: Case) -> list[Step]:
    """Find that the customer is right."""
    return [
        ("evidence", {"issue": 1, "text": case.matter.evidence, "holder": "firm"}),
        ("find", {"issue": 1, "upheld": "yes", "text": case.matter.finding}),
    ]


def finding_nothing(case: Case) -> list[Step]:
    """Find that nothing was wrong."""
    return [
        ("evidence", {"issue": 1, "text": case.say("not_upheld_evidence"), "holder": "firm"}),
        ("find", {"issue": 1, "upheld": "no", "text": case.say("no_fault")}),
    ]


def agreeing_on_facts(case: Case) -> list[Step]:
    """Restate as often as the feeling asks, explain, and go to *clarified*."""
    heard = {"confirmed": "yes", "words": case.say("restate_words")}
    restate = ("restate", {"text": case.say("restate"), **heard})
    return [
        *[restate] * max(1, case.calmer),
        ("explain", {"text": case.matter.cause}),
        ("clarify", {}),
    ]


def judging(case: Case) -> list[Step]:
    """Judge that we are liable, and share that view."""
    elements = {"fault": "breach", "loss": "actual", "causation": "full"}
    view = {"floor": case.matter.amount, "text": case.say("liability")}
    return [
        ("assess", {**elements, **view}),
        ("share", {"position": "agrees", "text": case.say("share")}),
    ]


def judging_nothing(case: Case) -> list[Step]:
    """Judge that we are not liable, and share that view."""
    nothing = {"fault": "none", "loss": "none", "causation": "none"}
    return [
        ("assess", {**nothing, "text": case.say("no_fault")}),
        ("share", {"position": "disagrees", "text": case.say("share_no_fault")}),
    ]


def drafting(case: Case) -> list[Step]:
    """Draft an offer with a choice of two."""
    matter = case.matter
    offer = {
        "kind": "offer",
        "fresh": True,
        "text": case.say("offer"),
        "option": matter.options,
        "answer": {1: matter.finding},
        "because": {1: matter.because},
        "rests_on": {1: matter.evidence},
        "amount": matter.amount,
        "defect": matter.defect,
        "impact": matter.impact,
        "value": case.say("value"),
        "by_when": case.day(10),
        "recourse": case.say("recourse"),
    }
    return [("draft", offer)]


def drafting_answer(case: Case) -> list[Step]:
    """Draft a final answer that offers nothing."""
    final = {
        "kind": "final",
        "fresh": True,
        "text": case.say("answer"),
        "answer": {1: case.say("no_fault")},
        "because": {1: case.say("not_upheld")},
        "rests_on": {1: case.say("not_upheld_evidence")},
        "recourse": case.say("recourse"),
        "recourse_until": case.day(365),
        "alternative": case.say("alternative"),
    }
    return [("draft", final)]


def telling_terms(case: Case) -> list[Step]:
    """Check who speaks, and tell the terms and where else to go."""
    return [
        ("identify", {"proof": case.say("identity")}),
        ("inform", {"about": ["terms", "recourse"], "text": case.say("terms")}),
    ]


def parting(case: Case) -> list[Step]:
    """Tell the result and the way back, thank, review, and set the day of the next call."""
    return [
        ("inform", {"about": "result", "text": case.say("result")}),
        ("inform", {"about": "thanks", "text": case.say("thanks")}),
        ("inform", {"about": "way_back", "text": case.say("way_back")}),
        ("review", {"root_cause": case.say("root_cause"), "text": case.say("review")}),
        ("follow-up", {"due": case.day(30), "text": case.say("follow_up")}),
    ]
