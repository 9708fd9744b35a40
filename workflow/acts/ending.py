"""The acts of making good and ending: perform, tender, respond, attempt, review, follow up."""

from collections.abc import Mapping, Sequence
from typing import Final

from .. import guards as given
from ..facts import Facts, Seen
from ..frozen import altered
from ..moments import day_of
from ..policy import Policy
from ..process import Act, Call, Step
from ..process.fields import choice, flag, last_day, number_of, text, words
from ..record.canonical import Json
from .common import ENDS, EVERY, OPEN, channel, touched
from .hearing.listening import KEEPS

ASKED_AFTER: Final = ("fulfilled", *ENDS)
RESPECTED: Final = choice("respected", "yes", "partly", "no")  # apart from the outcome (S0-20)
ROOTS: Final = (  # what kind of thing lay behind a complaint (S2-27; the words are ours)
    *("procedure", "systems", "knowledge", "briefing", "staffing", "design", "supplier"),
    *("conduct", "outside_us"),
)
DONE: Final = {"perform": "performed", "tender": "tendered"}


def _remedy(f: Facts, step: Step) -> Facts:
    at = step.count("remedy") - 1
    done = altered(f.remedies[at], state=DONE[step.name])
    return altered(f, remedies=(*f.remedies[:at], done, *f.remedies[at + 1 :]))


def _remedy_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to doing twice what is done once."""
    one = f.remedies[step.count("remedy") - 1]
    again = one.state in {"performed", "superseded"} or one.state == DONE[step.name]
    return {"code": "already_done", "remedy": step.count("remedy")} if again else None


def _respond(f: Facts, step: Step) -> Facts:
    settles = f.settles or step.text("answer") == "settle"
    return altered(touched(f), responded=Seen.LIVE, settles=settles)


def _attempt(f: Facts, step: Step) -> Facts:
    return altered(f, attempts=f.attempts + 1, attempt_days=f.attempt_days | {step.count("day")})


def _attempt_remarks(call: Call[Facts]) -> Mapping[str, Json]:
    return {"day": day_of(call.happened, call.policy.zone)}


def _impact(_f: Facts, _step: Step) -> Sequence[tuple[str, str]]:
    return (("feeling", "reduce_impact"),)


def _welcome(f: Facts, step: Step) -> bool:
    """Tell whether a call after the end was made because the customer wanted it (S3-18)."""
    return f.stage == "closed" and step.flag("done") and step.flag("welcome")


def _follow_up_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to looking for more business before the end, or unasked (S1-37, S2-62)."""
    early = step.has("opportunity") and not _welcome(f, step)
    return {"code": "opportunity_too_early"} if early else None


def _survey_bars(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Let nobody ask how well they did themselves (ours): somebody else, or the customer alone."""
    if step.who in {f.owner, f.holder} and not step.flag("alone"):
        return {"code": "own_survey", "who": step.who}
    return None


ACTS: Final = (
    Act(
        name="perform",
        stages=EVERY,
        fields=(
            number_of("remedy", "remedies", required=True),
            text("proof", required=True),
            KEEPS,
        ),
        guards=(given.remedy_agreed,),
        sets=("remedies",),
        fold=_remedy,
        stirs=_impact,
        checks=_remedy_checks,
    ),
    Act(
        name="tender",
        stages=EVERY,
        fields=(number_of("remedy", "remedies", required=True), text(required=True)),
        guards=(given.remedy_agreed,),
        sets=("remedies",),
        fold=_remedy,
        checks=_remedy_checks,
    ),
    Act(
        name="respond",
        stages=EVERY,
        behalf="customer",
        fields=(
            choice("answer", "satisfied", "dissatisfied", "settle", "other", required=True),
            RESPECTED,
            words(),
            channel(),
        ),
        sets=("contacted", "responded", "settles"),
        fold=_respond,
    ),
    Act(  # asked afterwards; it is an opinion, and never a yes to anything (S2-38, C11)
        name="survey",
        stages=ASKED_AFTER,
        behalf="customer",
        fields=(
            choice("answer", "satisfied", "dissatisfied", "other", required=True),
            RESPECTED,
            words(),
            channel(),
            flag("alone"),
        ),
        bars=_survey_bars,
    ),
    Act(
        name="attempt",
        stages=OPEN,
        fields=(channel(), text(required=True)),
        sets=("attempts", "attempt_days"),
        fold=_attempt,
        remarks=_attempt_remarks,
    ),
    Act(
        name="review",
        stages=EVERY,
        fields=(
            text("root_cause", required=True),
            choice("root", *ROOTS),
            text(required=True),
            text("improvement"),
        ),
        sets=("reviewed",),
        fold=lambda f, _step: altered(f, reviewed=Seen.LIVE),
    ),
    Act(
        name="follow-up",
        stages=EVERY,
        fields=(
            last_day("due", required=True),
            text(),
            flag("done"),
            flag("welcome"),
            text("opportunity"),
        ),
        sets=("follow_up",),
        fold=lambda f, _step: altered(f, follow_up=Seen.LIVE),
        checks=_follow_up_checks,
        stirs=lambda f, step: (("feeling", "uplift"),) if _welcome(f, step) else (),
    ),
)
