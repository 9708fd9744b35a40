"""How does the ledger look? Its rows counted by section, or each with where and why."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from amends.workflow.ledger import BETWEEN, STATUSES, Row

from ...context.session import Session
from ...terminal.table import columns, tsv
from ...terminal.wrap import wrap

INDENT: Final = "  "
HEADS: Final = ("section", "about", "built", "merged", "declined", "to_come", "all")


def tell(session: Session, rows: Sequence[Row], asked: Sequence[Row] | None) -> None:
    """Print the counts, or the rows that were asked for; programs get both."""
    if session.json:
        session.object(_object(rows, asked or ()))
    elif asked is None:
        counts = _by_section(rows)
        session.out(_counted(session, counts) if session.screen else tsv(_cells(counts)))
    elif session.screen:
        session.out(_shown(session, asked))
        session.out([session.say("ledger.count", count=len(asked), all=len(rows))])
    else:
        session.out(
            tsv([*row[:4], BETWEEN.join(row.where), row.why(session.lang)] for row in asked)
        )


def _by_section(rows: Sequence[Row]) -> Mapping[str, Counter[str]]:
    """Count the statuses of each section, and of all."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        counts.setdefault(row.section, Counter())[row.status] += 1
    return {**counts, "all": Counter(row.status for row in rows)}


def _object(rows: Sequence[Row], asked: Sequence[Row]) -> dict[str, Any]:
    counts = {
        section: {status: found[status] for status in STATUSES}
        for section, found in _by_section(rows).items()
    }
    return {
        "counts": counts.pop("all"),
        "sections": counts,
        "rows": [
            {
                "id": row.id,
                "section": row.section,
                "kind": row.kind,
                "status": row.status,
                "where": [*row.where],
                "reason": {"en": row.reason, "zh": row.reason_zh} if row.reason else None,
            }
            for row in asked
        ],
    }


def _cells(counts: Mapping[str, Counter[str]]) -> Iterator[list[str]]:
    for section, found in counts.items():
        yield [section, *(str(found[status]) for status in STATUSES), str(found.total())]


def _counted(session: Session, counts: Mapping[str, Counter[str]]) -> list[str]:
    header = [session.say(f"col.{name}") for name in HEADS]
    table = [
        [cells[0], session.say(f"ledger.section.{cells[0]}"), *cells[1:]]
        for cells in _cells(counts)
        if cells[0] != "all"
    ]
    *_, total = _cells(counts)
    table.append([session.say("ledger.all"), "", *total[1:]])
    return columns(table, header, session.width, [header[1]])


def _shown(session: Session, asked: Sequence[Row]) -> Iterator[str]:
    for row in asked:
        kind = session.say(f"ledger.kind.{row.kind}")
        status = session.say(f"ledger.status.{row.status}")
        about = {"id": row.id, "section": row.section, "kind": kind, "status": status}
        yield from wrap(session.say("ledger.row", **about), session.width)
        for text in _below(session, row):
            yield from (INDENT + line for line in wrap(text, session.width - len(INDENT)))


def _below(session: Session, row: Row) -> Iterator[str]:
    if row.status == "merged":
        yield session.say("ledger.merged_into", id=row.where[0])
    else:
        yield from row.where
    if row.reason:
        yield row.why(session.lang)
