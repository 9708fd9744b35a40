"""Where does a guard come from? A seed row, a statute or a rule; the rest is the desk's own."""

from collections.abc import Mapping
from typing import Final

from .principles import OF_GUARD

OWN: Final = ""  # the desk's own process
SOURCES: Final[Mapping[str, str]] = {
    "answer_or_attempts": "S2-4",
    "follow_up_set": "S2-9",
    "result_told": "S4-47",
    "reviewed": "S3-24",
    "thanked": "S2-88",
    "window_over": "DISP 1.6",
    "cause_explained": "S2-52",
    "contacted": "S2-128",
    "feelings_acknowledged": "S1-28",
    "findings_made": "S2-82",
    "issue_named": "S2-82",
    "restated": "S2-112",
    "claim_stands": "S0-62",
    "investigated": "S2-133",
    "liability_judged": "S0-53, S0-62",
    "liability_shared": "S0-69",
    "limits_admitted": "S2-75",
    "plan_b_named": "S4-39",
    "remedy_fits": "S2-136",
    "value_stated": "S3-21",
    "alternative_named": "S0-24",
    "decisions_reasoned": "S0-24",
    "defect_addressed": "S3-22",
    "impact_addressed": "S3-22",
    "goodwill_marked": "S0-62",
    "issues_answered": "S2-28",
    "objection_heard": "S1-28",
    "offer_stands": "S0-62",
    "promises_dated": "S2-73",
    "recourse_dated": "DISP 1.6",
    "version_approved": "S2-97",
    "level_told": "S4-43",
    "text_readable": "S4-40",
    "wording_reasoned": "S2-34",
    "body_forwarded": "S2-13",
    "redirect_told": "S2-13",
    "owner_named": "S2-100",
    "nobody_in_danger": "S0-40",
    "answer_complete": "DISP 1.4.1R",
    "extension_told": "信访工作条例",
    "something_to_revoke": "民法典 152",
    "uncontradicted": "S4-42",
    "confirmed_by_second": "12345",
}


def source_of(guard: str) -> str:
    """Return where a guard comes from, or nothing where it is the desk's own."""
    principle = OF_GUARD.get(guard)
    return SOURCES.get(guard) or (principle.source if principle else OWN)
