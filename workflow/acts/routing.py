"""The acts beyond the handler: decide, outside bodies, forward, and plain notes."""

from collections.abc import Mapping
from typing import Final

from ..facts import Facts, Seen
from ..frozen import altered
from ..guards.routing import deciding_role
from ..policy import Policy, below
from ..process import Act, Call, Step
from ..process.fields import MOST_ATTACHED, choice, count, text
from ..record.canonical import Json
from .common import EVERY, channel, spoken, taint_stirs, tainting, too_low
from .picturing.counting import OBSTACLES
from .wording import stands, unreasoned

OUTSIDE: Final = {
    "opened": "pending",
    "decided": "decided",
    "carried_out": "carried_out",
    "referred_back": "",
    "not_pursued": "",
}
FROM: Final = {
    "opened": ("", "carried_out"),
    "decided": ("pending",),
    "carried_out": ("decided",),
    "referred_back": ("pending",),
    "not_pursued": ("pending",),
}


def _decide_bars(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    needs = deciding_role(f)
    return too_low("role_too_low", step, needs) if below(step.role, needs) else None


def _outside(f: Facts, step: Step) -> Facts:
    event = step.text("event")
    back = f.referred_back or event == "referred_back"
    return altered(f, outside=OUTSIDE[event], referred_back=back)


def _outside_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    event = step.text("event")
    if f.outside not in FROM[event]:
        return {"code": "outside_out_of_order", "event": event, "outside": f.outside or "none"}
    return None


def _outside_bars(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Bar the owner, and who stands in, from giving an outside case up alone."""
    if step.text("event") == "not_pursued" and step.who in {f.owner, f.receiver}:
        return {"code": "same_person", "who": step.who}
    return None


def _forward(f: Facts, _step: Step) -> Facts:
    return altered(f, forwarded=Seen.LIVE, body_named=True)


def _numbered(call: Call[Facts]) -> Mapping[str, Json]:
    """Remark which number the attachment has in its case."""
    return {"number": call.facts.attachments + 1}


ACTS: Final = (
    Act(
        name="decide",
        stages=("escalated",),
        role="supervisor",
        fields=(
            choice("decision", "return", "settle", "uphold", "reject", required=True),
            text(required=True),
        ),
        sets=("decided",),
        fold=lambda f, _step: altered(f, decided=True),
        bars=_decide_bars,
    ),
    Act(
        name="outside",
        stages=EVERY,
        fields=(choice("event", *OUTSIDE, required=True), text("body"), text(required=True)),
        sets=("outside", "referred_back"),
        fold=_outside,
        checks=_outside_checks,
        bars=_outside_bars,
    ),
    Act(
        name="forward",
        stages=("received", "inquired", "clarified"),
        fields=(
            text("body", required=True),
            text("contact", required=True),
            choice("to", "body", "case"),
            channel(),
        ),
        sets=("forwarded", "body_named"),
        fold=_forward,
    ),
    Act(
        name="attach",
        stages=EVERY,
        fields=(
            text("name", required=True),
            text("sha256", required=True),
            count("size", 1, MOST_ATTACHED, required=True),
            text(),
        ),
        sets=("attachments",),
        fold=lambda f, _step: altered(f, attachments=f.attachments + 1),
        remarks=_numbered,
    ),
    Act(
        name="note",
        stages=EVERY,
        fields=(text(required=True), choice("obstacle", *OBSTACLES), stands()),
        sets=("tainted", "tainted_by", "flagged"),
        fold=tainting,
        remarks=spoken,
        doubts=unreasoned,
        stirs=taint_stirs,
    ),
)
