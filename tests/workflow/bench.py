"""A practice desk with people on it, and sensible values for every step."""

from collections.abc import Mapping
from datetime import timedelta

from amends.workflow import PROCESS, CaseView, Desk, MemoryStore, Process

from .build import PEOPLE, START
from .sensible import SENSIBLE, WHO


class Bench:
    """A practice desk with its people and a clock that the test moves."""

    def __init__(self, process: Process = PROCESS, store: MemoryStore | None = None) -> None:
        """Open the desk and add its people."""
        self.store, self.process, self.now = store or MemoryStore(practice=True), process, START
        self._desks: dict[str, Desk] = {}
        known = {user.name for user in self.desk("li.na").users()}
        for name, role in {**PEOPLE, "audit": "auditor"}.items():
            if name not in known:
                self.desk("li.na").add_user(name, role)

    def desk(self, name: str = "wang") -> Desk:
        """Return the desk as this person sees it."""
        if name not in self._desks:
            self._desks[name] = Desk(
                self.store, actor=name, process=self.process, clock=lambda: self.now
            )
        return self._desks[name]

    def wait(self, **delta: float) -> None:
        """Let time pass."""
        self.now += timedelta(**delta)

    def receive(self, **fields: object) -> CaseView:
        """Receive a complaint."""
        given = {"customer": "Chen Li", "channel": "hotline", "words": "Charged twice.", **fields}
        return self.desk().receive(**given)  # type: ignore[arg-type]  # fields of the receipt

    def do(self, case: str, name: str, who: str = "wang", **options: object) -> CaseView:
        """Take one step as this person."""
        return self.desk(who).do(case, name, **options)

    def run(self, case: str, *steps: str | tuple[str, Mapping[str, object]]) -> CaseView:
        """Take several steps, each with sensible values and by somebody who may."""
        for step in steps:
            name, given = (step, {}) if isinstance(step, str) else step
            self.do(case, name, WHO.get(name, "wang"), **{**SENSIBLE.get(name, {}), **given})
        return self.desk().show(case)
