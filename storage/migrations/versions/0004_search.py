"""Cases are found by words: an index of tokens, and of the columns that queries ask for most."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from amends.storage.searching import FTS5, GIN, Entries

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index, and fill it from the vault."""
    op.create_index("ix_cases_owner_number", "cases", ["owner", "number"])
    op.create_index("ix_cases_received_at_number", "cases", ["received_at", "number"])
    index = FTS5 if op.get_bind().dialect.name == "sqlite" else GIN
    for statement in index.make:
        op.execute(statement)
    Entries(index, _run, _run_each).rebuild()


def _run(statement: str, values: Mapping[str, object]) -> Sequence[Any]:
    done = op.get_bind().execute(sa.text(statement), values)
    return done.fetchall() if done.returns_rows else ()


def _run_each(statement: str, rows: Sequence[Mapping[str, object]]) -> None:
    for values in rows:
        _run(statement, values)
