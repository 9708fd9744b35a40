"""How does it look what complaints brought? Figures of the desk, never of a person."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...context.session import Session
from ...terminal.table import pairs

if TYPE_CHECKING:
    from amends.workflow.desk.reporting import Gains


def tell(session: Session, found: "Gains", *, practice: bool) -> None:
    """Print the figures, one a line."""
    if session.json:
        trends = {"feeling": found.feeling._asdict(), "opinion": found.opinion._asdict()}
        more = {"per_hundred": found.per_hundred, **trends}
        session.object({**found._asdict(), **more})
        return
    if session.screen:
        session.practice_mark(practice=practice)
        session.out(pairs([(name, str(value)) for name, value in _named(session, found)]))
        if found.cut:
            session.out([session.say("gains.cut", count=found.cases)])
        return
    session.out(pairs([(code, str(value)) for code, _, value in _rows(found)]))


def _rows(found: "Gains") -> Iterator[tuple[str, str, int | str]]:
    yield "cases", "gains.cases", found.cases
    for outcome, count in found.ended.items():
        yield f"ended.{outcome}", f"outcome.{outcome}", count
    yield "improvements", "gains.improvements", found.improvements
    yield "per_hundred", "gains.per_hundred", "" if found.per_hundred is None else found.per_hundred
    for name, trend in (("feeling", found.feeling), ("opinion", found.opinion)):
        for part, count in trend._asdict().items():
            yield f"{name}.{part}", f"gains.{name}_{part}", count


def _named(session: Session, found: "Gains") -> Iterator[tuple[str, int | str]]:
    for _, said, value in _rows(found):
        yield session.say(said), value
