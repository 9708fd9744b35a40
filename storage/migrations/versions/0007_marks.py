"""Reports count marks of the events, so that no history is read for them."""

import sqlalchemy as sa
from alembic import op

from amends.storage.counting import PUT_MARK
from amends.workflow.record.event import Stored
from amends.workflow.store.marks import marks_in

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

AT_ONCE = 500  # events that are read in one go: a large desk grows in flat memory
PAGE = """SELECT stream, seq, body FROM events
    WHERE stream > :stream OR (stream = :stream AND seq > :seq) ORDER BY stream, seq LIMIT :many"""


def upgrade() -> None:
    """Make the table, and fill it from the record."""
    letters = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "marks",
        sa.Column("stream", letters, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("part", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        *(sa.Column(name, letters, nullable=False) for name in ("name", "word", "about")),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("stream", "seq", "part", name="pk_marks"),
        sqlite_with_rowid=False,
    )
    _fill()
    op.create_index("ix_marks_name_at", "marks", ["name", "at"])


def _fill() -> None:
    bind, stream, seq = op.get_bind(), "", 0
    while True:
        values = {"stream": stream, "seq": seq, "many": AT_ONCE}
        rows = bind.execute(sa.text(PAGE), values).fetchall()
        events = [Stored(stream, seq, body.encode()) for stream, seq, body in rows]
        made = [mark._asdict() for one in events for mark in marks_in(one)]
        if made:
            bind.execute(sa.text(PUT_MARK), made)
        if not rows:
            return
        stream, seq = rows[-1][0], rows[-1][1]
