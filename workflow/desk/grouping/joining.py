"""Which cases belong to a group? Each says so in its own record; the group has no list."""

from collections.abc import Iterable, Sequence

from ...engine import Engine
from ...errors import BadInput
from ...process.fields import check_text
from ...store import CaseQuery, CaseRow
from ..finding import find
from .deciding import Deciding
from .each import Done, each
from .reading import JOIN


def join(
    engine: Engine, at: Deciding, group: str, cases: Sequence[str], query: CaseQuery | None
) -> Done:
    """Let cases join: those that are named, then those of a query; raises `BadInput`."""
    found = at.group(group)
    return each(engine, at, _rows(at, cases, query), JOIN, lambda _row: {"group": found.id})


def leave(engine: Engine, at: Deciding, group: str, cases: Sequence[str], reason: str) -> Done:
    """Let cases leave; raises `BadInput` for one that is no member."""
    found, text = at.group(group), check_text("text", reason)
    rows = _rows(at, cases, None)
    for row in rows:
        if row.incident != found.id:
            raise BadInput("not_a_member", case=row.id, group=found.id)
    return each(engine, at, rows, "leave", lambda _row: {"text": text})


def _rows(at: Deciding, cases: Iterable[str], query: CaseQuery | None) -> Sequence[CaseRow]:
    named = [find(at.tx, one) for one in cases]
    meant = at.tx.cases(query) if query is not None else ()
    return [*{row.id: row for row in (*named, *meant)}.values()]
