"""By which moves is a stage reached? By the usual ones; in another process, by the fewest."""

from collections import deque
from collections.abc import Mapping
from typing import Final

from amends.workflow import Process
from amends.workflow.process import FORCED

ROUTES: Final[Mapping[str, tuple[str, ...]]] = {  # the usual moves to each stage
    "received": (),
    "inquired": ("inquire",),
    "clarified": ("inquire", "clarify"),
    "proposed": ("inquire", "clarify", "propose"),
    "answered": ("inquire", "clarify", "answer"),
    "accepted": ("inquire", "clarify", "propose", "accept"),
    "fulfilled": ("inquire", "clarify", "propose", "accept", "fulfil"),
    "closed": ("inquire", "clarify", "propose", "accept", "fulfil", "close"),
    "escalated": ("escalate",),
    "withdrawn": ("withdraw",),
    "redirected": ("redirect",),
}


def route(process: Process, stage: str) -> tuple[str, ...] | None:
    """Return the moves that lead from the beginning to a stage, or None if none do."""
    moves = {move.name for move in process.moves}
    usual = ROUTES.get(stage)
    if usual is not None and moves.issuperset(usual):
        return usual
    return _fewest(process, stage)


def _fewest(process: Process, stage: str) -> tuple[str, ...] | None:
    first = process.matter.initial
    ahead, seen = deque([(first, tuple[str, ...]())]), {first}
    while ahead:
        here, moves = ahead.popleft()
        if here == stage:
            return moves
        for row in process.rows:
            if here in row.sources and row.who != FORCED and row.target not in seen:
                seen.add(row.target)
                ahead.append((row.target, (*moves, row.move)))
    return None
