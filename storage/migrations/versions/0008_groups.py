"""Lists know the group that a case belongs to."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column and how members are found; no case belonged to a group before."""
    letters = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.add_column("cases", sa.Column("incident", letters))
    there = sa.text("incident IS NOT NULL")
    op.create_index(
        "ix_cases_incident_number",
        "cases",
        ["incident", "number"],
        sqlite_where=there,
        postgresql_where=there,
    )
