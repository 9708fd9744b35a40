"""How is a peer driven? Case by case through all moves, every move measured by itself."""

import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

from measuring import SYNCHRONOUS

from .complaint import JOURNALS, MOVES, STANDING, Peer

WARM: Final = 5  # cases that are not counted


class Driven(NamedTuple):
    """What the moves took, each in seconds of the wall and all in seconds of CPU.

    `acts` were done between them, in `between` seconds of CPU.
    """

    wall: list[float]
    cpu: float
    acts: int
    between: float
    journal: str


class _Step(NamedTuple):
    wall: float
    cpu: float
    acts: int
    between: float


def drive(module: str, journal: str, cases: int) -> Driven:
    """Drive the peer of a module through so many cases, in a file that is thrown away."""
    opened = import_module(f"lifecycle_peers.{module}").opened
    with tempfile.TemporaryDirectory() as folder:
        peer: Peer = opened(Path(folder) / "desk.db", JOURNALS[journal])
        refuses(peer)
        for _ in range(WARM):
            _case(peer)
        steps = [step for _ in range(cases) for step in _case(peer)]
        mode, level = peer.journal()
    wall, cpu, acts, between = zip(*steps, strict=True)
    said = f"{mode.upper()}, {SYNCHRONOUS[level]}"
    return Driven([*wall], sum(cpu), sum(acts), sum(between), said)


def refuses(peer: Peer) -> None:
    """See that a peer refuses a move that lacks its fact; one that does not is not measured."""
    case = peer.receive({**STANDING, "consent": False})
    for move in MOVES[:-1]:
        peer.prepare(case, move.name)
        peer.move(case, move.name)
    last = MOVES[-1]
    peer.prepare(case, last.name)
    try:
        peer.move(case, last.name)
    except Exception:  # noqa: BLE001 - every peer says it in its own way
        if peer.stage(case) == last.start:
            return
    raise SystemExit(f"{last.name} was not refused")


def _case(peer: Peer) -> list[_Step]:
    """Drive one case, and see that it arrived."""
    case = peer.receive(STANDING)
    steps = [_step(peer, case, move.name) for move in MOVES]
    if peer.stage(case) != MOVES[-1].end:
        raise SystemExit(f"{case} did not arrive, it is {peer.stage(case)}")
    return steps


def _step(peer: Peer, case: str, move: str) -> _Step:
    before = time.process_time()
    acts = peer.prepare(case, move)
    began, cpu = time.perf_counter(), time.process_time()
    peer.move(case, move)
    used, took = time.process_time() - cpu, time.perf_counter() - began
    return _Step(took, used, acts, cpu - before)
