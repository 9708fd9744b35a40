"""How is it told whether a move is possible, what it still needs, and the way there?"""

from collections.abc import Sequence

from amends.workflow import Answer, Leg, Owed, Standing

from ..context.session import Session
from ..render.layout import hanging
from ..render.moments import moment
from ..render.refusal import by_text, command_line, owed_lines
from ..render.words import label, sentence
from ..terminal.wrap import wrap


def reason_cells(answer: Answer) -> list[list[str]]:
    """Give how a move stands for a pipe."""
    rows = [["standing", str(answer.standing)], ["target", answer.target or ""]]
    rows += [["stages", ",".join(answer.stages)]]
    return rows + [
        ["owed", one.code, " ".join(one.do or ()), one.wait_until or ""] for one in answer.owed
    ]


def reason_screen(
    session: Session, case: str, stage: str, answer: Answer, way: Sequence[Leg] | None
) -> list[str]:
    """Say whether a move is possible, what it still needs, and the way to it."""
    lang, width = session.lang, session.width
    if answer.barred:
        return wrap(sentence(f"error.{answer.barred['code']}", lang, answer.barred), width)
    between = session.say("list.between")
    head = session.say(
        f"why.{answer.standing}",
        case=case,
        move=answer.name,
        stage=label("stage", stage, lang),
        target=label("stage", answer.target, lang),
        stages=between.join(label("stage", one, lang) for one in answer.stages),
        role=label("role", answer.needs_role, lang),
    )
    lines = wrap(head, width)
    lines += owed_lines(answer.owed, session.call, width, session.glyphs)
    if answer.standing is Standing.READY:
        return [*lines, "  " + command_line(("amends", answer.name, case), session.call)]
    return [*lines, *_way(session, case, answer, way)]


def _way(session: Session, case: str, answer: Answer, way: Sequence[Leg] | None) -> list[str]:
    if way is None:
        return [session.say("why.no_way")]
    lines = [session.say("why.way", count=len(way) + 1)]
    for at, leg in enumerate(way, 1):
        lines += _leg(session, case, at, leg)
    last = command_line(("amends", answer.name, case), session.call)
    return [*lines, f"  {len(way) + 1:>2}  {last}"]


def _by(session: Session, owed: Owed) -> list[str]:
    if owed.by is None:
        return []
    return hanging(
        " " * 6, session.say("why.by", who=by_text(owed.by, session.lang)), session.width
    )


def _leg(session: Session, case: str, at: int, leg: Leg) -> list[str]:
    head = f"  {at:>2}  "
    if leg.kind == "move":
        stage = label("stage", leg.stage, session.lang)
        line = command_line(("amends", leg.name, case), session.call)
        return [f"{head}{line}  {session.glyphs.arrow} {stage}"]
    if leg.owed and leg.owed.do:
        return [head + command_line(leg.owed.do, session.call), *_by(session, leg.owed)]
    if leg.owed and leg.owed.wait_until:
        when = moment(leg.owed.wait_until, session.lang)
        return hanging(head, session.say("why.wait", when=when), session.width)
    return [head + leg.name]
