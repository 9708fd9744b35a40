"""What can be changed in a guard? It is gone from a row or an act, or a figure of it is off."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Any, Final

from amends.workflow import Act, Policy, Process
from amends.workflow.process import FORCED, Guard, Row

from ..book.unmet import Term
from .mutant import Mutant, Reach
from .objecting import Objection
from .rows import CONSENT, kind_of, sources_of

DAY: Final = 24  # hours: sentences speak of days
_HOURS: Final = frozenset({"cooling_acceptance", "cooling_withdrawal", "cooling_vulnerable"})
LIKELY: Final = {  # the guard whose scenarios would most probably notice: an order, no more
    "limit_handler": "version_approved",
    "limit_supervisor": "version_approved",
    "limit_manager": "version_approved",
    "cooling_acceptance": "cooled",
    "cooling_withdrawal": "withdrawal_cooled",
    "cooling_vulnerable": "withdrawal_cooled",
    "calm_at_most": "calm_or_insists",
    "choices_at_least": "choice_offered",
    "rounds_at_most": "level_told",
    "answer_window": "window_over",
    "attempts_at_least": "answer_or_attempts",
    "attempt_days": "answer_or_attempts",
    "second_person_above": "confirmed_by_second",
    "believed_up_to": "investigated",
    "words_a_sentence": "text_readable",
    "words_a_sentence_plain": "text_readable",
    "characters_a_sentence": "text_readable",
    "characters_a_sentence_plain": "text_readable",
}
_UNFELT: Final = frozenset(  # what a file may weigh, what the desk makes of many cases at once
    {
        *("attachment_mb", "comparable_days", "goodwill_at_most", "sums_days", "repeat_days"),
        *("report_near", "report_after", "report_late", "report_least"),
        *("topic_least", "topic_times"),
        *("statement_hours", "statement_hours_crisis"),
        *("warning_at_least", "warning_hours", "warning_times", "warning_days"),
    }
)


def guard_mutants(process: Process) -> Iterator[Mutant]:
    """Drop every guard of every row and act, and every condition that chooses a row."""
    for at, row in enumerate(process.rows):
        yield from (_dropped(process, at, guard) for guard in row.given)
        yield from (_unchosen(process, at, guard) for guard in row.when)
    for act in process.acts:
        yield from (_act_dropped(process, act, guard) for guard in act.guards)


def _row_with(process: Process, at: int, new: Row) -> Callable[[], Process]:
    return lambda: replace(process, rows=(*process.rows[:at], new, *process.rows[at + 1 :]))


def _without(guards: tuple[Guard, ...], guard: Guard) -> tuple[Guard, ...]:
    return tuple(one for one in guards if one.code != guard.code)


def _objections(stages: Sequence[str], guard: Guard) -> frozenset[Objection]:
    return frozenset((stage, guard.code) for stage in stages)


def _dropped(process: Process, at: int, guard: Guard) -> Mutant:
    row = process.rows[at]
    new = replace(row, guards=_without(row.given, guard))
    values = (
        ("move", Term("move", row.move)),
        ("sources", sources_of(row)),
        ("reason", Term("reason", guard.code)),
        ("target", Term("stage", row.target)),
    )
    pairs = frozenset((source, row.move) for source in row.sources)
    reach = Reach(pairs, objections=_objections(row.sources, guard))
    kind = "consent" if row.move in CONSENT else "guard"
    make, source = _row_with(process, at, new), row.sources[0]
    return Mutant("guard_dropped", kind, values, reach, make, row.move, source, guard.code)


def _unchosen(process: Process, at: int, guard: Guard) -> Mutant:
    row = process.rows[at]
    new = replace(row, when=_without(row.when, guard))
    values = (
        ("move", Term("move", row.move)),
        ("sources", sources_of(row)),
        ("target", Term("stage", row.target)),
        ("condition", guard.code),
    )
    pairs = frozenset((source, row.move) for source in row.sources)
    forced = Reach(stages=frozenset(row.sources))
    reach = forced if row.who == FORCED else Reach(pairs)
    reach = reach._replace(objections=_objections(row.sources, guard))
    make, source = _row_with(process, at, new), row.sources[0]
    return Mutant("condition_dropped", kind_of(row), values, reach, make, row.move, source)


def _act_dropped(process: Process, act: Act, guard: Guard) -> Mutant:
    values = (("move", Term("move", act.name)), ("reason", Term("reason", guard.code)))

    def make() -> Process:
        new = replace(act, guards=_without(act.guards, guard))
        return replace(process, acts=tuple(new if one is act else one for one in process.acts))

    reach = Reach(steps=frozenset({act.name}), objections=_objections(act.stages, guard))
    source = act.stages[0]
    return Mutant("act_guard_dropped", "guard", values, reach, make, act.name, source, guard.code)


def figure_mutants(process: Process) -> Iterator[Mutant]:
    """Let every figure that the desk decides by be off by its smallest step, either way."""
    policy = Policy()
    for name in (field.name for field in fields(policy)):
        value = getattr(policy, name)
        if not isinstance(value, int) or name in _UNFELT:
            continue
        step = DAY if name in _HOURS else 1
        for by in (step, -step) if value >= step else (step,):
            yield _shifted(process, name, by)


def _shifted(process: Process, name: str, by: int) -> Mutant:
    code = "figure_higher" if by > 0 else "figure_lower"
    values = (("figure", Term("figure", name)),)

    def make() -> Process:
        return with_policy(process, lambda policy: _moved(policy, name, by))

    likely = LIKELY.get(name, "")
    return Mutant(code, "figure", values, Reach(everywhere=True), make, guard=likely)


def _moved(policy: Policy, name: str, by: int) -> Policy:
    values: dict[str, Any] = {name: getattr(policy, name) + by}
    return replace(policy, **values)


def with_policy(process: Process, change: Callable[[Policy], Policy]) -> Process:
    """Return a process that reads every policy as changed: its guards, its acts and its clocks."""
    change = _once(change)
    new = {guard.code: _reading(guard, change) for guard in process.guards}

    def swapped(guards: tuple[Guard, ...]) -> tuple[Guard, ...]:
        return tuple(new.get(one.code) or _reading(one, change) for one in guards)

    rows = tuple(
        replace(row, guards=swapped(row.given), when=swapped(row.when)) for row in process.rows
    )
    acts = tuple(
        replace(
            act,
            guards=swapped(act.guards),
            checks=_objecting(act.checks, change),
            bars=_objecting(act.bars, change),
            remarks=_remarking(act.remarks, change),
        )
        for act in process.acts
    )
    moves = tuple(replace(move, remarks=_remarking(move.remarks, change)) for move in process.moves)
    clocks = process.clocks
    timed = replace(
        clocks,
        at=_timed(clocks.at, change),
        due=_timed(clocks.due, change),
        ripe=_timed(clocks.ripe, change),
        wakes=_timed(clocks.wakes, change),
    )
    guards, hints = tuple(new.values()), _hinting(process.hints, change)
    made = replace(process, rows=rows, moves=moves, acts=acts, guards=guards)
    return replace(made, hints=hints, clocks=timed)


def _once(change: Callable[[Policy], Policy]) -> Callable[[Policy], Policy]:
    """Change a policy once for all that read it: guards of one step see the very same."""
    last: list[tuple[Policy, Policy]] = []

    def changed(policy: Policy) -> Policy:
        if not last or last[0][0] is not policy:
            last[:] = [(policy, change(policy))]
        return last[0][1]

    return changed


def _hinting(hints: Any, change: Callable[[Policy], Policy]) -> Any:  # noqa: ANN401  # of a process
    return lambda facts, policy: hints(facts, change(policy))


def _timed(clock: Any, change: Callable[[Policy], Policy]) -> Any:  # noqa: ANN401  # of a clock
    return lambda facts, timers, policy, now: clock(facts, timers, change(policy), now)


def _reading(guard: Guard, change: Callable[[Policy], Policy]) -> Guard:
    return Guard(guard.code, lambda facts, policy: guard.needs(facts, change(policy)), guard.reads)


def _objecting(objection: Any, change: Callable[[Policy], Policy]) -> Any:  # noqa: ANN401  # a fold
    return lambda facts, policy, step: objection(facts, change(policy), step)


def _remarking(remarks: Any, change: Callable[[Policy], Policy]) -> Any:  # noqa: ANN401  # a fold
    return lambda call: remarks(call._replace(policy=change(call.policy)))
