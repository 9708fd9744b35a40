"""How do the two briefs look? A line a case, under what it is there for."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ...context.desks import now_of
from ...context.session import Session
from ...render.clocks import clock_name
from ...render.layout import hanging
from ...render.moments import deadline, moment, weekday
from ...render.pairs import cell
from ...render.words import label
from ...terminal.table import tsv
from .improvements import improvement_line

if TYPE_CHECKING:
    from amends.workflow import Desk
    from amends.workflow.desk.learning.briefing import Done, Evening, Morning, Waiting
    from amends.workflow.desk.learning.notices import Notice

Part = tuple[str, Sequence[str]]


def tell_morning(session: Session, desk: "Desk", found: "Morning") -> None:
    """Print what a day begins with."""
    lists = ("late", "today", "promises", "hot", "notices", "improvements")
    whole = {name: [one._asdict() for one in getattr(found, name)] for name in lists}
    if session.json or not session.screen:
        _plain(session, {"half": "am", "day": found.day, "who": found.who, **whole}, found.cut)
        return
    parts: list[Part] = [
        (name, [_waiting(session, desk, one) for one in getattr(found, name)])
        for name in ("late", "today", "promises", "hot")
    ]
    parts.append(("notices", [notice_line(session, one) for one in found.notices]))
    parts.append(("improvements", [improvement_line(session, one) for one in found.improvements]))
    _screen(session, desk, "brief.am", found.day, parts, cut=found.cut)
    if found.notices:
        session.out(["", session.say("brief.confirm")])


def tell_evening(session: Session, desk: "Desk", found: "Evening") -> None:
    """Print what a day ends with."""
    done = [{**one._asdict(), "steps": dict(one.steps)} for one in found.done]
    waits = [one._asdict() for one in found.waits]
    handed = [dict(zip(("case", "owner", "stand_in"), one, strict=True)) for one in found.handed]
    own = {"strain": found.strain, "abuse": found.abuse}
    if session.json or not session.screen:
        lists = {"done": done, "waits": waits, "handed": handed}
        whole = {"half": "pm", "day": found.day, "who": found.who, **lists, **own}
        _plain(session, whole, found.cut)
        return
    say = session.say
    parts: list[Part] = [
        ("done", [_done(session, one) for one in found.done]),
        ("waits", [_waiting(session, desk, one) for one in found.waits]),
        ("handed", [say("brief.handed_line", case=c, owner=o, to=t) for c, o, t in found.handed]),
    ]
    if found.strain or found.abuse:
        parts.append(("own", [say("brief.own_line", **own)]))
    _screen(session, desk, "brief.pm", found.day, parts, cut=found.cut)


def tell_read(session: Session, found: Sequence["Notice"]) -> None:
    """Print what was confirmed."""
    if session.json:
        notices = [one._asdict() for one in found]
        session.object({"read": notices, "changed": bool(found) and not session.dry_run})
    elif session.screen:
        session.out([session.say("brief.read" if found else "brief.read_none", count=len(found))])
        session.out(["  " + notice_line(session, one) for one in found])
    else:
        session.out(tsv([cell(value) for value in one] for one in found))


def notice_line(session: Session, one: "Notice") -> str:
    """Say one change of the rules."""
    at = moment(one.at, session.lang) if one.at else ""
    return session.say(
        f"notice.{one.what}",
        name=one.name.replace("_", "-") if one.what == "policy_set" else one.name,
        at=at,
        who=one.who,
        before=_shown(session, one.before),
        after=_shown(session, one.after),
    )


def _shown(session: Session, value: object) -> str:
    return session.say("notice.nothing") if value in ("", None) else str(value)


def _plain(session: Session, whole: dict[str, Any], cut: bool) -> None:  # noqa: FBT001  # one call
    if session.json:
        session.object({**whole, "cut": cut})
        return
    for name, value in whole.items():
        if isinstance(value, list):
            session.out(tsv([name, *(cell(one) for one in row.values())] for row in value))
        else:
            session.out(tsv([[name, cell(value)]]))


def _screen(
    session: Session, desk: "Desk", code: str, day: str, parts: Sequence[Part], *, cut: bool
) -> None:
    session.practice_mark(practice=desk.practice)
    session.out(hanging("", session.say(code, day=weekday(day, session.lang)), session.width))
    if not any(lines for _, lines in parts):
        session.out([session.say("brief.quiet")])
    for name, lines in parts:
        if lines:
            session.out(["", session.say(f"brief.{name}", count=len(lines))])
            session.out(_bullets(session, lines))
    if cut:
        session.out(["", session.say("brief.cut")])


def _bullets(session: Session, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield from hanging(f"  {session.glyphs.bullet} ", line, session.width)


def _waiting(session: Session, desk: "Desk", one: "Waiting") -> str:
    lang = session.lang
    about = [one.case, label("stage", one.stage, lang)]
    if one.what:
        name = clock_name(desk.policy, one.what, lang)
        about.append(f"{name} {deadline(one.at, now_of(desk), lang)}")
    if one.feeling is not None:
        about.append(session.say(f"cards.feeling.{one.feeling}"))
    return session.say("list.between").join(about)


def _done(session: Session, one: "Done") -> str:
    lang = session.lang
    steps = (
        label("step", name, lang) + (f" ×{count}" if count > 1 else "") for name, count in one.steps
    )
    line = session.say("list.between").join(steps)
    return session.say(
        "brief.done_line", case=one.case, stage=label("stage", one.stage, lang), steps=line
    )
