"""Random work at a real desk by several people: after every step the desk is in order."""

from random import Random

import pytest

from amends.workflow import AmendsError, CaseView, Desk
from amends.workflow.clocks import EFFECTS
from amends.workflow.engine import Standing
from amends.workflow.errors import GuardFailed, Refused
from amends.workflow.record.event import Event

from ..bench import Bench
from ..engine.properties import state_faults
from ..engine.values import USERS, hostile_values, plausible_values
from ..printed import filled, person
from ..sensible import TO_ACCEPTED, TO_CLARIFIED, TO_CLOSED, TO_PROPOSED

STEPS = 40
STARTS = ((), TO_CLARIFIED, TO_PROPOSED, TO_ACCEPTED, TO_CLOSED)


class Work:
    """One case at one desk, worked on at random."""

    def __init__(self, seed: int) -> None:
        """Receive the case and bring it somewhere."""
        self.random = Random(seed)  # noqa: S311  # repeatable, not secret
        self.bench = Bench()
        self.case = self.bench.receive(feeling=1).id
        self.bench.run(self.case, *STARTS[seed % len(STARTS)])

    def step(self) -> None:
        """Do one thing and see that the desk is in order."""
        if self.random.random() < 0.15:
            self.bench.wait(hours=self.random.choice((1, 24, 100)))
        name, values, who = self._choice()
        desk = self.bench.desk(who)
        before, events = desk.show(self.case), len(self._record())
        try:
            after = desk.do(self.case, name, **values)
        except GuardFailed:
            raise
        except Refused as refused:
            self._refused(desk, before, events, refused)
        except AmendsError:
            assert len(self._record()) == events
        else:
            self._done(desk, after, events)

    def _choice(self) -> tuple[str, dict[str, object], str]:
        """Choose what is owed for a move, or anything at all."""
        desk = self.bench.desk("li.na")
        names = self.bench.process.names()
        if self.random.random() < 0.5:
            found = [one for one in desk.menu(self.case) if one.standing is Standing.OWED]
            moves = [one for one in found if one.kind == "move" and one.owed[0].do]
            if moves:
                owed = self.random.choice(moves).owed[0]
                who = person(owed, dict(_roles(desk)), "wang", self.bench.process.roles)
                command = filled(owed, int(self.bench.now.timestamp()))
                by = {"by": command.by} if command.by else {}
                return command.name, {**command.values, **by}, who
        name = self.random.choice(names)
        form = self.bench.process.form(name)
        assert form is not None
        facts = desk.show(self.case).facts
        fill = hostile_values if self.random.random() < 0.2 else plausible_values
        return name, fill(form, facts, self.random), self.random.choice(USERS)

    def _record(self) -> list[Event]:
        """Return what happened, also what is private to somebody."""
        with self.bench.store.reading() as view:
            return [one.event() for one in view.events(self.case)]

    def _refused(self, desk: Desk, before: CaseView, events: int, refused: Refused) -> None:
        log = self._record()
        assert len(log) == events + 1
        assert (log[-1].kind, log[-1].what) == ("refusal", refused.move)
        assert desk.show(self.case) == before

    def _done(self, desk: Desk, after: CaseView, events: int) -> None:
        log = self._record()
        assert len(log) > events
        assert after == desk.show(self.case)
        counts = [one for one in log if one.kind != "refusal" and one.what not in EFFECTS]
        assert after.version == len(counts)
        assert not list(state_faults(after.facts))


def _roles(desk: Desk) -> list[tuple[str, str]]:
    return [(user.name, user.role) for user in desk.users() if user.active]


@pytest.mark.parametrize("seed", range(15))
def test_the_desk_stays_in_order(seed: int) -> None:
    """Steps count, refusals leave one event and nothing else, and the history verifies."""
    work = Work(seed)
    for at in range(STEPS):
        work.step()
        if at % 10 == 0:
            assert work.bench.desk().verify().ok
    assert work.bench.desk("audit").verify().ok
