"""What the tests of the workflow are built from: good facts, and the engine without a store."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple

from amends.workflow import PROCESS, Answer, Policy
from amends.workflow.engine import Asked, Engine, Snapshot
from amends.workflow.engine.explain import answer
from amends.workflow.engine.owed import Where
from amends.workflow.engine.snapshot import new_snapshot
from amends.workflow.facts import Draft, Facts, Issue, Remedy, Seen
from amends.workflow.record.event import Actor, Event

from .sensible import SENSIBLE, WHO

START: Final = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # a Monday morning in Shanghai
SECONDS_A_DAY: Final = 86_400
PEOPLE: Final = {
    "li.na": "manager",
    "wang": "handler",
    "zhao": "handler",
    "sun": "supervisor",
    "qian": "manager",
    "gao": "manager",  # who never writes anything, and so may always approve
}
ENGINE: Final = Engine(PROCESS)

DRAFT: Final = Draft(
    version=1,
    kind="offer",
    options=2,
    answered=frozenset({1}),
    reasoned=frozenset({1}),
    rested=frozenset({1}),
    amount=10_000,
    defect=True,
    impact=True,
    value=True,
    dated=True,
    recourse=True,
    recourse_dated=True,
    alternative=True,
    by=frozenset({"wang"}),
    approved=Seen.LIVE,
    approved_by="zhao",
)
GOOD: Final = Facts(  # everything that a matter can need, as a clarified one would have it
    stage="clarified",
    owner="wang",
    heard=Seen.LIVE,
    reading=1,
    issues=(Issue(Seen.LIVE, "yes"),),
    restated=1,
    explained=Seen.LIVE,
    liability=Seen.LIVE,
    compensable=True,
    floor=10_000,
    shared=Seen.LIVE,
    draft=DRAFT,
    table=DRAFT,
    objection="heard",
    identified=Seen.LIVE,
    told=frozenset({"terms", "recourse", "way_back", "result", "thanks", "redirect", "withdrawal"}),
    consent="effective",
    consent_version=1,
    consent_option=1,
    consent_by="wang",
    withdrawal="effective",
    remedies=(Remedy("owed", 10_000, "performed"),),
    responded=Seen.LIVE,
    reviewed=Seen.LIVE,
    follow_up=Seen.LIVE,
    decided=True,
    forwarded=Seen.LIVE,
    body_named=True,
    window_over=True,
)


def with_draft(facts: Facts, **changes: Any) -> Facts:  # the fields of a draft
    """Return the facts with the version in preparation changed."""
    return replace(facts, draft=replace(facts.draft, **changes))


def with_table(facts: Facts, **changes: Any) -> Facts:  # the fields of a draft
    """Return the facts with the version on the table changed."""
    return replace(facts, table=replace(facts.table, **changes))


class Place(NamedTuple):
    """Where a case stands and when: everything that the pure engine needs."""

    snapshot: Snapshot
    now: int

    @property
    def facts(self) -> Facts:
        """Return the facts, the moment left out."""
        facts: Facts = self.snapshot.facts
        return facts

    def later(self, **delta: float) -> "Place":
        """Return the same case after some time."""
        return self._replace(now=self.now + int(timedelta(**delta).total_seconds()))


class World:
    """The real engine without a store: every step returns a new place and leaves the old one."""

    def __init__(self, policy: Policy | None = None, people: Mapping[str, str] = PEOPLE) -> None:
        """Take the policy and the people of the desk."""
        self.engine, self.policy, self.people = ENGINE, policy or Policy(), people

    def new(self, facts: Facts | None = None, now: datetime = START, **fields: object) -> Place:
        """Receive a complaint; `facts` puts it elsewhere than a receipt would."""
        given = {"customer": "Chen Li", "channel": "hotline", "words": "Charged twice.", **fields}
        asked = Asked("receive", given, Actor("handler", "wang", "handler"), now, now)
        at = self.engine.receive("C-1", "P-1", asked, self.policy).snapshot
        return Place(at if facts is None else at._replace(facts=facts), int(now.timestamp()))

    def where(self, place: Place) -> Where:
        """Return what a question about the place needs."""
        now = datetime.fromtimestamp(place.now, UTC)
        return self.engine.where("C-1", place.snapshot, self.policy, now, self.people)

    def asked(
        self, place: Place, name: str, who: str, values: Mapping[str, object], by: str | None = None
    ) -> Asked:
        """Write a request down."""
        now = datetime.fromtimestamp(place.now, UTC)
        actor = Actor("handler", who, self.people[who])
        return Asked(name, values, actor, now, now, by)

    def take(
        self,
        place: Place,
        name: str,
        values: Mapping[str, object] | None = None,
        who: str = "wang",
        by: str | None = None,
    ) -> tuple[Place, list[Event]]:
        """Take one step; return the place after it and the events that it wrote."""
        made = self.engine.advance(
            self.where(place), "P-1", self.asked(place, name, who, values or {}, by)
        )
        return place._replace(snapshot=made.snapshot), [one.event() for one in made.stored]

    def do(self, place: Place, name: str, who: str = "wang", **values: object) -> Place:
        """Take one step; `by` says that it is the customer's."""
        by = values.pop("by", None)
        return self.take(place, name, values, who, str(by) if by else None)[0]

    def brought(
        self, place: Place, steps: Sequence[str | tuple[str, Mapping[str, object]]]
    ) -> Place:
        """Take several steps, each with sensible values and by somebody who may."""
        for step in steps:
            name, given = (step, {}) if isinstance(step, str) else step
            place = self.do(
                place, name, WHO.get(name, "wang"), **{**SENSIBLE.get(name, {}), **given}
            )
        return place

    def why(self, place: Place, name: str, who: str = "wang", by: str | None = None) -> Answer:
        """Ask whether a step is possible."""
        return answer(self.engine, self.where(place), self.asked(place, name, who, {}, by))

    def moment(self, place: Place) -> Facts:
        """Return the facts with the moment of the question in them."""
        clocks, at = self.engine.process.clocks, place.snapshot
        facts: Facts = clocks.at(at.facts, at.timers, self.policy, place.now)
        return facts


def bare(facts: Facts, now: datetime = START) -> Place:
    """Return a place of these facts with no history behind it."""
    at = new_snapshot(PROCESS)._replace(facts=facts, recorded="", received="2026-01-01T00:00:00Z")
    return Place(at, int(now.timestamp()))
