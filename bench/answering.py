"""What is asked: cases of a practice desk as they stood, and every act and move, of ours."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from amends.workflow import PROCESS, Answer, MemoryStore
from amends.workflow.desk.asker import Asking
from amends.workflow.desk.opening import engine_of, people_of, policy_of
from amends.workflow.engine import Asked, Engine
from amends.workflow.engine.explain import answer, menu
from amends.workflow.engine.judge import moment_of
from amends.workflow.engine.owed import Where
from amends.workflow.practice import fill
from amends.workflow.record.event import Actor

PEER: Final = "python-statemachine==3.2.2"
NOW: Final = datetime(2026, 3, 1, 8, tzinfo=UTC)
EVERY: Final = 8  # events between two situations of a case
NAMES: Final = tuple(PROCESS.names())


class Situation(NamedTuple):
    """One case as it stood after one event, who asks, and the facts of that moment with them."""

    engine: Engine
    where: Where
    asked: Asked
    facts: Any
    stage: str


def situations(cases: int) -> list[Situation]:
    """Fill a practice desk, and return its cases as they stood at every eighth event."""
    store, engine = MemoryStore(practice=True), engine_of(PROCESS)
    fill(store, now=NOW, cases=cases)
    return [*_situations(store, engine)]


def _situations(store: MemoryStore, engine: Engine) -> Iterator[Situation]:
    with store.reading() as view:
        policy, people = policy_of(view), people_of(view)
        for stream in (one for one in view.streams() if one.startswith("C-")):
            events = view.events(stream)
            for until in range(1, len(events) + 1, EVERY):
                at = engine.folds.replayed(events[:until])
                now = datetime.fromisoformat(at.recorded)
                place = engine.where(stream, at, policy, now, people)
                asked = Asking(Actor("handler", "li.na", "manager"), now).about("")
                step = engine.step_asked(engine.form(NAMES[0]), asked)
                facts = PROCESS.ask(moment_of(place), step, policy)
                yield Situation(engine, place, asked, facts, at.state("stage"))


def at_once(asked: Sequence[Situation]) -> int:
    """Ask ours for menus; returns how many answers that is."""
    return sum(len(menu(one.engine, one.where, one.asked)) for one in asked)


def alone(asked: Sequence[Situation]) -> int:
    """Ask ours one by one, as `why` does; returns how many answers that is."""
    return sum(1 for one in asked for _ in answers(one))


def answers(one: Situation) -> Iterator[Answer]:
    """Ask one question after another."""
    for name in NAMES:
        yield answer(one.engine, one.where, one.asked._replace(name=name))
