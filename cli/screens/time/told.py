"""How is it told what time did: by a tick in figures, by a worker as it happens?"""

import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from amends.workflow.moments import find_zone, local

from ...catalogue import say
from ...context.desks import now_of
from ...context.session import Session
from ...render.clocks import clock_name
from ...render.layout import hanging, listed
from ...render.moments import moment
from ...render.pairs import flat
from ...render.words import label
from ...terminal.table import pairs, tsv

if TYPE_CHECKING:
    from collections.abc import Sequence

    from amends.workflow import Desk, Policy
    from amends.workflow.desk.timekeeping.ticking import Thing, Ticked


MOST_NAMED: Final = 12  # cases on a screen; JSON has all of them
CLOCKS_OWN: Final = frozenset({"region", "clock", "since", "due", "step", "number", "tells"})


def time_did(what: str, lang: str) -> str:
    """Say in a word or two what time did."""
    return say("log.clock", lang) if what == "time" else label("clock", what, lang)


def clock_told(what: str, data: Mapping[str, object], policy: "Policy", lang: str) -> Iterator[str]:
    """Say which clock it was, when it was due, how far it was, and who is told."""
    number = f" {data['number']}" if data.get("number") else ""
    yield clock_name(policy, str(data["clock"]), lang) + number
    due = moment(local(str(data["due"]), policy.zone), lang)
    yield say("told.due", lang, due=due)
    if data.get("step"):
        unit = "told.after" if what == "overdue" else "told.way"
        yield say(unit, lang, step=data["step"])
    if data.get("tells"):
        yield say("told.tells", lang, role=label("role", str(data["tells"]), lang))


def tell(session: Session, *, practice: bool, ticked: "Ticked") -> None:
    """Print what a tick recorded, or would record."""
    changed = bool(ticked.things) and not session.dry_run
    found: dict[str, Any] = {
        "looked_at": ticked.looked_at,
        "cases": [*ticked.cases],
        "told": dict(ticked.told),
        "changed": changed,
    }
    if session.json:
        session.object(found)
    elif session.screen:
        session.practice_mark(practice=practice)
        session.out(_screen(session, ticked))
    else:
        session.out(pairs(flat({**found, "cases": len(ticked.cases)})))


def _screen(session: Session, ticked: "Ticked") -> Iterator[str]:
    if not ticked.things:
        yield session.say("tick.nothing")
        return
    code = "tick.would" if session.dry_run else "tick.done"
    yield session.say(code, cases=len(ticked.cases), looked_at=ticked.looked_at)
    yield from hanging("  ", listed([*_counts(session, ticked.told)], session.lang), session.width)
    cases = session.say("tick.cases", cases=listed(ticked.cases[:MOST_NAMED], session.lang))
    more = len(ticked.cases) - MOST_NAMED
    cases += session.say("show.more", count=more) if more > 0 else ""
    yield from hanging("  ", cases, session.width)
    if session.dry_run:
        yield session.say("done.nothing")


def _counts(session: Session, told: Mapping[str, int]) -> Iterator[str]:
    for what, count in told.items():
        yield session.say("tick.thing", count=count, what=time_did(what, session.lang))


def tell_things(session: Session, desk: "Desk", things: "Sequence[Thing]") -> None:
    """Print each thing that time did on a line of its own, at once."""
    at = now_of(desk).astimezone(find_zone(desk.zone))
    for one in things:
        if session.json:
            session.object({**one._asdict(), "at": at.isoformat()})
        elif session.screen:
            session.out([_line(session, desk, one, f"{at:%H:%M:%S}")])
        else:
            session.out(tsv([[at.isoformat(), one.case, one.what, one.clock]]))
    sys.stdout.flush()


def _line(session: Session, desk: "Desk", one: "Thing", time: str) -> str:
    lang = session.lang
    what = time_did(one.what, lang)
    clock = clock_name(desk.policy, one.clock, lang) if one.clock else ""
    return session.say("tick.line", time=time, case=one.case, what=what, clock=clock).rstrip()
