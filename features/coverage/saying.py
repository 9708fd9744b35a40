"""How is coverage told? One sentence for the whole, and one for each thing that is missing."""

from collections.abc import Iterator, Sequence
from typing import Final

from amends.workflow import Process

from ..book.lexicon import word
from ..book.values import label
from ..catalogue import say
from .coverage import Coverage, State
from .elements import Way

BETWEEN: Final = {"en": ", ", "zh": "、"}
APART: Final = {"en": "; ", "zh": "；"}


def headline(coverage: Coverage, lang: str) -> str:
    """Say in a few short sentences what is covered."""
    return say("coverage.headline", lang, **coverage.figures)


def step(process: Process, lang: str, name: str) -> str:
    """Return what the process calls an act or a move."""
    return label(process, lang, f"step.{name}")


def stage(process: Process, lang: str, name: str) -> str:
    """Return what the process calls a stage."""
    return label(process, lang, f"stage.{name}")


def route(process: Process, lang: str, rows: Sequence[int], sources: Sequence[str]) -> str:
    """Return from where to where rows lead, such as `inquired → clarified`."""
    left = BETWEEN[lang].join(stage(process, lang, one) for one in sources)
    right = BETWEEN[lang].join(stage(process, lang, process.rows[one].target) for one in rows)
    return f"{left} → {right}"


def missing(coverage: Coverage, lang: str, most: int = 1000) -> Iterator[str]:
    """Say what the scenarios leave out: moves first, then guards, acts, stages and phrases.

    Of the reasons that a move is never refused for, the first `most` are named, the others counted.
    """
    yield from _ways(coverage, lang)
    yield from _uses(coverage, lang, most)
    for code, states in (("act", coverage.acts), ("stage", coverage.stages)):
        kind = {"act": "step", "stage": "stage"}[code]
        for state in (State.WALKED, State.UNSEEN):
            names = [
                label(coverage.process, lang, f"{kind}.{name}")
                for name, one in states.items()
                if one is state
            ]
            if names:
                said = BETWEEN[lang].join(names)
                yield say(f"missing.{code}_{state}", lang, names=said)
    if coverage.unsaid:
        said = APART[lang].join(one.said.get(lang, one.meaning) for one in coverage.unsaid)
        yield say("missing.phrase", lang, names=said)


def _ways(coverage: Coverage, lang: str) -> Iterator[str]:
    process = coverage.process
    groups: dict[tuple[int, State], list[Way]] = {}
    for way, state in coverage.ways.items():
        if state is not State.TAKEN:
            groups.setdefault((way.row, state), []).append(way)
    for (row, state), ways in groups.items():
        said = route(process, lang, [row], [one.source for one in ways])
        move = step(process, lang, process.rows[row].move)
        yield say(f"missing.way_{state}", lang, name=move, route=said)


def _uses(coverage: Coverage, lang: str, most: int) -> Iterator[str]:
    """Say for each row and act which guards nothing shows to refuse; like rows in one sentence."""
    process = coverage.process
    for key, rows in _alike(coverage).items():
        name, sources, guards = key
        reasons = [word(process, lang, "reason", one) for one in guards[:most]]
        if len(guards) > most:
            reasons.append(say("missing.others", lang, count=len(guards) - most))
        where = {"reasons": APART[lang].join(reasons), "name": step(process, lang, name)}
        if sources:
            said = route(process, lang, rows, sources)
            yield say("missing.row_use", lang, route=said, **where)
        else:
            yield say("missing.act_use", lang, **where)


def _alike(coverage: Coverage) -> dict[tuple[str, tuple[str, ...], tuple[str, ...]], list[int]]:
    """Find the rows of one move from the same stages that lack the same, and the acts."""
    lacking: dict[tuple[int | None, str], list[str]] = {}
    for use, (stopped, _) in coverage.uses.items():
        if not stopped:
            lacking.setdefault((use.row, use.act), []).append(use.guard)
    alike: dict[tuple[str, tuple[str, ...], tuple[str, ...]], list[int]] = {}
    for (number, act), guards in lacking.items():
        row = None if number is None else coverage.process.rows[number]
        key = (row.move, row.sources, tuple(guards)) if row else (act, (), tuple(guards))
        alike.setdefault(key, []).extend([] if number is None else [number])
    return alike
