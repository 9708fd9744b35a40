"""What helps to say now? Cards and entries that fit where a case stands and how it feels."""

from typing import Any, Final

from ...craft import CARDS, Card, Moment, choose
from ...engine import Engine
from ...engine.judge import moment_of
from ...frozen.named import NamedTuple
from ...playbook import Entry
from ...playbook import choose as choose_entries
from ...store import Reader
from .. import asking
from ..asker import Asking
from ..caring.privacy import Viewer, manner_of, masked, viewer_of
from ..coaching.own import entries_of, own_playbooks
from ..coaching.setting import setting_of

HURT: Final = 3
"""What a reading counts as at least while a hurt, or a promise broken since, is unanswered: ours.

It is the lowest reading at which nobody reasons (S2-110).
"""


class Advice(NamedTuple):
    """The cards for one case, the most specific first, and the moment they were chosen for.

    `entries` are those of the playbooks that fit: a card says how to talk, an entry what about.
    """

    case: str
    moment: Moment
    cards: tuple[Card, ...]
    entries: tuple[Entry, ...] = ()

    def about(self, **changed: Any) -> tuple[Card, ...]:  # noqa: ANN401 - parts of a moment
        """Return the cards for the moment as it would be with something changed in it."""
        return choose(CARDS, self.moment._replace(**changed))


def advise(engine: Engine, view: Reader, case: str, ask: Asking, step: str | None) -> Advice:
    """Choose cards and entries for a case; raises `NoSuchCase` and `UnknownMove`."""
    seen = asking.see(engine, view, case, ask)
    named = engine.form(step).name if step else asking.usual(engine, seen, ask)[0]
    moment = Moment(
        stage=seen.row.stage,
        step=named or "",
        feeling=_feeling(engine, seen, ask),
        channel=_channel(view, seen),
        cause=seen.row.cause or "",
    )
    entries = _entries(view, seen, ask, moment)
    return Advice(seen.row.id, moment, choose(CARDS, moment), entries)


def _entries(view: Reader, seen: asking.Seen, ask: Asking, moment: Moment) -> tuple[Entry, ...]:
    """Choose the entries; the private note of a style is read for whoever may see it, alone."""
    viewer = _viewer(seen, ask)
    manner = manner_of(view.secrets(seen.row.id), viewer)
    setting = setting_of(
        masked(seen.snapshot.facts, viewer),
        seen,
        moment.feeling,
        moment.channel,
        (manner.style if manner else None) or "",
        viewer,
    )
    return choose_entries(entries_of(own_playbooks(view)), setting)


def _viewer(seen: asking.Seen, ask: Asking) -> Viewer:
    return viewer_of(ask.actor, moment_of(seen.where), open_=seen.row.open)


def _feeling(engine: Engine, seen: asking.Seen, ask: Asking) -> int:
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
