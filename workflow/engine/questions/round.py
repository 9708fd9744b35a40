"""How are many questions about one case answered? In one go: every guard is asked once for all."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from ...process import Form, Step
from ...process.model import none
from ...record.canonical import Json
from ..asked import Asked
from ..judge import below, chosen, fires, moment_of
from ..owed import Where
from .answers import Answer, Standing
from .lines import Line
from .once import Once

if TYPE_CHECKING:
    from ..advance import Engine

NOTHING_KEPT: Final[frozenset[str]] = frozenset()


class Round:
    """Questions that one person asks about one case at one moment.

    They are answered as `judge` judges: whom the process bars, the role, the guards, whom the act
    bars. Only for a step with a guard that declares to look there do facts learn who asks.
    """

    __slots__ = ("_asked", "_engine", "_moment", "_once", "_said", "_stage", "_when", "_where")

    def __init__(self, engine: "Engine", where: Where, asked: Asked) -> None:
        """Bring the moment into the facts."""
        self._engine, self._where, self._asked = engine, where, asked
        self._stage = where.snapshot.state(where.process.matter.fact)
        self._moment = moment_of(where)
        self._once = Once(where, engine.machines.askers)
        reason = asked.given.get("reason")
        self._said: dict[str, Json] = {"reason": str(reason)} if reason else {}
        self._when = int(asked.happened.timestamp()), int(asked.recorded.timestamp())

    def lines(self) -> Sequence[Line]:
        """Return the lines of everything that somebody can ask for, moves first."""
        return self._engine.lines.at(self._stage)

    def line(self, form: Form) -> Line:
        """Return the line of one act or move."""
        return self._engine.lines.line(self._stage, form)

    def answer(self, line: Line, behalf: str | None) -> Answer:
        """Say how one act or move stands for who asks, or for the customer if on their behalf."""
        if not line.ways:
            return line.bare
        form, process = line.form, self._where.process
        step = self._step(form, self._said, behalf)
        facts = self._facts(step) if line.looks else self._moment
        barred = process.bars(facts, step, form)
        if barred is not None:
            return line.bare._replace(standing=Standing.NOT_ALLOWED, barred=barred)
        if below(process.roles, step.role, form.role):
            return line.bare._replace(standing=Standing.NOT_ALLOWED, needs_role=form.role)
        found = line.ready if line.free else self._judged(line, facts)
        if line.bars is none or found.standing is not Standing.READY:
            return found
        barred = line.bars(facts, self._where.policy, step)
        return found._replace(standing=Standing.NOT_ALLOWED, barred=barred) if barred else found

    def offered(self, line: Line) -> Answer:
        """Answer for the desk, and where it waits for something, for a customer who asks."""
        found = self.answer(line, self._asked.behalf)
        if found.standing is not Standing.OWED or not line.form.by_customer:
            return found
        theirs = self.answer(line, "customer")
        return theirs._replace(by="customer") if theirs.standing is Standing.READY else found

    def ready(self, line: Line) -> bool:
        """Tell whether it could be done now, by the desk or as the customer's wish."""
        if not line.ways:
            return False
        by = self._asked.behalf
        behalves = (by, "customer") if line.form.by_customer else (by,)
        try:
            return any(self._fires(line.form, self._step(line.form, {}, one)) for one in behalves)
        except Exception:  # noqa: BLE001  # a guard that breaks opens no way
            return False

    def _fires(self, form: Form, step: Step) -> bool:
        return fires(self._engine.machines, self._where, form, step, self._moment, self._once)

    def _facts(self, step: Step) -> Any:  # a process has its own
        return self._where.process.ask(self._moment, step, self._where.policy)

    def _step(self, form: Form, said: dict[str, Json], behalf: str | None) -> Step:
        """Return the bare step of a question that gives no values."""
        actor, by = self._asked.actor, form.behalf or behalf
        return Step(form.name, said, NOTHING_KEPT, actor.name, actor.role, by, *self._when)

    def _judged(self, line: Line, facts: Any) -> Answer:
        """Say what the guards say, or that one of them broke."""
        bare = line.bare
        try:
            found = chosen(line.ways, facts, self._once)
        except Exception:  # noqa: BLE001  # what a guard raises is no answer about the case
            return bare._replace(standing=Standing.FAILED)
        if found is None:
            return bare
        target, owed = found
        standing = Standing.OWED if owed else Standing.READY
        return Answer(bare.name, bare.kind, standing, owed, bare.stages, target)
