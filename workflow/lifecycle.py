"""The whole process of a complaint, in one table; `docs/glossary.md` has the words.

Read a row as a sentence: *this one* may make *this move* from *these stages* to *that stage*,
given *these guards*. Forced rows fire by themselves in the transaction of the step that makes
them true; `when` chooses between rows of one move and is never owed.
"""

from typing import Final

from . import guards as given
from .process import ANYONE, CUSTOMER, DESK, FORCED, LEVEL_ABOVE, Bundle, Row
from .selectors import (
    acceptance_over,
    consent_revoked,
    consent_tainted,
    facts_live,
    facts_stale,
    left_from,
    new_facts,
    withdrawal_over,
)

STAGES: Final = (
    "received",
    "inquired",
    "clarified",
    "proposed",
    "answered",
    "accepted",
    "fulfilled",
    "escalated",
    "closed",
    "withdrawn",
    "redirected",
)
OPEN, ENDS = STAGES[:8], STAGES[8:]
(
    RECEIVED,
    INQUIRED,
    CLARIFIED,
    PROPOSED,
    ANSWERED,
    ACCEPTED,
    FULFILLED,
    ESCALATED,
    CLOSED,
    WITHDRAWN,
    REDIRECTED,
) = STAGES

# fmt: off
heard_live = Bundle("heard, and the facts stand", (given.feelings_acknowledged, given.issue_named, given.findings_made))
judged = Bundle("liability before the claim", (given.liability_judged, given.liability_shared, given.claim_stands, given.investigated))
reasoned = Bundle("every issue answered with reasons", (given.issues_answered, given.decisions_reasoned, given.claims_evidenced))
fair = Bundle("a fair offer", (given.choice_offered, given.defect_addressed, given.impact_addressed, given.limits_admitted, given.remedy_fits,
                               given.value_stated, given.plan_b_named, given.promises_dated,
                               given.above_floor, given.goodwill_marked, given.no_blocked_tactic, given.wording_reasoned, given.text_readable, given.recourse_stated))
cleared = Bundle("approved, nothing outside", (given.version_approved, given.no_outside_decision))
offer = Bundle("all that an offer asks", (*heard_live.guards, given.restated, *judged.guards, given.offer_drafted, *reasoned.guards, *fair.guards, *cleared.guards))
final = Bundle("all that a final answer asks", (*heard_live.guards, *judged.guards, given.answer_drafted, *reasoned.guards, *fair.guards,
                                                given.recourse_dated, given.alternative_named, given.answer_complete, *cleared.guards))
consent = Bundle("C1 to C13, read now", (given.untainted, given.offer_stands, given.offer_evidenced, given.offer_above_floor, given.offer_has_choice,
                                         given.identified, given.mandate_covers, given.plain_words_checked, given.helper_offered, given.privacy_told,
                                         given.terms_told, given.recourse_told, given.own_words, given.uncontradicted, given.unconditional, given.recording_announced,
                                         given.confirmed_by_second, given.calm_or_insists, given.cooled))
own_wish = Bundle("the customer's own, free wish", (given.untainted, given.identified, given.mandate_covers, given.withdrawal_asked, given.withdrawal_unconditional,
                                                    given.withdrawal_explained, given.way_back_told, given.plain_words_checked, given.helper_offered, given.privacy_told,
                                                    given.withdrawal_cooled))
farewell = Bundle("a good ending", (given.nobody_in_danger, given.answer_or_attempts, given.result_told, given.thanked, given.way_back_told, given.reviewed, given.follow_up_set, given.nothing_due))
unpaid_nothing = Bundle("nothing owed, nothing due", (given.nothing_owed, given.nothing_due))
nothing_waits = Bundle("nothing outside waits", (given.no_outside_decision,))
moved_on = Bundle("the right one has it", (given.body_forwarded, given.redirect_told))

