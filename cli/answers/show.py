"""One case: where it stands, what is on record, what may come next."""

from ..context.desks import now_of
from ..context.session import Session
from ..render.pairs import flat
from ..terminal.table import pairs


def answer(session: Session, case: str) -> None:
    """Show one case."""
    from ..render.objects import case_object
    from ..screens.organising.organised import organised_object
    from ..screens.people.noted import people_object
    from ..screens.time.block import clock_short

    with session.desk().reading() as desk:
        view = desk.show(case)
        clocks, policy = desk.clocks(view.id), desk.policy
        evidence, organised = desk.evidence(view.id), desk.organisation(view.id)
        log, menu = (desk.log(view.id), desk.menu(view.id)) if session.screen else ((), ())
    if not session.screen:
        short = [clock_short(one, policy, session.lang) for one in clocks]
        pieces = [one._asdict() for one in evidence]
        more = {**people_object(view, session.lang), "clocks": short, "evidence": pieces}
        found = {**case_object(view), **more, **organised_object(organised)}
        if session.json:
            session.object(found)
        else:
            session.out(pairs(flat(found)))
        return
    from ..screens.case import case_screen

    session.practice_mark(practice=view.practice)
    session.paint(
        case_screen(
            view,
            log,
            menu,
            clocks,
            process=desk.process,
            policy=policy,
            now=now_of(session.desk()),
            call=session.call,
            width=session.width,
            glyphs=session.glyphs,
            evidence=evidence,
            organised=organised,
        )
    )
