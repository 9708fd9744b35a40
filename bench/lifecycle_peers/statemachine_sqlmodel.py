"""With python-statemachine and SQLModel: a machine a case, bound to its row, and an event row."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, UniqueConstraint
from sqlalchemy import event as listening
from sqlmodel import Field, Session, SQLModel, create_engine
from statemachine import State, StateMachine

from .complaint import ACTOR, Facts, Journal, Simple


class Case(SQLModel, table=True):
    """A complaint."""

    id: int | None = Field(default=None, primary_key=True)
    stage: str = "received"
    version: int = 0
    heard: bool = False
    facts: bool = False
    consent: bool = False


class Event(SQLModel, table=True):
    """What happened to a complaint."""

    __table_args__ = (UniqueConstraint("case_id", "seq"),)
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id")
    seq: int
    move: str
    actor: str
    at: datetime


class Lifecycle(StateMachine):
    """The lifecycle of a complaint."""

    received = State(initial=True)
    inquired = State()
    clarified = State()
    proposed = State()
    accepted = State(final=True)

    inquire = received.to(inquired, cond="heard")
    clarify = inquired.to(clarified, cond="facts")
    propose = clarified.to(proposed, cond="facts")
    accept = proposed.to(accepted, cond="consent")


def made(path: Path, journal: Journal) -> Engine:
    """Make an engine whose transactions begin as writing ones, as SQLAlchemy's manual says."""
    engine = create_engine(f"sqlite:///{path}")

    @listening.listens_for(engine, "connect")
    def settle(raw: sqlite3.Connection, _record: object) -> None:
        raw.isolation_level = None
        for pragma in journal.pragmas:
            raw.execute(pragma)

    @listening.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    SQLModel.metadata.create_all(engine)
    return engine


class StateMachinePeer(Simple):
    """Complaints as SQLModel's rows."""

    def __init__(self, path: Path, journal: Journal) -> None:
        """Make the tables."""
        self._engine = made(path, journal)

    def receive(self, facts: Facts) -> str:
        """Add a case."""
        with Session(self._engine) as session:
            case = Case.model_validate(facts)
            session.add(case)
            session.commit()
            return str(case.id)

    def move(self, case: str, move: str) -> None:
        """Load the case, send its machine the event, add a row, commit."""
        with Session(self._engine) as session:
            found = session.get_one(Case, int(case))
            Lifecycle(found, state_field="stage").send(move)
            found.version += 1
            at = datetime.now(UTC)
            row = Event(case_id=int(case), seq=found.version, move=move, actor=ACTOR, at=at)
            session.add(row)
            session.commit()

    def stage(self, case: str) -> str:
        """Ask the table."""
        with Session(self._engine) as session:
            return session.get_one(Case, int(case)).stage

    def journal(self) -> tuple[str, int]:
        """Ask a connection of the engine's pool."""
        with self._engine.connect() as connection:
            mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
            level = connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
            return str(mode), int(level)


opened = StateMachinePeer