LIFECYCLE: Final = (
    #    move         who          from                             to           given
    Row("inquire",    DESK,        (RECEIVED,),                     INQUIRED,    (given.feelings_acknowledged,)),
    Row("clarify",    DESK,        (INQUIRED,),                     CLARIFIED,   (given.calm_or_insists, given.issue_named, given.findings_made, given.restated, given.cause_explained)),
    Row("propose",    DESK,        (CLARIFIED,),                    PROPOSED,    (given.nobody_in_danger, offer)),
    Row("revise",     DESK,        (PROPOSED, ANSWERED),            PROPOSED,    (given.nobody_in_danger, given.objection_heard, given.level_told, offer)),
    Row("decline",    CUSTOMER,    (PROPOSED,),                     CLARIFIED),
    Row("answer",     DESK,        (CLARIFIED, PROPOSED),           ANSWERED,    (given.nobody_in_danger, final)),
    Row("answer",     DESK,        (INQUIRED,),                     ANSWERED,    (given.nobody_in_danger, given.attempts_documented, final)),
    Row("accept",     CUSTOMER,    (PROPOSED, ANSWERED),            ACCEPTED,    (given.nobody_in_danger, consent, nothing_waits)),
    Row("lapse",      FORCED,      (ACCEPTED,),                     CLARIFIED,   when=(acceptance_over, facts_live)),
    Row("lapse",      FORCED,      (ACCEPTED,),                     INQUIRED,    when=(acceptance_over, facts_stale)),
    Row("lapse",      FORCED,      (FULFILLED,),                    CLARIFIED,   when=(consent_tainted, facts_live)),
    Row("lapse",      FORCED,      (FULFILLED,),                    INQUIRED,    when=(consent_tainted, facts_stale)),
    Row("reconsider", FORCED,      (CLARIFIED, PROPOSED, ANSWERED), INQUIRED,    when=(new_facts,)),
    Row("fulfil",     DESK,        (ACCEPTED,),                     FULFILLED,   (given.remedies_done, nothing_waits)),
    Row("close",      DESK,        (FULFILLED,),                    CLOSED,      (farewell, nothing_waits)),
    Row("close",      DESK,        (ANSWERED,),                     CLOSED,      (farewell, given.nothing_owed, given.nothing_pending_outside, given.window_over, nothing_waits)),
    Row("withdraw",   CUSTOMER,    (*STAGES[:5], ESCALATED),        WITHDRAWN,   (given.nobody_in_danger, own_wish, nothing_waits)),
    Row("escalate",   ANYONE,      OPEN,                            ESCALATED,   (given.reason_given,)),
    *(Row("resume",   LEVEL_ABOVE, (ESCALATED,),                    stage,       (given.level_decided, given.owner_named), when=(left_from(stage),)) for stage in STAGES[:7]),
    Row("conclude",   DESK,        (ESCALATED,),                    CLOSED,      (given.outside_carried_out, farewell, unpaid_nothing)),
    Row("redirect",   DESK,        STAGES[:3],                      REDIRECTED,  (moved_on, unpaid_nothing, nothing_waits)),
    Row("reopen",     ANYONE,      (ACCEPTED, FULFILLED, *ENDS),    RECEIVED,    (given.reason_to_reopen,)),
    Row("reopen",     FORCED,      (WITHDRAWN,),                    RECEIVED,    when=(withdrawal_over,)),
    Row("reopen",     FORCED,      (FULFILLED,),                    RECEIVED,    when=(consent_revoked,)),
    Row("reopen",     FORCED,      (CLOSED,),                       RECEIVED,    when=(acceptance_over,)),
)

FEELING: Final = (
    #  event            from                                                         to
    ("attune",        ("raw",),                                                     "attuned"),
    ("calm",          ("attuned",),                                                 "calmed"),
    ("reason",        ("calmed",),                                                  "rational"),
    ("reduce_impact", ("attuned", "calmed", "rational"),                            "impact_reduced"),
    ("show_progress", ("attuned", "calmed", "rational", "impact_reduced"),          "progress_shown"),
    ("show_result",   ("attuned", "calmed", "rational", "impact_reduced", "progress_shown"), "result_shown"),
    ("uplift",        ("result_shown",),                                            "uplift"),
    ("hurt",          ("attuned", "calmed", "rational", "impact_reduced", "progress_shown", "result_shown", "uplift"), "raw"),
)
FEELINGS: Final = ("raw", "attuned", "calmed", "rational", "impact_reduced", "progress_shown", "result_shown", "uplift")

CONSENT: Final = (  # one machine a record: acceptance of version N, or withdrawal request N
    #  event          from                                                          to
    ("inform",      ("none", "refused", "revoked", "tainted", "void"),              "informed"),
    ("give",        ("informed", "given", "cooling", "effective"),                  "given"),
    ("cool",        ("given",),                                                     "cooling"),
    ("take_effect", ("given", "cooling"),                                           "effective"),
    ("refuse",      ("informed", "given", "cooling", "effective"),                  "refused"),
    ("revoke",      ("given", "cooling", "effective"),                              "revoked"),
    ("taint",       ("informed", "given", "cooling", "effective"),                  "tainted"),
    ("void",        ("informed", "given", "cooling", "effective"),                  "void"),
)
HANDOVER: Final = (  # to somebody who stands in for the owner until a day
    #  event     from                               to
    ("offer",   ("none", "offered", "standing"),   "offered"),
    ("take",    ("offered",),                      "standing"),
    ("end",     ("offered", "standing"),           "none"),
)
HANDOVERS: Final = ("none", "offered", "standing")
SAFETY: Final = (  # whether somebody is in danger (S0-40)
    #  event     from                        to
    ("ask",     ("none", "over"),           "asked"),
    ("start",   ("none", "asked", "over"),  "open"),
    ("clear",   ("asked", "open"),          "none"),
    ("end",     ("open",),                  "over"),
)
SAFETIES: Final = ("none", "asked", "open", "over")
CONSENTS: Final = ("none", "informed", "given", "cooling", "effective", "refused", "revoked", "tainted", "void")
# fmt: on
