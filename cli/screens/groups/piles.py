"""How does it look what piles up? The figures of the rule, beside what they were held against."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...context.session import Session
from ...render.layout import hanging, listed
from ...render.words import label
from ...terminal.table import tsv

if TYPE_CHECKING:
    from amends.workflow import Policy
    from amends.workflow.desk.grouping.looking.signals import Pile


def tell(
    session: Session, policy: "Policy", found: "Sequence[Pile]", *, recorded: bool, practice: bool
) -> None:
    """Print the kinds of complaints that pile up, and the rule by which they do."""
    if session.json:
        piles = [{**one._asdict(), "usual": round(one.usual, 2)} for one in found]
        session.object({"piles": piles, "recorded": recorded and not session.dry_run})
    elif session.screen:
        session.practice_mark(practice=practice)
        for line in _screen(session, policy, found, recorded=recorded):
            session.out(hanging("", line, session.width))
    else:
        session.out(tsv(_cells(one) for one in found))


def _cells(one: "Pile") -> list[str]:
    figures = (one.came, one.hours, one.before, one.days)
    return [one.cause, one.detail, *map(str, figures), " ".join(one.cases), one.warned]


def _screen(
    session: Session, policy: "Policy", found: "Sequence[Pile]", *, recorded: bool
) -> Iterator[str]:
    yield session.say(
        "groups.rule",
        least=policy.warning_at_least,
        hours=policy.warning_hours,
        times=policy.warning_times,
        days=policy.warning_days,
    )
    if not found:
        yield session.say("groups.no_news" if recorded else "groups.no_piles")
    for one in found:
        about = [label("choice", word, session.lang) for word in (one.cause, one.detail) if word]
        yield session.say(
            "groups.pile",
            about=listed(about, session.lang),
            count=one.came,
            hours=one.hours,
            usual=f"{one.usual:.1f}",
        )
        yield "  " + listed(one.cases, session.lang)
        if one.warned:
            yield "  " + session.say("groups.warned")
    if recorded and found:
        yield session.say("done.nothing" if session.dry_run else "groups.recorded")
