"""What is known of a step at a stage before anybody asks? A line of the table of questions.

What leads on is asked of `Machines.ways`, and a test proves it equal to the machine.
"""

from collections.abc import Sequence

from ...frozen.named import NamedTuple
from ...machine import Machines, Way
from ...process import Act, Form
from ...process.model import Objection, none
from .answers import Answer, Standing


class Line(NamedTuple):
    """One act or move at one stage.

    `bare` is the answer where no way leads on, `ready` the one where it is `free`: one way leads
    there, nothing chooses it, and nothing is asked for. `looks` says that facts have to know who
    asks, `bars` is how the act itself keeps somebody away.
    """

    form: Form
    ways: Sequence[Way]
    bare: Answer
    ready: Answer
    free: bool
    looks: bool
    bars: Objection


class Lines:
    """The lines of a process, each compiled when it is first asked for."""

    def __init__(self, machines: Machines) -> None:
        """Begin with none."""
        self._machines = machines
        self._lines: dict[tuple[str, str], Line] = {}
        self._stages: dict[str, Sequence[Line]] = {}

    def at(self, stage: str) -> Sequence[Line]:
        """Return the lines of everything that somebody can ask for, moves first."""
        found = self._stages.get(stage)
        if found is None:
            forms = map(self._machines.process.form, self._machines.process.names())
            found = tuple(self.line(stage, form) for form in forms if form is not None)
            self._stages[stage] = found
        return found

    def line(self, stage: str, form: Form) -> Line:
        """Return the line of an act or move; without a way it is not possible from this stage."""
        found = self._lines.get((stage, form.name))
        if found is None:
            found = self._lines[stage, form.name] = _line(self._machines, stage, form)
        return found


def _line(machines: Machines, stage: str, form: Form) -> Line:
    ways = machines.ways(stage, form.name)
    guards = {id(one) for way in ways for one in (*way.when, *way.given)}
    kind = "act" if isinstance(form, Act) else "move"
    stages = machines.stages_of(form.name)
    bare = Answer(form.name, kind, Standing.NOT_FROM_HERE, (), stages)
    return Line(
        form,
        ways,
        bare,
        ready=bare._replace(standing=Standing.READY, target=ways[0].target if ways else None),
        free=len(ways) == 1 and not guards,
        looks=machines.process.asked is None or not guards.isdisjoint(machines.askers),
        bars=form.bars if isinstance(form, Act) else none,
    )
