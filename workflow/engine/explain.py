"""What may happen next, and what is missing for the rest? Questions; they write nothing."""

from .advance import Engine
from .asked import Asked
from .owed import Where
from .questions.answers import Answer, Standing
from .questions.round import Round

__all__ = ["Answer", "Standing", "answer", "menu", "ready_moves"]


def answer(engine: Engine, where: Where, asked: Asked) -> Answer:
    """Say how one act or move stands; raises `UnknownMove`."""
    asking = Round(engine, where, asked)
    return asking.answer(asking.line(engine.form(asked.name)), asked.behalf)


def menu(engine: Engine, where: Where, asked: Asked) -> tuple[Answer, ...]:
    """Say how every act and move stands, moves first."""
    asking = Round(engine, where, asked)
    return tuple(asking.offered(line) for line in asking.lines())


def ready_moves(engine: Engine, where: Where, asked: Asked) -> tuple[str, ...]:
    """Name the moves that could be made right now, by the desk or as the customer's wish."""
    asking = Round(engine, where, asked)
    return tuple(one.name for one in engine.process.moves if asking.ready(asking.line(one)))
