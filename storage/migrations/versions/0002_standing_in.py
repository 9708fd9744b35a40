"""A case may be handed over until a day: who stands in, and until when."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

LETTERS: Final = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Add the columns, and the index by which somebody's cases are found."""
    op.add_column("cases", sa.Column("stand_in", LETTERS, nullable=True))
    op.add_column("cases", sa.Column("stand_in_took", sa.Integer(), nullable=True))
    op.add_column("cases", sa.Column("stand_in_until", LETTERS, nullable=True))
    named = sa.text("stand_in IS NOT NULL")
    op.create_index(
        "ix_cases_stand_in_stand_in_until",
        "cases",
        ["stand_in", "stand_in_until"],
        sqlite_where=named,
        postgresql_where=named,
    )
