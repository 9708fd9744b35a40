"""Is there room for a case at this desk? It is there already, it collides, or it lands."""

from typing import Final

from ....intake import AlreadyThere, Changed, Landed, Outcome, Unproved
from ....store import CaseRow, Reader, Writer
from ...attaching import contents_of
from .proof import Proved
from .spool import Spool

SAME: Final = ("number", "reference", "person", "external_ref", "source", "source_key")


def place(view: Reader, one: Proved) -> Outcome:
    """Say what becomes of a case; nothing is written."""
    stands = view.case(one.row.id)
    if stands is not None:
        return _there(view, one, stands)
    if any(row.reference == one.row.reference for row in view.like(one.row.reference)):
        return Unproved(one.line, one.row.id, 0, "reference_taken")
    source, key = one.row.source, one.row.source_key
    if source and view.by_source(source, key or "") is not None:
        return Unproved(one.line, one.row.id, 0, "source_taken")
    return Landed(one.line, one.row.id)


def _there(view: Reader, one: Proved, stands: CaseRow) -> Outcome:
    """See that what stands here began as the case in the file, however far it went since."""
    same = all(getattr(stands, name) == getattr(one.row, name) for name in SAME)
    begins = view.events(one.row.id)[: len(one.brought.stored)] == one.brought.stored
    if same and begins:
        return AlreadyThere(one.line, one.row.id)
    return Changed(one.line, one.row.id, ("record",))


def put(tx: Writer, one: Proved, spool: Spool) -> None:
    """Write a case: what is attached to it, its row, its events and its vault."""
    for digest in contents_of(one.brought.secrets):
        data = spool.missing(tx, digest)
        if data is not None:
            tx.put_content(data)
    tx.add_case(one.row)
    tx.append(one.brought.stored)
    tx.keep(one.brought.secrets)
