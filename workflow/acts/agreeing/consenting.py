"""The acts of agreeing: identify, inform, consent, revoke, request a withdrawal, call back."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from ... import guards as given
from ... import speech
from ...facts import ABOUT, Facts, Seen
from ...facts.stale import by_party
from ...frozen import altered
from ...guards.agreement.withdrawal import rest_of
from ...moments import epoch, iso
from ...policy import Policy
from ...process import Act, Call, Step
from ...process.fields import choice, count, flag, last_day, text, words
from ...record.canonical import Json
from ..common import (
    BEFORE_YES,
    EVERY,
    channel,
    lacking,
    spoken,
    taint_stirs,
    tainting,
    touched,
    voids,
)
from ..hearing.listening import KEEPS
from ..wording import stands, texts, unreasoned

PARTY_CHANGES: Final = frozenset({"died", "mandate_given", "mandate_ended", "guardian_appointed"})
TABLED: Final = ("proposed", "answered")
LETTER: Final = ("reason", "expected", "recourse", "leaflet", "waiver")  # parts of a letter
NOBODY: Final = frozenset({"died", "mandate_ended"})
GIVEN_BY: Final = {"mandate_given": "representative", "guardian_appointed": "guardian"}
WRITTEN: Final = frozenset({"letter", "email", "web", "app", "chat", "sms"})


def _identify(f: Facts, step: Step) -> Facts:
    event = step.text("event", "shown")
    if event in PARTY_CHANGES:
        f = by_party(f)
    if event in NOBODY:
        return altered(f, party="nobody", mandate=False)
    speaker = step.text("speaker", GIVEN_BY.get(event, "customer"))
    covers = speaker == "customer" or step.flag("settles")
    return altered(f, party=speaker, identified=Seen.LIVE, mandate=covers)


def _identify_checks(_f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a mandate that is none: nobody's, over already, or the customer's own (C1)."""
    wanted = GIVEN_BY.get(step.text("event"), "")
    speaker = step.text("speaker", wanted or "customer")
    if wanted and speaker != wanted:
        return {"code": "mandate_of_whom", "field": "speaker", "value": wanted}
    if step.has("until") and speaker == "customer":
        return {"code": "mandate_of_customer", "field": "until"}
    if step.has("until") and epoch(step.text("until")) <= step.recorded:
        return {"code": "mandate_is_over", "field": "until"}
    return None


def _identify_stirs(f: Facts, step: Step) -> Sequence[tuple[str, str]]:
    changed = step.text("event", "shown") in PARTY_CHANGES
    if not changed or f.stage == "withdrawn":  # a request that was used stays what it was
        return voids(f) if changed else ()
    return (*voids(f), ("withdrawal", "void"))


def _inform(f: Facts, step: Step) -> Facts:
    about = step.words("about")
    return tainting(altered(f, told=f.told | about), step)


