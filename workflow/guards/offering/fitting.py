"""Does what is offered fit what went wrong, and does the customer see what they gain by it?"""

from ...facts import FITTING, OF_IMPACT, Draft, Facts, Issue
from ...needs import Blank, Need
from ...policy import Policy
from ...process.guard import NOTHING, do, given

JUSTIFIED = frozenset({"yes", "partly"})


@given("draft", "issues")
def remedy_fits(f: Facts, _: Policy) -> tuple[Need, ...]:
    """What is offered fits every justified issue; attitude wants a person's apology (S2-136)."""
    if answer_without_offer(f.draft):
        return NOTHING
    return tuple(
        _wanted(number, issue.content)
        for number, issue in enumerate(f.issues, 1)
        if issue.upheld in JUSTIFIED and issue.content and not _fits(f.draft, issue)
    )


def _fits(draft: Draft, issue: Issue) -> bool:
    given_now = draft.remedies.intersection(FITTING[issue.content])
    if issue.content == "attitude":
        return bool(given_now) and draft.apology_by
    return bool(given_now) or draft.fits_because


def _wanted(number: int, content: str) -> Need:
    kinds = FITTING[content]
    if content == "attitude":
        need = do("draft", remedy="apology", apology_by=Blank("apology_by"))
    else:
        need = do("draft", remedy=Blank("remedy", kinds[0]))
    return need._replace(about=(("issue", number), ("wanted", kinds)))


@given("draft")
def value_stated(f: Facts, _: Policy) -> tuple[Need, ...]:
    """The offer says what the customer gains by it, in their terms (S3-21)."""
    if f.draft.value or answer_without_offer(f.draft):
        return NOTHING
    return (do("draft", value=Blank("value")),)


@given("draft")
def plan_b_named(f: Facts, _: Policy) -> tuple[Need, ...]:
    """Where there is but one way, the offer says what is done if it fails (S4-39)."""
    if f.draft.plan_b or not f.draft.single_reason:
        return NOTHING
    return (do("draft", plan_b=Blank("plan_b")),)


@given("draft")
def limits_admitted(f: Facts, _: Policy) -> tuple[Need, ...]:
    """What cannot be mended is said so, with the reason and something for its impact (S2-75)."""
    if not f.draft.unfixable:
        return NOTHING
    why = () if f.draft.nothing_more else (do("draft", nothing_more=Blank("nothing_more")),)
    eased = f.draft.remedies & OF_IMPACT
    return (*why, *(() if eased else (do("draft", remedy=Blank("remedy", "money")),)))


def answer_without_offer(draft: Draft) -> bool:
    """Tell whether it is a final answer that holds nothing which could be accepted."""
    return draft.kind == "final" and not draft.offers
