"""What can be changed in a step? Who may take it, what it leaves behind, what it keeps."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from amends.workflow import Act, Process
from amends.workflow.process import FORCED, Form, Kind, Move, Step
from amends.workflow.process.model import nobody, none

from ..book.unmet import Term
from .mutant import Mutant, Reach


def form_mutants(process: Process) -> Iterator[Mutant]:
    """Change who may take each step, what it does to the case, and what of it is kept."""
    asked_for = set(process.names())
    for form in (*process.moves, *process.acts):
        if form.name in asked_for:  # nobody may ask for what happens by itself
            yield from _roles(process, form)
        yield from _effects(process, form)
        yield from (
            _money(process, form, one.name) for one in form.fields if one.kind is Kind.MONEY
        )
        yield from (
            _words(process, form, one.name) for one in form.fields if one.kind is Kind.WORDS
        )
    yield from _settled(process)
    yield from _unbarred(process)


def with_form(process: Process, old: Form, new: Form) -> Process:
    """Return a process in which one act or move is another."""
    moves = tuple(new if one is old else one for one in process.moves)
    acts = tuple(new if one is old else one for one in process.acts)
    return replace(process, moves=moves, acts=acts)  # type: ignore[arg-type]  # of its own kind


def _mutant(
    process: Process, form: Form, operator: str, kind: str, new: Callable[[], Form], **more: Term
) -> Mutant:
    values = (("move", Term("move", form.name)), *more.items())
    reach = _reach(process, form)

    def make() -> Process:
        return with_form(process, form, new())

    return Mutant(operator, kind, values, reach, make, form.name)


def _reach(process: Process, form: Form) -> Reach:
    """Return where a step is felt: where it is asked for, or where it happens by itself."""
    forced = (row for row in process.rows if row.move == form.name and row.who == FORCED)
    stages = frozenset(source for row in forced for source in row.sources)
    return Reach(steps=frozenset({form.name}), stages=stages)


def _roles(process: Process, form: Form) -> Iterator[Mutant]:
    roles = process.roles
    at = roles.index(form.role) if form.role in roles else 0
    near = [("role_lowered", at - 1), ("role_raised", at + 1)]
    for operator, other in near:
        if 0 < other < len(roles):  # the first role only reads
            role = roles[other]
            made = lambda role=role: replace(form, role=role)  # noqa: E731
            yield _mutant(process, form, operator, "role", made, role=Term("role", role))
    if isinstance(form, Act) and form.bars is not none:
        yield _mutant(process, form, "bars_dropped", "role", lambda: replace(form, bars=none))


def _effects(process: Process, form: Form) -> Iterator[Mutant]:
    plain = Move(name="plain")
    kind = "consent" if form.behalf == "customer" or form.by_customer else "effect"
    if form.fold is not plain.fold:
        made = lambda: replace(form, fold=plain.fold)  # noqa: E731
        yield _mutant(process, form, "effect_dropped", kind, made)
    if form.stirs is not plain.stirs:
        made = lambda: replace(form, stirs=plain.stirs)  # noqa: E731
        yield _mutant(process, form, "stirs_dropped", kind, made)
    if form.remarks is not plain.remarks:
        made = lambda: replace(form, remarks=plain.remarks)  # noqa: E731
        yield _mutant(process, form, "remarks_dropped", kind, made)


def _money(process: Process, form: Form, name: str) -> Mutant:
    fold = form.fold

    def lost(facts: Any, step: Step) -> Any:  # noqa: ANN401  # a process has its own facts
        data = {key: value for key, value in step.data.items() if key != name}
        return fold(facts, step._replace(data=data))

    made = lambda: replace(form, fold=lost)  # noqa: E731
    return _mutant(process, form, "money_dropped", "money", made, field=Term("field", name))


def _words(process: Process, form: Form, name: str) -> Mutant:
    """Keep the words as one of several, which is not where anybody looks for them."""
    fields = tuple(replace(one, many=one.many or one.name == name) for one in form.fields)
    made = lambda: replace(form, fields=fields)  # noqa: E731
    return _mutant(process, form, "words_dropped", "words", made, field=Term("field", name))


def _settled(process: Process) -> Iterator[Mutant]:
    def make() -> Process:
        return replace(process, settle=lambda facts: facts)

    yield Mutant("settle_dropped", "effect", (), Reach(everywhere=True), make)


def _unbarred(process: Process) -> Iterator[Mutant]:
    def make() -> Process:
        return replace(process, bars=nobody)

    if process.bars is not nobody:
        yield Mutant("barring_dropped", "role", (), Reach(everywhere=True), make)
