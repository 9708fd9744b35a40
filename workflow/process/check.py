"""What is wrong with a process? Every fault names the row and the repair, before a desk runs it."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Final

from ..frozen.named import NamedTuple
from .fingerprint import Held
from .model import FORCED, Process, Row

LANGUAGES: Final = ("en", "zh")


class Fault(NamedTuple):
    """One fault: its code, where it is, and what to do about it."""

    code: str
    where: str
    repair: str

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.where}: {self.code.replace('_', ' ')}; {self.repair}"


def faults(process: Process) -> tuple[Fault, ...]:
    """Return everything that keeps this process from running; empty when it may."""
    return _faults(Held(process))


@lru_cache(maxsize=16)
def _faults(held: Held) -> tuple[Fault, ...]:
    checks: tuple[Callable[[Process], Iterator[Fault]], ...] = (
        _regions,
        _rows,
        _forms,
        _guards,
        _reachable,
        _labels,
    )
    return tuple(fault for check in checks for fault in check(held.process))


def _regions(process: Process) -> Iterator[Fault]:
    known = _fact_names(process)
    for region in process.regions:
        if region.fact not in known:
            yield _unknown("fact", region.fact, f"region {region.name}", "facts")
        states = set(region.states)
        for event, sources, target in region.rows:
            for state in {*sources, target} - states:
                yield _unknown("stage", state, f"region {region.name}, row {event}", "states")


def _rows(process: Process) -> Iterator[Fault]:
    stages, moves = set(process.matter.states), {move.name for move in process.moves}
    for row in process.rows:
        where = _where(row)
        if not row.target:
            yield Fault("empty_destination", where, "name the stage it leads to")
        elif row.target not in stages:
            yield _unknown("stage", row.target, where, "the matter region's states")
        for source in row.sources:
            if source not in stages:
                yield _unknown("stage", source, where, "the matter region's states")
        if not row.sources:
            yield Fault("no_source", where, "name at least one stage it leaves from")
        if row.move not in moves:
            yield _unknown("move", row.move, where, "moves")


def _forms(process: Process) -> Iterator[Fault]:
    known, stages = _fact_names(process), set(process.matter.states)
    seen: set[str] = set()
    for form in (*process.moves, *process.acts):
        if form.name in seen:
            yield Fault("name_twice", f"act or move {form.name}", "give it a name of its own")
        seen.add(form.name)
        for fact in form.sets:
            if fact not in known:
                yield _unknown("fact", fact, f"act or move {form.name}", "facts")
    for act in process.acts:
        for stage in act.stages:
            if stage not in stages:
                yield _unknown("stage", stage, f"act {act.name}", "the matter region's states")


def _guards(process: Process) -> Iterator[Fault]:
    listed, facts = {guard.code for guard in process.guards}, _fact_names(process)
    for fact in sorted((process.asked or frozenset()) - facts):
        yield _unknown("fact", fact, "asked", "facts")
    asked = [(_where(row), guard) for row in process.rows for guard in row.given]
    asked += [(f"act {act.name}", guard) for act in process.acts for guard in act.guards]
    for where, guard in asked:
        if guard.code not in listed:
            yield _unknown("guard", guard.code, where, "guards")
    chosen = [(_where(row), guard) for row in process.rows for guard in row.when]
    for where, guard in (*asked, *chosen):
        for fact in guard.reads:
            if fact not in facts:
                yield _unknown("fact", fact, f"{where}, guard {guard.code}", "facts")


def _reachable(process: Process) -> Iterator[Fault]:
    matter = process.matter
    forward = {stage: set[str]() for stage in matter.states}
    for row in process.rows:
        for source in row.sources:
            forward.setdefault(source, set()).add(row.target)
    reached = _closure(matter.initial, forward)
    for stage in matter.states:
        if stage not in reached:
            yield Fault("unreachable_stage", f"stage {stage}", "add a row that leads to it")
        elif not _closure(stage, forward) & set(matter.ends):
            yield Fault("no_way_to_an_end", f"stage {stage}", "add a row that leads towards an end")


def _labels(process: Process) -> Iterator[Fault]:
    for language in LANGUAGES:
        texts = process.labels.get(language, {})
        for key in label_keys(process):
            if key not in texts:
                yield Fault("missing_label", f"{language}: {key}", "add the text to the labels")


def label_keys(process: Process) -> Iterator[str]:
    """Name every text that a process needs in each language."""
    for region in process.regions:
        prefix = "stage" if region is process.matter else region.fact
        yield from (f"{prefix}.{state}" for state in region.states)
    for form in (*process.moves, *process.acts):
        yield f"step.{form.name}"
    forms = (*process.moves, *process.acts, process.receive)
    for name in sorted({field.name for form in forms for field in form.fields}):
        yield f"field.{name}"
    for value in sorted({one for form in forms for field in form.fields for one in field.choices}):
        yield f"choice.{value}"
    for code in sorted({guard.code for guard in process.guards}):
        yield from (f"guard.{code}.says", f"guard.{code}.why")
    yield from (f"role.{role}" for role in process.roles)


def _closure(start: str, forward: dict[str, set[str]]) -> set[str]:
    seen, todo = {start}, [start]
    while todo:
        for following in forward.get(todo.pop(), set()) - seen:
            seen.add(following)
            todo.append(following)
    return seen


def _fact_names(process: Process) -> set[str]:
    if not is_dataclass(process.facts):
        return set()
    return {field.name for field in fields(process.facts)}


def _where(row: Row) -> str:
    forced = " (forced)" if row.who == FORCED else ""
    sources = ", ".join(row.sources) or "nowhere"
    return f"row {row.move}{forced} from {sources} to {row.target or 'nowhere'}"


def _unknown(kind: str, name: str, where: str, home: str) -> Fault:
    return Fault(
        f"unknown_{kind}", where, f"there is no {kind} {name!r}: add it to {home} or mend the name"
    )
