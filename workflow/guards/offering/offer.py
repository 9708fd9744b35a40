"""Is the version in preparation fit to be put before the customer?"""

from ...facts import Facts, Seen
from ...needs import Blank, Need
from ...policy import Policy
from ...process.guard import NOTHING, do, given
from .authority import approver, giver, left_to_give
from .fitting import answer_without_offer
from .wording import anew


@given("objection")
def objection_heard(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The customer's objection is on record and was met with empathy first."""
    empathise = do("empathise", heard=Blank("heard"), named=Blank("named"), regret=Blank("regret"))
    missing = {
        "": (do("object", words=Blank("words"), by="customer"), empathise),
        "raised": (empathise,),
    }
    return missing.get(f.objection, NOTHING)


@given("draft")
def offer_drafted(f: Facts, _: Policy) -> tuple[Need, ...]:
    """A new version of an offer is in preparation; what lies on the table is never reused."""
    if f.draft.kind == "offer":
        return NOTHING
    return (do("draft", kind="offer", text=Blank("text")),)


@given("draft")
def version_drafted(f: Facts, _: Policy) -> tuple[Need, ...]:
    """There is a version in preparation, of whatever kind."""
    if f.draft.version:
        return NOTHING
    return (do("draft", kind=Blank("kind"), text=Blank("text")),)


@given("draft")
def answer_drafted(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The text of the final answer is in preparation."""
    if f.draft.kind == "final":
        return NOTHING
    return (do("draft", kind="final", text=Blank("text")),)


@given("draft", "issues")
def issues_answered(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Every issue has its answer or decision (S2-28)."""
    return _for_each_issue(f, f.draft.answered, "answer")


@given("draft", "issues")
def decisions_reasoned(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Every answer has its reason."""
    return _for_each_issue(f, f.draft.reasoned, "because")


@given("draft", "issues")
def claims_evidenced(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Every answer names the evidence that its claim rests on (C5)."""
    return _for_each_issue(f, f.draft.rested, "rests_on")


def _for_each_issue(f: Facts, done: frozenset[int], field: str) -> tuple[Need, ...]:
    return tuple(
        do("draft", **{field: (number, Blank(field))})._replace(about=(("issue", number),))
        for number in range(1, max(1, len(f.issues)) + 1)
        if number not in done
    )


@given("draft")
def choice_offered(f: Facts, p: Policy) -> tuple[Need, ...]:
    """An offer leaves a choice of two, or says why there is but one (C10, S0-27)."""
    if f.draft.single_reason or answer_without_offer(f.draft):
        return NOTHING
    missing = max(0, p.choices_at_least - f.draft.options)
    return (
        do("draft", option=Blank("option"))._replace(about=(("least", p.choices_at_least),)),
    ) * (missing)


@given("draft")
def defect_addressed(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The offer says what is done about the defect itself, or that it cannot be mended (S3-22)."""
    if f.draft.defect or f.draft.unfixable or answer_without_offer(f.draft):
        return NOTHING
    return (do("draft", defect=Blank("defect")),)


@given("draft")
def impact_addressed(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The offer says what is done about its impact, or why there is none (S3-22)."""
    if f.draft.impact or answer_without_offer(f.draft):
        return NOTHING
    return (do("draft", impact=Blank("impact")),)


@given("draft")
def promises_dated(f: Facts, _: Policy) -> tuple[Need, ...]:
    """What is promised has a date (S2-73)."""
    if f.draft.dated or f.draft.explanation_only or answer_without_offer(f.draft):
        return NOTHING
    return (do("draft", by_when=Blank("by_when")),)


@given("draft")
def recourse_stated(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The text names where the customer can go if dissatisfied (C3)."""
    return NOTHING if f.draft.recourse else (do("draft", recourse=Blank("recourse")),)


@given("draft")
def recourse_dated(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The final answer says until when the customer can go there."""
    if f.draft.recourse_dated:
        return NOTHING
    return (do("draft", recourse_until=Blank("recourse_until")),)


@given("draft")
def alternative_named(f: Facts, _: Policy) -> tuple[Need, ...]:
    """A final answer leaves another way besides taking it (S0-24)."""
    return NOTHING if f.draft.alternative else (do("draft", alternative=Blank("alternative")),)


@given("draft")
def no_blocked_tactic(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Nothing in the text presses, threatens, or ties what is due to silence (C4, C6, 3.20)."""
    return tuple(map(anew, sorted(f.draft.tactics)))


@given("draft", "floor", "floor_rule")
def above_floor(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The offer is not below what liability asks at least, whoever asks for less (C9)."""
    if f.draft.amount >= f.floor or answer_without_offer(f.draft):
        return NOTHING
    about = (("floor", f.floor), ("rule", f.floor_rule))
    return (do("draft", amount=Blank("amount", f.floor))._replace(about=about),)


@given("draft", "compensable")
def goodwill_marked(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Money without liability is goodwill and says so (S0-62)."""
    if f.draft.amount == 0 or f.compensable or f.draft.goodwill:
        return NOTHING
    return (do("draft", goodwill=True),)


@given("draft", "asking", "remedies", "extras", "elsewhere")
def version_approved(f: Facts, p: Policy) -> tuple[Need, ...]:
    """Somebody else, whose authority covers it, approved this very version."""
    if f.draft.approved is Seen.LIVE:
        return NOTHING
    role = approver(f, f.draft, p)
    if role is None:
        return (_within_reach(f, p),)
    stale = f.draft.approved is Seen.STALE
    return (
        Need(
            "approve", role=role, apart=f.draft.by or frozenset({f.asking.who} - {""}), stale=stale
        ),
    )


def _within_reach(f: Facts, p: Policy) -> Need:
    """Name what somebody could approve: another sum, or a draft without what nobody may give."""
    if giver(f.draft.remedies, p) is None:
        return do("draft", kind=Blank("kind"), text=Blank("text"), fresh=True)
    most = left_to_give(f, p)
    return do("draft", amount=Blank("amount", most))._replace(about=(("most", most),))
