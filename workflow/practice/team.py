"""Who works at the practice desk? A small team, and one clock for all of them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from ..desk import Desk
from ..store import Store

CAST: Final[Mapping[str, str]] = {
    "li.na": "handler",
    "wang.wei": "handler",
    "amy.turner": "handler",
    "zhou.yang": "handler",
    "zhao.min": "supervisor",
    "tom.hughes": "supervisor",
    "sun.yue": "manager",
    "lin.tao": "manager",
    "he.qing": "auditor",
}
LANGUAGES: Final[Mapping[str, str]] = {"amy.turner": "en", "tom.hughes": "en"}  # the others: both


class Clock:
    """A clock that somebody sets; it never goes back."""

    def __init__(self, now: datetime) -> None:
        """Begin at a moment."""
        self.now = now

    def __call__(self) -> datetime:
        """Say what time it is."""
        return self.now

    def set(self, now: datetime) -> None:
        """Let time pass."""
        self.now = max(self.now, now)


class Team:
    """The people of a desk, each with their own way in; the first actor is its manager."""

    def __init__(self, store: Store, clock: Clock, actor: str) -> None:
        """Open the desk and add whoever is not there yet."""
        first = Desk(store, actor=actor, clock=clock)
        there = {user.name for user in first.users()}
        for name, role in CAST.items():
            if name not in there:
                first.add_user(name, role)
        self._first, self._store, self._clock = first, store, clock
        self._desks = {actor: first}
        self.roles = {user.name: user.role for user in first.users() if user.active}

    @property
    def actor(self) -> str:
        """Return whose desk it is."""
        return self._first.actor

    def desk(self, name: str) -> Desk:
        """Return the desk as this person sees it."""
        if name not in self._desks:
            self._desks[name] = Desk(self._store, actor=name, clock=self._clock)
        return self._desks[name]

    def other(self, role: str, *apart: str) -> str:
        """Name somebody of a role who is none of these people."""
        return next(name for name, has in self.roles.items() if has == role and name not in apart)
