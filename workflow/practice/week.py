"""How does a week at the desk go? Five handlers, one talk at a time, each by their own queue.

What the stories of the practice desk leave open is whether anybody has time for them. Here they
wait until the customer or a department is done, and then until whoever handles the case is at the
desk, is free, and finds it on top of the queue.
"""

import heapq
import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Final

from ..calendars import Hours, compiled, shipped
from ..errors import BadInput
from ..frozen.named import NamedTuple
from ..moments import find_zone
from ..policy import DEFAULT_ZONE
from ..store import Store
from .case import Case
from .filling import PACKS, SEED, Filled, people
from .one_go import OneGo
from .stretches import Hours as Waits
from .team import LANGUAGES, Clock, Team
from .week_stories import WEEK

HANDLERS: Final[tuple[str, ...]] = ("li.na", "wang.wei", "amy.turner", "zhou.yang", "chen.jing")
DAYS: Final = 7
ARRIVING: Final = 5  # of the seven days
TALK: Final = (60, 4 * 60)  # seconds: the shortest and the longest talk, the notes with it
CALENDAR: Final = "cn"
SOONER: Final = (0.1, 0.6)  # of the hours that a story waits for somebody: not everybody takes all
LONGEST: Final = 48  # hours; beyond, somebody rests on a decision, which nobody hurries


class _Due(NamedTuple):
    """Something that happens at a moment (seconds since 1970); of two, the one set first."""

    at: int
    turn: int
    what: "_Story | str"  # a story that goes on, or a handler who may be free


class _Story:
    """One case of the week: what is next in it, and whose it is."""

    def __init__(self, case: Case, waits: Waits) -> None:
        self.case, self.waits, self.begun = case, waits, False


class _Week:
    """The desk at work: what is due when, what waits for whom, and who is busy until when."""

    def __init__(self, team: Team, clock: Clock, hours: Hours, chance: random.Random) -> None:
        self.team, self.clock, self.hours, self.chance = team, clock, hours, chance
        self.due: list[_Due] = []
        self.waiting: dict[str, list[_Story]] = {name: [] for name in HANDLERS}
        self.free: dict[str, int] = dict.fromkeys(HANDLERS, 0)
        self.turns = 0

    def at(self, moment: int, what: _Story | str) -> None:
        """Let something happen at a moment."""
        self.turns += 1
        heapq.heappush(self.due, _Due(moment, self.turns, what))

    def run(self, end: int) -> None:
        """Let time pass to the end; the desk's clocks are told every hour that it opens."""
        while self.due and self.due[0].at <= end:
            moment, _, what = heapq.heappop(self.due)
            self._pass(moment)
            if isinstance(what, _Story):
                self.waiting[what.case.told.owner].append(what)
                what = what.case.told.owner
            self._work(what, moment)
        self._pass(end)

    def _pass(self, moment: int) -> None:
        was, now = self.clock.now, datetime.fromtimestamp(moment, UTC)
        for hour in range(int(was.timestamp()) // 3600 + 1, moment // 3600 + 1):
            self.clock.set(datetime.fromtimestamp(hour * 3600, UTC))
            self.team.desk(self.team.actor).tick()
        self.clock.set(now)

    def _work(self, who: str, moment: int) -> None:
        """Let a handler take up what is on top, if there is anything, and it is time."""
        if not self.waiting[who] or self.free[who] > moment:
            return
        begins = self.hours.due(moment, 1) - 1
        if begins > moment:  # before opening, or after closing
            self.free[who] = begins
            self.at(begins, who)
            return
        story = self._first(who)
        self.waiting[who].remove(story)
        wait = next(story.waits, None)
        story.begun = True
        done = self.hours.due(moment, self.chance.randint(*TALK))
        self.free[who] = done
        self.at(done, who)
        if wait is not None:
            sooner = 1 if wait > LONGEST else self.chance.uniform(*SOONER)
            self.at(done + round(wait * sooner * 3600), story)

    def _first(self, who: str) -> _Story:
        """Return what comes first: who is on the phone, then what the queue has on top."""
        waiting = self.waiting[who]
        calling = next((one for one in waiting if not one.begun), None)
        if calling or len(waiting) == 1:
            return calling or waiting[0]
        queue = self.team.desk(who).queue(owner=who)
        places = {item.case.id: place for place, item in enumerate(queue)}
        return min(waiting, key=lambda one: places.get(one.case.id, len(places)))


def last_monday(now: datetime) -> datetime:
    """Return when the last week that is over began, in the zone of a new desk."""
    today = now.astimezone(find_zone(DEFAULT_ZONE)).replace(hour=0, minute=0, second=0)
    return today.replace(microsecond=0) - timedelta(days=today.weekday() + DAYS)


def work_week(
    store: Store, *, monday: datetime, cases: int = 300, seed: int = SEED, actor: str = "li.na"
) -> Filled:
    """Work through a week on a new practice desk, from a Monday 00:00 in the desk's zone.

    `cases` complaints arrive in the hours that the desk is open, from Monday to Friday; five
    handlers work on them until the week is over. Every step is a call of the desk by one of its
    people, and all of them are kept together or not at all. Raises `BadInput`.
    """
    with store.reading() as view:
        if view.meta("practice") != "yes":
            raise BadInput("not_a_practice_desk")
    chance = random.Random(seed)  # noqa: S311  # no secret
    began = monday.astimezone(find_zone(DEFAULT_ZONE))
    clock, end = Clock(began.astimezone(UTC)), began + timedelta(days=DAYS)
    hours = compiled(shipped(CALENDAR).in_zone(DEFAULT_ZONE))
    with store.writing() as tx:
        team = _team(OneGo(tx), clock, actor)
        week = _Week(team, clock, hours, chance)
        _arrive(week, began, cases)
        week.run(int(end.timestamp()))
        stages = Counter(row.stage for row in team.desk(actor).list())
    left = sum(isinstance(one.what, _Story) for one in week.due)
    left += sum(map(len, week.waiting.values()))
    return Filled(sum(stages.values()), len(team.roles), dict(stages), began, left, "worked")


def _team(store: Store, clock: Clock, actor: str) -> Team:
    first = Team(store, clock, actor)
    for name in HANDLERS:
        if name not in first.roles:
            first.desk(actor).add_user(name, "handler")
    first.desk(actor).set_policy("packs", PACKS)
    return Team(store, clock, actor)


def _arrive(week: _Week, began: datetime, cases: int) -> None:
    """Cast every case of the week: when it arrives, who complains about what, and to whom."""
    first, chance = began.toordinal(), week.chance
    opening = week.hours.opening(first)
    open_seconds = week.hours.between(opening, week.hours.begins(first + ARRIVING))
    moments = sorted(chance.randrange(open_seconds) for _ in range(cases))
    tellers = {lang: people(lang, chance) for lang in ("en", "zh")}
    given: Counter[str] = Counter(HANDLERS)
    tales = [tale for tale, weight in WEEK for _ in range(weight)]
    for turn, passed in enumerate(moments):
        lang = "en" if turn % 5 in {1, 3} else "zh"
        owner = min(_speaking(lang), key=given.__getitem__)
        given[owner] += 1
        told = next(tellers[lang])._replace(owner=owner)
        case = Case(week.team, week.clock, told)
        week.at(week.hours.due(opening, passed + 1), _Story(case, chance.choice(tales)(case)))


def _speaking(lang: str) -> list[str]:
    """Name those who speak a language, whoever speaks no other one first."""
    speak = [name for name in HANDLERS if LANGUAGES.get(name, lang) == lang]
    return sorted(speak, key=lambda name: name not in LANGUAGES)
