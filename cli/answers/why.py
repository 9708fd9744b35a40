"""Whether a move is possible, what it still needs, and the way there."""

from typing import TYPE_CHECKING, Any

from ..context.session import Session
from ..terminal.table import tsv

if TYPE_CHECKING:
    from amends.workflow import Answer, CaseView, Desk, Leg
    from amends.workflow.desk.api.questions import By


def answer(session: Session, case: str, move: str, by: str, reason: str) -> None:
    """Say what a move still needs, and the shortest way to it."""
    whose: By = "customer" if by == "customer" else "desk"
    with session.desk().reading() as desk:
        view = desk.show(case)
        found = desk.why(view.id, move, by=whose, reason=reason)
        way = _way(desk, view, found) if session.json or session.screen else None
    if session.json:
        session.object(_object(session, view, found, way))
    elif session.screen:
        from ..screens.reasons import reason_screen

        session.practice_mark(practice=desk.practice)
        session.out(reason_screen(session, view.id, view.stage, found, way))
    else:
        from ..screens.reasons import reason_cells

        session.out(tsv(reason_cells(found)))


def _way(desk: "Desk", view: "CaseView", found: "Answer") -> "tuple[Leg, ...] | None":
    """Find the way to a move that is not ready: it takes the machine, so only who shows it asks."""
    from amends.workflow import Standing

    return () if found.standing is Standing.READY else desk.way(view.id, found.name)


def _object(
    session: Session, view: "CaseView", found: "Answer", way: "tuple[Leg, ...] | None"
) -> dict[str, Any]:
    from ..render.objects import answer_object, leg_object

    legs = None if way is None else [leg_object(leg) for leg in way]
    said = answer_object(found, session.lang)
    del said["name"]
    return {"case": view.id, "stage": view.stage, "move": found.name, **said, "way": legs}
