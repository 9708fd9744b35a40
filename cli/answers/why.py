"""Whether a move is possible, what it still needs, and the way there."""

from ..context.session import Session
from ..terminal.table import tsv


def answer(session: Session, case: str, move: str, by: str, reason: str) -> None:
    """Say what a move still needs, and the shortest way to it."""
    from amends.workflow import Standing

    from ..render.objects import answer_object, leg_object
    from ..screens.reasons import reason_cells, reason_screen

    desk = session.desk()
    view = desk.show(case)
    answer = desk.why(view.id, move, by="customer" if by == "customer" else "desk", reason=reason)
    way = desk.way(view.id, move) if answer.standing is not Standing.READY else ()
    if session.json:
        legs = None if way is None else [leg_object(leg) for leg in way]
        found = {"case": view.id, "stage": view.stage, "move": answer.name}
        said = answer_object(answer, session.lang)
        del said["name"]
        session.object({**found, **said, "way": legs})
    elif session.screen:
        session.practice_mark(practice=desk.practice)
        session.out(reason_screen(session, view.id, view.stage, answer, way))
    else:
        session.out(tsv(reason_cells(answer)))
