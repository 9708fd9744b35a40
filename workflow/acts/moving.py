"""What does each move take along, and which evidence does it make stale?"""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Final

from ..clocks import packs_at, windows
from ..facts import MATTERS, NO_DRAFT, Facts, Remedy, Seen
from ..facts.kinds import CAUSES, DIRECTNESS, SEVERITIES, SIGNALS
from ..facts.organising import BYPASS_CAUSES, SHIFTS
from ..facts.stale import by_new_version, by_reopening, older
from ..frozen import altered
from ..moments import day_of, from_epoch, iso
from ..process import Call, Form, Move, Step
from ..process.fields import CHANNELS, choice, count, money, text, words
from ..record.canonical import Json
from .common import voids

LEVELS: Final = ("supervisor", "management", "regulator", "ombudsman", "court", "media", "group")
NEXT_LEVEL: Final = {"": "supervisor", "supervisor": "management"}  # where nobody names one
OUTSIDE_LEVELS: Final = frozenset({"regulator", "ombudsman", "court"})
WITHDRAWAL: Final = ("withdrawal", "void")
Folding = Callable[[Facts, Step], Facts]


def moving(fold: Folding = lambda f, _step: f) -> Folding:
    """Make a fold that also uses up what the customer insisted on: it was for this move alone."""

    def folded(f: Facts, step: Step) -> Facts:
        f = fold(f, step)
        return altered(f, insists="") if f.insists else f

    return folded


def _table(f: Facts, _step: Step) -> Facts:
    """Put the draft on the table: always a new version."""
    return altered(by_new_version(f), table=f.draft, draft=NO_DRAFT, versions=f.draft.version)


def _answer(f: Facts, step: Step) -> Facts:
    f = _table(f, step)
    return altered(f, reviewed=older(f.reviewed), responded=older(f.responded))


def _window(call: Call[Facts]) -> Mapping[str, Json]:
    """Remark until when the customer may come back: what rules say, else what the desk does."""
    recorded, facts = int(call.recorded.timestamp()), call.facts
    ends = windows(call.policy, facts.rules, facts.received_day, recorded)
    ours = call.recorded + timedelta(days=call.policy.answer_window)
    return {"until": iso(from_epoch(max(ends)) if ends else ours)}


def _accept(f: Facts, _step: Step) -> Facts:
    agreed = () if f.table.explanation_only else (Remedy("owed", f.table.amount),)
    return altered(f, consent_used=True, remedies=(*f.remedies, *agreed))


def _lapse(f: Facts, _step: Step) -> Facts:
    return altered(f, consent_used=False, news=False)


def _escalate(f: Facts, step: Step) -> Facts:
    level = step.text("level")
    goes_out = level in OUTSIDE_LEVELS and f.outside in {"", "carried_out"}
    return altered(
        f,
        left=f.left if f.stage == "escalated" else f.stage,
        level=level or NEXT_LEVEL.get(f.level, f.level),
        decided=False,
        referred_back=False,
        settles=False,
        outside="pending" if goes_out else f.outside,
        risk=altered(f.risk, seen=older(f.risk.seen)),
        organising=altered(f.organising, came=frozenset()),
    )


def _resume(f: Facts, _step: Step) -> Facts:
    return altered(f, left="", level="", decided=False, referred_back=False, settles=False)


def _reopen(f: Facts, step: Step) -> Facts:
    again = by_reopening(f)
    return altered(again, contacted=Seen.LIVE) if step.behalf == "customer" else again


def _pending(f: Facts, _step: Step) -> Sequence[tuple[str, str]]:
    return voids(f)


def _pending_and_request(f: Facts, _step: Step) -> Sequence[tuple[str, str]]:
    return (*voids(f), WITHDRAWAL)


def _everything(_f: Facts, _step: Step) -> Sequence[tuple[str, str]]:
    return (("consent", "void"), WITHDRAWAL)


def outcome(f: Facts) -> str:
    """Say how a case ended: fulfilled, upheld, partly, not_upheld or unreachable."""
    if f.stage == "fulfilled":
        return "fulfilled"
    if f.responded is not Seen.LIVE and f.attempts:
        return "unreachable"
    found = {issue.upheld for issue in f.issues}
    return {frozenset({"yes"}): "upheld", frozenset({"no"}): "not_upheld"}.get(
        frozenset(found), "partly"
    )


def _outcome(call: Call[Facts]) -> Mapping[str, Json]:
    """Remark how it ended, which goals were met, and that a fault could not be mended."""
    goals = call.facts.goals
    met = {"rational_met": goals.rational, "emotional_met": goals.emotional}
    unfixable = call.facts.table.unfixable
    return {
        "outcome": outcome(call.facts),
        **{name: one for name, one in met.items() if one},
        **({"resolution": "unfixable_acknowledged"} if unfixable else {}),
    }


