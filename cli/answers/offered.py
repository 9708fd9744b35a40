"""What is a shell offered for a case? Its number, and what it is about in a few words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from amends.workflow.frozen.named import NamedTuple

from ..context.desks import place_of
from ..context.session import Session
from ..generated.stages import STAGES
from ..terminal.clean import clean

if TYPE_CHECKING:
    from amends.workflow.store import CaseRow, Reader

MOST: Final = 50  # more than this nobody reads


class Offered(NamedTuple):
    """A word that may be typed, with what it means."""

    value: str
    about: str


def in_a_line(about: str) -> str:
    """Say what a word means in one line, without the comma that shells divide by."""
    return clean(about).replace(",", " ")


def cases(session: Session, command: str, text: str) -> Iterator[Offered]:
    """Offer the cases in which a command is possible: the open ones, or those that begin so."""
    from amends.storage import open_store

    stages = STAGES.get(command, "").split()
    with open_store(place_of(session).url).reading() as view:
        found = _rows(view, text, stages)
        rows = [row for row in found if not stages or row.stage in stages]
        by_reference = text.upper().startswith("AM")
        yield from (_case(session, view, row, by_reference=by_reference) for row in rows[:MOST])
        if len(found) > MOST:  # what these begin with alike, the others need not
            yield Offered(text or "C-", "…")


def _rows(view: "Reader", text: str, stages: list[str]) -> list["CaseRow"]:
    from amends.workflow.record.naming import normal
    from amends.workflow.store import CaseQuery

    if not text:
        query = CaseQuery(stages=tuple(stages), open_only=not stages, order="due", limit=MOST + 1)
        return [*view.cases(query)]
    return [*view.like(normal(text), MOST + 1)]


def _case(session: Session, view: "Reader", row: "CaseRow", *, by_reference: bool) -> Offered:
    from ..render.words import label

    said = (one.value for one in view.secrets(row.id) if (one.seq, one.field) == (1, "customer"))
    about = [next(said, ""), label("stage", row.stage, session.lang)]
    name = row.reference if by_reference else row.id
    return Offered(name, in_a_line(" · ".join(one for one in about if one)))
