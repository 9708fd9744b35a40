"""Seeded random walks over the real engine: all acts and moves, several people, time passing."""

from dataclasses import dataclass, field
from random import Random

from amends.workflow import AmendsError, BadInput, Policy
from amends.workflow.clocks import EFFECTS
from amends.workflow.engine import Standing
from amends.workflow.errors import NotAllowed, NotFromHere, Refused, StillOwed
from amends.workflow.record.event import Event

from ..build import PEOPLE, Place, World
from ..printed import filled, person
from ..sensible import TO_ACCEPTED, TO_ANSWERED, TO_CLARIFIED, TO_CLOSED, TO_FULFILLED, TO_PROPOSED
from .properties import move_faults, state_faults
from .values import USERS, hostile_values, plausible_values

PATH = (
    *("inquire", "clarify", "propose", "answer", "accept", "fulfil", "close", "resume"),
    "withdraw",
)
ASKED_BACK = (
    "identify",
    ("inform", {"about": ["withdrawal", "way_back"]}),
    "request-withdrawal",
)
STARTS = (
    ASKED_BACK,
    (*TO_CLARIFIED, *ASKED_BACK),
    (),
    (),
    TO_CLARIFIED,
    TO_PROPOSED,
    TO_ANSWERED,
    TO_ACCEPTED,
    TO_FULFILLED,
    TO_CLOSED,
)
SELDOM = ("raise", "evidence", "escalate", "reopen", "redirect")
WAITS = ({"minutes": 5}, {"hours": 3}, {"days": 1}, {"days": 4}, {"days": 31})
POLICIES = (
    Policy(),
    Policy(cooling_acceptance=24),
    Policy(cooling_withdrawal=0, choices_at_least=1),
    Policy(attempts_at_least=1, attempt_days=1, second_person_above=0, zone="Europe/London"),
)


@dataclass
class Walk:
    """One walk: where it stands, what it did, and what did not hold."""

    seed: int
    random: Random = field(init=False)
    world: World = field(init=False)
    place: Place = field(init=False)
    done: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    stages: set[str] = field(default_factory=set)
    refused: int = 0

    def __post_init__(self) -> None:
        """Receive a complaint."""
        self.random = Random(self.seed)  # noqa: S311  # repeatable, not secret
        self.world = World(self.random.choice(POLICIES))
        self.place = self.world.new(feeling=self.random.randint(0, 4))
        for step in self.random.choice(STARTS):
            try:
                self.place = self.world.brought(self.place, [step])
            except AmendsError:  # another policy asks for more
                break

    def run(self, steps: int) -> "Walk":
        """Take so many steps."""
        for _ in range(steps):
            self.step()
            if self.faults:
                break
        return self

    def step(self) -> None:
        """Take one step: what is owed for a move, anything at all, or nonsense."""
        dice = self.random.random()
        if dice < 0.05:
            self.place = self.place.later(**self.random.choice(WAITS))
            self.done.append("wait")
        elif dice < 0.6:
            self._purposeful()
        else:
            self._anything(hostile=dice > 0.92)

    def _purposeful(self) -> None:
        """Pick a move of this stage and do it, or the first thing that it still owes."""
        stage = self.place.facts.stage
        names = sorted({row.move for row in self.world.engine.process.rows if stage in row.sources})
        names = [name for name in names if name in self.world.engine.process.names()]
        name = self.random.choice([*names, *[one for one in names if one in PATH] * 8])
        found = self.world.why(self.place, name, "li.na")
        if found.standing is Standing.OWED:
            owed = found.owed[0]
            if owed.wait_until:
                self.place = self.place.later(days=4)
            if owed.do is None:
                return
            who = person(owed, PEOPLE, "wang", self.world.engine.process.roles)
            command = filled(owed, self.place.now)
            self._take(command.name, command.values, who, command.by)
        else:
            form = self.world.engine.form(name)
            values = plausible_values(form, self.place.facts, self.random)
            self._take(name, values, self.random.choice(("li.na", "wang", "sun")), self._by(name))

    def _by(self, name: str) -> str | None:
        by_customer = self.world.engine.form(name).by_customer
        return "customer" if by_customer and self.random.random() < 0.6 else None

    def _anything(self, *, hostile: bool) -> None:
        name = self.random.choice(self.world.engine.process.names())
        if name in SELDOM:
            name = self.random.choice(self.world.engine.process.names())
        form = self.world.engine.form(name)
        fill = hostile_values if hostile else plausible_values
        values = fill(form, self.place.facts, self.random)
        self._take(name, values, self.random.choice(USERS), self._by(name))

    def _take(self, name: str, values: dict[str, object], who: str, by: str | None) -> None:
        self.done.append(f"{name} {who} {by or ''} {values}")
        before, place = self.world.moment(self.place), self.place
        told = self.world.why(place, name, who, by)
        try:
            after, events = self.world.take(place, name, values, who, by)
        except BadInput:
            return
        except Refused as refused:
            self._refused(refused, told.standing)
            return
        except AmendsError as error:
            self.faults.append(f"{name}: {error}")
            return
        except Exception as error:  # noqa: BLE001  # whatever it is, nobody may see it
            self.faults.append(f"{name} raised {error!r}")
            return
        if told.standing is not Standing.READY and not values.get("reason"):
            self.faults.append(f"10: {name} was {told.standing} and happened")
        self.place = after
        self.stages.add(after.facts.stage)
        moves = [one.what for one in events if one.kind == "move"]
        for move in moves:
            self.faults += move_faults(move, before, after.facts)
        self.faults += state_faults(self.world.moment(after))
        self._counted(place, after, events)
        self._rights()

    def _refused(self, refused: Refused, told: Standing) -> None:
        self.refused += 1
        by_kind: dict[type[Refused], Standing] = {
            StillOwed: Standing.OWED,
            NotFromHere: Standing.NOT_FROM_HERE,
        }
        expected = by_kind.get(type(refused))
        if expected is not None and told is not expected:
            self.faults.append(f"10: {refused} although the answer was {told}")
        low = isinstance(refused, NotAllowed) and refused.code == "role_too_low"
        if low and told is not Standing.NOT_ALLOWED and refused.move != "decide":
            self.faults.append(f"10: {refused} although the answer was {told}")

    def _counted(self, before: Place, after: Place, events: list[Event]) -> None:
        counted = [one for one in events if one.what not in EFFECTS]
        if after.snapshot.version != before.snapshot.version + len(counted):
            self.faults.append("the version does not count the events")
        if after.snapshot.seq != before.snapshot.seq + len(events):
            self.faults.append("the sequence does not count the events")

    def _rights(self) -> None:
        """See that the customer can escalate, refuse and come back, and be paid what is due."""
        f = self.place.facts
        for name, stages in RIGHTS.items():
            if f.stage in stages:
                found = self.world.why(self.place, name, "wang", "customer")
                if found.standing is not Standing.READY:
                    self.faults.append(f"4: {name} is {found.standing} in {f.stage}")
        payable = self.world.why(self.place, "perform", "wang").standing is Standing.READY
        if f.open_remedies("due") and not payable:
            self.faults.append(f"8: what is due cannot be performed in {f.stage}")


RIGHTS = {
    "escalate": World().engine.machines.process.matter.states[:8],
    "reopen": ("accepted", "fulfilled", "closed", "withdrawn", "redirected"),
    "decline": ("proposed",),
    "revoke": ("accepted", "fulfilled"),
}
