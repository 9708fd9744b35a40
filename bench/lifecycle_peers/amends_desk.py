"""Ours: a `Desk` with everything on, and the acts that make the guards of every move hold.

What is measured is the four moves. Between them an invented case is worked at as the practice desk
does it: its facts are not booleans, and every one is an act with a commit of its own or of its
talk.
"""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from amends.storage import open_store
from amends.storage.sql_store.sqlite import SqliteDatabase
from amends.storage.sql_store.sqlite.journal import resets_safely
from amends.workflow.practice import talks
from amends.workflow.practice.case import Case, Step
from amends.workflow.practice.filling import people
from amends.workflow.practice.team import Clock, Team

from .complaint import Facts, Journal

TRUSTED, DISTRUSTED = (3, 51, 3), (3, 40, 1)  # versions of SQLite
BEGAN: Final = datetime(2026, 3, 2, 9, tzinfo=UTC)


def _agreeing(case: Case) -> list[Step]:
    return [*talks.asking(case), *talks.finding(case), *talks.agreeing_on_facts(case)[:-1]]


def _offering(case: Case) -> list[Step]:
    return [*talks.judging(case), *talks.drafting(case)]


PREPARING: Final[dict[str, Callable[[Case], list[Step]]]] = {
    "inquire": talks.hearing,
    "clarify": _agreeing,
    "propose": _offering,
    "accept": talks.telling_terms,
}


class Ours:
    """Complaints at a practice desk in a file, whose clock is set by hand."""

    def __init__(self, path: Path, journal: Journal) -> None:
        """Make the desk; for a write-ahead log, let it take this SQLite for one it trusts."""
        resets_safely.__defaults__ = (TRUSTED if journal.mode == "WAL" else DISTRUSTED,)
        self._clock = Clock(BEGAN)
        self._path, self._store = path, open_store(path, create=True, practice=True)
        self._team = Team(self._store, self._clock, "li.na")
        self._told = people("en", random.Random(7))  # noqa: S311 - the same customers every time
        self._cases: dict[str, tuple[Case, Facts]] = {}

    def receive(self, facts: Facts) -> str:
        """Receive a complaint."""
        case = Case(self._team, self._clock, next(self._told)._replace(owner="li.na"))
        case.receive()
        self._cases[case.id] = case, facts
        return case.id

    def prepare(self, case: str, move: str) -> int:
        """Do the acts that a move asks for; returns how many."""
        worked, facts = self._cases[case]
        self._clock.set(self._clock.now + timedelta(hours=2))
        steps = PREPARING[move](worked)
        worked.talk(*steps)
        if move == "propose":
            worked.do("approve", worked.approver, text=worked.say("approve"))
        if move == "accept" and facts["consent"]:
            return len(steps) + self._hear_consent(worked)
        return len(steps) + (move == "propose")

    def _hear_consent(self, case: Case) -> int:
        case.do("consent", words=case.say("consent_words"), option=1, channel="phone")
        if not case.large:
            return 1
        words = case.say("call_back_words")
        case.do("call-back", case.colleague, confirmed="yes", words=words)
        return 2

    def move(self, case: str, move: str) -> None:
        """Make the move."""
        self._team.desk("li.na").move(case, move)

    def stage(self, case: str) -> str:
        """Ask the desk."""
        return self._team.desk("li.na").show(case).stage

    def journal(self) -> tuple[str, int]:
        """Ask a connection that the store has set up."""
        raw = SqliteDatabase(str(self._path)).connect().connection
        mode = raw.execute("PRAGMA journal_mode").fetchone()[0]
        return str(mode), int(raw.execute("PRAGMA synchronous").fetchone()[0])


opened = Ours