def _letter_checks(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a letter that lacks what the rules want in it."""
    asked = (f"inform:{about}" for about in sorted(step.words("about")))
    return next(filter(None, (lacking(f, p, step, one) for one in asked)), None)


def _inform_stirs(f: Facts, step: Step) -> Sequence[tuple[str, str]]:
    about, stirs = step.words("about"), list(taint_stirs(f, step))
    if "terms" in about and f.stage in TABLED:
        stirs.append(("consent", "inform"))
    if "progress" in about:
        stirs.append(("feeling", "show_progress"))
    if "result" in about:
        stirs.append(("feeling", "show_result"))
    return stirs


def _consent(f: Facts, step: Step) -> Facts:
    return altered(
        touched(f),
        consent_version=f.table.version,
        consent_option=step.count("option"),
        consent_by=step.who,
        consent_contradicts=step.flag("contradicts"),
        consent_conditional=step.flag("conditional"),
        consent_unannounced=step.flag("recorded") and "privacy" not in f.told,
        consent_confirmed=False,
        consent_used=False,
    )


def _consent_remarks(call: Call[Facts]) -> Mapping[str, Json]:
    said = " ".join(texts({"words": call.values.get("words")}))
    hours = call.policy.cooling_acceptance
    return {
        "version": call.facts.table.version,
        "until": _after(call.recorded, hours),
        **({"contradicts": True} if speech.contradictions(said) else {}),
        **({"conditional": True} if speech.conditions(said) else {}),
    }


def _after(recorded: datetime, hours: int) -> str:
    return iso(recorded + timedelta(hours=hours))


def _cooling(region: str, step: Step) -> Sequence[tuple[str, str]]:
    over = epoch(step.text("until")) <= step.recorded
    return ((region, "give"), (region, "take_effect" if over else "cool"))


def _consent_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    chosen = step.count("option")
    if chosen > max(1, f.table.options):
        return {"code": "no_such_option", "option": chosen, "options": f.table.options}
    return None


def _revoke_stirs(f: Facts, step: Step) -> Sequence[tuple[str, str]]:
    which = step.text("which") or ("withdrawal" if f.stage == "withdrawn" else "both")
    consent, withdrawal = ("consent", "revoke"), ("withdrawal", "revoke")
    return {"acceptance": (consent,), "withdrawal": (withdrawal,)}.get(which, (consent, withdrawal))


def _request(f: Facts, step: Step) -> Facts:
    return altered(
        touched(f),
        withdrawal_by=step.who,
        withdrawal_conditional=step.flag("conditional"),
        withdrawal_rest=step.count("rest"),
    )


def _request_remarks(call: Call[Facts]) -> Mapping[str, Json]:
    said = " ".join(texts({"words": call.values.get("words")}))
    rest = rest_of(call.facts, call.policy, at_once=bool(call.values.get("at_once")))
    asked = {"conditional": True} if speech.conditions(said) else {}
    return {"until": _after(call.recorded, rest), "rest": rest, **asked}


def _request_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a request without rest that the customer did not write themselves (C14)."""
    if not step.flag("at_once"):
        return None
    if f.vulnerable:
        return {"code": "never_at_once"}
    return None if step.text("channel") in WRITTEN else {"code": "at_once_in_writing"}


def _call_back(f: Facts, step: Step) -> Facts:
    confirmed = step.text("confirmed") == "yes"
    independent = step.who not in f.tainted_by | {f.owner, f.receiver}
    return altered(
        touched(f),
        tainted=f.tainted and not independent,
        consent_confirmed=f.consent_confirmed or (confirmed and step.who != f.consent_by),
    )


def _call_back_stirs(f: Facts, step: Step) -> Sequence[tuple[str, str]]:
    if step.text("confirmed") == "yes":
        return ()
    return (
        ("consent", "revoke" if f.consent_used else "refuse"),
        ("withdrawal", "revoke" if f.stage == "withdrawn" else "refuse"),
    )


def _call_back_bars(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Bar whoever pressed, owns the case while it is tainted, or heard the consent themselves."""
    if f.tainted and step.who in f.tainted_by | {f.owner, f.receiver}:
        return {"code": "not_independent", "who": step.who}
    if not f.tainted and step.who == f.consent_by:
        return {"code": "same_person", "who": step.who}
    return None


ACTS: Final = (
    Act(
        name="identify",
        stages=EVERY,
        fields=(
            choice("speaker", "customer", "representative", "guardian"),
            choice("event", "shown", *sorted(PARTY_CHANGES)),
            flag("settles"),
            text("person"),
            last_day("until"),
            text("proof", required=True),
        ),
        sets=("party", "identified", "mandate", "told", "told_before"),
        fold=_identify,
        checks=_identify_checks,
        stirs=_identify_stirs,
    ),
    Act(
        name="inform",
        stages=EVERY,
        fields=(
            choice("about", *ABOUT, required=True, many=True),
            text(required=True),
            channel(),
            *(text(name) for name in LETTER),
            KEEPS,
            stands(),
        ),
        sets=("told", "tainted", "tainted_by", "flagged"),
        fold=_inform,
        checks=_letter_checks,
        remarks=spoken,
        doubts=unreasoned,
        stirs=_inform_stirs,
    ),
    Act(
        name="consent",
        stages=TABLED,
        behalf="customer",
        fields=(
            words(required=True),
            count("option"),
            channel(),
            text("proof"),
            flag("recorded"),
        ),
        guards=(given.nobody_in_danger, given.terms_told),
        sets=(
            "contacted",
            "consent_version",
            "consent_option",
            "consent_by",
            "consent_contradicts",
            "consent_conditional",
            "consent_unannounced",
            "consent_confirmed",
            "consent_used",
        ),
        fold=_consent,
        remarks=_consent_remarks,
        stirs=lambda _f, step: _cooling("consent", step),
        checks=_consent_checks,
    ),
    Act(
        name="revoke",
        stages=EVERY,
        behalf="customer",
        by_customer=True,
        fields=(choice("which", "acceptance", "withdrawal", "both"), words(), channel()),
        guards=(given.something_to_revoke,),
        sets=("contacted",),
        fold=lambda f, _step: touched(f),
        stirs=_revoke_stirs,
    ),
    Act(
        name="request-withdrawal",
        stages=BEFORE_YES,
        behalf="customer",
        fields=(
            words(required=True),
            choice(
                "reason",
                "resolved",
                "misunderstanding_cleared",
                "other_route",
                "no_longer_interested",
                "other",
            ),
            channel(),
            flag("at_once"),
        ),
        guards=(given.nobody_in_danger,),
        sets=("contacted", "withdrawal_by", "withdrawal_conditional", "withdrawal_rest"),
        fold=_request,
        checks=_request_checks,
        remarks=_request_remarks,
        stirs=lambda _f, step: (("withdrawal", "inform"), *_cooling("withdrawal", step)),
    ),
    Act(
        name="call-back",
        stages=EVERY,
        fields=(choice("confirmed", "yes", "no", required=True), words(), text()),
        sets=("contacted", "tainted", "consent_confirmed"),
        fold=_call_back,
        stirs=_call_back_stirs,
        bars=_call_back_bars,
    ),
)
