"""The twins of the version in preparation."""

from typing import Final

from amends.workflow.facts import NO_DRAFT, Facts, Issue, Seen

from ..build import GOOD, with_draft
from .twins import NO_OPPOSITE, NO_TIME, Table, Twins, good

EMPTY: Final = good(draft=NO_DRAFT)
TABLE_ONLY: Final = "what lies on the table is never looked at: see the empty twin"


def issue_two() -> tuple[Issue, ...]:
    """Return a second issue that nothing in the version speaks of."""
    return (*GOOD.issues, Issue(Seen.LIVE, "no"))


def without(**changes: object) -> Facts:
    """Return good facts whose version in preparation lacks something."""
    return with_draft(GOOD, **changes)


FINAL: Final = without(kind="final")
BARE_ANSWER: Final = without(kind="final", options=0, amount=0, defect=False, impact=False)
NO_MARK: Final = without(approved=Seen.NONE, approved_by="")

OFFER: Final[Table] = {
    "objection_heard": Twins(
        GOOD,
        good(objection=""),
        good(objection="raised"),
        NO_OPPOSITE,
        "a new version forgets the objection: then it is the empty twin",
    ),
    "offer_drafted": Twins(GOOD, EMPTY, TABLE_ONLY, FINAL, without(kind="", version=2)),
    "version_drafted": Twins(GOOD, EMPTY, TABLE_ONLY, NO_OPPOSITE, without(version=0)),
    "answer_drafted": Twins(FINAL, EMPTY, TABLE_ONLY, GOOD, without(kind="", version=2)),
    "issues_answered": Twins(
        GOOD,
        without(answered=frozenset()),
        TABLE_ONLY,
        without(answered=frozenset({2})),
        good(issues=issue_two()),
    ),
    "decisions_reasoned": Twins(
        GOOD,
        without(reasoned=frozenset()),
        TABLE_ONLY,
        without(reasoned=frozenset({2})),
        good(issues=issue_two()),
    ),
    "claims_evidenced": Twins(
        GOOD,
        without(rested=frozenset()),
        TABLE_ONLY,
        without(rested=frozenset({2})),
        good(issues=issue_two()),
    ),
    "choice_offered": Twins(
        without(options=1, single_reason=True),
        EMPTY,
        TABLE_ONLY,
        without(options=1),
        without(kind="final", options=1),
    ),
    "defect_addressed": Twins(
        BARE_ANSWER,
        without(defect=False),
        TABLE_ONLY,
        NO_OPPOSITE,
        without(kind="final", defect=False),
    ),
    "impact_addressed": Twins(
        BARE_ANSWER,
        without(impact=False),
        TABLE_ONLY,
        NO_OPPOSITE,
        without(kind="final", impact=False),
    ),
    "promises_dated": Twins(
        without(dated=False, explanation_only=True),
        without(dated=False),
        TABLE_ONLY,
        NO_OPPOSITE,
        without(kind="final", dated=False),
    ),
    "recourse_stated": Twins(
        GOOD,
        without(recourse=False),
        TABLE_ONLY,
        without(recourse=False, recourse_dated=True),
        "every version needs it",
    ),
    "recourse_dated": Twins(
        GOOD,
        without(recourse_dated=False),
        TABLE_ONLY,
        NO_OPPOSITE,
        "only a final answer is asked for it",
    ),
    "alternative_named": Twins(
        GOOD,
        without(alternative=False),
        TABLE_ONLY,
        NO_OPPOSITE,
        "only a final answer is asked for it",
    ),
    "no_blocked_tactic": Twins(
        GOOD,
        "an empty text presses nobody",
        "a found tactic counts until its field is written anew",
        without(tactics=frozenset({"text"})),
        without(tactics=frozenset({"option", "recourse"})),
    ),
    "above_floor": Twins(
        good(floor=10_000),
        without(amount=0),
        good(floor=10_001),
        without(amount=9_999),
        with_draft(good(floor=20_000), kind="final"),
    ),
    "goodwill_marked": Twins(
        with_draft(good(compensable=False), goodwill=True),
        good(compensable=False),
        NO_TIME,
        with_draft(good(compensable=False), amount=1),
        with_draft(good(compensable=False), kind="final"),
    ),
    "version_approved": Twins(
        GOOD,
        NO_MARK,
        without(approved=Seen.STALE),
        without(approved=Seen.NONE, amount=10**14),
        good(draft=NO_DRAFT),
    ),
}
