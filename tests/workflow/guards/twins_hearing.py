"""The twins of hearing and of liability."""

from typing import Final

from amends.workflow.facts import Asking, Issue, Seen

from ..build import GOOD
from .twins import NO_OPPOSITE, NO_VERSION, Table, Twins, good

OTHER_ISSUE: Final = (*GOOD.issues, Issue())

HEARING: Final[Table] = {
    "contacted": Twins(
        GOOD,
        good(contacted=Seen.NONE),
        good(contacted=Seen.STALE),
        NO_OPPOSITE,
        NO_VERSION,
    ),
    "feelings_acknowledged": Twins(
        GOOD,
        good(heard=Seen.NONE),
        good(heard=Seen.STALE),
        good(heard=Seen.STALE, contacted=Seen.STALE),
        NO_VERSION,
    ),
    "issue_named": Twins(
        GOOD,
        good(issues=()),
        "an issue stays an issue; its finding is what grows stale",
        NO_OPPOSITE,
        NO_VERSION,
    ),
    "findings_made": Twins(
        GOOD,
        good(issues=(Issue(),)),
        good(issues=(Issue(Seen.STALE, "yes"),)),
        good(issues=(Issue(Seen.NONE, "yes"),)),
        good(issues=OTHER_ISSUE),
    ),
    "restated": Twins(
        good(reading=2, restated=2),
        good(restated=0),
        good(restated=0, restated_before=True),
        good(reading=4, restated=3),
        NO_VERSION,
    ),
    "calm_or_insists": Twins(
        good(reading=4, insists="clarify", asking=Asking(move="clarify")),
        good(reading=-1),
        good(reading=1, calm_lost=True),
        good(reading=1, hurt=True),
        good(reading=4, insists="clarify", asking=Asking(move="accept")),
    ),
    "cause_explained": Twins(
        GOOD,
        good(explained=Seen.NONE),
        good(explained=Seen.STALE),
        NO_OPPOSITE,
        NO_VERSION,
    ),
    "liability_judged": Twins(
        GOOD,
        good(liability=Seen.NONE),
        good(liability=Seen.STALE),
        good(contradictory=True),
        NO_VERSION,
    ),
    "liability_shared": Twins(
        good(shared_silent=True, attempts=3, attempt_days=frozenset({1, 2, 3}), today=3),
        good(shared=Seen.NONE),
        good(shared=Seen.STALE),
        good(shared_silent=True, attempts=2, attempt_days=frozenset({1, 2}), today=3),
        good(shared_silent=True, attempts=3, attempt_days=frozenset({3}), today=3),
    ),
}
