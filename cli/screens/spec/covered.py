"""How does coverage look? The headline and what is missing; for programs, every element."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...context.session import Session
from ...terminal.table import tsv
from .ran import wrong_lines

if TYPE_CHECKING:
    from amends.features.coverage import Coverage, Seen
    from amends.features.specs import Specs


def tell(session: Session, coverage: "Coverage", specs: "Specs") -> None:
    """Print what is covered and what is not."""
    from amends.features.coverage import headline, missing

    lang = session.lang
    if session.json:
        session.object(as_object(coverage, specs, lang))
        return
    session.err(wrong_lines(coverage.ran, specs, lang))
    if not session.screen:
        session.out(tsv(rows(coverage)))
        session.err([headline(coverage, lang)])
        return
    session.paint([(headline(coverage, lang),)])
    left_out = [*missing(coverage, lang)]
    if left_out:
        session.paint([(), ((session.say("covered.missing"), "bold"),)])
        session.paint(("  ", (session.glyphs.bullet, "dim"), " ", one) for one in left_out)


def rows(coverage: "Coverage") -> Iterator[list[str]]:
    """Return a line of cells for each element: kind, names, how it was seen, how often."""
    process, tally = coverage.process, coverage.tally
    for way, state in coverage.ways.items():
        row = process.rows[way.row]
        seen = [len(one[way]) for one in (tally.taken, tally.walked, tally.refused)]
        names = ["move", row.move, row.who, way.source, row.target]
        yield [*names, state.value, *map(str, seen)]
    for use, (stopped, passed) in coverage.uses.items():
        row_ = None if use.row is None else process.rows[use.row]
        names = [row_.move, ",".join(row_.sources), row_.target] if row_ else [use.act, "", ""]
        yield ["guard", use.guard, *names, str(stopped), str(passed)]
    for kind, states in (("act", coverage.acts), ("stage", coverage.stages)):
        yield from ([kind, name, state.value] for name, state in states.items())
    for one in coverage.phrases:
        yield ["phrase", one.kind, one.meaning, str(len(tally.said[id(one)]))]


def as_object(coverage: "Coverage", specs: "Specs", lang: str) -> dict[str, Any]:
    """Return coverage as programs read it."""
    from amends.features.coverage import missing

    return {
        "status": coverage.ran.status,
        **coverage.figures,
        "moves_covered": [*_moves(coverage, specs)],
        "guards_covered": [*_guards(coverage, specs)],
        "acts": {name: state.value for name, state in coverage.acts.items()},
        "stages": {name: state.value for name, state in coverage.stages.items()},
        "phrases": [
            {"kind": one.kind, **one.said, "scenarios": len(coverage.tally.said[id(one)])}
            for one in coverage.phrases
        ],
        "missing": [*missing(coverage, lang)],
        "problems": [*wrong_lines(coverage.ran, specs, lang)],
    }


def _moves(coverage: "Coverage", specs: "Specs") -> Iterator[dict[str, Any]]:
    tally = coverage.tally
    for way, state in coverage.ways.items():
        row = coverage.process.rows[way.row]
        yield {
            "move": row.move,
            "who": row.who,
            "from": way.source,
            "to": row.target,
            "state": state.value,
            "taken": [_place(one, specs) for one in tally.taken[way]],
            "walked": len(tally.walked[way]),
            "refused": [_place(one, specs) for one in tally.refused[way]],
        }


def _guards(coverage: "Coverage", specs: "Specs") -> Iterator[dict[str, Any]]:
    for use in coverage.uses:
        row = None if use.row is None else coverage.process.rows[use.row]
        yield {
            "guard": use.guard,
            "step": row.move if row else use.act,
            "from": [*row.sources] if row else None,
            "to": row.target if row else None,
            "refused": [_place(one, specs) for one in coverage.tally.stopped[use]],
            "passed": [_place(one, specs) for one in coverage.tally.passed[use]],
        }


def _place(seen: "Seen", specs: "Specs") -> str:
    return f"{specs.shown(seen.plan.path)}:{seen.plan.where}"
