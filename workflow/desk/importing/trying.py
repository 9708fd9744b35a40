"""What would become of rows? A dry run writes nothing, and so remembers what it has seen."""

import hashlib
from collections.abc import Sequence

from ...intake import AlreadyThere, Changed, Complaint, Landed, Outcome
from ...intake.keeping.seen import Seen
from ...store import Store
from .judging import Draft, Found, Importer, Read, ground_for, judged


class Trying:
    """A dry run of one file: a key that was seen before is there already, as it would be."""

    def __init__(self, store: Store) -> None:
        """Begin with nothing seen."""
        self._store, self._seen = store, Seen()

    def outcomes(self, by: Importer, rows: Sequence[Read]) -> Sequence[Outcome]:
        """Say what would become of each row, in their order."""
        with self._store.reading() as view:
            ground = ground_for(view, by.layout, rows)
        before = {at: self._known(one) for at, one in enumerate(rows)}
        known = {at: outcome for at, outcome in before.items() if outcome is not None}
        ground = ground._replace(known=known | {**ground.known})
        return [self._outcome(one) for one in judged(by, ground, rows)]

    def _outcome(self, found: Found) -> Outcome:
        if isinstance(found, Draft):
            self._seen[_short(found.row.key)] = _digest(found.row)
            return Landed(found.row.line, "")
        if isinstance(found, Complaint):  # its key came before among these rows
            return self._known(found) or Landed(found.line, "")
        return found

    def _known(self, one: Found | Read) -> Outcome | None:
        seen = self._seen[_short(one.key)] if isinstance(one, Complaint) else 0
        if not isinstance(one, Complaint) or not seen:
            return None
        same = seen == _digest(one)
        return AlreadyThere(one.line, "") if same else Changed(one.line, "", ())


def _short(key: str) -> int:
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8])


def _digest(one: Complaint) -> int:
    return int(one.digest[:16], 16) or 1
