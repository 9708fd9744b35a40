"""What may happen next, and what is missing for the rest? Questions; they write nothing."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from ..errors import GuardFailed, NotAllowed, NotFromHere
from ..needs import Owed
from ..process import Act, Form, Step
from .advance import Engine
from .asked import Asked
from .judge import Judged, fires, moment_of
from .owed import Where


class Standing(StrEnum):
    """How an act or move stands to a case right now."""

    READY = "ready"
    OWED = "owed"
    NOT_FROM_HERE = "not_from_here"
    NOT_ALLOWED = "not_allowed"
    FAILED = "failed"


class Answer(NamedTuple):
    """The answer to *may I*: what is owed, from which stages it is possible, where it leads.

    `by` is "customer" where the step is ready if the customer asks for it, and only then. Where
    this very person may not, though the role would do, `barred` has the code of the reason and its
    values.
    """

    name: str
    kind: str  # act, move
    standing: Standing
    owed: tuple[Owed, ...] = ()
    stages: tuple[str, ...] = ()
    target: str | None = None
    needs_role: str | None = None
    by: str | None = None
    barred: Mapping[str, object] | None = None


def answer(engine: Engine, where: Where, asked: Asked, moment: Any = None) -> Answer:
    """Say how one act or move stands; raises `UnknownMove`."""
    form = engine.form(asked.name)
    kind = "act" if isinstance(form, Act) else "move"
    stages = engine.machines.stages.get(form.name, ())
    step = engine.step_asked(form, asked)
    if asked.given.get("reason"):
        step = step._replace(data={"reason": str(asked.given["reason"])})
    try:
        found = engine.judged(where, form, step, moment)
    except GuardFailed:
        return Answer(form.name, kind, Standing.FAILED, stages=stages)
    barred = _barred(engine, form, found, where, step)
    if barred:
        return Answer(form.name, kind, Standing.NOT_ALLOWED, stages=stages, barred=barred)
    if found.refusal is None:
        return Answer(form.name, kind, Standing.READY, stages=stages, target=found.target)
    if found.owed:
        return Answer(form.name, kind, Standing.OWED, found.owed, stages, found.target)
    here = isinstance(found.refusal, NotFromHere)
    standing = Standing.NOT_FROM_HERE if here else Standing.NOT_ALLOWED
    return Answer(form.name, kind, standing, stages=stages, needs_role=None if here else form.role)


def _barred(
    engine: Engine, form: Form, found: Judged, where: Where, step: Step
) -> Mapping[str, object] | None:
    """Return why this very person may not, where the refusal says so or nothing else is amiss."""
    if isinstance(found.refusal, NotAllowed):
        return engine.process.bars(found.facts, step, form)
    if found.refusal is not None or not isinstance(form, Act):
        return None
    return form.bars(found.facts, where.policy, step)


def menu(engine: Engine, where: Where, asked: Asked) -> tuple[Answer, ...]:
    """Say how every act and move stands, moves first."""
    return _answers(engine, where, asked, engine.process.names())


def ready_moves(engine: Engine, where: Where, asked: Asked) -> tuple[str, ...]:
    """Name the moves that could be made right now, by the desk or as the customer's wish."""
    stage, moment = where.snapshot.state(engine.process.matter.fact), moment_of(where)
    moves = [one for one in engine.process.moves if (stage, one.name) in engine.machines.table]
    return tuple(one.name for one in moves if _ready(engine, where, one, asked, moment))


def _ready(engine: Engine, where: Where, form: Form, asked: Asked, moment: Any) -> bool:
    behalves = [asked.behalf, "customer"] if form.by_customer else [asked.behalf]
    steps = (
        engine.step_asked(form, asked._replace(name=form.name, behalf=behalf))
        for behalf in behalves
    )
    try:
        return any(fires(engine.machines, where, form, step, moment) for step in steps)
    except Exception:  # noqa: BLE001  # a guard that breaks opens no way
        return False


def _answers(
    engine: Engine, where: Where, asked: Asked, names: Iterable[str]
) -> tuple[Answer, ...]:
    moment = moment_of(where)
    return tuple(_answer(engine, where, asked._replace(name=name), moment) for name in names)


def _answer(engine: Engine, where: Where, asked: Asked, moment: Any) -> Answer:
    """Answer for the desk, and where it waits for something, for a customer who asks."""
    found, form = answer(engine, where, asked, moment), engine.process.form(asked.name)
    if found.standing is not Standing.OWED or form is None or not form.by_customer:
        return found
    theirs = answer(engine, where, asked._replace(behalf="customer"), moment)
    return theirs._replace(by="customer") if theirs.standing is Standing.READY else found
