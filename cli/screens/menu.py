"""How does the list of all that may come next look?"""

from collections.abc import Sequence

from amends.workflow import Answer, QueueItem, Standing

from ..context.desks import now_of
from ..context.session import Session
from ..render.clocks import due_text
from ..render.layout import hanging
from ..render.refusal import command_line
from ..render.words import label, sentence
from ..terminal.width import pad, width
from .people.noted import hint_lines


def top_lines(session: Session, item: QueueItem) -> list[str]:
    """Say what the most urgent case needs, with its command."""
    step = label("step", item.step, session.lang) or session.say("next.others")
    case, name = item.case.id, item.case.customer or ""
    lines = [session.say("next.top", case=case, customer=name, step=step)]
    if item.due:
        desk = session.desk()
        due = due_text(desk.policy, item.due, now_of(desk), session.lang)
        lines += hanging("  ", due, session.width)
    if item.owed:
        says = sentence(f"guard.{item.owed.code}.says", session.lang, item.owed.values)
        lines += hanging("  ", says, session.width)
    do = item.owed.do if item.owed and item.owed.do else ("amends", item.step or "show", case)
    lines.append("  " + command_line(do, session.call))
    hints = item.case.hints
    glyphs, room = session.glyphs, session.width
    return [*lines, *hint_lines(hints, case, call=session.call, width=room, glyphs=glyphs)]


def menu_cells(one: Answer) -> list[str]:
    """Give how one act or move stands for a pipe."""
    owed = ",".join(dict.fromkeys(need.code for need in one.owed))
    return [one.name, one.kind, str(one.standing), one.target or "", owed, ",".join(one.stages)]


def menu_lines(session: Session, found: Sequence[Answer]) -> list[str]:
    """List every move and act with how it stands."""
    lines: list[str] = []
    column = max((width(_name(one)) for one in found), default=0) + 2
    for kind in ("move", "act"):
        lines.append(session.say(f"section.{kind}"))
        for one in found:
            if one.kind == kind:
                lines += _line(session, one, column)
    return lines


def _name(one: Answer) -> str:
    return f"{one.name} --by {one.by}" if one.by else one.name


def _line(session: Session, one: Answer, column: int) -> list[str]:
    glyphs = session.glyphs
    sign = {Standing.READY: glyphs.ok, Standing.OWED: glyphs.no}.get(one.standing, glyphs.bullet)
    head = f"  {sign} {pad(_name(one), column)}"
    return hanging(head, _standing(session, one), session.width)


def _standing(session: Session, one: Answer) -> str:
    lang = session.lang
    if one.standing is Standing.READY:
        target = label("stage", one.target, lang)
        return (
            session.say("standing.leads", stage=target) if target else session.say("standing.ready")
        )
    if one.standing is Standing.OWED:
        first = sentence(f"guard.{one.owed[0].code}.says", lang, one.owed[0].values)
        more = len(one.owed) - 1
        return first + (session.say("show.more", count=more) if more else "")
    if one.standing is Standing.NOT_FROM_HERE:
        between = session.say("list.between")
        stages = between.join(label("stage", stage, lang) for stage in one.stages)
        return session.say("standing.from", stages=stages)
    if one.barred:
        return sentence(f"error.{one.barred['code']}", lang, one.barred)
    if one.standing is Standing.NOT_ALLOWED:
        return session.say("standing.role", role=label("role", one.needs_role, lang))
    return session.say("standing.failed")
