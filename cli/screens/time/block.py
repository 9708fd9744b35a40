"""How do the clocks of a case stand, in short: the law's apart from the desk's own promises?"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from ...catalogue import say
from ...render.clocks import clock_name, joined
from ...render.layout import named
from ...render.moments import deadline, left, moment
from ...terminal.screen import Part
from .explained import LAYERS, state_text

if TYPE_CHECKING:
    from amends.workflow import Policy
    from amends.workflow.desk.timekeeping.explaining import ClockView

SHORT: Final = ("id", "layer", "state", "since", "due", "late", "provisional", "unconfirmed")


def clock_short(one: "ClockView", policy: "Policy", lang: str) -> dict[str, Any]:
    """Return for programs how a clock stands; `sla explain` has the rest."""
    values = one._asdict()
    return {"name": clock_name(policy, one.id, lang), **{name: values[name] for name in SHORT}}


def clock_block(
    clocks: "Sequence[ClockView]", policy: "Policy", now: datetime, lang: str, width: int
) -> Iterator[tuple[Part, ...]]:
    """List the law's clocks, and which of our promises are still to be kept, with the time left."""
    clocks = [*_worth_showing(clocks)]
    for layer in LAYERS:
        rows = [
            (clock_name(policy, one.id, lang), _standing(one, now, lang))
            for one in clocks
            if one.layer == layer
        ]
        if rows:
            yield ("",)
            yield ((say(f"clocks.{layer}", lang), "bold"),)
        for line in named(rows, width, 2):
            yield (line,)


def _worth_showing(clocks: "Sequence[ClockView]") -> "Iterator[ClockView]":
    """Leave out promises that were kept, and of a clock of the law what a newer start replaced."""
    seen: set[str] = set()
    for one in clocks:
        if one.open or (one.layer == "legal" and one.id not in seen):
            yield one
        seen.add(one.id)


def _standing(one: "ClockView", now: datetime, lang: str) -> str:
    state = state_text(one, lang)
    if one.stopped is not None:
        return joined([state, moment(one.stopped, lang)])
    if one.due is None or one.state == "superseded":
        return state
    if one.unconfirmed and datetime.fromisoformat(one.due) < now:
        return joined([state, moment(one.due, lang)])
    near, full = deadline(one.due, now, lang), moment(one.due, lang)
    return joined([state, near, left(one.due, now, lang) if near == full else ""])
