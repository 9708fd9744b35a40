"""How did the customer's feeling recover, and what threw it back? Readings over time."""

from collections.abc import Iterable, Iterator
from typing import Final

from ...frozen.named import NamedTuple
from ...moments import local
from ...record.event import Event

REGION: Final = "feeling"
BACK: Final = "raw"  # where a relapse leads
PRESSES: Final = frozenset({"tactic", "tactic_found"})
TELLS: Final = frozenset({"contact", "change"})  # shown even where nobody took a reading


class RecoveryPoint(NamedTuple):
    """One moment of the curve: what happened, the reading, and the step that it led to.

    `reading` is 0 (calm) to 4 (furious), or None where nobody took one; `step` is one of the eight
    steps of recovery (S3-11 to S3-18). `relapse` says what hurt the customer anew, if anything did:
    `hurt`, `tactic` or `promise`; it counts as one also where nothing had recovered yet.
    """

    seq: int
    at: str
    what: str
    reading: int | None
    step: str
    relapse: str | None = None


class Recovery(NamedTuple):
    """The recovery of one case; `first` and `last` are the readings before and after (S3-7)."""

    case: str
    points: tuple[RecoveryPoint, ...]
    first: int | None
    last: int | None
    relapses: int
    reached: tuple[str, ...]  # the steps that were ever reached, in their order


def recovery_of(case: str, events: Iterable[Event], zone: str, steps: tuple[str, ...]) -> Recovery:
    """Read the curve from the events of a case; `steps` are those that the feeling can take."""
    points = tuple(_points(events, zone, steps[0]))
    readings = [one.reading for one in points if one.reading is not None]
    reached = {steps[0], *(one.step for one in points)}
    return Recovery(
        case,
        points,
        readings[0] if readings else None,
        readings[-1] if readings else None,
        sum(one.relapse is not None for one in points),
        tuple(step for step in steps if step in reached),
    )


def _points(events: Iterable[Event], zone: str, step: str) -> Iterator[RecoveryPoint]:
    for event in events:
        if event.kind == "refusal":
            continue
        before = step
        step = next((one.target for one in event.changes if one.region == REGION), step)
        reading, back = _reading(event), _relapse(event, before, step)
        if reading is not None or step != before or back or event.what in TELLS:
            at = local(event.happened, zone)
            yield RecoveryPoint(event.seq, at, event.what, reading, step, back)


def _reading(event: Event) -> int | None:
    value = event.data.get("feeling")
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _relapse(event: Event, before: str, after: str) -> str | None:
    """Say what hurt the customer anew: something said or done, pressure, a broken promise."""
    if not PRESSES.isdisjoint(event.data):
        return "tactic"
    if event.data.get("hurt") is True:
        return "hurt"
    broke = event.kind == "clock" and before != after == BACK
    return "promise" if broke else None
