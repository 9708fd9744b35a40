"""Lists know what a complaint is about within its cause, and what it is taken to be."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; no complaint was sorted by these words before."""
    letters = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.add_column("cases", sa.Column("detail", letters))
    op.add_column("cases", sa.Column("validity", letters))
