"""The slices that are explored: few acts at a time, so that all of their orders can be tried."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from amends.workflow.facts import Facts, Remedy, Seen

from ..build import DRAFT, GOOD
from . import actions as do
from .exploring import Action


class Slice(NamedTuple):
    """Where a slice begins and what may be done in it."""

    start: Facts
    actions: tuple[Action, ...]


RECEIVED: Final = Facts(stage="received", owner="wang", reading=1)
CLARIFIED: Final = replace(
    RECEIVED,
    stage="clarified",
    heard=Seen.LIVE,
    issues=GOOD.issues,
    restated=1,
    explained=Seen.LIVE,
    liability=Seen.LIVE,
    compensable=True,
    shared=Seen.LIVE,
)
INQUIRED: Final = replace(
    CLARIFIED, stage="inquired", liability=Seen.NONE, compensable=False, shared=Seen.NONE
)
PROPOSED: Final = replace(CLARIFIED, stage="proposed", versions=1, table=DRAFT)
ACCEPTED: Final = replace(
    PROPOSED,
    stage="accepted",
    identified=Seen.LIVE,
    told=frozenset({"terms", "recourse", "withdrawal", "way_back"}),
    consent="effective",
    consent_version=1,
    consent_by="wang",
    consent_used=True,
    remedies=(Remedy("owed", 10_000),),
)
ALMOST_ENDED: Final = replace(
    INQUIRED,
    reviewed=Seen.LIVE,
    follow_up=Seen.LIVE,
    responded=Seen.LIVE,
    told=frozenset({"result", "thanks", "way_back"}),
)
CONSENTING: Final = (do.DIES, do.HEIR, do.REVOKE, do.PRESSED, do.CALLED, do.DENIED)

SLICES: Final[Mapping[str, Slice]] = {
    "evidence": Slice(
        RECEIVED,
        (
            *(do.HEAR, do.HURT, do.INSIST, do.RAISE, do.NEWS, do.FACTS, do.JUDGED),
            *(do.DRAFTED, do.FINAL, *do.moves("inquire", "clarify", "propose")),
        ),
    ),
    "away and back": Slice(
        CLARIFIED,
        (
            *(do.NEWS, do.FACTS, do.JUDGED, do.AGAIN, do.DRAFTED, do.FINAL, do.OBJECTED),
            *(do.ESCALATE, do.LEVEL, do.RESUME, do.DECLINE),
            *do.moves("clarify", "propose", "revise"),
        ),
    ),
    "saying yes": Slice(
        PROPOSED,
        (
            *(do.TERMS, do.CONSENT, do.YES_BUT, do.IDENTIFY, *CONSENTING),
            *(do.DECLINE, *do.moves("accept")),
        ),
    ),
    "taking it back": Slice(
        PROPOSED,
        (
            *(do.IDENTIFY, do.DIES, do.PRESSED, do.CALLED, do.DENIED, do.ASK_BACK, do.WAY_BACK),
            *(do.REVOKE, do.FOUR_DAYS, do.REOPEN, *do.moves("withdraw")),
        ),
    ),
    "agreed": Slice(
        ACCEPTED,
        (
            *(do.REVOKE, do.PRESSED, do.CALLED, do.DENIED, do.PERFORM, do.TENDER),
            *(do.FAREWELL, do.REOPEN, do.RESTART, do.MONTH, *do.moves("fulfil", "close")),
        ),
    ),
    "agreed, then away": Slice(
        ACCEPTED,
        (
            *(do.REVOKE, do.PRESSED, do.CALLED, do.TENDER, do.NEWS),
            *(do.ESCALATE, do.DECIDED, do.ASK_BACK, do.FOUR_DAYS, do.REOPEN),
            *do.moves("fulfil", "withdraw"),
        ),
    ),
    "to its end": Slice(
        INQUIRED,
        (
            *(do.DUE, do.PERFORM, do.SENT, do.BOUNCED, do.FAREWELL, do.SILENT, do.FINAL),
            *(do.MONTH, do.outside("opened", "outside"), *do.BODY),
            *do.moves("close", "redirect"),
        ),
    ),
    "to court": Slice(
        ALMOST_ENDED,
        (
            *(do.DUE, do.PERFORM, do.SUE, do.ESCALATE, do.LEVEL, do.RESUME, *do.BODY),
            *(do.REOPEN, *do.moves("conclude")),
        ),
    ),
}
