"""The acts that send a case on for good: a named receiver takes it, or sends it back."""

from collections.abc import Mapping, Sequence
from typing import Final

from ...facts import Facts
from ...frozen import altered
from ...policy import Policy
from ...process import Act, Step
from ...process.fields import last_day, text, user
from ..common import OPEN, days_until
from ..owning import hand_over_bars, hand_over_checks

OFFER: Final = (("handover", "offer"),)
END: Final = (("handover", "end"),)


def _transfer(f: Facts, step: Step) -> Facts:
    """Name the receiver; the owner stays the owner until the receiver takes the case."""
    return altered(f, receiver=step.text("to"), organising=altered(f.organising, transfer=True))


def _transfer_checks(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object as to any hand-over, and to more time than a receiver gets to answer."""
    if days_until("until", p, step) > p.transfer_days:
        return {"code": "transfer_too_long", "days": p.transfer_days}
    return hand_over_checks(f, p, step)


def _send_back(f: Facts, _step: Step) -> Facts:
    return altered(f, organising=altered(f.organising, returns=f.organising.returns + 1))


def _send_back_checks(f: Facts, _p: Policy, _step: Step) -> Mapping[str, object] | None:
    """Object to sending back what nobody sent."""
    return None if f.organising.transfer else {"code": "no_transfer"}


def _send_back_bars(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Bar whoever is not the receiver, and the receiver once it went to and fro often enough."""
    if not f.organising.transfer:
        return None  # there is nothing that anybody could send back
    if step.who != f.receiver:
        return {"code": "not_the_receiver", "who": step.who, "receiver": f.receiver}
    if f.organising.returns >= p.returns_at_most:
        return {"code": "returns_used_up", "returns": f.organising.returns}
    return None


def _ends(_f: Facts, _step: Step) -> Sequence[tuple[str, str]]:
    return END


ACTS: Final = (
    Act(
        name="transfer",
        stages=OPEN,
        fields=(
            user("to", required=True),
            last_day("until", required=True),
            text(required=True),
            text("department"),
        ),
        sets=("receiver", "organising"),
        fold=_transfer,
        checks=_transfer_checks,
        bars=hand_over_bars,
        stirs=lambda _f, _step: OFFER,
    ),
    Act(
        name="send-back",
        stages=OPEN,
        fields=(text(required=True),),
        sets=("organising",),
        fold=_send_back,
        checks=_send_back_checks,
        bars=_send_back_bars,
        stirs=_ends,
    ),
)