TABLE_SETS: Final = ("table", "draft", "versions", "told", "told_before", "objection", "insists")
REOPEN_FIELDS: Final = (words(), choice("reason", "promise_broken", "sent_back"))
REOPEN_SETS: Final = (
    *("contacted", "heard", "reading", "insists", "issues", "restated", "restated_before"),
    *("explained", "news", "liability", "shared", "draft", "table", "objection", "identified"),
    *(
        "told",
        "told_before",
        "consent_used",
        "flagged",
        "responded",
        "settles",
        "attempts",
        "attempt_days",
    ),
    *("reviewed", "follow_up", "forwarded", "body_named", "decided", "referred_back", "left"),
)

MOVES: Final = (
    Move(
        name="inquire", sets=("news", "insists"), fold=moving(lambda f, _: altered(f, news=False))
    ),
    Move(name="clarify", sets=("insists",), fold=moving()),
    Move(name="propose", sets=TABLE_SETS, fold=moving(_table), stirs=_pending),
    Move(name="revise", sets=TABLE_SETS, fold=moving(_table), stirs=_pending),
    Move(
        name="decline",
        fields=(words(),),
        behalf="customer",
        by_customer=True,
        sets=("insists",),
        fold=moving(),
        stirs=lambda f, _step: () if f.consent_used else (("consent", "refuse"),),
    ),
    Move(
        name="answer",
        sets=(*TABLE_SETS, "reviewed", "responded"),
        fold=moving(_answer),
        remarks=_window,
        stirs=_pending,
    ),
    Move(
        name="accept",
        sets=("consent_used", "remedies", "insists"),
        fold=moving(_accept),
        stirs=lambda _f, _step: (WITHDRAWAL,),
    ),
    Move(name="lapse", sets=("consent_used", "news", "insists"), fold=moving(_lapse)),
    Move(
        name="reconsider",
        sets=("news", "insists"),
        fold=moving(lambda f, _: altered(f, news=False)),
    ),
    Move(name="fulfil", sets=("insists",), fold=moving()),
    Move(name="close", sets=("insists",), fold=moving(), remarks=_outcome),
    Move(
        name="withdraw",
        sets=("left", "level", "insists"),
        fold=moving(lambda f, _: altered(f, left="", level="")),
        stirs=_pending,
    ),
    Move(
        name="escalate",
        fields=(
            text("reason"),
            choice("level", *LEVELS),
            words(),
            choice("channel", *CHANNELS),
            choice("bypass_cause", *BYPASS_CAUSES, many=True),
            text("bypass_need"),
            money("cost_handling"),
            choice("expectation_shift", *SHIFTS),
        ),
        by_customer=True,
        sets=(
            *("left", "level", "decided", "referred_back", "settles", "outside", "risk"),
            *("organising", "insists"),
        ),
        fold=moving(_escalate),
        stirs=_pending_and_request,
    ),
    Move(
        name="resume",
        fields=(text(),),
        role="supervisor",
        sets=("left", "level", "decided", "referred_back", "settles", "insists"),
        fold=moving(_resume),
    ),
    Move(
        name="conclude",
        sets=("left", "level", "insists"),
        fold=moving(lambda f, _: altered(f, left="", level="")),
        remarks=_outcome,
    ),
    Move(name="redirect", sets=("insists",), fold=moving()),
    Move(
        name="reopen",
        fields=REOPEN_FIELDS,
        by_customer=True,
        sets=REOPEN_SETS,
        fold=moving(_reopen),
        stirs=_everything,
    ),
)


def _under(call: Call[Facts]) -> Mapping[str, Json]:
    """Remark the rule packs in force on the day of the receipt: the case keeps to them."""
    day = day_of(call.happened, call.policy.zone)
    return {"rules": [*packs_at(call.policy, day)], "day": day}


def _receive(f: Facts, step: Step) -> Facts:
    imported = step.role == "importer"  # a file is no contact, and nobody has taken it on
    return altered(
        f,
        matters=step.words("matter"),
        rules=tuple(step.listed("rules")),
        received_day=step.count("day"),
        owner="" if imported else step.who,
        contacted=Seen.NONE if imported else f.contacted,
        reading=step.count("feeling", -1),
        severity=step.text("severity", f.severity),
        cause=step.text("cause", f.cause),
        kinds=altered(f.kinds, signal=step.text("signal"), directness=step.text("directness")),
    )


RECEIVE: Final = Form(
    name="receive",
    fields=(
        text("customer", required=True),
        choice("channel", *CHANNELS, required=True),
        words(required=True),
        words("subject"),
        text("phone"),
        text("email"),
        text("address"),
        text("account"),
        words("wants"),
        count("feeling", 0, 4),
        choice("severity", *SEVERITIES),
        choice("cause", *CAUSES),
        choice("matter", *MATTERS, many=True),
        words("address_as"),
        choice("signal", *SIGNALS),
        choice("directness", *DIRECTNESS),
    ),
    sets=(
        *("owner", "contacted", "reading", "severity", "cause", "matters", "kinds", "rules"),
        "received_day",
    ),
    fold=_receive,
    remarks=_under,
)
