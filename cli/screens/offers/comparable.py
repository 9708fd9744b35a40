"""How does it look how cases of the same kind ended? A few figures, and never a name."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...context.session import Session
from ...render.layout import hanging
from ...render.pairs import flat
from ...render.words import label
from ...terminal.table import pairs

if TYPE_CHECKING:
    from amends.workflow.desk.comparing import Comparable


def tell(
    session: Session, case: str, found: "Comparable", currency: str, *, practice: bool
) -> None:
    """Print how comparable cases ended, and with how much."""
    whole = {"case": case, **found._asdict(), "ended": dict(found.ended), "currency": currency}
    if session.json:
        session.object(whole)
    elif session.screen:
        session.practice_mark(practice=practice)
        for line in _screen(session, found, currency):
            session.out(hanging("", line, session.width))
    else:
        session.out(pairs(flat(whole)))


def _screen(session: Session, found: "Comparable", currency: str) -> Iterator[str]:
    from amends.workflow import Money

    lang, between = session.lang, session.say("list.between")
    if not found.cause:
        yield session.say("comparable.no_cause")
        return
    about = between.join(label("choice", one, lang) for one in (found.cause, *found.contents))
    yield session.say("comparable.about", about=about, count=found.cases, days=found.days)
    yield session.say("comparable.read", count=found.looked_at)
    if found.cut:
        yield session.say("comparable.cut", most=found.most)
    for ended, count in found.ended.items():
        yield session.say("comparable.ended", ended=session.say(f"ended.{ended}"), count=count)
    if found.paid:
        sums = {
            name: str(Money(getattr(found, name), currency))
            for name in ("lowest", "median", "highest")
        }
        yield session.say("comparable.sums", count=found.paid, **sums)
    if found.goodwill:
        yield session.say("comparable.goodwill", count=found.goodwill)
    if found.systemic:
        yield session.say("comparable.systemic")
