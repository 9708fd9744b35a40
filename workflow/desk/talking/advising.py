"""What helps to say now? The cards that fit where a case stands and how the customer feels."""

from typing import Any, Final, NamedTuple

from ...craft import CARDS, Card, Moment, choose
from ...engine import Engine
from ...store import Reader
from .. import asking

HURT: Final = 3
"""What a reading counts as at least while a hurt, or a promise broken since, is unanswered: ours.

It is the lowest reading at which nobody reasons (S2-110).
"""


class Advice(NamedTuple):
    """The cards for one case, the most specific first, and the moment they were chosen for."""

    case: str
    moment: Moment
    cards: tuple[Card, ...]

    def about(self, **changed: Any) -> tuple[Card, ...]:  # noqa: ANN401 - parts of a moment
        """Return the cards for the moment as it would be with something changed in it."""
        return choose(CARDS, self.moment._replace(**changed))


def advise(engine: Engine, view: Reader, case: str, ask: asking.Asking, step: str | None) -> Advice:
    """Choose the cards for a case; raises `NoSuchCase` and `UnknownMove`."""
    seen = asking.see(engine, view, case, ask)
    named = engine.form(step).name if step else asking.usual(engine, seen, ask)[0]
    moment = Moment(
        stage=seen.row.stage,
        step=named or "",
        feeling=_feeling(engine, seen, ask),
        channel=_channel(view, seen),
        cause=seen.row.cause or "",
    )
    return Advice(seen.row.id, moment, choose(CARDS, moment))


def _feeling(engine: Engine, seen: asking.Seen, ask: asking.Asking) -> int:
    at, now = seen.snapshot, int(ask.now.timestamp())
    facts = engine.process.clocks.at(at.facts, at.timers, seen.policy, now)
    read = seen.row.feeling_reading
    hurt = getattr(facts, "hurt", False) or getattr(facts, "calm_lost", False)
    return max(-1 if read is None else read, HURT if hurt else -1)


def _channel(view: Reader, seen: asking.Seen) -> str:
    """Return how desk and customer were last in touch: the record says it with the talk."""
    for stored in reversed(view.events(seen.row.id)):
        said = stored.event().data.get("channel")
        if isinstance(said, str):
            return said
    return seen.row.channel or ""
