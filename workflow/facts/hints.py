"""What is worth considering in a case? Suggestions, which no step waits for."""

from collections.abc import Iterator, Mapping

from ..frozen.named import NamedTuple
from ..policy import Policy
from .facts import Facts
from .lessons.gating import lacks
from .organising import HEAD_AT


class Hint(NamedTuple):
    """One suggestion: the sentence `hint.` and its code, and the act that would follow it.

    One `about` somebody of us is for them, and for the levels above a handler.
    """

    code: str
    act: str
    values: Mapping[str, str] = {}
    about: str = ""


def hints(f: Facts, p: Policy) -> tuple[Hint, ...]:
    """Return what is worth considering as the case stands, the most pressing first."""
    return (
        *(*_sorry(f), *_channel(f), *_strain(f, p), *_untrained(f, p)),
        *(*_organised(f), *_conduct(f)),
    )


def _sorry(f: Facts) -> Iterator[Hint]:
    """Warn where somebody was harmed and nobody has said sorry (S0-21)."""
    if f.unsoothed:
        yield Hint("no_apology", "empathise")
    if f.compensable and not f.apologised:
        yield Hint("no_apology_for_fault", "apologise")


def _channel(f: Facts) -> Iterator[Hint]:
    """Suggest another way to talk where the customer would rather not (S0-72)."""
    if f.unwilling:
        yield Hint("change_channel", "change")


def _strain(f: Facts, p: Policy) -> Iterator[Hint]:
    """Suggest that somebody stands in where it is too much for whoever handles it (S2-19)."""
    who = f.holder
    if who in f.strained or f.abused.count(who) >= p.abuse_at_least:
        yield Hint("hand_over", "handover", {"who": who}, about=who)


def _untrained(f: Facts, p: Policy) -> Iterator[Hint]:
    """Suggest somebody trained for a case that became a major one meanwhile (S2-14)."""
    if f.holder and lacks(f, p, f.holder):
        yield Hint("untrained_holder", "assign", {"who": f.holder, "module": p.major_module})


def _organised(f: Facts) -> Iterator[Hint]:
    """Remind of whom the case waits for: the receiver of a transfer, the head of a department."""
    if f.organising.transfer and f.handover != "none":
        yield Hint("transfer_waits", "take", {"who": f.receiver})
    if f.stage == "escalated" and f.level in HEAD_AT and "head" not in f.organising.came:
        yield Hint("head_attends", "visit")


def _conduct(f: Facts) -> Iterator[Hint]:
    """Remind of what a conduct plan owes the customer: to know it, and to have it looked at."""
    if f.conduct.state == "plan" and not f.conduct.told:
        yield Hint("conduct_untold", "conduct-notice")
    if f.conduct.appealed:
        yield Hint("conduct_appealed", "conduct-review", {"who": f.conduct.approved_by})
