"""Cases know when time does something to them next, and who was told of something missed."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; the next tick looks at every case, since no clock has been reckoned yet."""
    letters = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.add_column("cases", sa.Column("next_due_provisional", sa.Integer))
    op.add_column("cases", sa.Column("next_change", letters))
    op.add_column("cases", sa.Column("alarm", letters))
    op.execute("UPDATE cases SET next_change = recorded_at")
    for name, columns in (
        ("ix_cases_next_change_number", ["next_change", "number"]),
        ("ix_cases_alarm_open_next_due_number", ["alarm", "open", "next_due", "number"]),
    ):
        there = sa.text(f"{columns[0]} IS NOT NULL")
        op.create_index(name, "cases", columns, sqlite_where=there, postgresql_where=there)
