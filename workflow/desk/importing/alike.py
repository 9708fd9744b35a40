"""What becomes of a row that says of the same moment what one before it said? The same case.

What a receipt makes of a case hangs on what its event says and when, on how the file comes in, and
on the policy: not on the words of the customer, which stand in the vault. So the changes and the
row of one case hold for all that are alike, but for what tells them apart.
"""

from collections.abc import Hashable, Sequence
from typing import Final

from ...engine import Asked, Engine
from ...engine.asked import Heard
from ...frozen.named import NamedTuple
from ...moments import iso
from ...policy import Policy
from ...record.event import Change
from ...record.naming import case_id
from ...store import CaseRow, NewCase
from ..receiving import Receipt, asked_by, projected

MOST: Final = 4096  # kinds of cases that are remembered


class _Known(NamedTuple):
    changes: Sequence[Change]
    row: CaseRow  # of the first of its kind


class Alike:
    """The cases of one file, each kind of them reckoned once."""

    def __init__(self, engine: Engine) -> None:
        """Begin with nothing known."""
        self._engine, self._policy = engine, Policy()
        self._known: dict[Hashable, _Known] = {}

    def opened(
        self, policy: Policy, receipt: Receipt, number: int, person: str, reference: str
    ) -> NewCase:
        """Open a case as `receiving.opened` does; raises `BadInput`."""
        engine, whose = self._engine, (number, person, reference)
        asked = asked_by(engine, policy, receipt)
        heard = engine.heard(asked, policy)
        kind, case, now = self._kind(policy, asked, heard), case_id(number), iso(receipt.now)
        known = self._known.get(kind)
        if known is not None and known.row.recorded_at <= now:
            made = engine.begin_alike(case, person, asked, heard, known.changes)
            row = _told_apart(known.row, receipt, now, whose)
        else:
            made = engine.begin(case, person, asked, policy, heard)
            row = projected(engine, policy, receipt, made, whose).row
            self._known[kind] = _Known(made.stored[0].event().changes, row)
        return NewCase(row, made.stored, made.secrets)

    def _kind(self, policy: Policy, asked: Asked, heard: Heard) -> Hashable:
        """Say what alike cases share; what is known under another policy is forgotten."""
        if policy is not self._policy or len(self._known) >= MOST:
            self._policy = policy
            self._known.clear()
        step = heard.step
        recorded = 0 if self._engine.process.clocks.steady else step.recorded
        return repr(step.data), step.kept, asked.actor, step.happened, recorded


def _told_apart(row: CaseRow, receipt: Receipt, now: str, whose: tuple[int, str, str]) -> CaseRow:
    """Return the row of a case that is like another."""
    number, person, reference = whose
    return row._replace(
        id=case_id(number),
        number=number,
        reference=reference,
        person=person,
        recorded_at=now,
        source=receipt.source,
        source_key=receipt.source_key,
        source_digest=receipt.source_digest,
        external_ref=receipt.external_ref,
        next_change=row.next_change and max(row.next_change, now),
    )
