"""What becomes of a row? It is known, it is unfit, or it is a case, made before it is written.

Nothing is written here, and no transaction is open while rows are judged: who saves a step
meanwhile does not wait until the rules were asked about hundreds of complaints.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from ...errors import BadInput
from ...frozen.named import NamedTuple
from ...intake import AlreadyThere, Changed, Complaint, Layout, Outcome, Rejected, kept_before
from ...intake.outcome import rejected
from ...intake.reading import ANSWERED_AT
from ...policy import Policy
from ...record.event import Actor
from ...record.naming import new_reference
from ...store import CaseRow, NewCase, Reader, Writer
from ...store.rows import FIRST_NUMBER
from ..opening import policy_of
from ..receiving import Receipt, new_person
from .alike import Alike

Read = Complaint | Rejected


class Importer(NamedTuple):
    """Who brings rows in, by which layout, and when."""

    alike: Alike
    actor: Actor
    layout: Layout
    now: datetime


class Ground(NamedTuple):
    """What the judgement of some rows rests on, and what has to be so still when they land."""

    policy: Policy
    number: int  # of the next case
    references: Sequence[str]  # which no case has, one for each other row
    known: Mapping[int, Outcome]  # what becomes of rows whose case is there, by their places


class Draft(NamedTuple):
    """A row that is a case as soon as it is written."""

    row: Complaint
    case: NewCase


Found = Draft | Complaint | Outcome  # a complaint: its key came before among these rows


def ground_for(view: Reader, layout: Layout, rows: Sequence[Read]) -> Ground:
    """Look up what the judgement of these rows rests on."""
    number, known = int(view.meta("next_number") or FIRST_NUMBER), known_of(view, layout, rows)
    return Ground(policy_of(view), number, _free_references(view, len(rows) - len(known)), known)


def holds(tx: Writer, ground: Ground, drafts: Sequence[Draft]) -> bool:
    """Take the numbers of drafts, and tell whether the ground they were judged on is the same.

    Each new case takes a number: where none was taken, no source and no reference was either.
    """
    number = drafts[0].case.row.number
    return tx.next_number(len(drafts)) == number and policy_of(tx) == ground.policy


def known_of(view: Reader, layout: Layout, rows: Sequence[object]) -> dict[int, Outcome]:
    """Say what becomes of the rows whose case is there, each by its place among the rows."""
    asked = {at: one for at, one in enumerate(rows) if isinstance(one, Complaint)}
    cases = view.by_sources(layout.source, [one.key for one in asked.values()])
    return {
        at: _known(view, layout, cases[one.key], one)
        for at, one in asked.items()
        if one.key in cases
    }


def judged(by: Importer, ground: Ground, rows: Sequence[Read]) -> Iterator[Found]:
    """Say of each row what becomes of it, in their order; drafts count on from the ground."""
    drafted = set[str]()
    for at, one in enumerate(rows):
        found: Found = ground.known.get(at) or one
        if isinstance(found, Complaint) and found.key not in drafted:
            found = _drafted(by, ground, found, len(drafted))
        if isinstance(found, Draft):
            drafted.add(found.row.key)
        yield found


def _drafted(by: Importer, ground: Ground, one: Complaint, ahead: int) -> Draft | Rejected:
    number, reference = ground.number + ahead, ground.references[ahead]
    try:
        _see_answered(one, by.now)
        case = by.alike.opened(ground.policy, _receipt(by, one), number, new_person(), reference)
    except BadInput as wrong:
        return _refused(one, by.layout, wrong)
    return Draft(one, case)


def _free_references(view: Reader, count: int) -> Sequence[str]:
    """Make references that no case has: of a hundred thousand, several would meet by chance."""
    found: dict[str, None] = {}
    while len(found) < count:
        fresh = [new_reference() for _ in range(count - len(found))]
        taken = view.known_as(fresh)
        found |= dict.fromkeys(one for one in fresh if one not in taken)
    return [*found]


def _known(view: Reader, layout: Layout, row: CaseRow, one: Complaint) -> Outcome:
    if row.source_digest == one.digest:
        return AlreadyThere(one.line, row.id)
    return Changed(one.line, row.id, _differing(view, layout, row, one))


def _differing(view: Reader, layout: Layout, row: CaseRow, one: Complaint) -> tuple[str, ...]:
    """Name the columns whose content is not what the case was received with."""
    said = {secret.field: secret.value for secret in view.secrets(row.id) if secret.seq == 1}
    before, now = kept_before(layout, said), one.content
    names = dict.fromkeys((*now, *before))
    return tuple(one.columns.get(n, n) for n in names if before.get(n) != now.get(n))


def _receipt(by: Importer, one: Complaint) -> Receipt:
    return Receipt(
        one.given,
        by.actor,
        by.now,
        one.happened,
        external_ref=one.number,
        source=by.layout.source,
        source_key=one.key,
        source_digest=one.digest,
    )


def _refused(one: Complaint, layout: Layout, wrong: BadInput) -> Rejected:
    """Turn what the desk says about a value into what the report says about its column."""
    field = str(wrong.values.get("field", ""))
    home = one.home_of(layout, field)
    value = one.content[home] if home else one.given.get(field, "")
    return rejected(one.line, wrong.code, one.columns[home] if home else "", value)


def _see_answered(one: Complaint, now: datetime) -> None:
    """See that an answer does not come from the future."""
    answered = one.given.get(ANSWERED_AT)
    if isinstance(answered, datetime) and answered > now:
        raise BadInput("in_the_future", field=ANSWERED_AT, value=str(answered))
