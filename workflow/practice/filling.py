"""How is a practice desk filled? Its stories are told side by side, in the order of the clock."""

import heapq
import random
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from ..errors import BadInput
from ..frozen.named import NamedTuple
from ..store import Store
from .case import Case, Told
from .one_go import OneGo
from .stories import STORIES, Story
from .stretches import Hours
from .team import CAST, LANGUAGES, Clock, Team
from .texts import texts

DAYS: Final = 90
SEED: Final = 20_260_301
PACKS: Final = "service cn-telecom"
CHANNELS: Final = ("hotline", "phone", "web", "app", "email", "counter", "chat", "letter")


class Filled(NamedTuple):
    """What a desk was filled with; `unfinished` stories had no time left.

    `kind` is *made* for the cases of ninety days, *worked* for a week of work.
    """

    cases: int
    people: int
    stages: Mapping[str, int]
    began: datetime
    unfinished: int = 0
    kind: str = "made"


class _Due(NamedTuple):
    """A story that goes on at a time."""

    at: datetime
    turn: int  # of two at the same time, the one that began first
    story: Hours


def fill(
    store: Store, *, now: datetime, cases: int = 60, seed: int = SEED, actor: str = "li.na"
) -> Filled:
    """Fill a new practice desk with cases of the last ninety days; raises `BadInput`.

    Every step is a call of the desk by one of its people, and all of them are kept together or
    not at all. `actor` is whose desk it is.
    """
    with store.reading() as view:
        if view.meta("practice") != "yes":
            raise BadInput("not_a_practice_desk")
    began, chance = now - timedelta(days=DAYS), random.Random(seed)  # noqa: S311  # no secret
    clock = Clock(began)
    with store.writing() as tx:
        team = Team(OneGo(tx), clock, actor)
        team.desk(actor).set_policy("packs", PACKS)
        unfinished = _tell(_stories(team, clock, now, cases, chance), clock, now)
        clock.set(now)
        team.desk(actor).tick()
        stages = Counter(row.stage for row in team.desk(actor).list())
    return Filled(sum(stages.values()), len(team.roles), dict(stages), began, unfinished)


def _tell(due: list[_Due], clock: Clock, now: datetime) -> int:
    """Tell all the stories; returns how many were not over when it was now."""
    heapq.heapify(due)
    while due and due[0].at <= now:
        at, turn, story = heapq.heappop(due)
        clock.set(at)
        wait = next(story, None)
        if wait is not None:
            heapq.heappush(due, _Due(at + timedelta(hours=wait), turn, story))
    return len(due)


def _stories(
    team: Team, clock: Clock, now: datetime, cases: int, chance: random.Random
) -> list[_Due]:
    """Cast every story: who complains about what, when, and to whom."""
    found: list[_Due] = []
    tellers = {lang: people(lang, chance) for lang in ("en", "zh")}
    for turn in range(cases):
        story = STORIES[turn % len(STORIES)]
        lang = "zh" if (turn + turn // len(STORIES)) % 2 else "en"
        told = next(tellers[lang])._replace(owner=_owner(team, lang, turn))
        at = now - timedelta(days=_ago(story, turn, chance))
        found.append(_Due(at, turn, story.tell(Case(team, clock, told))))
    return found


def _ago(story: Story, turn: int, chance: random.Random) -> float:
    most, least = story.ago
    return most if turn == 0 else round(chance.uniform(least, most), 3)


def people(lang: str, chance: random.Random) -> Iterator[Told]:
    """Tell of one customer after another, each with a matter and words of their own."""
    said = texts(lang)
    customers = chance.sample(said.customers, len(said.customers))
    matters = [*said.matters]
    for turn in range(10**6):
        if turn % len(matters) == 0:
            chance.shuffle(matters)
        matter = matters[turn % len(matters)]
        words = matter.words[turn // len(matters) % len(matter.words)]
        customer = customers[turn % len(customers)]
        yield Told(said, matter, customer, words, chance.choice(CHANNELS), chance.randint(1, 4), "")


def _owner(team: Team, lang: str, turn: int) -> str:
    """Share the cases out among those who speak the language, the desk's own user first."""
    people = [team.actor, *(name for name, role in CAST.items() if role == "handler")]
    speak = [name for name in dict.fromkeys(people) if LANGUAGES.get(name, lang) == lang]
    return speak[turn // 2 % len(speak)]
